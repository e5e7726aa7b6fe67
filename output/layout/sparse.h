// The layout `sparse`: hundreds to a hundred thousand actors.
//
// Each connected part is laid out by sparse stress (sparse_stress.h), freed of crossings where it is not too large (uncross.h),
// turned to lie along the page, drawn as large as the space allows or the rooms want. Then rooms that overlap push one another
// apart; in parts that are not too large a second search for fewer crossings parts them, and in the end discs alone: a name
// whose room is taken must find another place. Boxes, which hold their names, come apart wholly. Parts are packed round the
// largest. Links are left to the router. Pins hold. Actors that stood in an older figure stay there, but for what others' rooms
// push them: the drawing is turned and scaled onto them, then only new actors still move.
#pragma once

#include "output/layout/layout.h"

namespace coopnet {

/// Honours seed, effort (rounds), node spacing (down to 0: dots may stand close), ratio, width and height of the space, pins
/// and former places. With a width dots fill the space, unless the rooms need more; boxes stand 8 points apart at least, and
/// only as near as shows their links. Groups are not framed. Does not fail. O(pivots · rounds · (actors + links)); rounds fall
/// from 100 to 30 beyond ten thousand actors.
[[nodiscard]] Placement lay_out_sparse(const Drawable& drawable, const LayoutOptions& options);

}  // namespace coopnet
