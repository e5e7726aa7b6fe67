#include <cerrno>
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "graph/bundled.h"
#include "graph/read.h"
#include "graph/spelling.h"

namespace coopnet {
namespace {

constexpr std::size_t most_bytes = std::size_t{256} << 20;

[[noreturn]] void fail(Code code, const std::string& name, const std::string& message, const std::string& hint = {}) {
  Diagnostics diagnostics;
  diagnostics.error(code, std::make_shared<const SourceText>(name, std::string()), {}, message, hint);
  throw InputError(std::move(diagnostics));
}

[[noreturn]] void fail_too_large(const std::string& name) {
  fail(Code::too_large, name, "larger than " + std::to_string(most_bytes >> 20) + " MiB");
}

std::vector<std::string> bundled_names() {
  std::vector<std::string> names;
  for (const BundledNetwork& network : bundled_networks()) names.push_back("@" + std::string(network.name));
  return names;
}

std::string load_bundled(const std::string& name) {
  if (const BundledNetwork* network = find_bundled(name)) return std::string(network->content);
  fail(Code::unknown_id, name, "no such network is bundled", did_you_mean(name, bundled_names()));
}

std::string load_stream(const std::string& shown_name, std::istream& in) {
  std::string content;
  std::vector<char> buffer(std::size_t{1} << 16);
  while (in) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    content.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
    if (content.size() > most_bytes) fail_too_large(shown_name);
  }
  if (in.bad()) fail(Code::unreadable, shown_name, "cannot be read");
  return content;
}

std::string load_file(const std::string& name) {
  const auto fail_errno = [&](const std::string& what, int number) {
    std::string hint;
    for (const std::string& bundled : bundled_names())
      if (bundled.substr(1) == name) hint = "the bundled network is `" + bundled + "`";
    fail(Code::unreadable, name, what + ": " + std::generic_category().message(number), hint);
  };
  errno = 0;
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(name.c_str(), "rb"), &std::fclose);
  if (!file) fail_errno("cannot be opened", errno);
  std::string content;
  std::vector<char> buffer(std::size_t{1} << 16);
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
    content.append(buffer.data(), count);
    if (content.size() > most_bytes) fail_too_large(name);
  }
  if (std::ferror(file.get()) != 0) fail_errno("cannot be read", errno);
  return content;
}

}  // namespace

std::shared_ptr<const SourceText> load(const std::string& name, std::istream& in) {
  if (name == "-") {
    const std::string shown_name = "<stdin>";
    return std::make_shared<const SourceText>(shown_name, load_stream(shown_name, in));
  }
  if (name.starts_with('@')) return std::make_shared<const SourceText>(name, load_bundled(name));
  return std::make_shared<const SourceText>(name, load_file(name));
}

std::shared_ptr<const SourceText> load(const std::string& name) { return load(name, std::cin); }

}  // namespace coopnet
