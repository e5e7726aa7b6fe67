#include "src/flag_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "graph/date.h"
#include "graph/language_tag.h"
#include "graph/spelling.h"
#include "output/layout/graphviz_attributes.h"
#include "output/number.h"

namespace coopnet {
namespace {

using Problem = std::optional<ValueProblem>;

constexpr double kLeastPage = 20, kMostPage = 5000;  // millimetres: less holds no word, more no printer takes
constexpr double kFarthestPin = 14400;               // points: the largest page that PDF knows

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string enumerate(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

Problem unlike(std::string_view spelled, std::string_view wanted, std::string_view value, std::string hint = {}) {
  return ValueProblem{fmt::format("{} takes {}, not `{}`", spelled, wanted, value), std::move(hint)};
}

std::optional<std::uint64_t> parse_whole(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool is_id_prefix(std::string_view text) {
  return !text.empty() && is_letter(text.front()) &&
         std::ranges::all_of(text, [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; });
}

bool is_pin(std::string_view text) {
  const std::size_t equals = text.rfind('=');
  if (equals == std::string_view::npos || equals == 0) return false;
  const std::string_view point = text.substr(equals + 1);
  const std::size_t comma = point.find(',');
  const auto is_place = [](std::string_view word) {
    const auto value = parse_number(word);
    return value && std::abs(*value) <= kFarthestPin;
  };
  return comma != std::string_view::npos && is_place(point.substr(0, comma)) && is_place(point.substr(comma + 1));
}

bool is_page_length(std::string_view text) {
  constexpr double millimetre = 72 / 25.4, rounding = 1e-9;
  const auto points = parse_length(text);
  return points && *points >= kLeastPage * millimetre * (1 - rounding) && *points <= kMostPage * millimetre * (1 + rounding);
}

Problem check_choice(const Flag& flag, const std::string& value, std::string_view spelled) {
  const std::vector<std::string> words = flag_choices(flag);
  if (std::ranges::find(words, canonical_choice(flag, value)) != words.end()) return std::nullopt;
  if (flag.type == FlagType::choice_or_file) {
    std::error_code error;
    if (std::filesystem::exists(value, error)) return std::nullopt;
    return unlike(spelled, enumerate(words) + ", or a file that is there", value, did_you_mean(value, words));
  }
  return unlike(spelled, enumerate(words), value, did_you_mean(value, words));
}

GraphvizPart part_of(const Flag& flag) {
  switch (flag.short_name) {
    case 'N': return GraphvizPart::node;
    case 'E': return GraphvizPart::edge;
    default: return GraphvizPart::graph;
  }
}

Problem check_attribute(const Flag& flag, const std::string& value, std::string_view spelled) {
  const std::size_t equals = value.find('=');
  if (equals == std::string::npos || equals == 0) return unlike(spelled, "NAME=VALUE", value);
  const auto problem = check_graphviz_attribute(part_of(flag), value.substr(0, equals), value.substr(equals + 1));
  if (!problem) return std::nullopt;
  return ValueProblem{fmt::format("{}: {}", spelled, problem->message), problem->hint};
}

Problem check_value(const Flag& flag, const std::string& value, std::string_view spelled) {
  switch (flag.type) {
    case FlagType::on_off:
      if (value == "true" || value == "false") return std::nullopt;
      return unlike(spelled, "true or false", value);
    case FlagType::choice:
    case FlagType::choices:
    case FlagType::choice_or_file: return check_choice(flag, value, spelled);
    case FlagType::whole: {
      const auto whole = parse_whole(value);
      if (whole && static_cast<double>(*whole) >= flag.least && static_cast<double>(*whole) <= flag.most) return std::nullopt;
      return unlike(spelled, fmt::format("a whole number from {} to {}", number(flag.least), number(flag.most)), value);
    }
    case FlagType::number: {
      const auto parsed = parse_number(value);
      if (parsed && *parsed >= flag.least && *parsed <= flag.most) return std::nullopt;
      return unlike(spelled, fmt::format("a number from {} to {}", number(flag.least), number(flag.most)), value);
    }
    case FlagType::length:
      if (is_page_length(value)) return std::nullopt;
      return unlike(spelled, fmt::format("a length from {}mm to {}mm, such as 160mm, 16cm, 6in or 450pt", number(kLeastPage),
                                         number(kMostPage)), value);
    case FlagType::pin:
      if (is_pin(value)) return std::nullopt;
      return unlike(spelled, fmt::format("ID=X,Y with two numbers from -{0} to {0}", number(kFarthestPin)), value);
    case FlagType::attribute: return check_attribute(flag, value, spelled);
    case FlagType::language:
      if (is_language_tag(value)) return std::nullopt;
      return unlike(spelled, "a language tag such as en, es or pt-BR", value);
    case FlagType::period:
      if (parse_date_span(value)) return std::nullopt;
      return unlike(spelled, "a date or two with a slash between, such as 2019, 2019-05 or 2019/2021-06-30", value);
    case FlagType::id_prefix:
      if (is_id_prefix(value)) return std::nullopt;
      return unlike(spelled, "a letter followed by letters, digits, - and _", value);
    case FlagType::file:
      if (!value.empty()) return std::nullopt;
      return unlike(spelled, "a file's name", value);
    case FlagType::folder: {
      std::error_code error;
      if (std::filesystem::is_directory(value, error)) return std::nullopt;
      return unlike(spelled, "a folder that is there", value);
    }
    case FlagType::text:
    case FlagType::words:
    case FlagType::ids:
    case FlagType::pair: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::string canonical_choice(const Flag& flag, const std::string& word) {
  using Alias = std::pair<std::string_view, std::string_view>;
  static constexpr std::array<Alias, 4> rank_directions = {{{"LR", "right"}, {"RL", "left"}, {"TB", "down"}, {"BT", "up"}}};
  if (flag.name == "direction") {
    for (const auto& [alias, canonical] : rank_directions) {
      if (word == alias) return std::string(canonical);
    }
  }
  const auto even = [](std::string text) {
    std::ranges::replace(text, '-', '_');
    return text;
  };
  for (const std::string& choice : flag_choices(flag)) {
    if (even(choice) == even(word)) return choice;
  }
  return word;
}

bool takes_several(const Flag& flag) {
  switch (flag.type) {
    case FlagType::words:
    case FlagType::ids:
    case FlagType::choices:
    case FlagType::pair:
    case FlagType::pin:
    case FlagType::attribute:
    case FlagType::file: return true;
    default: return false;
  }
}

namespace {

// Lists whose words were all left out, as in `--kind ,`, would silently ask for nothing.
bool names_nothing(const Flag& flag, const std::vector<std::string>& values) {
  if (flag.name == "views") return false;  // told where it can be said what views there are
  const auto is_blank = [](const std::string& value) { return value.find_first_not_of(" ,") == std::string::npos; };
  if (flag.type == FlagType::words || flag.type == FlagType::choices) return std::ranges::all_of(values, is_blank);
  if (flag.type != FlagType::ids) return false;
  const bool left_out = flag.value_optional && values == std::vector<std::string>{""};
  return !left_out && std::ranges::any_of(values, is_blank);
}

}  // namespace

std::optional<ValueProblem> check_values(const Flag& flag, const std::vector<std::string>& values, std::string_view spelled) {
  if (names_nothing(flag, values)) {
    return ValueProblem{fmt::format("{} takes {}, and no name is given", spelled, flag.value), {}};
  }
  if (flag.type == FlagType::pair && (values.empty() || values.size() % 2 != 0)) {
    return ValueProblem{fmt::format("{} takes two ids", spelled), {}};
  }
  if (!takes_several(flag) && values.size() != 1) {
    return ValueProblem{fmt::format("{} takes one value", spelled), {}};
  }
  for (const std::string& value : values) {
    if (auto problem = check_value(flag, value, spelled)) return problem;
  }
  return std::nullopt;
}

std::vector<std::string> split_values(const Flag& flag, const std::vector<std::string>& arguments) {
  if (flag.type != FlagType::words && flag.type != FlagType::choices) return arguments;
  std::vector<std::string> values;
  for (std::string_view rest : arguments) {
    while (!rest.empty()) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      std::string_view word = rest.substr(0, comma);
      rest.remove_prefix(std::min(comma + 1, rest.size()));
      while (word.starts_with(' ')) word.remove_prefix(1);
      while (word.ends_with(' ')) word.remove_suffix(1);
      if (!word.empty()) values.emplace_back(word);
    }
  }
  return values;
}

void FlagValues::set(std::string_view name, std::vector<std::string> values) {
  values_.insert_or_assign(std::string(name), std::move(values));
}

bool FlagValues::has(std::string_view name) const { return values_.find(name) != values_.end(); }

const std::vector<std::string>& FlagValues::all(std::string_view name) const {
  static const std::vector<std::string> none;
  const auto found = values_.find(name);
  return found == values_.end() ? none : found->second;
}

std::optional<std::string> FlagValues::last(std::string_view name) const {
  const auto& values = all(name);
  return values.empty() ? std::nullopt : std::optional(values.back());
}

bool FlagValues::on(std::string_view name, bool otherwise) const {
  const auto value = last(name);
  return value ? *value == "true" : otherwise;
}

std::optional<double> FlagValues::number(std::string_view name) const {
  const auto value = last(name);
  return value ? parse_number(*value) : std::nullopt;
}

void FlagValues::fill_in(const FlagValues& other) {
  for (const auto& [name, values] : other.values_) values_.try_emplace(name, values);
}

}  // namespace coopnet
