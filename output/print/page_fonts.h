// Lines of text set in Liberation Sans, for cairo: no shaping, so only what needs none.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "output/fonts/font_file.h"
#include "output/print/libraries.h"

namespace coopnet::print {

/// A line of text from the beginning of its baseline: positions in points, y downward.
struct Line {
  std::string text;               // UTF-8, its white space folded as in SVG
  std::vector<Glyph> glyphs;
  std::vector<Cluster> clusters;  // which bytes of the text each glyph stands for
  double width = 0;               // points
};

/// Liberation Sans in one style. Advances and kerning are the font's own at any size, without hints, as HarfBuzz gives them.
class PageFont {
 public:
  /// Throws OutputError where the font, cairo or FreeType is not there.
  explicit PageFont(fonts::Style style);

  /// Whether every letter of the text is one that stands by itself and that the font has.
  [[nodiscard]] bool has(std::string_view text) const;
  /// A text that the font has, at a size in points.
  [[nodiscard]] Line set(std::string_view text, double size) const;
  [[nodiscard]] FontFace* face() const { return cairo_.get(); }

 private:
  struct File;
  std::shared_ptr<File> file_;
  std::unique_ptr<FontFace, void (*)(FontFace*)> cairo_;
};

/// The styles that a page has used so far.
class PageFonts {
 public:
  /// Opens it at the first call. Throws OutputError as PageFont.
  [[nodiscard]] const PageFont& in(fonts::Style style);

 private:
  std::map<fonts::Style, PageFont> fonts_;
};

}  // namespace coopnet::print
