#include "src/view_flags.h"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "graph/spelling.h"

namespace coopnet {
namespace {

struct Meant {
  const Flag* flag = nullptr;
  bool negated = false;
};

Meant meant(const std::string& name) {
  if (const Flag* flag = find_flag(name)) return {flag, false};
  if (name.starts_with("no-")) {
    const Flag* flag = find_flag(name.substr(3));
    if (flag && flag->type == FlagType::on_off) return {flag, true};
  }
  return {};
}

std::vector<std::string> names_for_views() {
  std::vector<std::string> names;
  for (const Flag& flag : flags()) {
    if (!flag.in_view) continue;
    names.emplace_back(flag.name);
    if (flag.type == FlagType::on_off) names.push_back("no-" + std::string(flag.name));
  }
  return names;
}

// A figure has left the folder of its theme files: whether it carries one is asked where that view is drawn.
bool is_left_behind(const Network& network, const Flag& flag, const std::vector<std::string>& values) {
  return flag.type == FlagType::choice_or_file && network.figure && values.size() == 1;
}

std::vector<std::string> values_of(const Meant& found, const View::Flag& written) {
  if (!found.negated) return split_values(*found.flag, written.values);
  std::vector<std::string> values = written.values;
  for (std::string& value : values) {
    if (value == "true") value = "false";
    else if (value == "false") value = "true";
  }
  return values;
}

}  // namespace

Diagnostics check_view_flags(const Network& network) {
  Diagnostics problems;
  for (const View& view : network.views) {
    for (const View::Flag& written : view.flags) {
      const Meant found = meant(written.name);
      const TextRange name_where = key_position(view.keys, "flags." + written.name, written.where);
      if (!found.flag) {
        problems.error(Code::unknown_flag, network.text, name_where, fmt::format("there is no flag `{}`", written.name),
                       did_you_mean(written.name, names_for_views()));
      } else if (!found.flag->in_view) {
        problems.error(Code::unknown_flag, network.text, name_where,
                       fmt::format("a view cannot set `{}`; it is for the command line", written.name));
      } else if (is_left_behind(network, *found.flag, written.values)) {
        continue;
      } else if (const auto problem = check_values(*found.flag, values_of(found, written), "`" + written.name + "`")) {
        problems.error(Code::bad_value, network.text, written.where, problem->message, problem->hint);
      }
    }
  }
  return problems;
}

FlagValues view_values(const View& view) {
  FlagValues values;
  for (const View::Flag& written : view.flags) {
    const Meant found = meant(written.name);
    if (found.flag && found.flag->in_view) values.set(found.flag->name, values_of(found, written));
  }
  return values;
}

}  // namespace coopnet
