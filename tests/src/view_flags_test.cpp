#include "src/view_flags.h"

#include <memory>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/check.h"
#include "graph/read.h"

namespace coopnet {
namespace {

Network with_flags(const std::string& lines) {
  const std::string text =
      "format = 1\n[network]\nid = \"n\"\n[[actor]]\nid = \"a\"\nkind = \"country\"\n[[view]]\nname = \"v\"\n[view.flags]\n" +
      lines;
  ReadResult result = read(std::make_shared<const SourceText>("n.toml", text));
  EXPECT_EQ(result.diagnostics.text(), "");
  return std::move(result.network);
}

TEST(ViewFlags, AreThoseOfTheCommandLine) {
  const Network network = with_flags(
      "via = [\"a\"]\nlink-labels = true\nnode-spacing = 12\nno-legend = true\nlayout = \"neato\"\ntitle = \"T\"\nbetween = "
      "[\"a\", \"b\"]\n"
      "pin = [\"a=1,2\"]\ndepth = 2\n");
  EXPECT_EQ(check_view_flags(network).text(), "");
  const FlagValues values = view_values(network.views.front());
  EXPECT_THAT(values.all("via"), ::testing::ElementsAre("a"));
  EXPECT_TRUE(values.on("link-labels"));
  EXPECT_FALSE(values.on("legend", true));
  EXPECT_EQ(values.number("node-spacing"), 12);
  EXPECT_EQ(values.last("layout"), "neato");
}

TEST(ViewFlags, AListMayBeWrittenAsOnTheCommandLine) {
  const Network network = with_flags("kind = \"country, bureau\"\n");
  EXPECT_THAT(view_values(network.views.front()).all("kind"), ::testing::ElementsAre("country", "bureau"));
}

TEST(ViewFlags, APinOfNobodyIsTold) {
  EXPECT_EQ(check(with_flags("pin = [\"a=1,2\", \"zzz=1,2\"]\n")).text(),
            "n.toml:10:17: error[unknown-id]: no actor has the id `zzz`\n"
            "  10 | pin = [\"a=1,2\", \"zzz=1,2\"]\n"
            "     |                 ^~~~~~~~~\n");
}

TEST(ViewFlags, AMisspeltFlagIsTold) {
  EXPECT_EQ(check_view_flags(with_flags("label = \"full\"\n")).text(),
            "n.toml:10:1: error[unknown-flag]: there is no flag `label`\n"
            "  10 | label = \"full\"\n"
            "     | ^~~~~\n"
            "  hint: did you mean `labels`?\n");
}

TEST(ViewFlags, AFlagForTheCommandLineAloneIsTold) {
  EXPECT_EQ(check_view_flags(with_flags("output = \"x.svg\"\n")).text(),
            "n.toml:10:1: error[unknown-flag]: a view cannot set `output`; it is for the command line\n"
            "  10 | output = \"x.svg\"\n"
            "     | ^~~~~~\n");
}

TEST(ViewFlags, ABadValueIsTold) {
  EXPECT_EQ(check_view_flags(with_flags("layout = \"hubb\"\nfont-size = 100\n")).all().size(), 2u);
  EXPECT_EQ(check_view_flags(with_flags("labels = \"fulll\"\n")).text(),
            "n.toml:10:10: error[bad-value]: `labels` takes short, full or both, not `fulll`\n"
            "  10 | labels = \"fulll\"\n"
            "     |          ^~~~~~~\n"
            "  hint: did you mean `full`?\n");
}

}  // namespace
}  // namespace coopnet
