#include "output/print/draw_scene.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <memory>
#include <numbers>
#include <optional>
#include <string>
#include <string_view>

#include "output/escape.h"
#include "output/style/colour.h"

namespace coopnet::print {
namespace {

// SVG's, where nothing is said.
constexpr double kMiterLimit = 4;
// CAIRO_LINE_CAP_…
constexpr int kButt = 0, kRound = 1;
constexpr int kNoHints = 1;    // CAIRO_HINT_STYLE_NONE, CAIRO_HINT_METRICS_OFF
constexpr const char* kLink = "Link";  // CAIRO_TAG_LINK

// An address as PDF holds it: of ASCII, without what ends a string there.
std::string uri_attribute(std::string_view href) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view kEscaped = "'()\\<>\"";
  std::string out = "uri='";
  for (const char c : href) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && kEscaped.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += '%';
      out += digits[byte / 16];
      out += digits[byte % 16];
    }
  }
  return out + "'";
}

class Pen {
 public:
  Pen(const Canvas& canvas, PageFonts& fonts) : context_(canvas.context()), keeps_text_(canvas.keeps_text()), fonts_(fonts) {
    with_.cairo_set_miter_limit(context_, kMiterLimit);
    const std::unique_ptr<FontOptions, void (*)(FontOptions*)> options(with_.cairo_font_options_create(),
                                                                       with_.cairo_font_options_destroy);
    with_.cairo_font_options_set_hint_style(options.get(), kNoHints);
    with_.cairo_font_options_set_hint_metrics(options.get(), kNoHints);
    with_.cairo_set_font_options(context_, options.get());
  }

  // Up to the edges, also where they fall within a pixel.
  void cover(std::string_view background) {
    colour(background);
    with_.cairo_paint(context_);
  }

  void draw(const ShapeItem& shape, double stroke_opacity = 1) {
    outline(shape);
    paint(shape.fill, {shape.stroke, shape.stroke_width, &shape.dash, shape.round_cap, stroke_opacity});
  }

  void draw(const LinkItem& link, double stroke_opacity) {
    follow(link.course, kDecimals);
    paint({}, {link.stroke, link.width, &link.dash, link.round_cap, stroke_opacity});
  }

  void draw(const TextItem& text) {
    const PageFont& font = fonts_.in({text.bold, text.italic});
    Line line = font.set(text.text, text.size);
    if (line.glyphs.empty()) return;
    Point at = rounded(text.at, kDecimals);
    if (text.anchor != Anchor::start) at.x -= text.anchor == Anchor::middle ? line.width / 2 : line.width;
    for (Glyph& glyph : line.glyphs) {
      glyph.x += at.x;
      glyph.y = at.y;
    }
    const bool linked = is_safe_href(text.href);
    if (linked) with_.cairo_tag_begin(context_, kLink, uri_attribute(text.href).c_str());
    colour(text.fill);
    with_.cairo_set_font_face(context_, font.face());
    with_.cairo_set_font_size(context_, text.size);
    const int glyphs = static_cast<int>(line.glyphs.size());
    if (keeps_text_) {
      with_.cairo_show_text_glyphs(context_, line.text.data(), static_cast<int>(line.text.size()), line.glyphs.data(), glyphs,
                                   line.clusters.data(), static_cast<int>(line.clusters.size()), 0);
    } else {
      // Shown as text, letters of a picture would stand on whole pixels.
      with_.cairo_glyph_path(context_, line.glyphs.data(), glyphs);
      with_.cairo_fill(context_);
    }
    if (linked) with_.cairo_tag_end(context_, kLink);
  }

 private:
  struct Stroke {
    std::string_view colour;
    double width;
    const std::vector<double>* dash;
    bool round_cap;
    double opacity;
  };

  void colour(std::string_view text, double opacity = 1) {
    const auto [red, green, blue] = channels(text);
    with_.cairo_set_source_rgba(context_, red, green, blue, opacity);
  }

