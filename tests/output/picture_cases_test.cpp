// Every folder of tests/cases/picture is a case: its network is drawn with actors where their attributes x and y put them, and
// the bytes must be those of its expected.svg.
//
//   input.toml    the network
//   options.txt   optional: a line each of theme, lang, labels, link-labels, evidence, size-by, width

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "golden_cases.h"
#include "graph/read.h"
#include "output/number.h"
#include "output/placed_figure.h"
#include "output/scene/write_svg.h"
#include "output/svg_rules.h"

namespace coopnet {
namespace {

namespace fs = std::filesystem;

FigureOptions options_of(const fs::path& folder) {
  FigureOptions options;
  std::istringstream lines(file_content(folder / "options.txt"));
  for (std::string flag, value; lines >> flag >> value;) {
    if (flag == "theme") options.theme = value;
    else if (flag == "lang") options.lang = value;
    else if (flag == "labels") options.labels = value == "full" ? Labels::full : Labels::both;
    else if (flag == "link-labels") options.link_labels = true;
    else if (flag == "evidence") options.evidence = EvidenceMarks::markers;
    else if (flag == "size-by") options.size_by = value == "degree" ? SizeBy::degree : SizeBy::betweenness;
    else if (flag == "width") options.width = parse_length(value);
    else ADD_FAILURE() << "no such option: " << flag;
  }
  return options;
}

double coordinate(const Actor& actor, const std::string& axis) {
  for (const auto& [key, value] : actor.attributes)
    if (key == axis) return parse_number(value).value_or(0);
  ADD_FAILURE() << actor.id << " has no " << axis;
  return 0;
}

std::string drawn(const fs::path& folder) {
  const auto text = std::make_shared<const SourceText>("input.toml", file_content(folder / "input.toml"));
  ReadResult result = read(text);
  EXPECT_EQ(result.diagnostics.text(), "");
  std::vector<Point> centres;
  for (std::size_t i = 0; i < result.network.actor_count(); ++i)
    centres.push_back({coordinate(result.network.actor(i), "x"), coordinate(result.network.actor(i), "y")});
  const Selected selected{std::move(result.network), {}, {}, {}};
  return write_svg(placed_figure(selected, options_of(folder), std::move(centres)));
}

class PictureCase : public testing::TestWithParam<std::string> {};

TEST_P(PictureCase, IsDrawnAsExpected) {
  const fs::path folder = cases_folder("picture") / GetParam();
  const std::string svg = drawn(folder);
  EXPECT_THAT(svg_defects(svg), testing::IsEmpty());
  expect_kept(folder / "expected.svg", svg);
}

INSTANTIATE_TEST_SUITE_P(Cases, PictureCase, testing::ValuesIn(case_names("picture")), test_name_of);

}  // namespace
}  // namespace coopnet
