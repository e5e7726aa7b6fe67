#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "graph/bundled.h"
#include "graph/read.h"
#include "output/figure/figure.h"
#include "output/scene/link_label.h"

namespace coopnet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Network network_of(const std::string& text) {
  return read(std::make_shared<const SourceText>("labels.csv", text), Format::csv).network;
}

FigurePlan plan_of(const Selected& selected) {
  FigureOptions options;
  options.link_labels = true;
  return plan_figure(selected, options);
}

// The conference and who took part, whose links stand close.
Selected conference() {
  const BundledNetwork& first = bundled_networks().front();
  const auto text = std::make_shared<const SourceText>("@" + std::string(first.name), std::string(first.content));
  Selection selection;
  selection.focus = {"conference"};
  selection.depth = 1;
  return select(read(text, Format::toml).network, selection);
}

FigureOptions labelled() {
  FigureOptions options;
  options.layout.engine = "grid";
  options.layout.effort = Effort::quick;
  options.link_labels = true;
  return options;
}

bool spread(const Figure& figure) {
  return std::any_of(figure.placement.explanation.begin(), figure.placement.explanation.end(),
                     [](const std::string& line) { return line.rfind("spread ", 0) == 0; });
}

std::size_t labels_of(const Figure& figure) {
  return static_cast<std::size_t>(std::count_if(figure.placement.link_labels.begin(), figure.placement.link_labels.end(),
                                                [](const auto& label) { return label.has_value(); }));
}

TEST(LinkLabels, AreSetNarrowerInWholeWords) {
  const Selected selected{network_of("source,target,label\nA,B,is a member of the board\n"), {}, {}, {}};
  FigurePlan plan = plan_of(selected);
  const Size before = plan.drawable.links[0].label;
  EXPECT_THAT(plan.links[0].label, ElementsAre("is a member of the board"));
  EXPECT_TRUE(narrow_link_label(plan, 0));
  EXPECT_THAT(plan.links[0].label, ElementsAre("is a member", "of the board"));
  EXPECT_LT(plan.drawable.links[0].label.width, before.width * 0.7);
  EXPECT_GT(plan.drawable.links[0].label.height, before.height);
}

TEST(LinkLabels, StayAsTheyAreWhereNoSpaceBreaksThem) {
  const Selected selected{network_of("source,target,label\nA,B,finances\n"), {}, {}, {}};
  FigurePlan plan = plan_of(selected);
  const Size before = plan.drawable.links[0].label;
  EXPECT_FALSE(narrow_link_label(plan, 0));
  EXPECT_THAT(plan.links[0].label, ElementsAre("finances"));
  EXPECT_EQ(plan.drawable.links[0].label.width, before.width);
}

TEST(LinkLabels, SpreadAFigureThatHasNoRoomForThem) {
  const Selected selected = conference();
  const Figure figure = make_figure(selected, labelled());
  ASSERT_TRUE(spread(figure));
  FigureOptions tall = labelled();
  tall.ratio = 0.9;
  const Figure kept = make_figure(selected, tall);
  EXPECT_FALSE(spread(kept)) << "its height is asked for";
  EXPECT_GT(labels_of(figure), labels_of(kept));
  FigureOptions bare = labelled();
  bare.link_labels = false;
  EXPECT_FALSE(spread(make_figure(selected, bare)));
}

std::string between(const std::vector<std::string>& labels) {
  std::string rows = "source,target,label\n";
  for (const std::string& label : labels) rows += "Ministry of Justice,National Police," + label + "\n";
  return rows;
}

void expect_all_labels(const std::string& rows, Direction direction) {
  const Selected selected{network_of(rows), {}, {}, {}};
  FigureOptions options;
  options.link_labels = true;
  options.layout.direction = direction;
  const Figure figure = make_figure(selected, options);
  ASSERT_EQ(labels_of(figure), figure.drawable.links.size()) << rows;
  std::vector<Rect> taken;
  for (std::size_t i = 0; i < figure.drawable.actors.size(); ++i)
    taken.push_back(room_box(figure.drawable.actors[i], figure.placement.centres[i]));
  for (std::size_t i = 0; i < figure.drawable.links.size(); ++i) {
    const Rect label = Rect::around(*figure.placement.link_labels[i], figure.drawable.links[i].label);
    EXPECT_TRUE(std::none_of(taken.begin(), taken.end(), [&](const Rect& other) { return other.overlaps(label); })) << rows << i;
    taken.push_back(label);
  }
}

TEST(LinkLabels, OfManyLinksBetweenTwoAllFindRoom) {
  const std::vector<std::string> labels = {"funds",      "trains",          "advises",         "hosts",
                                           "reports to", "cooperates with", "supplies data to"};
  const std::string others = "National Police,Border Guard,commands\nMinistry of Justice,Prosecutor,appoints\n";
  for (const std::size_t count : {3u, 4u, 5u, 6u, 7u}) {
    const std::string rows = between({labels.begin(), labels.begin() + static_cast<std::ptrdiff_t>(count)});
    for (const Direction direction : {Direction::automatic, Direction::down, Direction::right}) {
      expect_all_labels(rows, direction);
      expect_all_labels(rows + others, direction);
    }
  }
}

TEST(LinkLabels, ThoseLeftOutAreNamed) {
  const Selected selected = conference();
  FigureOptions options = labelled();
  options.ratio = 0.6;
  const Figure figure = make_figure(selected, options);
  const std::size_t left = figure.placement.link_labels.size() - labels_of(figure);
  ASSERT_GT(left, 3u);
  const auto told = std::find_if(figure.warnings.begin(), figure.warnings.end(),
                                 [](const std::string& warning) { return warning.find("no free place") != std::string::npos; });
  ASSERT_NE(told, figure.warnings.end());
  EXPECT_THAT(*told, HasSubstr(std::to_string(left) + " labels of links found no free place and were left out: "));
  EXPECT_THAT(*told, HasSubstr(" – conference), "));
  EXPECT_THAT(*told, HasSubstr(") and " + std::to_string(left - 3) + " more"));
}

}  // namespace
}  // namespace coopnet
