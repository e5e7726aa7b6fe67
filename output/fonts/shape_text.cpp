#include "output/fonts/shape_text.h"

#include <algorithm>

#include "output/fonts/missing_letters.h"
#include "output/text/one_line.h"
#include "output/text/script.h"

namespace coopnet::fonts {
namespace {

// Values of the libraries' interfaces.
constexpr int kLeftToRight = 4, kRightToLeft = 5;       // hb_direction_t
constexpr std::uint32_t kLeftToRightParagraph = 0x110;  // FRIBIDI_PAR_LTR

// The pen in the font's own units, y upward, turned into the figure's.
struct Pen {
  std::vector<PathStep>& path;
  double scale;
  Point origin;

  [[nodiscard]] Point place(float x, float y) const { return {origin.x + x * scale, origin.y - y * scale}; }
  static Pen& of(void* data) { return *static_cast<Pen*>(data); }
};

void move_to(DrawFunctions*, void* data, DrawState*, float x, float y, void*) {
  Pen& pen = Pen::of(data);
  pen.path.push_back({PathStep::Op::move, pen.place(x, y), {}, {}});
}

void line_to(DrawFunctions*, void* data, DrawState*, float x, float y, void*) {
  Pen& pen = Pen::of(data);
  pen.path.push_back({PathStep::Op::line, pen.place(x, y), {}, {}});
}

void cubic_to(DrawFunctions*, void* data, DrawState*, float c1x, float c1y, float c2x, float c2y, float x, float y, void*) {
  Pen& pen = Pen::of(data);
  pen.path.push_back({PathStep::Op::cubic, pen.place(x, y), pen.place(c1x, c1y), pen.place(c2x, c2y)});
}

void quadratic_to(DrawFunctions*, void* data, DrawState*, float cx, float cy, float x, float y, void*) {
  Pen& pen = Pen::of(data);
  pen.path.push_back({PathStep::Op::quadratic, pen.place(x, y), pen.place(cx, cy), {}});
}

void close_path(DrawFunctions*, void* data, DrawState*, void*) {
  Pen::of(data).path.push_back({PathStep::Op::close, {}, {}, {}});
}

bool may_run_left(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) || (c >= 0x10800 && c <= 0x10FFF) ||
         (c >= 0x1E800 && c <= 0x1EFFF);
}

// The embedding level of each letter (UAX 9): odd ones run from right to left.
std::vector<signed char> levels_of(const std::vector<char32_t>& letters) {
  std::vector<signed char> levels(letters.size(), 0);
  if (std::none_of(letters.begin(), letters.end(), may_run_left)) return levels;
  const std::vector<std::uint32_t> codes(letters.begin(), letters.end());
  std::uint32_t direction = kLeftToRightParagraph;
  if (fribidi().fribidi_log2vis(codes.data(), static_cast<int>(codes.size()), &direction, nullptr, nullptr, nullptr,
                                levels.data()) == 0)
    std::fill(levels.begin(), levels.end(), static_cast<signed char>(0));
  return levels;
}

// Marks and joiners belong to the letter before them.
bool follows(char32_t c) {
  return (c >= 0x64B && c <= 0x65F) || (c >= 0x591 && c <= 0x5C7) || script_of(c) == Script::mark || !is_printed(c);
}

}  // namespace

// Letters that follow one another in the text and have one font and one direction.
struct Shaper::Run {
  std::size_t begin = 0, end = 0;
  signed char level = 0;
  FontPointer font;
};

Shaper::Shaper() {
  const HarfBuzz& with = harfbuzz();
  functions_ = with.hb_draw_funcs_create();
  with.hb_draw_funcs_set_move_to_func(functions_, move_to, nullptr, nullptr);
  with.hb_draw_funcs_set_line_to_func(functions_, line_to, nullptr, nullptr);
  with.hb_draw_funcs_set_quadratic_to_func(functions_, quadratic_to, nullptr, nullptr);
  with.hb_draw_funcs_set_cubic_to_func(functions_, cubic_to, nullptr, nullptr);
  with.hb_draw_funcs_set_close_path_func(functions_, close_path, nullptr, nullptr);
}

