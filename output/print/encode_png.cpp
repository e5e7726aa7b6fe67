#include "output/print/encode_png.h"

#include <cmath>
#include <cstring>
#include <string_view>

#include "graph/compressed.h"

namespace coopnet::print {
namespace {

constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n";

struct Pixel {
  std::uint32_t value;
  [[nodiscard]] unsigned alpha() const { return value >> 24; }
  // Of red (16), green (8) or blue (0), no longer multiplied by alpha.
  [[nodiscard]] char channel(unsigned shift) const {
    const unsigned channel = value >> shift & 0xFF, full = alpha();
    return static_cast<char>(full == 0xFF ? channel : full == 0 ? 0 : (channel * 0xFF + full / 2) / full);
  }
};

Pixel pixel_at(const Pixels& pixels, std::size_t row, std::size_t column) {
  Pixel pixel{};
  std::memcpy(&pixel.value, pixels.data + row * pixels.stride + column * sizeof pixel.value, sizeof pixel.value);
  return pixel;
}

bool is_opaque(const Pixels& pixels) {
  for (std::size_t row = 0; row < pixels.height; ++row)
    for (std::size_t column = 0; column < pixels.width; ++column)
      if (pixel_at(pixels, row, column).alpha() != 0xFF) return false;
  return true;
}

void put32(std::string& out, std::size_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

void put_chunk(std::string& out, std::string_view name, std::string_view content) {
  put32(out, content.size());
  const std::size_t begin = out.size();
  out += name;
  out += content;
  put32(out, crc32_of(std::string_view(out).substr(begin)));
}

std::string header(const Pixels& pixels, bool opaque) {
  std::string out;
  put32(out, pixels.width);
  put32(out, pixels.height);
  out += '\x08';                     // bits a channel
  out += opaque ? '\x02' : '\x06';  // colours, or colours and alpha
  out.append(3, '\0');               // packed by zlib, filters by row, not interlaced
  return out;
}

// Word processors guess the size of a picture without it.
std::string resolution(double dpi) {
  const auto dots_a_metre = static_cast<std::size_t>(std::lround(dpi / 0.0254));
  std::string out;
  put32(out, dots_a_metre);
  put32(out, dots_a_metre);
  return out + '\x01';
}

std::string packed_rows(const Pixels& pixels, bool opaque) {
  std::string line;
  std::size_t row = 0;
  const auto next = [&]() -> std::string_view {
    if (row == pixels.height) return {};
    line.assign(1, '\0');  // no filter
    for (std::size_t column = 0; column < pixels.width; ++column) {
      const Pixel pixel = pixel_at(pixels, row, column);
      line += pixel.channel(16);
      line += pixel.channel(8);
      line += pixel.channel(0);
      if (!opaque) line += static_cast<char>(pixel.alpha());
    }
    ++row;
    return line;
  };
  return compress_parts(next, Packing::fast);
}

}  // namespace

std::string encode_png(const Pixels& pixels, double dpi) {
  const bool opaque = is_opaque(pixels);
  std::string out(kSignature);
  put_chunk(out, "IHDR", header(pixels, opaque));
  put_chunk(out, "pHYs", resolution(dpi));
  // A chunk holds up to 2 GiB.
  constexpr std::size_t kMostInChunk = std::size_t{1} << 30;
  const std::string rows = packed_rows(pixels, opaque);
  for (std::size_t at = 0; at < rows.size(); at += kMostInChunk)
    put_chunk(out, "IDAT", std::string_view(rows).substr(at, kMostInChunk));
  put_chunk(out, "IEND", {});
  return out;
}

}  // namespace coopnet::print
