// Golden cases: folders of tests/cases, each named after the behaviour that it holds. With COOPNET_ACCEPT=1 in the environment
// what is given now is taken over, and the run fails, so that it never passes for a test: look at what changed, then run without.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "shared_files.h"

namespace coopnet {

/// tests/cases/KIND: "check", "picture", "program".
inline std::filesystem::path cases_folder(std::string_view kind) {
  return std::filesystem::path(COOPNET_SOURCE_DIR) / "tests" / "cases" / kind;
}

/// The cases of a kind, by name.
inline std::vector<std::string> case_names(std::string_view kind) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(cases_folder(kind)))
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

/// A case's name as GoogleTest takes it: letters, digits and underscores.
inline std::string test_name_of(const testing::TestParamInfo<std::string>& one) {
  std::string name = one.param;
  std::replace_if(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

inline bool accepting() {
  const char* const value = std::getenv("COOPNET_ACCEPT");
  return value != nullptr && std::string_view(value) == "1";
}

/// Compares with the bytes of a file, or writes them anew where they differ and that was asked for.
inline void expect_kept(const std::filesystem::path& file, const std::string& now) {
  const std::string kept = file_content(file);
  if (accepting() && (now != kept || !std::filesystem::exists(file))) {
    std::ofstream(file, std::ios::binary) << now;
    FAIL() << "written anew: " << file << "\nLook at the difference, then run without COOPNET_ACCEPT.";
  }
  ASSERT_TRUE(std::filesystem::exists(file)) << file << " is not there: ./dev accept writes it";
  EXPECT_EQ(now, kept);
}

}  // namespace coopnet
