#include "src/output_files.h"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include <fmt/format.h>

#include "graph/spelling.h"
#include "output/write_file.h"
#include "src/descriptor_buffer.h"
#include "src/usage_error.h"

namespace coopnet {
namespace {

std::string format_of(const std::string& path, const std::string& otherwise, const std::vector<std::string>& formats) {
  std::string extension = std::filesystem::path(path).extension().string();
  if (path == "-" || extension.empty()) return otherwise;
  extension.erase(0, 1);
  std::ranges::transform(extension, extension.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  if (extension == "gv") extension = "dot";
  if (std::ranges::find(formats, extension) != formats.end()) return extension;
  std::string hint = did_you_mean(extension, formats);
  if (hint.empty()) hint = fmt::format("name the format with -T: {}", fmt::join(formats, " or "));
  throw UsageError(fmt::format("`{}` has no extension of a format that is written here", path), hint);
}

}  // namespace

std::vector<Output> outputs_of(const FlagValues& flags, const std::string& otherwise, const std::vector<std::string>& formats) {
  std::vector<std::string> paths = flags.all("output");
  if (paths.empty()) paths.emplace_back("-");
  const auto wanted = flags.last("format");
  std::vector<Output> outputs;
  for (const std::string& path : paths) {
    outputs.push_back({path, wanted ? *wanted : format_of(path, otherwise, formats),
                       path == "-" ? "" : std::filesystem::path(path).stem().string()});
  }
  return outputs;
}

void keep_bytes_off_terminals(const std::vector<Output>& outputs, const std::ostream& out) {
  const auto* const buffer = dynamic_cast<const DescriptorBuffer*>(out.rdbuf());
  if (buffer == nullptr || !buffer->is_terminal()) return;
  for (const Output& output : outputs)
    if (output.path == "-" && (output.format == "pdf" || output.format == "png"))
      throw UsageError("a terminal does not show " + output.format, "`-o figure." + output.format + "` writes a file");
}

void write_output(const Output& output, std::string_view content, std::ostream& out) {
  if (output.path == "-") {
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
  } else {
    write_file(output.path, content);
  }
}

}  // namespace coopnet
