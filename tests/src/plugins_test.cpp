// What the plugins in output/plugins/ let a document ask for.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "src/flags.h"

namespace coopnet {
namespace {

class Plugin : public testing::TestWithParam<const char*> {};

/// The words of the plugin's list of flags, which begins with the line after "flags that a view of a network may set".
std::set<std::string> allowed_flags(const std::string& name) {
  std::ifstream in(std::string(COOPNET_SOURCE_DIR "/output/plugins/") + name);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const auto heading = text.find("flags that a view of a network may set");
  if (heading == std::string::npos) return {};
  const auto first = text.find("  view ", heading);
  const auto last = text.find_first_of("]\"", first);
  std::istringstream words(text.substr(first, last - first));
  return {std::istream_iterator<std::string>(words), {}};
}

TEST_P(Plugin, HandsOnTheFlagsThatAViewMaySetAndNoOther) {
  std::set<std::string> harmless = {"view"};
  for (const Flag& flag : flags()) {
    if (flag.in_view && takes(flag.commands, Takes::draw)) harmless.emplace(flag.name);
  }
  EXPECT_EQ(allowed_flags(GetParam()), harmless);
}

INSTANTIATE_TEST_SUITE_P(All, Plugin,
                         testing::Values("coopnet.lua", "coopnet_sphinx.py", "coopnet_mdbook.py", "coopnet_asciidoctor.rb"),
                         [](const auto& plugin) {
                           std::string name = plugin.param;
                           std::ranges::replace_if(name, [](char c) { return c == '.' || c == '_'; }, 'X');
                           return name;
                         });

}  // namespace
}  // namespace coopnet
