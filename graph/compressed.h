// Texts and pictures packed small (zlib, RFC 1950), as they travel in figures.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace coopnet {

/// The packed bytes, with a checksum. Same text, same bytes, from the same zlib.
[[nodiscard]] std::string compress(std::string_view text);

enum class Packing { small, fast };  // as small as zlib makes it, or somewhat larger in a fraction of the time

/// As compress(), of what `next` gives part by part until it gives an empty one. A part has to last until the next is asked for.
[[nodiscard]] std::string compress_parts(const std::function<std::string_view()>& next, Packing packing);

/// The checksum of PNG and gzip (CRC-32, ISO/IEC 15948).
[[nodiscard]] std::uint32_t crc32_of(std::string_view bytes);

struct Unpacked {
  enum class State { whole, damaged, too_large } state = State::damaged;
  std::string text;  // where `whole`
};

/// The text again. `damaged` where the bytes were not made by compress() or were changed since; `too_large` as soon as more than
/// `most` bytes come out, so that a small input cannot fill the memory.
[[nodiscard]] Unpacked uncompress(std::string_view bytes, std::size_t most);

}  // namespace coopnet
