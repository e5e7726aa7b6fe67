#include "output/scene/furniture.h"

#include <algorithm>

#include "output/text/text_size.h"

namespace coopnet {
namespace {

// Parts of the figure's font size.
constexpr double kTitleSize = 11.0 / 8;
constexpr double kLegendSize = 7.0 / 8;
constexpr double kCaptionSize = 7.5 / 8;
constexpr double kSourceSize = 6.5 / 8;

// In printed points.
constexpr double kDrawingGap = 12;
constexpr double kPartGap = 5;
constexpr double kColumnGap = 12;

// Running text whose last line is neither a single word nor, where more than one word can come down to it, a few letters.
std::vector<std::string> set_lines(const std::string& text, double width, double size, bool bold, std::size_t most = 12) {
  constexpr double kShortest = 0.15;  // of the width
  std::vector<std::string> lines = fill_text(text, width, size, bold, most);
  if (lines.size() < 2) return lines;
  std::string& before = lines[lines.size() - 2];
  std::string& last = lines.back();
  while (last.find(' ') == std::string::npos || text_width(last, size, bold) < kShortest * width) {
    const std::size_t space = before.rfind(' ');
    // Lines are also broken behind hyphens and between scripts, where no space may come back.
    if (space == std::string::npos || !text.ends_with(before + " " + last)) break;
    std::string longer = before.substr(space + 1) + " " + last;
    if (room_width(longer, size, bold) > width || room_width(longer, size, bold) > room_width(before, size, bold)) break;
    last = std::move(longer);
    before.resize(space);
  }
  return lines;
}

class Setter {
 public:
  Setter(double width, double top, double unit)
      : left_(kPageMargin * unit), right_(width - kPageMargin * unit), y(top), unit_(unit) {}

  struct Look {
    double size;
    bool bold = false;
    std::string ink;
    std::string role;
  };

  // Lines from the left; they take height.
  void paragraph(const std::string& text, const Look& look) {
    lines(set_lines(text, right_ - left_, look.size, look.bold), look);
  }

  void lines(const std::vector<std::string>& texts, const Look& look) {
    for (const std::string& line : texts) {
      put(line, {left_, y + look.size * kAscent}, Anchor::start, look);
      y += look.size * 1.3;
    }
  }

  void put(const std::string& text, Point at, Anchor anchor, const Look& look, const std::string& href = {}) {
    TextItem item;
    item.at = at;
    item.text = text;
    item.size = look.size;
    item.bold = look.bold;
    item.anchor = anchor;
    item.fill = look.ink;
    item.role = look.role;
    item.href = href;
    furniture.texts.push_back(std::move(item));
  }

  void gap(double printed) { y += printed * unit_; }

  void numbered(const std::vector<NumberedSource>& sources, const Look& look) {
    const std::size_t columns = right_ - left_ > 320 * unit_ && sources.size() > 3 ? 2 : 1;
    const double column = (right_ - left_ - static_cast<double>(columns - 1) * kColumnGap * unit_) / static_cast<double>(columns);
    const double indent = room_width("00", look.size, true) + 3 * unit_;
    std::vector<std::vector<std::string>> wrapped;
    std::size_t all = 0;
    for (const NumberedSource& source : sources) {
      wrapped.push_back(set_lines(source.text, column - indent, look.size, false, 4));
      all += wrapped.back().size();
    }
    const double line = look.size * 1.3, top = y;
    double x = left_, lowest = y;
    std::size_t used = 0, in_column = 0;
    for (std::size_t i = 0; i < sources.size(); ++i) {
      if (in_column + 1 < columns && used * columns >= all) {
        ++in_column;
        x += column + kColumnGap * unit_;
        y = top;
        used = 0;
      }
      Look number = look;
      number.bold = true;
      put(std::to_string(sources[i].number), {x + indent - 3 * unit_, y + look.size * kAscent}, Anchor::end, number);
      for (const std::string& text : wrapped[i]) {
        put(text, {x + indent, y + look.size * kAscent}, Anchor::start, look, sources[i].href);
        y += line;
        ++used;
      }
      lowest = std::max(lowest, y);
    }
    y = lowest;
  }

  Furniture furniture;

  double left_, right_;
  double y;

 private:
  double unit_;
};

}  // namespace

Furniture furniture_above(const FurnitureTexts& texts, const Theme& theme, double width, double unit) {
  Setter set(width, kPageMargin * unit, unit);
  if (!texts.title.empty()) {
    const double size = kTitleSize * texts.font_size * unit;
    set.lines(balance_text(texts.title, set.right_ - set.left_, size, true), {size, true, theme.ink, ""});
    set.gap(kDrawingGap - 2);
  }
  set.furniture.height = set.y;
  return std::move(set.furniture);
}

Furniture furniture_below(const FurnitureTexts& texts, const Theme& theme, double width, double top, double unit) {
  Setter set(width, top + kDrawingGap * unit, unit);
  const double begin = set.y;
  const double source_size = kSourceSize * texts.font_size * unit;
  const Setter::Look source{source_size, false, theme.muted, "muted"};
  // On one line where that holds both, else on lines of their own.
  const std::string together =
      texts.source_line + (texts.source_line.empty() || texts.left_out.empty() ? "" : ". ") + texts.left_out;
  bool source_done = together.empty();
  if (!texts.legend.empty()) {
    PlacedLegend legend =
        place_legend(texts.legend, theme, {set.left_, set.y}, set.right_ - set.left_, kLegendSize * texts.font_size, unit);
    set.y += legend.height;
    // The source line may share the last row.
    const double room = set.right_ - legend.last_right - 16 * unit;
    if (!source_done && texts.caption.empty() && texts.sources.empty() && room_width(together, source_size) <= room) {
      set.put(together, {set.right_, legend.last_baseline}, Anchor::end, source);
      source_done = true;
    }
    set.furniture.shapes = std::move(legend.shapes);
    set.furniture.texts.insert(set.furniture.texts.end(), legend.texts.begin(), legend.texts.end());
    set.gap(kPartGap);
  }
  if (!texts.caption.empty()) {
    set.paragraph(texts.caption, {kCaptionSize * texts.font_size * unit, false, theme.ink, "caption"});
    set.gap(kPartGap);
  }
  if (!texts.sources.empty()) {
    set.numbered(texts.sources, {source_size, false, theme.ink, ""});
    set.gap(kPartGap);
  }
  if (!source_done) {
    if (room_width(together, source_size) <= set.right_ - set.left_) {
      set.paragraph(together, source);
    } else {
      for (const std::string* text : {&texts.source_line, &texts.left_out})
        if (!text->empty()) set.paragraph(*text, source);
    }
    set.gap(kPartGap);
  }
  set.furniture.height = set.y > begin ? set.y - kPartGap * unit - top : 0;
  return std::move(set.furniture);
}

}  // namespace coopnet
