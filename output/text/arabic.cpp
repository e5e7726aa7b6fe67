#include "output/text/arabic.h"

#include <array>
#include <string_view>

namespace coopnet {
namespace {

// The skeletons that Arabic letters share, and their widths in hundredths of the em.
struct Skeleton {
  char name;
  int isolated;
  int last;
  int first;   // 0: the letter does not join to the next one
  int middle;
};

constexpr std::array<Skeleton, 19> kSkeletons = {{
    {'h', 47, 47, 0, 0},     // hamza
    {'a', 28, 30, 0, 0},     // alef
    {'b', 94, 98, 28, 30},   // beh
    {'j', 65, 65, 62, 65},   // jeem
    {'d', 45, 52, 0, 0},     // dal
    {'r', 48, 55, 0, 0},     // reh
    {'s', 122, 127, 84, 89}, // seen
    {'S', 121, 123, 85, 87}, // sad
    {'t', 92, 95, 80, 82},   // tah
    {'e', 60, 53, 60, 48},   // ain
    {'f', 104, 104, 48, 51}, // feh
    {'q', 78, 83, 48, 51},   // qaf
    {'k', 82, 84, 48, 55},   // kaf
    {'l', 73, 76, 30, 33},   // lam
    {'m', 62, 67, 54, 58},   // meem
    {'n', 73, 76, 28, 30},   // noon
    {'H', 52, 54, 53, 46},   // heh
    {'w', 48, 52, 0, 0},     // waw
    {'y', 78, 83, 28, 30},   // yeh
}};

// The skeleton of each letter from U+0621 to U+064A; '.' where there is no letter, '_' for the stroke that lengthens.
constexpr std::string_view kLetters = "haawayabHbbjjjddrrssSSttee......_fqklmnHwyy";

char skeleton_of(char32_t c) {
  if (c >= 0x621 && c < 0x621 + kLetters.size()) {
    if (c == 0x629) return 'o';  // teh marbuta: a heh that does not join to the next letter
    if (c == 0x649) return 'Y';  // alef maksura: a yeh that does not, as written in Arabic
    return kLetters[c - 0x621];
  }
  switch (c) {
    case 0x671: case 0x672: case 0x673: case 0x675: return 'a';
    case 0x679: case 0x67A: case 0x67B: case 0x67C: case 0x67D: case 0x67E: case 0x67F: case 0x680: return 'b';
    case 0x681: case 0x682: case 0x683: case 0x684: case 0x685: case 0x686: case 0x687: return 'j';
    case 0x69A: case 0x69B: case 0x69C: return 's';
    case 0x6A9: case 0x6AA: case 0x6AB: case 0x6AF: case 0x6B1: case 0x6B3: return 'k';
    case 0x6A4: case 0x6A6: return 'f';
    case 0x6BA: case 0x6BB: case 0x6BC: return 'n';
    case 0x6BE: case 0x6C1: case 0x6C2: return 'H';
    case 0x6C0: case 0x6C3: case 0x6D5: return 'o';
    case 0x6C4: case 0x6C6: case 0x6C7: case 0x6C8: case 0x6CB: return 'w';
    case 0x6CC: case 0x6D0: case 0x6CE: return 'y';
    case 0x6D2: case 0x6D3: return 'Y';
    default: break;
  }
  if (c >= 0x688 && c <= 0x690) return 'd';
  if (c >= 0x691 && c <= 0x699) return 'r';
  return '.';
}

bool is_mark(char32_t c) {
  return (c >= 0x610 && c <= 0x61A) || (c >= 0x64B && c <= 0x65F) || c == 0x670 ||
         (c >= 0x6D6 && c <= 0x6ED && c != 0x6DD && c != 0x6DE);
}

const Skeleton* find(char name) {
  const char wanted = name == 'o' ? 'H' : name == 'Y' ? 'y' : name;
  for (const Skeleton& one : kSkeletons)
    if (one.name == wanted) return &one;
  return nullptr;
}

bool joins_next(char name) {
  if (name == '_') return true;
  const Skeleton* found = find(name);
  return found != nullptr && name != 'o' && name != 'Y' && found->first != 0;
}

// The skeleton of the nearest letter on one side, marks skipped; '.' where there is none.
char neighbour(const std::vector<char32_t>& text, std::size_t index, int step) {
  for (auto i = static_cast<std::ptrdiff_t>(index) + step; i >= 0 && i < static_cast<std::ptrdiff_t>(text.size()); i += step) {
    const char32_t c = text[static_cast<std::size_t>(i)];
    if (!is_mark(c)) return skeleton_of(c);
  }
  return '.';
}

}  // namespace

bool is_arabic(char32_t c) {
  return (c >= 0x600 && c <= 0x6FF) || (c >= 0x750 && c <= 0x77F) || (c >= 0x8A0 && c <= 0x8FF) || (c >= 0xFB50 && c <= 0xFDFF) ||
         (c >= 0xFE70 && c <= 0xFEFE);
}

double arabic_width(const std::vector<char32_t>& text, std::size_t index) {
  const char32_t c = text[index];
  if (is_mark(c)) return 0;
  if (c >= 0x660 && c <= 0x669) return 0.54;  // digits
  if (c >= 0x6F0 && c <= 0x6F9) return 0.54;
  if (c == 0x60C || c == 0x61B) return 0.33;
  const char name = skeleton_of(c);
  if (name == '_') return 0.3;
  const Skeleton* shape = find(name);
  if (shape == nullptr) return 0.65;
  const char before = neighbour(text, index, -1), after = neighbour(text, index, 1);
  const bool joined = joins_next(before), joining = joins_next(name) && after != '.' && after != 'h';
  if (name == 'a' && before == 'l') return 0.3;  // with the lam's width: the ligature's
  const int width = joined ? (joining ? shape->middle : shape->last) : (joining ? shape->first : shape->isolated);
  return width / 100.0;
}

}  // namespace coopnet
