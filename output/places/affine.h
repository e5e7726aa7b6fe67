// Maps of the plane, as SVG writes them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "output/geometry.h"

namespace coopnet {

/// (x, y) to (a·x + c·y + e, b·x + d·y + f).
struct Affine {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  [[nodiscard]] Point operator()(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
  /// First `inner`, then this one.
  [[nodiscard]] Affine after(const Affine& inner) const {
    return {a * inner.a + c * inner.b,     b * inner.a + d * inner.b,     a * inner.c + c * inner.d,
            b * inner.c + d * inner.d,     a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
  }
};

/// The value of a `transform` attribute: translate, scale, rotate, matrix, skewX, skewY, one after the other. None where it is
/// none of that.
[[nodiscard]] std::optional<Affine> parse_transform(std::string_view text);

/// The numbers at the front of `text`, with white space and commas between, as SVG lists them ("1-2.5.5" are three); `text` loses
/// them. At most `most` are taken.
[[nodiscard]] std::vector<double> take_numbers(std::string_view& text, std::size_t most = 100000);

}  // namespace coopnet
