#include "src/view_files.h"

#include <filesystem>
#include <map>

#include <fmt/format.h>

#include "src/usage_error.h"

namespace coopnet {
namespace {

constexpr std::string_view kHint = "`-o figure-%v.svg` puts the view's name there; `-o FOLDER/` takes all of them";

bool is_folder(const std::string& path) {
  std::error_code error;
  return path != "-" && (path.ends_with('/') || std::filesystem::is_directory(path, error));
}

std::string filled_in(const std::string& path, const std::string& name, const std::string& number) {
  std::string result;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] != '%') {
      result += path[i];
      continue;
    }
    const char sign = ++i < path.size() ? path[i] : '\0';
    switch (sign) {
      case 'v': result += name; break;
      case 'n': result += number; break;
      case '%': result += '%'; break;
      default:
        throw UsageError(fmt::format("`{}` has a `%` that stands for nothing", path),
                         "%v is the view's name, %n its number, %% a percent sign");
    }
  }
  return result;
}

}  // namespace

std::string file_part(std::string_view view) {
  std::string part;
  for (const char c : view) {
    const bool odd =
        static_cast<unsigned char>(c) <= ' ' || c == '\x7f' || std::string_view("/\\:*?\"'<>|").find(c) != std::string_view::npos;
    part += odd || (part.empty() && c == '.') ? '-' : c;
  }
  return part.empty() ? "-" : part;
}

std::string figure_label(std::string_view name) {
  std::string label = "fig-";
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain) label += c;
    else if (!label.ends_with('-')) label += '-';
  }
  while (label.ends_with('-')) label.pop_back();
  return label;
}

std::vector<std::vector<Output>> outputs_of_views(const FlagValues& flags, const std::vector<std::string>& views,
                                                  const std::string& otherwise, const std::vector<std::string>& formats) {
  if (!flags.has("output")) throw UsageError("--views draws several figures, so that they need files", std::string(kHint));
  const std::string extension = "." + flags.last("format").value_or(otherwise);
  const std::size_t digits = std::to_string(views.size()).size();
  std::vector<std::vector<Output>> result;
  std::map<std::string, std::string> taken;  // by path
  for (std::size_t i = 0; i < views.size(); ++i) {
    std::string number = std::to_string(i + 1);
    number.insert(0, digits - number.size(), '0');
    std::vector<std::string> paths;
    for (const std::string& path : flags.all("output")) {
      const std::string in_folder = (path.ends_with('/') ? "" : "/") + file_part(views[i]) + extension;
      paths.push_back(is_folder(path) ? path + in_folder : filled_in(path, file_part(views[i]), number));
      const auto [other, fresh] = taken.try_emplace(paths.back(), views[i]);
      if (!fresh)
        throw UsageError(fmt::format("the views `{}` and `{}` would both be written to {}", other->second, views[i],
                                     paths.back() == "-" ? "standard output" : "`" + paths.back() + "`"),
                         std::string(kHint));
    }
    FlagValues own = flags;
    own.set("output", std::move(paths));
    result.push_back(outputs_of(own, otherwise, formats));
  }
  return result;
}

}  // namespace coopnet
