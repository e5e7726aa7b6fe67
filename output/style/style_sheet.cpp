#include "output/style/style_sheet.h"

#include <algorithm>

#include "output/escape.h"
#include "output/style/dot_colours.h"

namespace coopnet {
namespace {

std::string variable(const std::string& name, const std::string& colour) { return "var(--coopnet-" + name + "," + colour + ")"; }

std::string colour_rules(const Theme& theme, const Vocabulary& vocabulary, const StyledParts& parts) {
  const std::string background = variable("background", theme.background);
  const std::string link = variable("link", theme.link);
  std::string css;
  css += "% .background" + std::string(parts.grounds ? ",% .link-list rect" : "") + "{fill:" + background + "}";
  const std::string ink = "{fill:" + variable("ink", theme.ink) + "}";
  css += "% text" + ink + "% .link-list text" + ink;
  css += "% .muted{fill:" + variable("muted", theme.muted) + "}% .line{stroke:" + link + "}";
  // Arrowheads are the paths beside lines: a class on each would be a tenth of a figure.
  css += "% .link-list path{fill:" + link + "}% .link-list .line{fill:none}";
  if (parts.frames)
    css += "% .frame{fill:" + variable("frame", theme.frame_fill) + ";stroke:" + variable("frame-line", theme.frame_stroke) + "}";
  for (const std::string& kind : parts.main_kinds) {
    const std::string id = class_part(kind);
    const std::string colour = variable(id + "-line", style_of(theme, vocabulary, kind).stroke);
    css +=
        "% .main-" + id + " .line,% .sample-line-" + id + "{stroke:" + colour + "}% .main-" + id + " path{fill:" + colour + "}";
  }
  const std::vector<std::string> dots = parts.dots ? dot_colours(theme, vocabulary, parts.kinds) : std::vector<std::string>();
  for (std::size_t i = 0; i < parts.kinds.size(); ++i) {
    const std::string& kind = parts.kinds[i];
    const std::string id = class_part(kind);
    const KindStyle style = style_of(theme, vocabulary, kind);
    const std::string line = variable(id + "-line", style.stroke);
    const std::string of_kind = "% .kind-" + id + " ";
    if (parts.dots) {
      css += of_kind + ".shape,% .sample-" + id + "{fill:" + variable(id, dots[i]) + "}";
      continue;
    }
    const bool cards = style.outline == Outline::cards;
    css += of_kind + ".shape," + (cards ? of_kind + ".card," : "") + "% .sample-" + id + "{fill:" + variable(id, style.fill) +
           ";stroke:" + line + "}";
    const bool label_outside = style.outline == Outline::circle;
    if (!label_outside) css += of_kind + "text{fill:" + variable(id + "-ink", style.ink) + "}";
    if (style.bar) css += of_kind + ".bar,% .bar-" + id + "{fill:" + line + "}";
    if (cards) css += of_kind + ".badge{fill:" + line + "}" + of_kind + ".badge-ink{fill:" + background + "}";
  }
  if (parts.highlight) {
    const std::string colour = variable("ink", theme.ink);
    const std::string line = variable("muted", theme.muted);
    css += "% .shape.highlight,% .card.highlight{fill:" + colour + ";stroke:" + colour + "}";
    // Cards keep apart: they are the front one and, before it, the one behind.
    css += "% .card.highlight,% .card+.shape.highlight{stroke:" + line + "}";
    // Twice, to count for more than the ink of a kind.
    css += "% .on-ink.on-ink{fill:" + background + "}";
    css += "% .highlight .line{stroke:" + colour + "}% .highlight path{fill:" + colour + "}";
  }
  for (std::size_t k = 0; k < parts.clusters && k < theme.strong_fills.size(); ++k) {
    const std::string id = "cluster-" + std::to_string(k + 1);
    css += "% .shape." + id + ",% .sample-" + id + "{fill:" + variable(id, cluster_colour(theme, k)) + "}";
    css += "% .of-" + id + " .line{stroke:" + variable(id + "-line", cluster_link_colour(theme, k)) + "}";
  }
  return css;
}

}  // namespace

std::string class_part(std::string_view kind) {
  std::string id = xml_id(kind);
  std::replace(id.begin(), id.end(), '.', '_');
  return id;
}

std::string style_sheet(const Theme& theme, const Vocabulary& vocabulary, const StyledParts& parts) {
  std::string css = "@supports(color:var(--a)){" + colour_rules(theme, vocabulary, parts);
  if (theme.dark_too)
    css += "@media screen and (prefers-color-scheme:dark) and (forced-colors:none){" +
           colour_rules(built_in_theme("dark"), vocabulary, parts) + "}";
  std::string samples, lines, bars;
  for (const std::string& kind : parts.kinds) {
    samples += ",% .sample-" + class_part(kind);
    if (style_of(theme, vocabulary, kind).bar && !parts.dots) bars += ",% .bar-" + class_part(kind);
  }
  for (const std::string& kind : parts.main_kinds) lines += ",% .sample-line-" + class_part(kind);
  for (std::size_t k = 0; k < parts.clusters; ++k) samples += ",% .sample-cluster-" + std::to_string(k + 1);
  css += "@media (forced-colors:active){% .background,% .shape,% .card,% .badge,% .link-list rect,% .frame" + samples +
         "{fill:Canvas!important;stroke:CanvasText!important}% .background,% .link-list rect{stroke:none!important}"
         "% .line" + lines + "{stroke:CanvasText!important}% .link-list path,% .bar" + bars +
         ",% text{fill:CanvasText!important}% .link-list .line{fill:none!important}}}";
  return css;
}

}  // namespace coopnet
