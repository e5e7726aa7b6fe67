#include "graph/toml_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "graph/spelling.h"

namespace coopnet {
namespace {

TextPosition position_of(const toml::source_position& position) { return {position.line, position.column}; }

std::string_view type_name(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table: return "a table";
    case toml::node_type::array: return "an array";
    case toml::node_type::string: return "a string";
    case toml::node_type::integer: return "an integer";
    case toml::node_type::floating_point: return "a number";
    case toml::node_type::boolean: return "a boolean";
    case toml::node_type::date: return "a date";
    case toml::node_type::time: return "a time";
    case toml::node_type::date_time: return "a date and time";
    case toml::node_type::none: break;
  }
  return "nothing";
}

std::string digits(std::int64_t value, std::size_t width) {
  std::string text = std::to_string(value);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string date_text(const toml::date& date) {
  return digits(date.year, 4) + '-' + digits(date.month, 2) + '-' + digits(date.day, 2);
}

std::string time_text(const toml::time& time) {
  std::string text = digits(time.hour, 2) + ':' + digits(time.minute, 2) + ':' + digits(time.second, 2);
  if (time.nanosecond == 0) return text;
  std::string fraction = digits(time.nanosecond, 9);
  while (fraction.ends_with('0')) fraction.pop_back();
  return text + '.' + fraction;
}

std::string offset_text(const toml::time_offset& offset) {
  if (offset.minutes == 0) return "Z";
  const int minutes = std::abs(static_cast<int>(offset.minutes));
  return (offset.minutes < 0 ? '-' : '+') + digits(minutes / 60, 2) + ':' + digits(minutes % 60, 2);
}

std::string real_text(double value) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  std::array<char, 32> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  return std::string(buffer.data(), end);
}

/// A value that is no string, as TOML writes it.
AttributeValue literal(const toml::node& node, std::string text) {
  // Without a point or an exponent it would be an integer; nan and inf are words of their own.
  if (node.is_floating_point() && text.find_first_not_of("-0123456789") == std::string::npos) text += ".0";
  return {std::move(text), AttributeType::literal};
}

/// The entries of a table in the order of the text; toml++ has them by key.
std::vector<std::pair<const toml::key*, const toml::node*>> in_text_order(const toml::table& table) {
  std::vector<std::pair<const toml::key*, const toml::node*>> entries;
  for (auto&& [key, node] : table) entries.emplace_back(&key, &node);
  std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return position_of(a.first->source().begin) < position_of(b.first->source().begin);
  });
  return entries;
}

/// The positions of an array's plain elements, as "key[0]" and so on.
void add_elements(KeyPositions& positions, const std::string& key, const toml::node& node) {
  const toml::array* array = node.as_array();
  for (std::size_t index = 0; array != nullptr && index < array->size(); ++index)
    if (!(*array)[index].is_table())
      positions.emplace_back(key + "[" + std::to_string(index) + "]", range_of((*array)[index].source()));
}

}  // namespace

TextRange range_of(const toml::source_region& region) { return {position_of(region.begin), position_of(region.end)}; }

TomlTable::TomlTable(const toml::table& table, std::string what, TextRange where, const TomlContext& context)
    : table_(table), what_(std::move(what)), where_(where), context_(&context) {}

void TomlTable::error(Code code, TextRange where, std::string message, std::string hint) const {
  context_->diagnostics->error(code, context_->text, where, std::move(message), std::move(hint));
}

bool TomlTable::damaged() const {
  const auto& lines = context_->tree->damaged;
  return std::find(lines.begin(), lines.end(), where_.begin.line) != lines.end();
}

TextRange TomlTable::where(std::string_view key) const {
  const toml::node* node = table_.get(key);
  return node == nullptr ? where_ : range_of(node->source());
}

const toml::node* TomlTable::ask(std::string_view key) {
  asked_.emplace_back(key);
  return table_.get(key);
}

void TomlTable::wrong_type(std::string_view key, const toml::node& node, std::string_view wanted) const {
  error(Code::wrong_type, range_of(node.source()),
        in_ticks(key) + " must be " + std::string(wanted) + ", not " + std::string(type_name(node)));
}

