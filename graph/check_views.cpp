#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "graph/check_rules.h"

namespace coopnet {
namespace {

enum class Words { ids, pins, kinds, relations, bases };

struct FlagWords {
  std::string_view flag;
  Words words;
};

// The flags that name something of the network; the command line knows the others.
constexpr std::array<FlagWords, 13> flag_words = {{{"focus", Words::ids},
                                                   {"via", Words::ids},
                                                   {"without", Words::ids},
                                                   {"between", Words::ids},
                                                   {"hubs", Words::ids},
                                                   {"highlight", Words::ids},
                                                   {"pin", Words::pins},
                                                   {"kind", Words::kinds},
                                                   {"not-kind", Words::kinds},
                                                   {"fold", Words::kinds},
                                                   {"relation", Words::relations},
                                                   {"not-relation", Words::relations},
                                                   {"basis", Words::bases}}};

void check_basis_word(const Rules& rules, const std::string& word, TextRange where) {
  if (basis_from_name(word)) return;
  std::vector<std::string> names;
  for (const Basis basis : all_bases()) names.emplace_back(basis_name(basis));
  rules.error(Code::unknown_basis, where, "there is no basis " + in_ticks(word), did_you_mean(word, names));
}

void check_word(const Rules& rules, Words words, const std::string& word, TextRange where) {
  switch (words) {
    case Words::ids:
    case Words::pins: return rules.actor_id(word, where);
    case Words::kinds: return rules.kind(word, where);
    case Words::relations: return rules.relation(word, where);
    case Words::bases: return check_basis_word(rules, word, where);
  }
}

/// As on the command line, one value may hold several words with commas between; an id with a comma is one word.
void check_value(const Rules& rules, Words words, const std::string& value, TextRange where) {
  if (words == Words::ids && rules.network.find(value)) return;
  // ID=X,Y: an id may hold an equals sign. Without one it is no pin, which is told of its flag.
  if (words == Words::pins) {
    if (const std::size_t equals = value.rfind('='); equals != std::string::npos)
      check_word(rules, words, value.substr(0, equals), where);
    return;
  }
  std::string_view rest = value;
  for (;;) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    if (comma > 0) check_word(rules, words, std::string(rest.substr(0, comma)), where);
    if (comma == rest.size()) return;
    rest.remove_prefix(comma + 1);
  }
}

}  // namespace

void check_views(const Rules& rules) {
  for (const View& view : rules.network.views) {
    rules.languages(view.titles, "titles", view.keys, view.where);
    for (const View::Flag& flag : view.flags) {
      const auto known = std::find_if(flag_words.begin(), flag_words.end(),
                                      [&](const FlagWords& each) { return each.flag == flag.name; });
      if (known == flag_words.end()) continue;
      for (std::size_t index = 0; index < flag.values.size(); ++index)
        check_value(rules, known->words, flag.values[index],
                    element_position(view.keys, "flags." + flag.name, index, flag.where));
    }
  }
}

}  // namespace coopnet
