// A font that a figure carries.
#pragma once

#include <string>

namespace coopnet {

/// A font that travels in an SVG.
struct EmbeddedFont {
  bool bold = false;
  bool italic = false;
  std::string woff;   // the file's bytes (WOFF 1.0)
};

}  // namespace coopnet
