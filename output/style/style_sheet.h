// The style sheet of a figure: its colours as variables, the dark screen, forced colours.
#pragma once

#include <string>
#include <vector>

#include "output/style/theme.h"

namespace coopnet {

/// What a figure shows, as far as its style sheet must know.
struct StyledParts {
  std::vector<std::string> kinds;       // drawn kinds
  std::vector<std::string> main_kinds;  // kinds whose colour some links carry
  bool highlight = false;               // some actors and links are in full ink: classes highlight and on-ink
  bool grounds = false;                 // labels of links on opaque grounds
  bool frames = false;                  // frames of groups
  std::size_t clusters = 0;             // coloured ones: actors have the class cluster-1 …, links within them of-cluster-1 …
  bool dots = false;                    // actors are discs in the full colour of their kind, without a border
};

/// CSS in which '%' stands for the root's selector, and rules for texts are for texts alone (" text{": outline_texts() looks for
/// that). Every rule says again what the attributes say, behind a variable (--coopnet-background, -ink, -muted, -link, -KIND,
/// -KIND-line, -KIND-ink), so that a page can set its own colours; where `theme.dark_too`, a dark screen gets the dark theme;
/// forced colours keep the figure readable. Programs that do not know variables skip all of it.
[[nodiscard]] std::string style_sheet(const Theme& theme, const Vocabulary& vocabulary, const StyledParts& parts);

/// The kind's id as part of a class and a variable: letters, digits, '-' and '_' only.
[[nodiscard]] std::string class_part(std::string_view kind);

}  // namespace coopnet
