#include "src/preview/controls.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace coopnet {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string_view type_name(const Flag& flag) {
  switch (flag.type) {
    case FlagType::on_off: return "switch";
    case FlagType::choice:
    case FlagType::choice_or_file: return "choice";
    case FlagType::whole:
    case FlagType::number: return "number";
    case FlagType::pin:
    case FlagType::attribute: return "lines";
    default: return "text";
  }
}

Json values_json(const FlagValues& values) {
  Json json = Json::object();
  for (const Flag& flag : flags())
    if (has_control(flag) && values.has(flag.name)) json[std::string(flag.name)] = values.all(flag.name);
  return json;
}

Wish wrong(std::string flag, std::string message, std::string hint = {}) {
  Wish wish;
  wish.flag = std::move(flag);
  wish.problem = ValueProblem{std::move(message), std::move(hint)};
  return wish;
}

std::vector<std::string> strings(const Json& values) {
  std::vector<std::string> result;
  for (const Json& value : values) result.push_back(value.get<std::string>());
  return result;
}

}  // namespace

bool has_control(const Flag& flag) {
  if (!takes(flag.commands, Takes::preview)) return false;
  return flag.section == FlagSection::layout || flag.section == FlagSection::style || flag.name == "view";
}

std::string controls_json() {
  Json list = Json::array();
  for (const Flag& flag : flags()) {
    if (!has_control(flag)) continue;
    Json control{{"name", flag.name},
                 {"section", section_title(flag.section)},
                 {"type", flag.name == "view" ? "view" : type_name(flag)},
                 {"value", flag.value},
                 {"fallback", flag.fallback},
                 {"help", flag.help},
                 {"choices", flag_choices(flag)}};
    if (flag.most > flag.least) control["least"] = flag.least, control["most"] = flag.most;
    if (flag.type == FlagType::whole) control["whole"] = true;
    list.push_back(std::move(control));
  }
  return text_of(list);
}

std::string state_json(const Shown& shown) {
  return text_of({{"version", shown.version},
                  {"drawing", shown.drawing},
                  {"good", shown.good},
                  {"page", shown.page != nullptr},
                  {"problems", shown.problems},
                  {"view", shown.view},
                  {"views", shown.views},
                  {"wished", values_json(shown.wished)},
                  {"holds", values_json(shown.holds)}});
}

Wish read_wish(const std::string& json, const FlagValues& typed) {
  const Json wanted = Json::parse(json, nullptr, false);
  const auto is_list = [](const Json& values) {
    return values.is_array() && std::ranges::all_of(values, [](const Json& value) { return value.is_string(); });
  };
  if (!wanted.is_object() || !wanted.contains("flags") || !wanted["flags"].is_object() ||
      !std::ranges::all_of(wanted["flags"], is_list))
    return wrong("", "a wish is an object with `flags`, each with a list of texts");
  Wish wish;
  for (const Flag& flag : flags())
    if (!has_control(flag) && typed.has(flag.name)) wish.flags.set(flag.name, typed.all(flag.name));
  for (const auto& [name, values] : wanted["flags"].items()) {
    const Flag* flag = find_flag(name, Takes::preview);
    if (!flag || !has_control(*flag)) return wrong(name, "there is no control `" + name + "`");
    const std::vector<std::string> given = split_values(*flag, strings(values));
    if (flag->type == FlagType::choice_or_file) {
      const std::vector<std::string> own = flag_choices(*flag);
      for (const std::string& value : given)
        if (std::ranges::find(own, value) == own.end() && typed.last(name) != value)
          return wrong(name, "`" + value + "` was not named on the command line");
    }
    if (const auto problem = check_values(*flag, given, name)) return wrong(name, problem->message, problem->hint);
    wish.flags.set(name, given);
  }
  return wish;
}

}  // namespace coopnet
