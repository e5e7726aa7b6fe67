// Texts packed small (zlib, RFC 1950), as they travel in figures.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace coopnet {

/// The packed bytes, with a checksum. Same text, same bytes, from the same zlib.
[[nodiscard]] std::string compress(std::string_view text);

struct Unpacked {
  enum class State { whole, damaged, too_large } state = State::damaged;
  std::string text;  // where `whole`
};

/// The text again. `damaged` where the bytes were not made by compress() or were changed since; `too_large` as soon as more than
/// `most` bytes come out, so that a small input cannot fill the memory.
[[nodiscard]] Unpacked uncompress(std::string_view bytes, std::size_t most);

}  // namespace coopnet
