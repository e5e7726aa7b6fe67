// Moves actors about until the drawing reads well: simulated annealing on a Board.
//
// Every step picks an actor, mostly one with crossings, and a way to move it: anywhere within a radius, near its neighbours,
// to the place of another neighbour of a neighbour, back before the link that it crosses; or a part that hangs on one actor
// is turned round it. Temperature and radius fall from step to step. Work is counted in steps, never in time.
// Kirkpatrick, Gelatt, Vecchi 1983, DOI 10.1126/science.220.4598.671; for drawings Davidson, Harel 1996,
// DOI 10.1145/234535.234538.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "output/layout/board.h"
#include "output/layout/random.h"

namespace coopnet {

struct SearchPlan {
  std::size_t steps = 0;
  BoardWeights first;            // weights at the start; they turn into the last ones until half of the steps are done
  BoardWeights last;
  double hottest = 1;            // temperature: a move that costs this much is made with probability 1/e
  double coldest = 0.02;
  double widest = 3;             // radius of moves, in wanted lengths of a link
  double narrowest = 0.3;
  std::function<void(double)> progress = nullptr;  // told now and then which part of the steps is done, 0 … 1; may be empty
};

/// Changes the board in `plan.steps` steps. `fixed` actors (empty: none) never move. Ends with `plan.last` as the weights.
/// Deterministic for a generator.
void local_search(Board& board, const SearchPlan& plan, const std::vector<bool>& fixed, Random& random);

/// Takes what is left of unrest out of a drawing: `rounds` times each actor in turn is moved towards where stress wants it and
/// by ever smaller steps, where that makes the drawing better by the board's weights. O(rounds · n) moves.
void settle_down(Board& board, std::size_t rounds, const std::vector<bool>& fixed, Random& random);

}  // namespace coopnet
