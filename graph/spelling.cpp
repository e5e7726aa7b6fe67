#include "graph/spelling.h"

#include <algorithm>

namespace coopnet {
namespace {

std::string folded(std::string_view word) {
  std::string text(word);
  for (char& letter : text) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    if (letter == '-' || letter == ' ') letter = '_';
  }
  return text;
}

/// Rows of the table of distances, kept from one word to the next.
struct Rows {
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last;
  std::vector<std::size_t> row;
};

/// The distance, or something above `most` where it is above `most`.
std::size_t bounded_distance(std::string_view a, std::string_view b, std::size_t most, Rows& rows) {
  auto& [before_last, last, row] = rows;
  for (auto* each : {&before_last, &last, &row}) each->resize(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  std::size_t last_least = 0;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before_last[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most && last_least > most) return most + 1;
    last_least = least;
    before_last.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

/// The one candidate that a word of at least four letters begins; none where it begins several.
std::optional<std::string> only_one_begun(const std::string& word, const std::vector<std::string>& candidates) {
  constexpr std::size_t fewest = 4;
  std::optional<std::string> found;
  for (const std::string& candidate : candidates) {
    if (word.size() < fewest || candidate.size() < word.size() || folded(candidate).compare(0, word.size(), word) != 0) continue;
    if (found && *found != candidate) return std::nullopt;
    found = candidate;
  }
  return found;
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates) {
  constexpr std::size_t longest = 256;  // a word longer than this is no slip of the pen, and the distance is quadratic
  if (word.size() > longest) return std::nullopt;
  const std::string wanted = folded(word);
  const std::size_t allowed = std::min<std::size_t>(3, wanted.size() / 3);
  std::optional<std::string> best;
  std::size_t best_distance = allowed + 1;
  Rows rows;
  for (const std::string& candidate : candidates) {
    const std::size_t longer = std::max(candidate.size(), wanted.size());
    if (longer - std::min(candidate.size(), wanted.size()) >= best_distance) continue;
    const std::size_t distance = bounded_distance(wanted, folded(candidate), best_distance - 1, rows);
    if (distance >= best_distance) continue;
    best = candidate;
    best_distance = distance;
    if (distance == 0) break;
  }
  return best ? best : only_one_begun(wanted, candidates);
}

std::string in_ticks(std::string_view word) { return "`" + std::string(word) + "`"; }

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const auto near = nearest(word, candidates);
  return near ? "did you mean " + in_ticks(*near) + "?" : std::string();
}

std::string guess_or_list(std::string_view word, const std::vector<std::string>& candidates, std::string_view otherwise) {
  std::string guess = did_you_mean(word, candidates);
  return guess.empty() ? std::string(otherwise) : guess;
}

}  // namespace coopnet
