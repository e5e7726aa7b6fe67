// `coopnet draw` of several views, in the likeness of older figures, and judged.
#include <algorithm>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "output/places/read_places.h"
#include "src/refusal.h"
#include "src/view_files.h"

namespace coopnet {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

std::vector<std::string> names(const TemporaryFolder& folder) {
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(folder.root())) found.push_back(entry.path().filename().string());
  std::sort(found.begin(), found.end());
  return found;
}

std::map<std::string, FormerPlace> places(const std::string& svg) {
  return read_places(std::make_shared<const SourceText>("figure.svg", svg)).actors;
}

TEST(Views, AreDrawnInOneRun) {
  const TemporaryFolder folder;
  const Ran ran = run_here({"draw", "--views", "overview,conference", "-o", folder.path("%n-%v.svg"), "-o", folder.path("%v.dot"),
                            "-o", folder.path("100%%-%n.svg")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(names(folder),
              ElementsAre("1-overview.svg", "100%-1.svg", "100%-2.svg", "2-conference.svg", "conference.dot", "overview.dot"));
  // Each by itself: as with --view.
  const TemporaryFolder alone;
  EXPECT_EQ(run_here({"draw", "--view", "conference", "-o", alone.path("2-conference.svg")}).code, 0);
  EXPECT_EQ(folder.read("2-conference.svg"), alone.read("2-conference.svg"));
}

TEST(Views, AllGoIntoAFolder) {
  const TemporaryFolder folder;
  EXPECT_EQ(run_here({"draw", "--views", "all", "--common-positions", "-o", folder.root().string()}).code, 0);
  const auto files = names(folder);
  EXPECT_GT(files.size(), 5u);
  const auto overview = places(folder.read("overview.svg")), everything = places(folder.read("everything.svg"));
  EXPECT_GT(overview.size(), 10u);
  for (const auto& [id, place] : overview)
    if (everything.contains(id)) {
      EXPECT_EQ(place.centre, everything.at(id).centre) << id;
    }
  const auto size = [&](const std::string& name) {
    const std::string svg = folder.read(name);
    const std::size_t at = svg.find("width=");
    return svg.substr(at, svg.find(" style") - at);
  };
  for (const std::string& name : files) EXPECT_EQ(size(name), size("overview.svg")) << name;
}

TEST(Views, NeedFilesOfTheirOwn) {
  const std::string hint = "  hint: `-o figure-%v.svg` puts the view's name there; `-o FOLDER/` takes all of them\n";
  EXPECT_EQ(refusal({"--views", "all"}), "coopnet: error: --views draws several figures, so that they need files\n" + hint);
  EXPECT_EQ(refusal({"--views", "overview,conference", "-o", "x.svg"}),
            "coopnet: error: the views `overview` and `conference` would both be written to `x.svg`\n" + hint);
  EXPECT_EQ(refusal({"--views", "overview,conference", "-o", "-"}),
            "coopnet: error: the views `overview` and `conference` would both be written to standard output\n" + hint);
  EXPECT_EQ(refusal({"--views", "overview", "-o", "%x.svg"}),
            "coopnet: error: `%x.svg` has a `%` that stands for nothing\n"
            "  hint: %v is the view's name, %n its number, %% a percent sign\n");
  EXPECT_EQ(refusal({"--views", "overview", "--view", "overview", "-o", "%v.svg"}),
            "coopnet: error: --view and --views exclude one another\n");
  EXPECT_EQ(refusal({"--views", ",", "-o", "%v.svg"}),
            "coopnet: error: --views needs the names of views\n  hint: `--views all` draws every view\n");
  EXPECT_EQ(refusal({"--views", "overveiw", "-o", "%v.svg"}),
            "coopnet: error: the network has no view `overveiw`\n  hint: did you mean `overview`?\n");
  EXPECT_EQ(refusal({"--common-positions"}),
            "coopnet: error: --common-positions is for several figures\n  hint: `--views all` draws every view\n");
  const Ran ran = run_here({"draw", "-", "--views", "all", "-o", "%v.svg"}, "source,target\na,b\n");
  EXPECT_EQ(ran.err, "coopnet: error: --views all: the network has no views\n");
  EXPECT_EQ(ran.code, 2);
}

TEST(Views, NamesBecomeLabels) {
  EXPECT_EQ(figure_label("through-interpol"), "fig-through-interpol");
  EXPECT_EQ(figure_label("../a b/c:d"), "fig-a-b-c-d");
  EXPECT_EQ(figure_label("Perú"), "fig-Per");
  EXPECT_EQ(figure_label("日本"), "fig");
}

TEST(Views, NamesBecomePartsOfFileNames) {
  EXPECT_EQ(file_part("overview"), "overview");
  EXPECT_EQ(file_part("../a b/c:d"), "-.-a-b-c-d");
  EXPECT_EQ(file_part("Perú"), "Perú");
  EXPECT_EQ(file_part(""), "-");
}

TEST(Like, LeavesActorsWhereTheFigureHasThem) {
  const TemporaryFolder folder;
  const std::vector<std::string> base = {
      "draw", "--view", "overview", "-o", folder.path("old.svg"), "-o", folder.path("old.csv")};
  EXPECT_EQ(run_here(base).code, 0);
  EXPECT_THAT(folder.read("old.csv"), StartsWith("id,x,y,width,height\ninterpol,"));
  for (const char* old : {"old.svg", "old.csv"}) {
    const Ran ran = run_here(
        {"draw", "--view", "overview", "--without", "iom", "--like", folder.path(old), "--seed", "9", "-Kstress", "--explain"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("are known from the older figure, and stand where they stood\n"));
    const auto before = places(folder.read("old.svg")), now = places(ran.out);
    const Point shift = now.at("interpol").centre - before.at("interpol").centre;
    ASSERT_FALSE(now.contains("iom"));
    for (const auto& [id, place] : now)
      if (before.contains(id)) {
        EXPECT_LT(distance(place.centre, before.at(id).centre + shift), 0.3) << id;
      }
  }
  EXPECT_THAT(run_here({"draw", "--view", "overview", "--like", folder.path("old.svg"), "-Kdot"}).err,
              HasSubstr("coopnet: warning: the layout `dot` does not honour --like\n"));
}

TEST(Like, TellsWhatCannotBeRead) {
  const TemporaryFolder folder;
  folder.write("bad.svg", "<svg>\n<g data-actor=\"a\"><circle class=\"shape\" cx=\"left\"/></g></svg>");
  EXPECT_EQ(refusal({"--like", folder.path("bad.svg")}, 1),
            folder.path("bad.svg") + ":2:45: error[bad-value]: `cx` is no coordinate\n"
                                     "  2 | <g data-actor=\"a\"><circle class=\"shape\" cx=\"left\"/></g></svg>\n"
                                     "    |                                             ^~~~\n");
  EXPECT_THAT(refusal({"--like", folder.path("none.svg")}, 1),
              HasSubstr("error[unreadable]: cannot be opened: No such file or directory"));
  EXPECT_EQ(refusal({"--like", "-"}), "coopnet: error: --like takes a file, not standard input\n");
}

TEST(FailBelow, WritesNothingAndSaysWhy) {
  const TemporaryFolder folder;
  const std::string file = folder.path("figure.svg");
  folder.write("figure.svg", "what was there");
  const Ran bad = run_here({"draw", "--fail-below", "99.5", "-o", file});
  EXPECT_EQ(bad.code, 1);
  EXPECT_THAT(bad.err, HasSubstr("coopnet: error: the figure's score is "));
  EXPECT_THAT(bad.err, HasSubstr(", below the 99.5 of --fail-below\n  hint: most is lost for "));
  EXPECT_EQ(folder.read("figure.svg"), "what was there");
  EXPECT_EQ(run_here({"draw", "--fail-below", "40", "-o", file}).code, 0);
  EXPECT_EQ(folder.read("figure.svg").substr(0, 5), "<?xml");
  EXPECT_EQ(refusal({"--fail-below", "101"}), "coopnet: error: --fail-below takes a number from 0 to 100, not `101`\n");
}

TEST(FailBelow, JudgesEachViewAndTellsItsName) {
  const TemporaryFolder folder;
  const Ran ran = run_here({"draw", "--views", "overview,conference", "--fail-below", "100", "-o", folder.path("%v.svg")});
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, HasSubstr("coopnet: error: overview: the figure's score is "));
  EXPECT_THAT(ran.err, HasSubstr("coopnet: error: conference: the figure's score is "));
  EXPECT_THAT(names(folder), ElementsAre());
}

TEST(Score, PrintsEveryMeasureWithItsUnit) {
  const Ran ran = run_here({"draw", "--score", "-o", "/dev/null", "-"}, "source,target\nann,bob\nbob,cyd\n");
  EXPECT_EQ(
      ran.err.substr(0, ran.err.find("drawn area")),
      "crossings, straight between centres: 0\ncrossings, as drawn: 0\noverlapping actors: 0\nlinks through boxes: 0\n"
      "link labels on something: 0\nmean crossing angle: 90°\nangular resolution: 1 of 1\nstress: 0\n"
      "edge-length variation: 0.004\n");
  for (const char* line :
       {"\npage fill: ", " %\nbends a link: 0\n", "\nsmallest printed label: 8 pt\n", "\nscore: ", " of 100\n"})
    EXPECT_THAT(ran.err, HasSubstr(line));
}

TEST(Score, OfAFigureOfDotsIsMeasured) {
  std::string list = "source,target\n";
  for (int i = 1; i < 700; ++i) list += std::to_string((i - 1) / 3) + "," + std::to_string(i) + "\n";
  for (int i = 0; i < 100; ++i) list += std::to_string(i) + "," + std::to_string(699 - i) + "\n";
  const Ran ran = run_here({"draw", "--score", "-"}, list);
  EXPECT_THAT(ran.err, ::testing::Not(HasSubstr("crossings, as drawn: 0\n")));
  EXPECT_THAT(ran.err, HasSubstr("smallest printed label: 6.5 pt\n"));
}

}  // namespace
}  // namespace coopnet
