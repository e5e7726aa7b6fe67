// Text that looks the same in every browser: the letters of Liberation Sans that a figure prints, inside the figure.
#pragma once

#include <string>
#include <vector>

#include "output/scene/scene.h"

namespace coopnet {

/// A font that travels in an SVG.
struct EmbeddedFont {
  bool bold = false;
  bool italic = false;
  std::string woff;   // the file's bytes (WOFF 1.0)
};

struct EmbeddedFonts {
  std::vector<EmbeddedFont> fonts;     // for each style that the scene prints, regular first
  std::vector<std::string> warnings;   // letters that Liberation Sans does not have
};

/// Subsets of Liberation Sans without hints, with the letters of the scene's texts and their kerning. Same scene and font files,
/// same bytes. Throws OutputError where HarfBuzz or the font is missing.
[[nodiscard]] EmbeddedFonts embed_fonts(const Scene& scene);

/// A TrueType or OpenType file as WOFF 1.0 (W3C Recommendation, 2012): its tables packed by zlib. The bytes must be such a file.
[[nodiscard]] std::string to_woff(std::string_view sfnt);

/// Every text of a scene, in the order in which it is painted.
[[nodiscard]] std::vector<const TextItem*> texts_of(const Scene& scene);

}  // namespace coopnet