std::string TomlTable::text(std::string_view key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return {};
  if (const auto* value = node->as_string()) return value->get();
  wrong_type(key, *node, "a string");
  return {};
}

void TomlTable::need(std::string_view key, std::string hint) {
  if (!has(key)) missing_.emplace_back(key, std::move(hint));
}

std::string TomlTable::needed_text(std::string_view key) {
  need(key);
  std::string value = text(key);
  const toml::node* node = table_.get(key);
  if (node != nullptr && node->is_string() && value.empty())
    error(Code::missing_key, range_of(node->source()), in_ticks(key) + " of " + what_ + " is empty");
  return value;
}

std::string TomlTable::date(std::string_view key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return {};
  if (node->is_string() || node->is_date() || node->is_integer()) return *plain(*node);
  wrong_type(key, *node, "a date");
  return {};
}

std::optional<bool> TomlTable::truth(std::string_view key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* value = node->as_boolean()) return value->get();
  wrong_type(key, *node, "true or false");
  return std::nullopt;
}

std::optional<std::int64_t> TomlTable::whole(std::string_view key, std::int64_t least, std::int64_t most) {
  const toml::node* node = ask(key);
  if (node == nullptr) return std::nullopt;
  const auto* value = node->as_integer();
  if (value == nullptr) {
    wrong_type(key, *node, "an integer");
    return std::nullopt;
  }
  if (value->get() < least || value->get() > most) {
    error(Code::bad_value, range_of(node->source()),
          in_ticks(key) + " must be " +
              (least == most ? std::to_string(least) : "from " + std::to_string(least) + " to " + std::to_string(most)));
    return std::nullopt;
  }
  return value->get();
}

std::optional<double> TomlTable::real(std::string_view key) {
  const toml::node* node = ask(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* value = node->as_floating_point()) return value->get();
  if (const auto* value = node->as_integer()) return static_cast<double>(value->get());
  wrong_type(key, *node, "a number");
  return std::nullopt;
}

std::vector<std::string> TomlTable::texts(std::string_view key) {
  const toml::node* node = ask(key);
  std::vector<std::string> values;
  if (node == nullptr) return values;
  if (const auto* value = node->as_string()) {
    values.push_back(value->get());
  } else if (const auto* array = node->as_array()) {
    for (const toml::node& each : *array) {
      if (const auto* value_of_each = each.as_string())
        values.push_back(value_of_each->get());
      else
        wrong_type(key, each, "an array of strings");
    }
  } else {
    wrong_type(key, *node, "an array of strings");
  }
  return values;
}

std::map<std::string, std::string> TomlTable::by_language(std::string_view key) {
  const toml::node* node = ask(key);
  std::map<std::string, std::string> values;
  if (node == nullptr) return values;
  const toml::table* table = node->as_table();
  if (table == nullptr) {
    wrong_type(key, *node, "a table of strings by language");
    return values;
  }
  for (const auto& [language, each] : in_text_order(*table)) {
    if (const auto* value = each->as_string())
      values.emplace(language->str(), value->get());
    else
      wrong_type(std::string(key) + "." + std::string(language->str()), *each, "a string");
  }
  return values;
}

std::optional<std::string> TomlTable::plain(const toml::node& node) const {
  if (const auto* value = node.as_string()) return value->get();
  if (const auto* value = node.as_boolean()) return value->get() ? "true" : "false";
  if (const auto* value = node.as_integer()) return std::to_string(value->get());
  if (const auto* value = node.as_floating_point()) return real_text(value->get());
  if (const auto* value = node.as_date()) return date_text(value->get());
  if (const auto* value = node.as_time()) return time_text(value->get());
  if (const auto* value = node.as_date_time()) {
    const toml::date_time& moment = value->get();
    return date_text(moment.date) + 'T' + time_text(moment.time) + (moment.offset ? offset_text(*moment.offset) : std::string());
  }
  return std::nullopt;
}

