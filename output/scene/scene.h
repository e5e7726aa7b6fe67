// A finished figure: ordered shapes and text with final coordinates, no graph logic. Writers turn it into bytes.
// Unit: points; origin top left of the page; y downward.
#pragma once

#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "output/geometry.h"

namespace coopnet {

enum class Anchor { start, middle, end };

struct TextItem {
  Point at;                    // on the baseline
  std::string text;            // one line
  double size = 8;             // points
  bool bold = false;
  bool italic = false;
  Anchor anchor = Anchor::middle;
  std::string fill = "#1a1a1a";  // #rrggbb
  std::string role;            // class for themes: "ink-organization", "caption" …; may be empty
  std::string lang;            // where it differs from the figure's
  std::string href;            // https, http or mailto; may be empty
};

/// One piece of a path. `close` ends a figure.
struct PathStep {
  enum class Op { move, line, cubic, quadratic, close } op = Op::move;
  Point to;
  Point control1;              // cubic and quadratic
  Point control2;              // cubic only
};

struct ShapeItem {
  enum class Form { path, rect, circle } form = Form::path;
  std::vector<PathStep> path;
  Rect rect;                   // rect; the box of a circle
  double corner = 0;           // rounding of a rect
  std::string fill;            // #rrggbb, or empty for none
  std::string stroke;          // likewise
  double stroke_width = 0;
  std::vector<double> dash;    // lengths, points; empty: solid
  bool round_cap = false;
  std::string role;            // class for themes, such as "fill-organization stroke-organization"; may be empty
  bool outline = false;        // the actor's own outline: carries the class "shape"
  bool letters = false;        // text drawn as outlines
  std::string label;           // what a screen reader says of it, as of a text drawn as outlines; mostly empty
};

/// Places behind the point to which writers round coordinates: a tenth of a point is thinner than any line.
inline constexpr int kDecimals = 1;

/// A coordinate as writers round it, 1 or 2 places behind the point.
[[nodiscard]] inline double rounded(double value, int decimals) {
  const double scale = decimals == 1 ? 10 : 100;
  return std::round(value * scale) / scale;
}
[[nodiscard]] inline Point rounded(Point p, int decimals) { return {rounded(p.x, decimals), rounded(p.y, decimals)}; }

/// Those of a path: arrowheads and letters are so small that they would look crooked with one.
[[nodiscard]] inline int path_decimals(const ShapeItem& shape) {
  return shape.letters || shape.stroke.empty() ? 2 : kDecimals;
}

/// An actor or a link as drawn: parts in the order of painting, as are the lists of them.
struct ActorItem {
  std::string id;              // the actor's id
  std::string kind;
  std::string title;           // what a screen reader says: "INTERPOL, organization, 16 links"
  std::vector<ShapeItem> shapes;
  std::vector<TextItem> texts;
};

struct LinkItem {
  std::size_t number = 0;      // among the network's links: in its id
  std::string from;            // actors' ids
  std::string to;
  std::string relation;
  std::string basis;           // name, or empty; the file says it where it is not "stated"
  std::string title;           // "INTERPOL – runs – Project Fortaleza"
  std::vector<PathStep> course;// the line
  double width = 1;
  std::string stroke;          // #rrggbb
  std::string role;
  std::vector<double> dash;
  bool round_cap = false;
  std::vector<ShapeItem> heads;   // arrowheads, and the ground behind labels
  std::vector<TextItem> texts;    // its label, its evidence number
};

struct Scene {
  Size page;                   // points
  double print_width = 0;      // points: what `width` says; page.width where the figure prints at true size
  std::string title;           // never empty
  std::string description;     // long description
  std::string lang = "en";
  std::string role_description = "network diagram";  // in the figure's language
  std::string links_name;                            // what a screen reader calls the list of links: "Links, 35"
  std::string actors_name;                           // likewise the actors
  std::string background;      // #rrggbb, or empty for none
  std::vector<ShapeItem> under;       // group frames, under everything
  std::vector<TextItem> under_texts;  // their headings
  std::vector<LinkItem> links;
  double link_opacity = 1;            // of all of them, 0 … 1: where thousands of lines lie on one another
  std::vector<ActorItem> actors;
  std::vector<ShapeItem> furniture;      // the legend's samples
  std::vector<TextItem> furniture_texts; // title, legend, caption, source line, numbered sources
  std::string style_sheet;     // CSS with '%' where the id prefix goes; empty: none
};

}  // namespace coopnet
