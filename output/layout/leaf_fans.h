// Leaves of one actor in an even fan: the tidy form of what a search only brings near it.
#pragma once

#include "output/layout/board.h"

namespace coopnet {

/// Sets the leaves of every actor with at least three of them at even angles between its other links, in the order in which
/// they stand: all at one distance, or where that would have to be far, near and far in turns. A fan is set only where the board
/// allows it: crossings, boxes and links through boxes must not get worse, and the rest not by much. Deterministic.
void set_leaves_evenly(Board& board);

}  // namespace coopnet
