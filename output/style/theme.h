// How things look: kinds of actors, links by basis, paper and ink.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "graph/link.h"
#include "graph/text_position.h"
#include "graph/vocabulary.h"
#include "output/drawable.h"

namespace coopnet {

/// How the actors of one kind look. Colours are #rrggbb.
struct KindStyle {
  Outline outline = Outline::rounded;
  std::string fill;
  std::string stroke;
  std::string ink;             // of the label, where it stands on the fill
  double stroke_width = 0.9;   // points
  std::vector<double> dash;    // of the border, points; empty: solid
  bool bold = false;
  bool bar = false;            // a bar of the border's colour along the left edge
  bool strong = false;         // filled with a full colour: its links may carry it
};

/// One look for everything that a figure may hold.
struct Theme {
  std::string name;
  std::string background;
  std::string ink;
  std::string muted;           // for what stays behind: the source line, counts
  std::string link;
  std::string frame_fill;      // of a group's frame
  std::string frame_stroke;
  double link_width = 1;       // points
  double main_link_width = 1.5;
  std::map<std::string, KindStyle> kinds;  // by the id of a built-in kind, "actor" (neutral), or a declared kind's id
  std::map<Basis, std::vector<double>> dashes;
  // What declared kinds are told apart by, in turn: full colours, and pale ones with their borders.
  std::vector<std::string> strong_fills;
  std::vector<std::pair<std::string, std::string>> pale_fills;
  bool dark_too = false;       // `auto`: where the reader's screen is dark, the dark theme's colours hold
  std::vector<std::string> warnings;  // of a theme file: what it asks for and cannot be read well
};

/// The kind of actors that have none: CSV lists.
inline constexpr std::string_view kNeutralKind = "actor";

/// "light", "dark", "print", "auto".
[[nodiscard]] const std::vector<std::string_view>& theme_names();

/// One of the four by its name, else the theme file at that path. Throws InputError with every problem of a theme file; for a
/// word that is neither a theme nor a file, with the nearest theme's name.
/// `text` is the file's where it is at hand already.
[[nodiscard]] Theme load_theme(const std::string& name_or_path, std::shared_ptr<const SourceText> text = nullptr);

/// The built-in theme of that name; light for "auto" and for any other word.
[[nodiscard]] Theme built_in_theme(std::string_view name);

/// How a kind looks: as the theme says of it; else, where it is declared, like the built-in kind that it resembles in a
/// colour of its own; the neutral look for a kind that the vocabulary does not have.
[[nodiscard]] KindStyle style_of(const Theme& theme, const Vocabulary& vocabulary, std::string_view kind);

/// The colours of the largest clusters of a figure of dots, in turn, and of the links within them. None where a theme has not
/// enough colours to tell clusters apart (print).
[[nodiscard]] std::size_t cluster_colours(const Theme& theme);
[[nodiscard]] std::string cluster_colour(const Theme& theme, std::size_t cluster);
[[nodiscard]] std::string cluster_link_colour(const Theme& theme, std::size_t cluster);

/// The name of an outline in theme files: "rounded".
[[nodiscard]] std::string_view outline_name(Outline outline);
/// Every outline, in the order of the enumeration.
[[nodiscard]] const std::vector<Outline>& all_outlines();

}  // namespace coopnet
