#include "output/print/print_scene.h"

#include <algorithm>
#include <utility>

#include "graph/utf8.h"
#include "output/fonts/embed_fonts.h"
#include "output/fonts/font_file.h"
#include "output/fonts/missing_letters.h"
#include "output/print/canvas.h"
#include "output/print/draw_scene.h"
#include "output/print/page_fonts.h"
#include "output/print/plain_letters.h"
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

template <class Begin>
std::optional<std::string> print_on(Begin begin, const Scene& scene, const PrintInfo& info) {
  print::PageFonts fonts;
  if (!are_there(fonts, scene)) return std::nullopt;
  print::Canvas canvas = begin(info);
  print::draw_scene(scene, canvas, fonts);
  return canvas.finish();
}

}  // namespace

std::optional<std::string> print_pdf(const Scene& scene, const PrintInfo& info) {
  return print_on(print::Canvas::pdf, scene, info);
}

std::optional<std::string> print_png(const Scene& scene, const PrintInfo& info) {
  return print_on(print::Canvas::png, scene, info);
}

std::set<char32_t> letters_in_boxes(const Scene& scene) {
  std::set<char32_t> letters;
  for (const TextItem* text : texts_of(scene)) {
    if (print::are_plain_letters(text->text)) continue;
    for (std::size_t at = 0; at < text->text.size();) {
      const char32_t letter = next_code_point(text->text, at);
      if (fonts::is_printed(letter)) letters.insert(letter);
    }
  }
  try {
    return letters.empty() ? letters : fonts::letters_without_font(std::move(letters));
  } catch (const OutputError&) {
    return {};
  }
}

}  // namespace coopnet
