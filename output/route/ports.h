// Where on a side each line leaves its actor: spread evenly, straight across where two sides face each other.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "output/route/links.h"
#include "output/route/sides.h"

namespace coopnet {

/// A link between chosen sides, and what is seen from either end: the point that it heads for first.
struct SidedLink {
  std::size_t link = 0;
  std::size_t from = 0;        // actors
  std::size_t to = 0;
  Side from_side = Side::right;
  Side to_side = Side::left;
  Point seen_from;             // from the `from` end: the other end, or the first bend on the way there
  Point seen_to;
  bool direct = true;          // a straight line may join the two sides if they face each other
  double at_from = 0;          // coordinates along the sides: as found for a way round, then as place_ports() sets them
  double at_to = 0;
  std::optional<SideRange> free_from;  // where along the sides the ends of a way round may stand, less than the whole side
  std::optional<SideRange> free_to;
};

/// Sets the coordinates of a link's ends as if it were the only one: the middles of the sides, or the same one at both where
/// the sides face each other with a stretch in common, in the middle of the narrower side if the other reaches there.
void place_alone(const RoutingJob& job, SidedLink& link);

/// Sets the coordinates of all ends. Ends at one side stand in the order of the directions that they head for; links that can
/// run straight get one coordinate at both ends, as near to the middles as can be; ways round stay where they are free;
/// distances are even, `gap` where there is room, else as much as there is. A straight line that would leave its neighbours less
/// bends; thin ones first.
void place_ports(const RoutingJob& job, std::vector<SidedLink>& links, double gap);

}  // namespace coopnet
