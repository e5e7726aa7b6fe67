#include "output/scene/evidence_marks.h"

#include <algorithm>
#include <map>
#include <utility>

#include "output/text/one_line.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

std::string entry_text(const Network& network, const Evidence& evidence, const Words& words) {
  std::string out;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) out += (out.empty() ? "" : ", ") + part;
  };
  if (const std::string phrase = one_line(evidence.phrase); !phrase.empty())
    add(std::string(words.open_quote) + phrase + std::string(words.close_quote));
  const Source* source = network.source(evidence.source);
  const std::string publisher = source == nullptr ? "" : one_line(source->publisher);
  if (!publisher.empty()) {
    add(publisher);
  } else {
    add(one_line(source == nullptr || source->title.empty() ? evidence.source : source->title));
  }
  // A day stays with its month.
  std::string date = evidence.as_of.empty() ? "" : prose_date(words, evidence.as_of);
  const std::size_t space = date.find(' ');
  if (space != std::string::npos && date.front() >= '0' && date.front() <= '9') date.replace(space, 1, "\u00a0");
  add(date);
  return out;
}

// "1", "1, 3", "4–9".
std::string mark_text(std::vector<std::size_t> numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::string out;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t end = i;
    while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1) ++end;
    if (!out.empty()) out += ", ";
    out += std::to_string(numbers[i]);
    if (end > i) out += (end > i + 1 ? "–" : ", ") + std::to_string(numbers[end]);
    i = end + 1;
  }
  return out;
}

}  // namespace

NumberedEvidence number_evidence(const Network& network, const std::string& lang) {
  const Words& words = words_for(lang);
  NumberedEvidence result;
  // By source and phrase; where nothing is quoted the dates tell them apart.
  std::map<std::pair<std::string, std::string>, std::size_t> known;
  for (const auto ref : network.links()) {
    std::vector<std::size_t> numbers;
    for (const Evidence& evidence : network.link(ref).evidence) {
      const auto [found, added] = known.try_emplace(
          {evidence.source, evidence.phrase.empty() ? '\n' + evidence.as_of : evidence.phrase}, known.size() + 1);
      if (added) {
        const Source* source = network.source(evidence.source);
        result.sources.push_back({found->second, entry_text(network, evidence, words), source == nullptr ? "" : source->url});
      }
      numbers.push_back(found->second);
    }
    result.marks.push_back(mark_text(std::move(numbers)));
  }
  return result;
}

}  // namespace coopnet