Attributes TomlTable::attributes(std::string_view key) {
  const toml::node* node = ask(key);
  Attributes values;
  if (node == nullptr) return values;
  const toml::table* table = node->as_table();
  if (table == nullptr) {
    wrong_type(key, *node, "a table");
    return values;
  }
  for (const auto& [name, each] : in_text_order(*table)) {
    if (auto value = plain(*each))
      values.emplace_back(name->str(), each->is_string() ? AttributeValue(std::move(*value), AttributeType::text)
                                                         : literal(*each, std::move(*value)));
    else
      wrong_type(std::string(key) + "." + std::string(name->str()), *each, "a plain value");
  }
  return values;
}

std::vector<TomlTable> TomlTable::tables(std::string_view key, const std::string& what) {
  const toml::node* node = ask(key);
  std::vector<TomlTable> found;
  if (node == nullptr) return found;
  if (const toml::table* table = node->as_table()) {
    found.emplace_back(*table, what, range_of(table->source()), *context_);
  } else if (const toml::array* array = node->as_array()) {
    for (const toml::node& each : *array) {
      if (const toml::table* inner = each.as_table())
        found.emplace_back(*inner, what, range_of(inner->source()), *context_);
      else
        wrong_type(key, each, "an array of tables");
    }
  } else {
    wrong_type(key, *node, "an array of tables");
  }
  return found;
}

std::optional<TomlTable> TomlTable::table(std::string_view key, const std::string& what) {
  const toml::node* node = ask(key);
  if (node == nullptr) return std::nullopt;
  if (const toml::table* inner = node->as_table()) return TomlTable(*inner, what, range_of(inner->source()), *context_);
  wrong_type(key, *node, "a table");
  return std::nullopt;
}

std::vector<std::pair<std::string, std::vector<std::string>>> TomlTable::all_values() {
  std::vector<std::pair<std::string, std::vector<std::string>>> values;
  for (const auto& [key, node] : in_text_order(table_)) {
    asked_.emplace_back(key->str());
    std::vector<std::string> list;
    if (const toml::array* array = node->as_array()) {
      for (const toml::node& each : *array) {
        if (auto value = plain(each))
          list.push_back(std::move(*value));
        else
          wrong_type(key->str(), each, "an array of plain values");
      }
    } else if (auto value = plain(*node)) {
      list.push_back(std::move(*value));
    } else {
      wrong_type(key->str(), *node, "a plain value or an array of such");
      continue;
    }
    values.emplace_back(key->str(), std::move(list));
  }
  return values;
}

KeyPositions TomlTable::positions() const {
  KeyPositions positions;
  for (const auto& [key, node] : in_text_order(table_)) {
    positions.emplace_back(key->str(), range_of(node->source()));
    add_elements(positions, std::string(key->str()), *node);
    const toml::table* inner = node->as_table();
    if (inner == nullptr) continue;
    for (const auto& [inner_key, inner_node] : in_text_order(*inner)) {
      const std::string path = std::string(key->str()) + "." + std::string(inner_key->str());
      positions.emplace_back(path, range_of(inner_key->source()));
      add_elements(positions, path, *inner_node);
    }
  }
  return positions;
}

std::string TomlTable::its_keys() const {
  std::string list;
  for (auto key = asked_.begin(); key != asked_.end(); ++key)
    if (std::find(asked_.begin(), key, *key) == key) list += (list.empty() ? "its keys are " : ", ") + in_ticks(*key);
  return list;
}

void TomlTable::finish() {
  std::vector<std::string> misspelt;
  for (const auto& [key, node] : in_text_order(table_)) {
    const std::string name(key->str());
    if (name == unparsed_key || std::find(asked_.begin(), asked_.end(), name) != asked_.end()) continue;
    const auto meant = nearest(name, asked_);
    if (meant) misspelt.push_back(*meant);
    error(Code::unknown_key, range_of(key->source()), what_ + " has no key " + in_ticks(name),
          guess_or_list(name, asked_, its_keys()));
  }
  // What is missing because it is misspelt has been told already, and so have lines that could not be parsed.
  for (const auto& [key, hint] : missing_)
    if (!damaged() && std::find(misspelt.begin(), misspelt.end(), key) == misspelt.end())
      error(Code::missing_key, where_, what_ + " needs " + in_ticks(key), hint);
}

}  // namespace coopnet
