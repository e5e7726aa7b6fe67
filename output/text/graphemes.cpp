#include "output/text/graphemes.h"

#include <algorithm>
#include <span>

#include "graph/utf8.h"
#include "output/text/grapheme_tables.h"

namespace coopnet {
namespace {

constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kKeycap = 0x20E3;
constexpr char32_t kAsText = 0xFE0E, kAsPicture = 0xFE0F;
// Nothing below U+0300 joins what stands before, and its first byte in UTF-8 is below this one.
constexpr unsigned char kFirstByteOfMarks = 0xCC;
constexpr char32_t kFirstPrepended = 0x600;

bool within(std::span<const Stretch> stretches, char32_t c) {
  const auto at = std::lower_bound(stretches.begin(), stretches.end(), c,
                                   [](const Stretch& one, char32_t value) { return one.last < value; });
  return at != stretches.end() && c >= at->first;
}

bool in_a_flag(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
bool is_skin_tone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }

enum class Jamo { none, lead, vowel, tail, open_syllable, closed_syllable };

Jamo jamo_of(char32_t c) {
  if ((c >= 0x1100 && c <= 0x115F) || (c >= 0xA960 && c <= 0xA97C)) return Jamo::lead;
  if ((c >= 0x1160 && c <= 0x11A7) || (c >= 0xD7B0 && c <= 0xD7C6)) return Jamo::vowel;
  if ((c >= 0x11A8 && c <= 0x11FF) || (c >= 0xD7CB && c <= 0xD7FB)) return Jamo::tail;
  if (c >= 0xAC00 && c <= 0xD7A3) return (c - 0xAC00) % 28 == 0 ? Jamo::open_syllable : Jamo::closed_syllable;
  return Jamo::none;
}

// Rules GB6 to GB8.
bool of_one_syllable(char32_t before, char32_t after) {
  const Jamo one = jamo_of(before), next = jamo_of(after);
  if (one == Jamo::none || next == Jamo::none) return false;
  if (one == Jamo::lead) return next != Jamo::tail;
  if (next == Jamo::tail) return true;
  return next == Jamo::vowel && (one == Jamo::vowel || one == Jamo::open_syllable);
}

// Rule GB9c: in six scripts of India, whose blocks are laid out alike, a virama ties a consonant to the next one.
bool of_one_conjunct(char32_t before, char32_t after) {
  const char32_t block = before & ~char32_t{0x7F}, place = after - block;
  const bool ties = block == 0x900 || block == 0x980 || block == 0xA80 || block == 0xB00 || block == 0xC00 || block == 0xD00;
  return ties && before - block == 0x4D && place >= 0x15 && place <= 0x39;
}

}  // namespace

std::size_t next_cluster(std::string_view text, std::size_t at) {
  std::size_t end = at;
  char32_t before = next_code_point(text, end);
  const bool plain_follows = end == text.size() || static_cast<unsigned char>(text[end]) < kFirstByteOfMarks;
  if ((before < kFirstPrepended && plain_follows) || before < 0x20 || within(kParting, before)) return end;
  bool pictured = within(kPictographs, before);
  bool half_a_flag = in_a_flag(before);
  while (end < text.size()) {
    const bool prepended = within(kPrepended, before);
    if (!prepended && static_cast<unsigned char>(text[end]) < kFirstByteOfMarks) break;
    std::size_t next = end;
    const char32_t c = next_code_point(text, next);
    const bool pictograph = within(kPictographs, c);
    const bool marks = c == kJoiner || within(kJoinBefore, c);
    const bool joined = marks || of_one_syllable(before, c) || of_one_conjunct(before, c) || (half_a_flag && in_a_flag(c)) ||
                        (before == kJoiner && pictured && pictograph) || (prepended && !within(kParting, c) && c >= 0x20);
    if (!joined) break;
    if (!marks) {
      pictured = pictograph;
      half_a_flag = prepended && in_a_flag(c);
    } else {
      half_a_flag = false;
    }
    before = c;
    end = next;
  }
  return end;
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = next_cluster(text, at), points = count_code_points(text.substr(at, end - at));
    if (points > count) break;
    count -= points;
    at = end;
  }
  return text.substr(0, at);
}

std::optional<std::size_t> pictures_in(std::string_view cluster) {
  std::size_t at = 0;
  const char32_t base = next_code_point(cluster, at);
  const bool in_pictures = in_a_flag(base) || is_skin_tone(base);
  std::size_t pictures = 1;
  bool one_picture = in_pictures, keycap = false;
  while (at < cluster.size()) {
    const char32_t c = next_code_point(cluster, at);
    if (c == kAsText) return std::nullopt;
    keycap = keycap || c == kKeycap;
    if (within(kPictographs, c) || in_a_flag(c) || is_skin_tone(c) || c == kKeycap) ++pictures;
    one_picture = one_picture || c == kAsPicture || c == kJoiner || is_skin_tone(c);
  }
  if (keycap || (one_picture && (in_pictures || within(kPictographs, base)))) return pictures;
  return std::nullopt;
}

}  // namespace coopnet
