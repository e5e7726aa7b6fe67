// The labels of links: how they are set in lines, and the room that they take.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/geometry.h"
#include "output/scene/plan.h"

namespace coopnet {

/// A link's label in lines, for a figure's font size in points: one line where that is at most 12 em wide. None for no text.
[[nodiscard]] std::vector<std::string> link_label_lines(std::string_view text, double font_size);

/// The room of a link's label and of the mark behind its last line, points; zero where it has neither.
[[nodiscard]] Size link_label_size(const LinkPlan& link, double font_size);

/// Sets a link's label in more lines, about half as wide, so that it finds a place where a wide one does not; no word is
/// broken. Returns whether that made it narrower; its room in the drawable is then the new one.
bool narrow_link_label(FigurePlan& plan, std::size_t link);

}  // namespace coopnet
