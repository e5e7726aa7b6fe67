// The folder of corpora and facts that may lie beside the repository; tests that read it are skipped where it is not there.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace coopnet {

/// The path of a file or folder below ../shared, or none where there is no such.
inline std::optional<std::filesystem::path> shared_files(std::string_view below) {
  const std::filesystem::path path = std::filesystem::path(COOPNET_SOURCE_DIR) / ".." / "shared" / below;
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return std::nullopt;
  return path;
}

}  // namespace coopnet
