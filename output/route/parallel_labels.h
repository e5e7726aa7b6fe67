// Labels of links that join the same two actors: how far the links bow apart so that each label finds room on its own line.
#pragma once

#include <cstddef>
#include <vector>

#include "output/drawable.h"

namespace coopnet {

/// How deep the deepest label of these links, which stand in this order side by side, is across a line that runs along `way` (of
/// length 1), points; 0 if none has any. Those of the first and last do not count: they find room outside.
[[nodiscard]] double label_depth(const Drawable& drawable, const std::vector<std::size_t>& links, Point way);

/// How far apart neighbours of parallel links stand half way, for labels so deep, points.
[[nodiscard]] double apart_for_labels(double depth);

/// How far the outermost of `count` links, 2 or more, stands off the middle then, points: its own label stands outside it.
[[nodiscard]] double bow_for_labels(std::size_t count, double depth);

/// How far the actors' middles are apart at least, where links may bow so far, points.
[[nodiscard]] double length_for_labels(std::size_t count, double depth);

/// The part of it all for which actors that stand so far apart have room, above 0, at most 1.
[[nodiscard]] double part_for_labels(std::size_t count, double depth, double length);

}  // namespace coopnet
