#include "graph/bundled.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "graph/read.h"
#include "shared_files.h"

namespace coopnet {
namespace {

TEST(Bundled, HoldsEveryFileByteForByteInTheOrderOfNames) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(COOPNET_SOURCE_DIR) / "graph/networks"))
    files[entry.path().stem().string()] = file_content(entry.path());
  ASSERT_FALSE(files.empty());
  auto next = files.begin();
  for (const BundledNetwork& network : bundled_networks()) {
    ASSERT_NE(next, files.end());
    EXPECT_EQ(network.name, next->first);
    EXPECT_EQ(network.content, next->second);
    ++next;
  }
  EXPECT_EQ(next, files.end());
}

TEST(Bundled, EveryNetworkIsReadWithoutAProblem) {
  for (const BundledNetwork& network : bundled_networks()) {
    const ReadResult result =
        read_toml(std::make_shared<const SourceText>(std::string(network.name), std::string(network.content)));
    EXPECT_EQ(result.diagnostics.text(), "");
    EXPECT_EQ(result.network.info.id, network.name);
  }
}

}  // namespace
}  // namespace coopnet
