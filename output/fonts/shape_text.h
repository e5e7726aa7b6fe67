// A line of text as outlines: letters joined and ordered as their scripts want it.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "output/fonts/font_file.h"
#include "output/scene/scene.h"

namespace coopnet::fonts {

/// A shaped line. Its origin is the beginning of its baseline; y downward.
struct Outlines {
  std::vector<PathStep> path;  // closed figures, to be filled
  double width = 0;            // points
};

/// Shapes lines with Liberation Sans, and with fonts of this machine for what it lacks. Keeps the fonts open.
class Shaper {
 public:
  Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;
  ~Shaper();

  /// The outlines of one line of UTF-8 text at a size in points. The line runs from left to right, Arabic and Hebrew within it
  /// from right to left. A letter that no font has is drawn as Liberation Sans's box.
  [[nodiscard]] Outlines shape(std::string_view text, double size, Style style);

  /// The families that stood in for Liberation Sans so far, and the letters that no font has.
  [[nodiscard]] const std::set<std::string>& stand_ins() const { return stand_ins_; }
  [[nodiscard]] const std::set<char32_t>& missing() const { return missing_; }

 private:
  using FontPointer = std::shared_ptr<const FontFile>;
  struct Run;

  const FontPointer& own_font(Style style);
  FontPointer font_for(char32_t letter, Style style, const FontPointer& before);
  [[nodiscard]] std::vector<Run> runs_of(const std::vector<char32_t>& letters, Style style);
  void draw(const Run& run, const std::vector<char32_t>& letters, double size, Outlines& out) const;

  DrawFunctions* functions_ = nullptr;
  std::map<Style, FontPointer> own_;
  std::map<std::pair<Style, char32_t>, FontPointer> others_;
  std::set<std::string> stand_ins_;
  std::set<char32_t> missing_;
};

}  // namespace coopnet::fonts
