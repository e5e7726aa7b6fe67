// Text as outlines: the same picture in every program, with or without fonts.
#pragma once

#include <string>
#include <vector>

#include "output/scene/scene.h"

namespace coopnet {

struct OutlinedScene {
  Scene scene;
  std::vector<std::string> warnings;  // fonts that stood in, letters that no font has
};

/// The scene with every text drawn as a shape. Titles of actors and names of links stay for screen readers, and texts outside of
/// them say theirs as labels; nothing can be searched, selected or followed as a link any more. Letters that Liberation Sans
/// lacks come from fonts of this machine, so that they may differ on another. Throws OutputError where HarfBuzz or the font is
/// missing.
[[nodiscard]] OutlinedScene outline_texts(Scene scene);

}  // namespace coopnet
