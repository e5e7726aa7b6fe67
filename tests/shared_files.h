// Files for tests: reading one, and the folder of corpora and facts that may lie beside the repository. Tests that read from
// that folder are skipped where it is not there.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace coopnet {

/// The path of a file or folder below ../shared, or none where there is no such.
inline std::optional<std::filesystem::path> shared_files(std::string_view below) {
  const std::filesystem::path path = std::filesystem::path(COOPNET_SOURCE_DIR) / ".." / "shared" / below;
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return std::nullopt;
  return path;
}

/// All bytes of a file; none where it cannot be read.
inline std::string file_content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace coopnet
