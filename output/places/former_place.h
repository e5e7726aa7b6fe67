// Where an actor stood in an older figure.
#pragma once

#include "output/geometry.h"

namespace coopnet {

struct FormerPlace {
  Point centre;  // of its outline; any unit, y downward: only relative places count
  Size size;     // of its outline, in the same unit; zero where it is not known
  friend bool operator==(const FormerPlace&, const FormerPlace&) = default;
};

}  // namespace coopnet
