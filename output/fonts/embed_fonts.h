// Text that looks the same in every browser: the letters of Liberation Sans that a figure prints, inside the figure.
#pragma once

#include <string>
#include <vector>

#include "output/scene/embedded_font.h"
#include "output/scene/scene.h"

namespace coopnet {

struct EmbeddedFonts {
  std::vector<EmbeddedFont> fonts;     // for each style that the scene prints, regular first
  std::vector<std::string> warnings;   // letters that Liberation Sans does not have
};

/// Subsets of Liberation Sans without hints, with the letters of the scene's texts and their kerning. Same scene and font files,
/// same bytes. Throws OutputError where HarfBuzz or the font is missing.
[[nodiscard]] EmbeddedFonts embed_fonts(const Scene& scene);

/// Every text of a scene, in the order in which it is painted.
[[nodiscard]] std::vector<const TextItem*> texts_of(const Scene& scene);

}  // namespace coopnet
