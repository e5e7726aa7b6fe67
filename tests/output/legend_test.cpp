#include "output/scene/legend.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace coopnet {
namespace {

std::vector<LegendEntry> entries_of(const std::vector<std::string>& texts) {
  std::vector<LegendEntry> entries;
  for (const std::string& text : texts) {
    entries.emplace_back().text = text;
    entries.back().kind = "organization";
    entries.back().style = built_in_theme("light").kinds.at("organization");
  }
  return entries;
}

// Where the words of each row begin.
std::vector<std::vector<double>> rows_of(const PlacedLegend& legend) {
  std::map<double, std::vector<double>> rows;
  for (const TextItem& text : legend.texts) rows[text.at.y].push_back(text.at.x);
  std::vector<std::vector<double>> list;
  for (const auto& [y, xs] : rows) list.push_back(xs);
  return list;
}

PlacedLegend placed(const std::vector<std::string>& texts, double width) {
  return place_legend(entries_of(texts), built_in_theme("light"), {10, 20}, width, 7, 1);
}

TEST(Legend, RowsAreColumnsWhereTheyFit) {
  const auto rows =
      rows_of(placed({"country (1)", "organization (17)", "event (2)", "group, not named (1)", "pin (1)", "x (3)"}, 300));
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0], rows[1]);
  EXPECT_EQ(rows[0].size(), 3u);
}

TEST(Legend, NeedsNoMoreRowsForItsColumns) {
  const PlacedLegend legend = placed(
      {"a long word of the first row (1)", "b (1)", "c (1)", "d (1)", "the longest word of the second row (1)", "e (1)"}, 240);
  const auto rows = rows_of(legend);
  EXPECT_EQ(rows.size(), 2u) << "columns would take three";
  EXPECT_NE(rows[0], rows[1]);
  EXPECT_LE(legend.last_right, 250);
}

}  // namespace
}  // namespace coopnet
