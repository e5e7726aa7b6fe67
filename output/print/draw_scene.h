// A scene on a canvas: what write_svg() writes down, drawn.
#pragma once

#include "output/print/canvas.h"
#include "output/print/page_fonts.h"
#include "output/scene/scene.h"

namespace coopnet::print {

/// Draws the scene over the whole canvas, in the order and to the places of write_svg(), with its links. Every text is in a font
/// that has it. Throws OutputError where a library is missing.
void draw_scene(const Scene& scene, Canvas& canvas, PageFonts& fonts);

}  // namespace coopnet::print