Shaper::~Shaper() { harfbuzz().hb_draw_funcs_destroy(functions_); }

const Shaper::FontPointer& Shaper::own_font(Style style) {
  FontPointer& font = own_[style];
  if (!font) font = liberation_sans(style);
  return font;
}

Shaper::FontPointer Shaper::font_for(char32_t letter, Style style, const FontPointer& before) {
  const FontPointer& own = own_font(style);
  if (before && follows(letter)) return before;
  if (own->has(letter)) return own;
  if (before && before->has(letter)) return before;
  const auto known = others_.find({style, letter});
  if (known != others_.end()) return known->second ? known->second : own;
  FontPointer found = font_with(letter, style);
  if (found) {
    stand_ins_.insert(found->family());
    // One open file for all letters that it stands in for.
    for (const auto& [key, other] : others_)
      if (other && other->family() == found->family() && key.first == style && other->has(letter)) found = other;
  } else if (is_printed(letter)) {
    missing_.insert(letter);
  }
  others_.emplace(std::make_pair(style, letter), found);
  return found ? found : own;
}

std::vector<Shaper::Run> Shaper::runs_of(const std::vector<char32_t>& letters, Style style) {
  const std::vector<signed char> levels = levels_of(letters);
  std::vector<Run> runs;
  FontPointer before;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    before = font_for(letters[i], style, before);
    if (runs.empty() || runs.back().font != before || runs.back().level != levels[i]) runs.push_back({i, i, levels[i], before});
    runs.back().end = i + 1;
  }
  // As they are seen (UAX 9, L2): from the highest level down, every stretch of at least that level is turned round.
  signed char highest = 0;
  for (const Run& run : runs) highest = std::max(highest, run.level);
  for (signed char level = highest; level > 0; --level) {
    for (auto from = runs.begin(); from != runs.end();) {
      from = std::find_if(from, runs.end(), [&](const Run& run) { return run.level >= level; });
      const auto to = std::find_if(from, runs.end(), [&](const Run& run) { return run.level < level; });
      std::reverse(from, to);
      from = to;
    }
  }
  return runs;
}

void Shaper::draw(const Run& run, const std::vector<char32_t>& letters, double size, Outlines& out) const {
  const HarfBuzz& with = harfbuzz();
  const std::unique_ptr<Buffer, void (*)(Buffer*)> buffer(with.hb_buffer_create(), with.hb_buffer_destroy);
  const std::vector<std::uint32_t> codes(letters.begin(), letters.end());
  // The whole line goes with the run, so that letters at its ends join what stands beside it.
  with.hb_buffer_add_utf32(buffer.get(), codes.data(), static_cast<int>(codes.size()), static_cast<unsigned>(run.begin),
                           static_cast<int>(run.end - run.begin));
  with.hb_buffer_set_direction(buffer.get(), run.level % 2 != 0 ? kRightToLeft : kLeftToRight);
  with.hb_buffer_guess_segment_properties(buffer.get());
  with.hb_shape(run.font->font(), buffer.get(), nullptr, 0);
  unsigned count = 0;
  const GlyphInfo* glyphs = with.hb_buffer_get_glyph_infos(buffer.get(), &count);
  const GlyphPosition* positions = with.hb_buffer_get_glyph_positions(buffer.get(), &count);
  const double scale = size / run.font->units_per_em();
  for (unsigned i = 0; i < count; ++i) {
    Pen pen{out.path, scale, {out.width + positions[i].x_offset * scale, -positions[i].y_offset * scale}};
    with.hb_font_get_glyph_shape(run.font->font(), glyphs[i].glyph, functions_, &pen);
    out.width += positions[i].x_advance * scale;
  }
}

Outlines Shaper::shape(std::string_view text, double size, Style style) {
  const std::vector<char32_t> letters = decode_utf8(text);
  Outlines out;
  for (const Run& run : runs_of(letters, style)) draw(run, letters, size, out);
  return out;
}

}  // namespace coopnet::fonts
