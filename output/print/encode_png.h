// Pixels as a PNG file (ISO/IEC 15948).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace coopnet::print {

/// A picture in memory as cairo has it: rows from the top, each pixel alpha, red, green and blue from the highest byte of a
/// number of 32 bits down, colours multiplied by alpha.
struct Pixels {
  const unsigned char* data = nullptr;
  std::size_t width = 0;
  std::size_t height = 0;
  std::size_t stride = 0;  // bytes from row to row
};

/// A file of 8 bits a channel, without alpha where every pixel is opaque, that says its resolution. Rows are not filtered:
/// drawings are flat, and so they get smaller in a quarter of the time. Takes little more memory than the file.
[[nodiscard]] std::string encode_png(const Pixels& pixels, double dpi);

}  // namespace coopnet::print
