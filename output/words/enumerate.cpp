// Words before and between names.
#include <algorithm>
#include <array>

#include "output/words/words.h"

namespace coopnet {
namespace {

// Whether it begins with one of a, e, i, o, u or y, accents aside.
bool begins_with_vowel(std::string_view name) {
  constexpr std::array<std::string_view, 30> letters = {"a", "e", "i", "o", "u", "y", "A", "E", "I", "O",
                                                        "U", "Y", "à", "â", "é", "è", "ê", "ë", "î", "ï",
                                                        "ô", "œ", "À", "Â", "É", "È", "Ê", "Î", "Ô", "Œ"};
  return std::any_of(letters.begin(), letters.end(), [&](std::string_view letter) { return name.starts_with(letter); });
}

// Spanish says "e" before a name that sounds as if it began with i, but not before a diphthong as in "hielo" and "iones".
bool sounds_like_i(std::string_view name) {
  if (name.starts_with("«")) name.remove_prefix(std::string_view("«").size());
  if (name.starts_with("Í")) return true;
  if (name.starts_with('h') || name.starts_with('H')) name.remove_prefix(1);
  if (!name.starts_with('i') && !name.starts_with('I')) return name.starts_with("í");
  const char next = name.size() > 1 ? name[1] : ' ';
  return next != 'a' && next != 'e' && next != 'o';
}

}  // namespace

std::string enumerate(const Words& words, const std::vector<std::string>& names, std::size_t most) {
  const std::size_t shown = names.size() <= most ? names.size() : std::max<std::size_t>(most, 1);
  std::string out;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) {
      const bool last = i + 1 == names.size();
      if (last) {
        out += " ";
        out += words.lang == "es" && sounds_like_i(names[i]) ? std::string_view("e") : words.and_word;
        out += " ";
      } else {
        out += ", ";
      }
    }
    out += names[i];
  }
  if (shown < names.size()) out += " " + fill_in(words.and_more, {std::to_string(names.size() - shown)});
  return out;
}

std::string before_name(const Words& words, std::string_view phrase, std::string_view name) {
  constexpr std::string_view article = " de";
  if (words.lang == "fr" && phrase.ends_with(article) && begins_with_vowel(name))
    return std::string(phrase.substr(0, phrase.size() - 1)) + "’" + std::string(name);
  return std::string(phrase) + " " + std::string(name);
}

}  // namespace coopnet
