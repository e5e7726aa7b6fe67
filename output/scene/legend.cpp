#include "output/scene/legend.h"

#include <algorithm>

#include "output/scene/draw_actor.h"
#include "output/style/style_sheet.h"
#include "output/text/text_size.h"
#include "output/words/names.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

// In printed points.
constexpr double kRow = 13;
// Samples, gaps and rows are made for letters of this size, and grow with them.
constexpr double kUsualSize = 7;
constexpr Size kSample{13, 7.4};
constexpr double kLineSample = 20;
constexpr double kLinesApart = 3;
constexpr double kSampleGap = 4.5;
constexpr double kEntryGap = 14;
constexpr double kCloseGap = 9;

void scale(ShapeItem& shape, double unit) {
  shape.stroke_width *= unit;
  for (double& length : shape.dash) length *= unit;
}

// How wide an entry is at a font size, both in the same unit; `unit` is that of a printed point.
double entry_width(const LegendEntry& entry, double font, double unit) {
  const double sample = entry.what == LegendEntry::What::kind ? kSample.width : kLineSample;
  return (sample + kSampleGap) * unit + room_width(entry.text, font);
}

// Where rows begin that hold what fits into `width`.
std::vector<std::size_t> rows_of(const std::vector<double>& widths, double gap, double width) {
  std::vector<std::size_t> begins;
  double x = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (i == 0 || x + gap + widths[i] > width) {
      begins.push_back(i);
      x = widths[i];
    } else {
      x += gap + widths[i];
    }
  }
  return begins;
}

// The widths of the columns of a table that has several rows and no more of them than these; empty where it does not fit.
std::vector<double> columns_of(const std::vector<double>& widths, std::size_t rows, double gap, double width) {
  if (rows < 2) return {};
  std::vector<double> columns((widths.size() + rows - 1) / rows, 0);
  for (std::size_t i = 0; i < widths.size(); ++i) columns[i % columns.size()] = std::max(columns[i % columns.size()], widths[i]);
  double sum = gap * double(columns.size() - 1);
  for (const double column : columns) sum += column;
  return sum <= width ? columns : std::vector<double>();
}

class LegendSetter {
 public:
  LegendSetter(const Theme& theme, Point origin, double width, double font_size, double unit)
      : theme_(theme), origin_(origin), at_(origin), width_(width), font_(font_size * unit),
        unit_(unit * std::max(1.0, font_size / kUsualSize)) {}

  // How many rows put() makes of the entries.
  std::size_t rows(const std::vector<LegendEntry>& entries) const {
    return rows_of(widths_of(entries), kCloseGap * unit_, width_).size();
  }

  // As few rows as can be, about equally long, with closer entries where that saves a row.
  void put(const std::vector<LegendEntry>& entries) {
    if (entries.empty()) return;
    const std::vector<double> widths = widths_of(entries);
    const std::size_t rows = this->rows(entries);
    for (const double gap : {kEntryGap * unit_, kCloseGap * unit_}) {
      const std::vector<double> columns = columns_of(widths, rows, gap, width_);
      if (columns.empty()) continue;
      std::vector<std::size_t> begins;
      std::vector<double> steps;
      for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i % columns.size() == 0) begins.push_back(i);
        steps.push_back(columns[i % columns.size()] + gap);
      }
      return put(entries, widths, steps, begins);
    }
    const double gap = (rows_of(widths, kEntryGap * unit_, width_).size() > rows ? kCloseGap : kEntryGap) * unit_;
    double low = 0, high = width_;
    for (int step = 0; step < 20 && rows > 1; ++step) {
      const double middle = (low + high) / 2;
      (rows_of(widths, gap, middle).size() > rows ? low : high) = middle;
    }
    std::vector<double> steps;
    for (const double one : widths) steps.push_back(one + gap);
    put(entries, widths, steps, rows_of(widths, gap, high));
  }

  PlacedLegend legend;

 private:
  // Each so far right of the one before as that one's step says; where a row begins, below.
  void put(const std::vector<LegendEntry>& entries, const std::vector<double>& widths, const std::vector<double>& steps,
           const std::vector<std::size_t>& begins) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (std::find(begins.begin(), begins.end(), i) != begins.end()) {
        at_.x = origin_.x;
        if (!legend.texts.empty()) at_.y += kRow * unit_;
      }
      put(entries[i]);
      legend.last_right = at_.x + widths[i];
      at_.x += steps[i];
    }
    legend.height = at_.y + kRow * unit_ - origin_.y;
  }

  std::vector<double> widths_of(const std::vector<LegendEntry>& entries) const {
    std::vector<double> widths;
    for (const LegendEntry& entry : entries) widths.push_back(entry_width(entry, font_, unit_));
    return widths;
  }

  void put(const LegendEntry& entry) {
    const bool kind = entry.what == LegendEntry::What::kind;
    const double sample = (kind ? kSample.width : kLineSample) * unit_;
    const double middle = at_.y + kRow * unit_ / 2;
    if (kind) {
      put_kind(entry, {at_.x, middle - kSample.height * unit_ / 2, at_.x + sample, middle + kSample.height * unit_ / 2});
    } else {
      put_line(entry, {at_.x, middle}, sample);
    }
    const double baseline = middle + font_ * kMiddleToBaseline;
    const double x = at_.x + sample + kSampleGap * unit_;
    put_text(entry.text, {x, baseline});
    legend.last_baseline = baseline;
  }

  void put_kind(const LegendEntry& entry, Rect box) {
    if (entry.style.outline == Outline::pin) box = {box.left, box.top - unit_, box.right, box.bottom + 1.5 * unit_};
    const std::string part = class_part(entry.kind);
    for (ShapeItem& shape : outline_shapes(entry.style.outline, box, entry.style, "sample-" + part, "bar-" + part)) {
      // A corner that suits a box is a pill on a sample.
      if (entry.style.outline == Outline::rounded) shape.corner = std::min(shape.corner, 2.2 * unit_);
      if (entry.style.outline == Outline::cards || entry.style.outline == Outline::box)
        shape.corner = std::min(shape.corner, 0.8 * unit_);
      shape.stroke_width = std::min(shape.stroke_width, 0.8);
      scale(shape, unit_);
      legend.shapes.push_back(std::move(shape));
    }
  }

  void put_line(const LegendEntry& entry, Point from, double length) {
    const double apart = std::min(kLinesApart, (kRow - 3) / double(entry.lines.size())) * unit_;
    from.y -= apart * double(entry.lines.size() - 1) / 2;
    for (const LineLook& look : entry.lines) {
      ShapeItem line;
      line.path = {{PathStep::Op::move, from, {}, {}}, {PathStep::Op::line, {from.x + length, from.y}, {}, {}}};
      line.stroke = look.colour;
      line.stroke_width = entry.line_width;
      line.dash = entry.line_dash;
      line.role = look.role;
      scale(line, unit_);
      legend.shapes.push_back(std::move(line));
      from.y += apart;
    }
  }

  void put_text(const std::string& text, Point at) {
    TextItem item;
    item.at = at;
    item.text = text;
    item.size = font_;
    item.anchor = Anchor::start;
    item.fill = theme_.ink;
    legend.texts.push_back(std::move(item));
  }

  const Theme& theme_;
  Point origin_, at_;
  double width_, font_, unit_;
};

}  // namespace

