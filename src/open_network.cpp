#include "src/open_network.h"

#include <array>
#include <memory>
#include <ostream>

#include "graph/bundled.h"
#include "src/drawn_with.h"
#include "src/view_flags.h"

namespace coopnet {
namespace {

constexpr std::size_t most_bytes = std::size_t{256} << 20;

std::shared_ptr<const SourceText> load_stream(std::istream& in) {
  std::string content;
  std::array<char, 65536> buffer;
  while (content.size() <= most_bytes && (in.read(buffer.data(), buffer.size()) || in.gcount() > 0)) {
    content.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (content.size() > most_bytes) {
    Diagnostics problems;
    problems.error(Code::too_large, nullptr, {}, "standard input is larger than 256 MiB");
    throw InputError(problems);
  }
  return std::make_shared<const SourceText>("<stdin>", std::move(content));
}

}  // namespace

ReadResult open_network(const std::string& name, std::istream& in, const CheckOptions& options) {
  ReadResult result = read(name == "-" ? load_stream(in) : load(name));
  const bool whole = !result.diagnostics.has_errors();
  result.diagnostics.append(check(result.network, options));
  result.diagnostics.append(check_view_flags(result.network));
  // What a damaged figure lacks is no problem of its own.
  if (whole) result.diagnostics.append(check_drawn_with(result.network));
  result.diagnostics.sort();
  return result;
}

Network need_network(const std::string& name, std::istream& in, std::ostream& err) {
  if (const BundledNetwork* bundled = find_bundled(name)) return unpack_bundled(*bundled);
  ReadResult result = open_network(name, in);
  err << result.diagnostics.text();
  if (result.diagnostics.has_errors()) throw InputError(Diagnostics());
  return std::move(result.network);
}

std::string default_network() { return "@" + std::string(bundled_networks().front().name); }

}  // namespace coopnet
