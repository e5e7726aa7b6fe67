// What is said of a printed figure beside its picture.
#pragma once

#include <string>

#include "output/geometry.h"

namespace coopnet {

struct PrintInfo {
  Size size;             // of the page or picture, points
  std::string title;     // in the file's metadata; empty: none
  std::string subject;
  std::string creator;   // the program and its version
  double dpi = 300;      // PNG only: dots an inch, 36 … 2400; the file says so in its pHYs chunk
};

}  // namespace coopnet
