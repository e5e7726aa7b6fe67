#include "output/report/column_shares.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string>

namespace coopnet {
namespace {

Table table_of(std::vector<std::string> headings, const std::vector<std::string>& row) {
  Table table;
  table.headings = std::move(headings);
  table.rows.emplace_back();
  for (const std::string& text : row) table.rows.back().push_back({text, ""});
  return table;
}

double sum_of(const std::vector<double>& shares) { return std::accumulate(shares.begin(), shares.end(), 0.0); }

TEST(ColumnShares, HaveRoomForHeadings) {
  // Seven columns of short words, one of them with a lot of text: about 96 letters stand in a line.
  const std::vector<double> shares = column_shares(
      table_of({"De", "Relación", "A", "Fundamento", "Fecha", "Fuente", "Palabras"},
               {"OAS", "dirige", "SICA", "afirmado", "diciembre de 2018", "[1]", "a long text of words, the longest of all"}));
  EXPECT_NEAR(sum_of(shares), 1, 1e-9);
  EXPECT_GE(shares[3] * 96, 10 * 1.15 + 2) << "Fundamento";
  EXPECT_GE(shares[4] * 96, 9 * 1.15 + 2) << "diciembre";
  EXPECT_GT(shares[6], shares[0]);
}

TEST(ColumnShares, ALongWordDoesNotTakeTheLine) {
  const std::vector<double> shares =
      column_shares(table_of({"From", "Relation", "To"}, {std::string(90, 'x'), "knows", "the committee for coordination"}));
  EXPECT_LT(shares[0], 0.5);
  EXPECT_GT(shares[2], 0.25);
}

TEST(ColumnShares, AreEvenWhereNothingFits) {
  const std::vector<std::string> words(20, "internationalization");
  const std::vector<double> shares = column_shares(table_of(words, words));
  EXPECT_NEAR(sum_of(shares), 1, 1e-9);
  for (const double share : shares) EXPECT_NEAR(share, 0.05, 1e-9);
}

}  // namespace
}  // namespace coopnet
