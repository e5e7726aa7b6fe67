#include "output/print/write_pdf.h"

#include <algorithm>

#include "output/fonts/embed_fonts.h"
#include "output/print/canvas.h"
#include "output/print/draw_scene.h"
#include "output/print/page_fonts.h"
#include "output/write_file.h"

namespace coopnet {
namespace {

// What is missing is told by the other way to print, where it misses it too.
bool are_there(print::PageFonts& fonts, const Scene& scene) {
  try {
    static_cast<void>(print::cairo());
    static_cast<void>(print::cairo_drawing());
    return std::ranges::all_of(texts_of(scene), [&](const TextItem* text) {
      return fonts.in({text->bold, text->italic}).has(text->text);
    });
  } catch (const OutputError&) {
    return false;
  }
}

}  // namespace

std::optional<std::string> write_pdf(const Scene& scene, const PrintInfo& info) {
  print::PageFonts fonts;
  if (!are_there(fonts, scene)) return std::nullopt;
  print::Canvas canvas = print::Canvas::pdf(info);
  print::draw_scene(scene, canvas, fonts);
  return canvas.finish();
}

}  // namespace coopnet
