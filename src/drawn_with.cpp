#include "src/drawn_with.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "graph/read.h"
#include "graph/spelling.h"
#include "output/style/theme.h"
#include "src/view_flags.h"

namespace coopnet {
namespace {

std::string without_folder(const std::string& path) { return std::filesystem::path(path).filename().string(); }

// A file may be called like a theme; in the figure it must not.
std::string kept_theme_name(const std::string& path) {
  const std::string name = without_folder(path);
  return is_theme_name(name) ? name + ".toml" : name;
}

// One that changes what is drawn, not where it goes.
bool is_kept(const Flag& flag) {
  return takes(flag.commands, Takes::draw) && (flag.in_view || flag.name == "view" || flag.name == "for");
}

// A flag that is kept says it already, be it in Graphviz's own word.
bool says_direction(const FlagValues& flags) {
  return flags.has("direction") || std::ranges::any_of(flags.all("graph-attribute"), [](const std::string& attribute) {
           return attribute.starts_with("rankdir=");
         });
}

// The text of a theme file: the figure's that is drawn again, else the file's.
std::shared_ptr<const SourceText> theme_text(const Network& network, const std::string& theme) {
  const auto carried = network.figure ? carried_theme(*network.figure, theme) : nullptr;
  return carried ? carried : load(theme);
}

// The theme files that views name: whoever draws the figure again may ask for another view.
void add_themes_of_views(FigureSource& figure, const Network& network) {
  for (const View& view : network.views) {
    const auto theme = view_values(view).last("theme");
    if (!theme || is_theme_name(canonical_choice(*find_flag("theme"), *theme)) || figure.files.contains(kept_theme_name(*theme)))
      continue;
    try {
      figure.files.emplace(kept_theme_name(*theme), theme_text(network, *theme)->content());
    } catch (const InputError&) {
      continue;  // that view cannot be drawn, here or from the figure; this one can
    }
  }
}

std::vector<std::string> kept_names() {
  std::vector<std::string> names;
  for (const Flag& flag : flags())
    if (is_kept(flag)) names.emplace_back(flag.name);
  return names;
}

}  // namespace

FigureSource drawn_with(const AskedFor& asked, const Network& network, const std::string& input) {
  FigureSource figure;
  // Drawn again from a figure, the network keeps the name that it had.
  figure.input = network.figure ? network.figure->input : input.starts_with('@') ? input : without_folder(input);
  if (!asked.view.empty()) figure.flags.push_back({"view", {asked.view}, {}});
  for (const Flag& flag : flags()) {
    if (!is_kept(flag) || flag.name == "view" || !asked.typed.has(flag.name)) continue;
    figure.flags.push_back({std::string(flag.name), asked.typed.all(flag.name), {}});
  }
  // Which way ranks run and what is framed is said by a DOT text alone, and what a figure carries is none.
  if (asked.options.figure.group_by == GroupBy::cluster && !asked.flags.has("group-by"))
    figure.flags.push_back({"group-by", {"cluster"}, {}});
  if (asked.options.figure.layout.direction != Direction::automatic && !says_direction(asked.flags))
    figure.flags.push_back({"direction", {network.info.direction}, {}});
  const std::string& theme = asked.options.figure.theme;
  if (!is_theme_name(theme)) {
    const auto& known = asked.options.figure.theme_text;
    figure.files.emplace(kept_theme_name(theme), (known ? known : load(theme))->content());
    for (View::Flag& flag : figure.flags)
      if (flag.name == "theme") flag.values = {kept_theme_name(theme)};
  }
  add_themes_of_views(figure, network);
  return figure;
}

FlagValues drawn_values(const FigureSource& figure) {
  FlagValues values;
  for (const View::Flag& written : figure.flags) {
    const Flag* flag = find_flag(written.name);
    if (flag && is_kept(*flag)) values.set(flag->name, split_values(*flag, written.values));
  }
  return values;
}

bool is_theme_name(const std::string& word) { return std::ranges::find(theme_names(), word) != theme_names().end(); }

std::shared_ptr<const SourceText> carried_theme(const FigureSource& figure, const std::string& theme) {
  if (is_theme_name(theme)) return nullptr;
  const auto found = figure.files.find(kept_theme_name(theme));
  return found == figure.files.end() ? nullptr : std::make_shared<const SourceText>(found->first, found->second);
}

Diagnostics check_drawn_with(const Network& network) {
  Diagnostics problems;
  if (!network.figure) return problems;
  const FigureSource& figure = *network.figure;
  for (const View::Flag& written : figure.flags) {
    const Flag* flag = find_flag(written.name);
    if (!flag || !is_kept(*flag)) {
      problems.error(Code::unknown_flag, figure.text, written.where, fmt::format("a figure keeps no flag `{}`", written.name),
                     did_you_mean(written.name, kept_names()));
    } else if (flag->name == "view") {
      if (written.values.size() != 1 || !network.view(written.values.front()))
        problems.error(Code::unknown_id, figure.text, written.where,
                       "the figure was drawn from a view that the network does not have");
    } else if (flag->type == FlagType::choice_or_file && written.values.size() == 1) {
      if (!is_theme_name(written.values.front()) && !carried_theme(figure, written.values.front()))
        problems.error(Code::bad_value, figure.text, written.where,
                       "the figure does not carry the theme file that it was drawn with");
    } else if (const auto problem = check_values(*flag, split_values(*flag, written.values), "`" + written.name + "`")) {
      problems.error(Code::bad_value, figure.text, written.where, problem->message, problem->hint);
    }
  }
  return problems;
}

std::string shell_line(const std::vector<std::string>& words) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("@%_-+=:,./").find(c) != std::string_view::npos;
  };
  std::string line;
  for (const std::string& word : words) {
    if (!line.empty()) line += ' ';
    if (!word.empty() && std::ranges::all_of(word, plain)) {
      line += word;
      continue;
    }
    line += '\'';
    for (const char c : word) {
      if (c == '\'') line += "'\\''";
      else line += c;
    }
    line += '\'';
  }
  return line;
}

}  // namespace coopnet