  void paint(std::string_view fill, const Stroke& stroke) {
    if (!fill.empty()) {
      colour(fill);
      with_.cairo_fill_preserve(context_);
    }
    if (!stroke.colour.empty() && stroke.width > 0) {
      colour(stroke.colour, stroke.opacity);
      with_.cairo_set_line_width(context_, stroke.width);
      with_.cairo_set_line_cap(context_, stroke.round_cap ? kRound : kButt);
      with_.cairo_set_dash(context_, stroke.dash->data(), static_cast<int>(stroke.dash->size()), 0);
      with_.cairo_stroke_preserve(context_);
    }
    with_.cairo_new_path(context_);
  }

  void outline(const ShapeItem& shape) {
    switch (shape.form) {
      case ShapeItem::Form::rect: {
        const Point at = rounded(Point{shape.rect.left, shape.rect.top}, kDecimals);
        box(at, {rounded(shape.rect.width(), kDecimals), rounded(shape.rect.height(), kDecimals)},
            rounded(shape.corner, kDecimals));
        break;
      }
      case ShapeItem::Form::circle: {
        const Point centre = rounded(shape.rect.centre(), kDecimals);
        with_.cairo_arc(context_, centre.x, centre.y, rounded(shape.rect.width() / 2, kDecimals), 0, 2 * std::numbers::pi);
        with_.cairo_close_path(context_);
        break;
      }
      case ShapeItem::Form::path: follow(shape.path, path_decimals(shape));
    }
  }

  void box(Point at, Size size, double corner) {
    const double radius = std::min({corner, size.width / 2, size.height / 2});
    if (radius <= 0) {
      with_.cairo_rectangle(context_, at.x, at.y, size.width, size.height);
      return;
    }
    constexpr double kQuarter = std::numbers::pi / 2;
    const double left = at.x + radius, right = at.x + size.width - radius;
    const double top = at.y + radius, bottom = at.y + size.height - radius;
    with_.cairo_arc(context_, right, top, radius, -kQuarter, 0);
    with_.cairo_arc(context_, right, bottom, radius, 0, kQuarter);
    with_.cairo_arc(context_, left, bottom, radius, kQuarter, 2 * kQuarter);
    with_.cairo_arc(context_, left, top, radius, 2 * kQuarter, 3 * kQuarter);
    with_.cairo_close_path(context_);
  }

  // Lines that end where they begin are left out, as in the SVG: they would have corners.
  void follow(const std::vector<PathStep>& path, int decimals) {
    Point now, start;
    for (const PathStep& step : path) {
      const Point to = rounded(step.to, decimals), first = rounded(step.control1, decimals);
      switch (step.op) {
        case PathStep::Op::move:
          with_.cairo_move_to(context_, to.x, to.y);
          start = to;
          break;
        case PathStep::Op::line:
          if (to != now) with_.cairo_line_to(context_, to.x, to.y);
          break;
        case PathStep::Op::cubic: curve(first, rounded(step.control2, decimals), to); break;
        case PathStep::Op::quadratic:
          curve(now + (first - now) * (2.0 / 3), to + (first - to) * (2.0 / 3), to);
          break;
        case PathStep::Op::close: with_.cairo_close_path(context_);
      }
      now = step.op == PathStep::Op::close ? start : to;
    }
  }

  void curve(Point first, Point second, Point to) {
    with_.cairo_curve_to(context_, first.x, first.y, second.x, second.y, to.x, to.y);
  }

  const CairoDrawing& with_ = cairo_drawing();
  Context* context_;
  bool keeps_text_;
  PageFonts& fonts_;
};

}  // namespace

void draw_scene(const Scene& scene, Canvas& canvas, PageFonts& fonts) {
  cairo_drawing().cairo_scale(canvas.context(), canvas.size().width / scene.page.width, canvas.size().height / scene.page.height);
  Pen pen(canvas, fonts);
  const auto draw = [&](const auto& items) {
    for (const auto& item : items) pen.draw(item);
  };
  if (!scene.background.empty()) pen.cover(scene.background);
  draw(scene.under);
  draw(scene.under_texts);
  for (const LinkItem& link : scene.links) {
    pen.draw(link, scene.link_opacity);
    for (const ShapeItem& head : link.heads) pen.draw(head, scene.link_opacity);
    draw(link.texts);
  }
  for (const ActorItem& actor : scene.actors) {
    draw(actor.shapes);
    draw(actor.texts);
  }
  draw(scene.furniture);
  draw(scene.furniture_texts);
}

}  // namespace coopnet::print
