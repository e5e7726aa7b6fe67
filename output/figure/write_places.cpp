#include "output/figure/write_places.h"

#include "output/number.h"

namespace coopnet {
namespace {

std::string quoted(const std::string& id) {
  const bool plain = !id.empty() && id.front() != ' ' && id.back() != ' ' && id.find_first_of(",;\t\"\r\n#") == std::string::npos;
  if (plain) return id;
  std::string result = "\"";
  for (const char c : id) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

}  // namespace

std::string write_places(const Figure& figure) {
  std::string table = "id,x,y,width,height\n";
  for (std::size_t i = 0; i < figure.drawable.actors.size() && i < figure.scene.actors.size(); ++i) {
    const Rect core = core_box(figure.drawable.actors[i], figure.placement.centres[i]);
    const Point at = core.centre();
    table += quoted(figure.scene.actors[i].id) + ',' + number(at.x) + ',' + number(at.y) + ',' + number(core.width()) + ',' +
             number(core.height()) + '\n';
  }
  return table;
}

}  // namespace coopnet
