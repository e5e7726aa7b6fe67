#include "graph/compressed.h"

#include <array>
#include <limits>
#include <memory>
#include <new>

#include <zlib.h>

namespace coopnet {
namespace {

constexpr std::size_t kMostAtOnce = std::numeric_limits<uInt>::max() / 2;

// zlib reads through a pointer to what it does not change.
Bytef* input(std::string_view bytes) { return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); }

}  // namespace

std::string compress_parts(const std::function<std::string_view()>& next, Packing packing) {
  // The highest of the levels that do not look for longer matches once they have one.
  constexpr int kFast = 3;
  z_stream stream{};
  if (deflateInit(&stream, packing == Packing::small ? Z_BEST_COMPRESSION : kFast) != Z_OK) throw std::bad_alloc();
  const std::unique_ptr<z_stream, int (*)(z_stream*)> owner(&stream, deflateEnd);
  std::string out;
  std::array<char, 16384> buffer;
  bool ended = false;
  int state = Z_OK;
  while (state != Z_STREAM_END) {
    if (stream.avail_in == 0 && !ended) {
      const std::string_view part = next();
      ended = part.empty();
      stream.next_in = input(part);
      stream.avail_in = static_cast<uInt>(part.size());
    }
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    state = deflate(&stream, ended ? Z_FINISH : Z_NO_FLUSH);
    out.append(buffer.data(), buffer.size() - stream.avail_out);
  }
  return out;
}

std::string compress(std::string_view text) {
  const auto next = [&] {
    const std::string_view part = text.substr(0, kMostAtOnce);
    text.remove_prefix(part.size());
    return part;
  };
  return compress_parts(next, Packing::small);
}

std::uint32_t crc32_of(std::string_view bytes) {
  uLong sum = crc32(0, nullptr, 0);
  while (!bytes.empty()) {
    const std::string_view part = bytes.substr(0, kMostAtOnce);
    sum = crc32(sum, input(part), static_cast<uInt>(part.size()));
    bytes.remove_prefix(part.size());
  }
  return static_cast<std::uint32_t>(sum);
}

Unpacked uncompress(std::string_view bytes, std::size_t most) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) throw std::bad_alloc();
  const std::unique_ptr<z_stream, int (*)(z_stream*)> owner(&stream, inflateEnd);
  Unpacked result;
  std::array<char, 16384> buffer;
  int state = Z_OK;
  while (state != Z_STREAM_END) {
    const std::string_view part = bytes.substr(0, kMostAtOnce);
    stream.next_in = input(part);
    stream.avail_in = static_cast<uInt>(part.size());
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    state = inflate(&stream, Z_NO_FLUSH);
    // Z_BUF_ERROR: the input ends too early.
    if (state != Z_OK && state != Z_STREAM_END) return {};
    bytes.remove_prefix(part.size() - stream.avail_in);
    result.text.append(buffer.data(), buffer.size() - stream.avail_out);
    if (result.text.size() > most) return {Unpacked::State::too_large, {}};
  }
  if (bytes.empty()) result.state = Unpacked::State::whole;
  else result.text.clear();
  return result;
}

}  // namespace coopnet