std::vector<LegendEntry> legend_entries(const Drawn& drawn, const Vocabulary& vocabulary, const Theme& theme,
                                        const std::string& lang) {
  const Words& words = words_for(lang);
  std::vector<LegendEntry> entries;
  const bool neutral_only =
      std::all_of(drawn.kinds.begin(), drawn.kinds.end(), [](const auto& kind) { return kind.first == kNeutralKind; });
  if (!neutral_only) {
    for (const auto& [kind, count] : drawn.kinds) {
      LegendEntry entry;
      entry.kind = kind;
      entry.style = style_of(theme, vocabulary, kind);
      entry.text = kind_label(vocabulary, kind, lang, false);
      if (entry.style.outline == Outline::cards) entry.text = fill_in(words.not_named, {entry.text});
      entry.word = entry.text;
      entry.text += " (" + std::to_string(count) + ")";
      entries.push_back(std::move(entry));
    }
  }
  const auto line = [&](std::string_view text, double width, std::vector<double> dash, std::vector<LineLook> lines) {
    LegendEntry entry;
    entry.what = LegendEntry::What::line;
    entry.text = text;
    entry.line_width = width;
    entry.line_dash = std::move(dash);
    entry.lines = std::move(lines);
    entries.push_back(std::move(entry));
  };
  const bool only_stated =
      std::all_of(drawn.bases.begin(), drawn.bases.end(), [](Basis basis) { return basis == Basis::stated; });
  if (!only_stated) {
    for (const Basis basis : drawn.bases) {
      const auto dash = theme.dashes.find(basis);
      line(words.bases[static_cast<std::size_t>(basis)], theme.link_width,
           dash != theme.dashes.end() ? dash->second : std::vector<double>{}, {{theme.link, "line"}});
    }
  }
  std::vector<LineLook> main_lines;
  for (const std::string& kind : drawn.main_kinds)
    main_lines.push_back({style_of(theme, vocabulary, kind).stroke, "sample-line-" + class_part(kind)});
  if (!main_lines.empty()) line(words.main_links, theme.main_link_width, {}, std::move(main_lines));
  for (const WeightSample& sample : drawn.weights) {
    line(fill_in(words.weighs, {sample.weights}), sample.width, {}, {{theme.link, "line"}});
    entries.back().weight = true;
  }
  return entries;
}

PlacedLegend place_legend(std::vector<LegendEntry> entries, const Theme& theme, Point origin, double width,
                          double font_size, double unit) {
  LegendSetter setter(theme, origin, width, font_size, unit);
  const auto first_line = std::stable_partition(entries.begin(), entries.end(),
                                                [](const LegendEntry& entry) { return entry.what == LegendEntry::What::kind; });
  const std::vector<LegendEntry> kinds(entries.begin(), first_line), lines(first_line, entries.end());
  if (setter.rows(entries) < setter.rows(kinds) + setter.rows(lines)) {
    setter.put(entries);
  } else {
    setter.put(kinds);
    setter.put(lines);
  }
  return std::move(setter.legend);
}

}  // namespace coopnet
