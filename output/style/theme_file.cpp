#include <algorithm>
#include <filesystem>
#include <sstream>
#include <system_error>

#include "graph/diagnostic.h"
#include "graph/read.h"
#include "graph/spelling.h"
#include "graph/toml_syntax.h"
#include "graph/toml_table.h"
#include "output/number.h"
#include "output/style/colour.h"
#include "output/style/theme.h"

namespace coopnet {
namespace {

std::string ticked(std::string_view word) { return "`" + std::string(word) + "`"; }

std::vector<std::string> as_strings(const std::vector<std::string_view>& words) { return {words.begin(), words.end()}; }

class ThemeReader {
 public:
  ThemeReader(const TomlContext& context, const toml::table& root) : context_(context), root_(root) {}

  Theme read(const std::string& name) {
    TomlTable top(root_, "a theme file", {{1, 1}, {1, 1}}, context_);
    Theme theme = built_in_theme(base(top));
    theme.name = name;
    colour(top, "background", theme.background);
    colour(top, "ink", theme.ink);
    colour(top, "muted", theme.muted);
    colour(top, "link", theme.link);
    colour(top, "frame-fill", theme.frame_fill);
    colour(top, "frame-stroke", theme.frame_stroke);
    width(top, "link-width", theme.link_width);
    width(top, "main-link-width", theme.main_link_width);
    if (auto kinds = top.table("kind", "[kind]"))
      if (const toml::table* table = root_["kind"].as_table()) read_kinds(*kinds, *table, theme);
    if (auto bases = top.table("basis", "[basis]")) read_bases(*bases, theme);
    top.finish();
    warn(theme);
    return theme;
  }

 private:
  std::string base(TomlTable& top) {
    const std::string word = top.text("base");
    if (word.empty()) return "light";
    const auto& names = theme_names();
    if (std::find(names.begin(), names.end(), word) != names.end()) return word;
    top.error(Code::bad_value, top.where("base"), "there is no theme " + ticked(word), did_you_mean(word, as_strings(names)));
    return "light";
  }

  static void colour(TomlTable& table, std::string_view key, std::string& value) {
    const std::string word = table.text(key);
    if (word.empty()) return;
    if (is_colour(word)) {
      value = word;
      std::transform(value.begin(), value.end(), value.begin(),
                     [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c; });
    } else {
      table.error(Code::bad_value, table.where(key), ticked(word) + " is no colour", "write it as `#rrggbb`");
    }
  }

  static void width(TomlTable& table, std::string_view key, double& value) {
    const auto read = table.real(key);
    if (!read) return;
    if (*read >= 0.25 && *read <= 6) {
      value = *read;
    } else {
      table.error(Code::bad_value, table.where(key), "a line is 0.25 to 6 points wide");
    }
  }

  static void dash(TomlTable& table, std::vector<double>& value) {
    if (!table.has("dash")) return;
    const std::string word = table.text("dash");
    std::vector<double> lengths;
    std::istringstream words(word);
    bool good = true;
    for (std::string length; words >> length;) {
      const auto number = parse_number(length);
      good = good && number && *number > 0 && *number <= 100;
      if (number) lengths.push_back(*number);
    }
    if (good && lengths.size() % 2 == 0) {
      value = lengths;
    } else {
      table.error(Code::bad_value, table.where("dash"), ticked(word) + " is no dash",
                  "write lengths in points, line and gap in turn: `5 2.5`; an empty text is a solid line");
    }
  }

  static void outline(TomlTable& table, Outline& value) {
    const std::string word = table.text("outline");
    if (word.empty()) return;
    std::vector<std::string> names;
    for (const Outline one : all_outlines()) {
      if (outline_name(one) == word) {
        value = one;
        return;
      }
      names.emplace_back(outline_name(one));
    }
    table.error(Code::bad_value, table.where("outline"), "there is no outline " + ticked(word), did_you_mean(word, names));
  }

  void read_kinds(TomlTable& kinds, const toml::table& table, Theme& theme) {
    for (const auto& [key, node] : table) {
      const std::string id(key.str());
      auto one = kinds.table(id, "[kind." + id + "]");
      if (!one) continue;
      const auto base = theme.kinds.find(id);
      KindStyle style = base != theme.kinds.end() ? base->second : theme.kinds.at(std::string(kNeutralKind));
      outline(*one, style.outline);
      colour(*one, "fill", style.fill);
      colour(*one, "stroke", style.stroke);
      colour(*one, "ink", style.ink);
      width(*one, "stroke-width", style.stroke_width);
      dash(*one, style.dash);
      if (const auto bold = one->truth("bold")) style.bold = *bold;
      if (const auto bar = one->truth("bar")) style.bar = *bar;
      style.strong = contrast(style.fill, theme.background) >= 3;
      one->finish();
      theme.kinds[id] = style;
    }
    kinds.finish();
  }

  static void read_bases(TomlTable& bases, Theme& theme) {
    for (const Basis basis : all_bases()) {
      auto one = bases.table(basis_name(basis), "[basis." + std::string(basis_name(basis)) + "]");
      if (!one) continue;
      dash(*one, theme.dashes[basis]);
      one->finish();
    }
    bases.finish();
  }

  static void warn(Theme& theme) {
    const auto check = [&](const std::string& what, std::string_view one, std::string_view other, double least) {
      if (const double found = contrast(one, other); found < least)
        theme.warnings.push_back("theme: " + what + " has a contrast of " + number(found, 2) + "; below " + number(least) +
                                 " many readers cannot see it");
    };
    check("ink on the background", theme.ink, theme.background, 4.5);
    check("muted ink on the background", theme.muted, theme.background, 4.5);
    check("a link on the background", theme.link, theme.background, 3);
    for (const auto& [id, style] : theme.kinds) {
      check("the label of " + ticked(id), style.ink, style.outline == Outline::circle ? theme.background : style.fill, 4.5);
      check("the border of " + ticked(id), style.stroke, theme.background, 3);
    }
  }

  const TomlContext& context_;
  const toml::table& root_;
};

}  // namespace

Theme load_theme(const std::string& name_or_path, std::shared_ptr<const SourceText> text) {
  const auto& names = theme_names();
  if (std::find(names.begin(), names.end(), name_or_path) != names.end()) return built_in_theme(name_or_path);
  std::error_code error;
  if (!text && !std::filesystem::exists(name_or_path, error)) {
    Diagnostics problems;
    const std::string hint = did_you_mean(name_or_path, as_strings(names));
    problems.error(Code::unreadable, nullptr, {}, "there is neither a theme nor a file " + ticked(name_or_path),
                   hint.empty() ? "the themes are light, dark, print and auto" : hint);
    throw InputError(problems);
  }
  if (!text) text = load(name_or_path);
  Diagnostics problems;
  const TomlTree tree = parse_toml(text, problems);
  if (tree.given_up) throw InputError(problems);
  const TomlContext context{text, &problems, &tree};
  Theme theme = ThemeReader(context, tree.root).read(name_or_path);
  problems.sort();
  if (problems.has_errors()) throw InputError(problems);
  return theme;
}

}  // namespace coopnet
