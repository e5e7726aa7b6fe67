// The box around an SVG path, for paths of any program.
#pragma once

#include <optional>
#include <string_view>

#include "output/geometry.h"
#include "output/places/affine.h"

namespace coopnet {

/// The box around all end and control points of path data, each moved by `map`: for outlines, whose curves bulge evenly, their
/// middle is the outline's. Relative commands and arcs (by their ends) are read. None where the data is not well-formed, is
/// empty, or holds a number beyond a hundred million.
[[nodiscard]] std::optional<Rect> path_box(std::string_view data, const Affine& map);

}  // namespace coopnet
