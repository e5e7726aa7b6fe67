#include "output/places/path_box.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace coopnet {
namespace {

constexpr double kFarthest = 1e8;

std::size_t numbers_of(char command) {
  switch (command) {
    case 'm': case 'l': case 't': return 2;
    case 'h': case 'v': return 1;
    case 'c': return 6;
    case 's': case 'q': return 4;
    case 'a': return 7;
    default: return 0;
  }
}

}  // namespace

std::optional<Rect> path_box(std::string_view data, const Affine& map) {
  std::optional<Rect> box;
  bool sound = true;
  const auto add = [&](Point p) {
    const Point q = map(p);
    if (!(std::abs(q.x) <= kFarthest) || !(std::abs(q.y) <= kFarthest)) sound = false;
    const Rect spot = Rect::around(q, {});
    box = box ? box->united(spot) : spot;
  };
  Point at, start;
  while (sound) {
    data.remove_prefix(std::min(data.find_first_not_of(" \t\r\n,"), data.size()));
    if (data.empty()) break;
    const char letter = data.front();
    const bool relative = letter >= 'a' && letter <= 'z';
    const char command = relative ? letter : static_cast<char>(letter - 'A' + 'a');
    data.remove_prefix(1);
    if (command == 'z') {
      at = start;
      continue;
    }
    const std::size_t size = numbers_of(command);
    const std::vector<double> numbers = take_numbers(data);
    if (size == 0 || numbers.empty() || numbers.size() % size != 0) return std::nullopt;
    for (std::size_t k = 0; k < numbers.size(); k += size) {
      const Point base = relative ? at : Point{};
      if (command == 'h' || command == 'v') {
        if (command == 'h') at.x = base.x + numbers[k];
        else at.y = base.y + numbers[k];
        add(at);
        continue;
      }
      if (command == 'a') {
        at = base + Point{numbers[k + 5], numbers[k + 6]};
        add(at);
        continue;
      }
      for (std::size_t pair = 0; pair < size; pair += 2) {
        const Point p = base + Point{numbers[k + pair], numbers[k + pair + 1]};
        add(p);
        if (pair + 2 == size) at = p;
      }
      if (command == 'm' && k == 0) start = at;
    }
  }
  return sound ? box : std::nullopt;
}

}  // namespace coopnet
