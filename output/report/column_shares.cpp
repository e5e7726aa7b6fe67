#include "output/report/column_shares.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

#include "graph/utf8.h"

namespace coopnet {
namespace {

// A line of a table on A4 in letters of its size, and what columns keep between them.
constexpr double kLine = 96, kBetween = 2.8;
// Longer words are broken.
constexpr std::size_t kLongestWord = 24;

struct ColumnNeed {
  double least = 0;  // letters of its longest word
  double more = 0;   // what it would take beyond that, the more text it holds
};

ColumnNeed need_of(const Table& table, std::size_t column) {
  std::size_t longest = 0, letters = 0;
  const auto see = [&](std::string_view text) {
    letters += count_code_points(text);
    while (!text.empty()) {
      const std::size_t end = std::min(text.find_first_of(" -/"), text.size());
      longest = std::max(longest, count_code_points(text.substr(0, end)));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  };
  see(table.headings[column]);
  for (const auto& row : table.rows) see(row[column].text);
  const double average = static_cast<double>(letters) / static_cast<double>(table.rows.size() + 1);
  // Bold letters, as of headings, are wider.
  const double least = 1.15 * static_cast<double>(std::min(longest, kLongestWord)) + kBetween;
  return {least, std::max(2.2 * std::sqrt(average) - least, 0.0) + 1};
}

}  // namespace

std::vector<double> column_shares(const Table& table) {
  std::vector<ColumnNeed> needs;
  for (std::size_t column = 0; column < table.headings.size(); ++column) needs.push_back(need_of(table, column));
  const auto sum_of = [&](double ColumnNeed::*part) {
    return std::accumulate(needs.begin(), needs.end(), 0.0, [&](double sum, const ColumnNeed& need) { return sum + need.*part; });
  };
  for (double most = kLongestWord; sum_of(&ColumnNeed::least) > kLine && most > 4; --most)
    for (ColumnNeed& need : needs) need.least = std::min(need.least, 1.15 * most + kBetween);
  const double left = std::max(kLine - sum_of(&ColumnNeed::least), 0.0), more = sum_of(&ColumnNeed::more);
  std::vector<double> shares;
  for (const ColumnNeed& need : needs) shares.push_back(need.least + left * need.more / more);
  const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& share : shares) share /= all;
  return shares;
}

}  // namespace coopnet
