#include "output/style/theme.h"

#include <algorithm>
#include <array>

#include "output/style/colour.h"

namespace coopnet {
namespace {

struct Look {
  std::string_view fill, stroke, ink;
};

// One row a kind: what never changes, then its colours in light, dark and print.
struct StyleRow {
  std::string_view kind;
  Outline outline;
  bool bold;
  bool strong;
  Look light, dark, print;
};

constexpr std::array<StyleRow, 13> kKinds = {{
    {"organization", Outline::rounded, false, true,
     {"#00538a", "#00538a", "#ffffff"}, {"#56b4e9", "#56b4e9", "#08202e"}, {"#404040", "#404040", "#ffffff"}},
    {"bureau", Outline::box, false, false,
     {"#ffffff", "#00538a", "#1a1a1a"}, {"#15191d", "#56b4e9", "#eceff1"}, {"#ffffff", "#404040", "#000000"}},
    {"programme", Outline::hexagon, true, true,
     {"#a63d00", "#a63d00", "#ffffff"}, {"#f0945a", "#f0945a", "#2b1000"}, {"#6a6a6a", "#6a6a6a", "#ffffff"}},
    {"event", Outline::ticket, false, true,
     {"#7a3b69", "#7a3b69", "#ffffff"}, {"#d99ac4", "#d99ac4", "#2a1023"}, {"#1f1f1f", "#1f1f1f", "#ffffff"}},
    {"country", Outline::pill, false, false,
     {"#fff3c4", "#8a6d00", "#1a1a1a"}, {"#332c0f", "#cfae35", "#fff3c4"}, {"#f4f4f4", "#4d4d4d", "#000000"}},
    {"territory", Outline::pill, false, false,
     {"#fff3c4", "#8a6d00", "#1a1a1a"}, {"#332c0f", "#cfae35", "#fff3c4"}, {"#f4f4f4", "#4d4d4d", "#000000"}},
    {"group", Outline::cards, false, false,
     {"#eef1f4", "#5b6770", "#1a1a1a"}, {"#262c32", "#94a3af", "#eceff1"}, {"#ffffff", "#595959", "#000000"}},
    {"capability", Outline::box, false, false,
     {"#e3f2ea", "#00664b", "#1a1a1a"}, {"#12302a", "#4cc3a0", "#e3f2ea"}, {"#e4e4e4", "#4d4d4d", "#000000"}},
    {"person", Outline::circle, false, false,
     {"#ffffff", "#5b6770", "#1a1a1a"}, {"#15191d", "#94a3af", "#eceff1"}, {"#ffffff", "#404040", "#000000"}},
    {"region", Outline::lozenge, false, false,
     {"#ffffff", "#8a6d00", "#1a1a1a"}, {"#15191d", "#cfae35", "#eceff1"}, {"#ffffff", "#595959", "#000000"}},
    {"place", Outline::pin, false, false,
     {"#ffffff", "#8a6d00", "#1a1a1a"}, {"#15191d", "#cfae35", "#eceff1"}, {"#ffffff", "#595959", "#000000"}},
    {"operation", Outline::chevron, false, false,
     {"#ffffff", "#a63d00", "#1a1a1a"}, {"#15191d", "#f0945a", "#eceff1"}, {"#ffffff", "#595959", "#000000"}},
    {kNeutralKind, Outline::rounded, false, false,
     {"#ffffff", "#6b757d", "#1a1a1a"}, {"#1e2429", "#94a3af", "#eceff1"}, {"#ffffff", "#4d4d4d", "#000000"}},
}};

Theme bare(std::string_view name, Look StyleRow::*scheme) {
  Theme theme;
  theme.name = name;
  for (const StyleRow& row : kKinds) {
    KindStyle style;
    style.outline = row.outline;
    style.bold = row.bold;
    style.strong = row.strong;
    style.bar = row.kind == "bureau";
    if (row.kind == "territory") style.dash = {3, 2};
    const Look& look = row.*scheme;
    style.fill = look.fill;
    style.stroke = look.stroke;
    style.ink = look.ink;
    theme.kinds.emplace(row.kind, std::move(style));
  }
  theme.dashes = {{Basis::stated, {}}, {Basis::reference, {2.5, 2}}, {Basis::inferred, {5, 2.5}}, {Basis::name_only, {1, 2.2}}};
  return theme;
}

Theme light_theme() {
  Theme theme = bare("light", &StyleRow::light);
  theme.background = "#ffffff";
  theme.ink = "#1a1a1a";
  theme.muted = "#595959";
  theme.link = "#595959";
  theme.frame_fill = "#f7f8f9";
  theme.frame_stroke = "#b4bcc3";
  theme.strong_fills = {"#00538a", "#a63d00", "#7a3b69", "#00664b", "#6b5500", "#4b4a94", "#8c2846", "#3f4a54"};
  theme.pale_fills = {{"#fff3c4", "#8a6d00"}, {"#e3f2ea", "#00664b"}, {"#e2eef8", "#00538a"}, {"#fbe6da", "#a63d00"},
                      {"#f4e6f0", "#7a3b69"}, {"#eef1f4", "#5b6770"}, {"#e9e8f7", "#4b4a94"}};
  return theme;
}

Theme dark_theme() {
  Theme theme = bare("dark", &StyleRow::dark);
  theme.background = "#15191d";
  theme.ink = "#eceff1";
  theme.muted = "#a9b4bd";
  theme.link = "#9aa6af";
  theme.frame_fill = "#1b2025";
  theme.frame_stroke = "#4d5962";
  theme.strong_fills = {"#56b4e9", "#f0945a", "#d99ac4", "#4cc3a0", "#d8bd4a", "#a9a8ee", "#ee8fa8", "#b5c1cb"};
  theme.pale_fills = {{"#332c0f", "#cfae35"}, {"#12302a", "#4cc3a0"}, {"#12293a", "#56b4e9"}, {"#371d0e", "#f0945a"},
                      {"#321a2b", "#d99ac4"}, {"#262c32", "#94a3af"}, {"#232242", "#a9a8ee"}};
  return theme;
}

Theme print_theme() {
  Theme theme = bare("print", &StyleRow::print);
  theme.background = "#ffffff";
  theme.ink = "#000000";
  theme.muted = "#404040";
  theme.link = "#404040";
  theme.frame_fill = "#ffffff";
  theme.frame_stroke = "#999999";
  theme.strong_fills = {"#404040", "#6a6a6a", "#1f1f1f", "#555555", "#000000"};
  theme.pale_fills = {{"#ffffff", "#404040"}, {"#e4e4e4", "#4d4d4d"}, {"#f4f4f4", "#4d4d4d"}, {"#d4d4d4", "#404040"}};
  return theme;
}

// The place of a declared kind among those declared kinds that resemble the same built-in one, from 1.
std::size_t place_among_alike(const Vocabulary& vocabulary, std::string_view kind, const std::string& look) {
  std::size_t place = 0;
  for (const Kind& other : vocabulary.kinds()) {
    if (!other.built_in && vocabulary.look_of(other.id) == look) ++place;
    if (other.id == kind) break;
  }
  return place;
}

// Where the colours have all been given away, they go round again with another outline. Those that mean something stay.
Outline varied_outline(Outline outline, std::size_t place, std::size_t colours, bool among_them) {
  constexpr std::array<Outline, 4> plain = {Outline::rounded, Outline::box, Outline::pill, Outline::hexagon};
  if (outline != Outline::rounded || place == 0) return outline;
  return plain[(among_them ? place : place - 1) / colours % plain.size()];
}

KindStyle varied(const Theme& theme, KindStyle style, std::size_t place) {
  if (style.strong && !theme.strong_fills.empty()) {
    const auto& fills = theme.strong_fills;
    const auto own = std::find(fills.begin(), fills.end(), style.fill);
    const std::size_t at = own == fills.end() ? 0 : static_cast<std::size_t>(own - fills.begin());
    style.fill = style.stroke = fills[(at + place * 3) % fills.size()];
    style.outline = varied_outline(style.outline, place, fills.size(), own != fills.end());
  } else if (!theme.pale_fills.empty()) {
    const auto& fills = theme.pale_fills;
    const auto own = std::find_if(fills.begin(), fills.end(), [&](const auto& one) { return one.first == style.fill; });
    const std::size_t at = own == fills.end() ? fills.size() - 1 : static_cast<std::size_t>(own - fills.begin());
    const auto& [fill, stroke] = fills[(at + place) % fills.size()];
    style.fill = fill;
    style.stroke = stroke;
    style.ink = theme.ink;
    style.outline = varied_outline(style.outline, place, fills.size(), own != fills.end());
  }
  return style;
}

}  // namespace

const std::vector<std::string_view>& theme_names() {
  static const std::vector<std::string_view> names = {"light", "dark", "print", "auto"};
  return names;
}

Theme built_in_theme(std::string_view name) {
  if (name == "dark") return dark_theme();
  if (name == "print") return print_theme();
  Theme theme = light_theme();
  if (name == "auto") {
    theme.name = "auto";
    theme.dark_too = true;
  }
  return theme;
}

KindStyle style_of(const Theme& theme, const Vocabulary& vocabulary, std::string_view kind) {
  if (const auto own = theme.kinds.find(std::string(kind)); own != theme.kinds.end()) return own->second;
  if (vocabulary.kind(kind) == nullptr) return theme.kinds.at(std::string(kNeutralKind));
  const std::string look = vocabulary.look_of(kind);
  const auto base = theme.kinds.find(look);
  if (base == theme.kinds.end()) return theme.kinds.at(std::string(kNeutralKind));
  return varied(theme, base->second, place_among_alike(vocabulary, kind, look));
}

const std::vector<Outline>& all_outlines() {
  static const std::vector<Outline> outlines = {Outline::box,     Outline::rounded, Outline::pill,    Outline::hexagon,
                                                Outline::ticket,  Outline::circle,  Outline::lozenge, Outline::pin,
                                                Outline::chevron, Outline::cards};
  return outlines;
}

std::size_t cluster_colours(const Theme& theme) {
  constexpr std::size_t most = 7, least = 6;  // more cannot be told apart at the size of a dot
  return theme.strong_fills.size() < least ? 0 : std::min(most, theme.strong_fills.size());
}

std::string cluster_colour(const Theme& theme, std::size_t cluster) {
  // A dot shows little of its colour: it may be brighter than a box with white letters in it.
  return mixed(theme.strong_fills[cluster], theme.background, 0.12);
}

std::string cluster_link_colour(const Theme& theme, std::size_t cluster) {
  return mixed(theme.strong_fills[cluster], theme.background, 0.3);
}

std::string_view outline_name(Outline outline) {
  switch (outline) {
    case Outline::box: return "box";
    case Outline::rounded: return "rounded";
    case Outline::pill: return "pill";
    case Outline::hexagon: return "hexagon";
    case Outline::ticket: return "ticket";
    case Outline::circle: return "circle";
    case Outline::lozenge: return "lozenge";
    case Outline::pin: return "pin";
    case Outline::chevron: return "chevron";
    case Outline::cards: return "cards";
  }
  return "";
}

}  // namespace coopnet
