#include "output/scene/outline_path.h"

#include "output/route/outline.h"

namespace coopnet {
namespace {

// How far the control points of a quarter circle stand from its ends, in radii.
constexpr double kQuarter = 0.5522847498;

PathStep move(Point to) { return {PathStep::Op::move, to, {}, {}}; }
PathStep line(Point to) { return {PathStep::Op::line, to, {}, {}}; }

// A quarter circle from `from` to `to` that leaves and arrives toward `corner`, where the tangents meet.
PathStep quarter(Point from, Point corner, Point to) {
  return {PathStep::Op::cubic, to, from + (corner - from) * kQuarter, to + (corner - to) * kQuarter};
}

std::vector<PathStep> ticket(const Rect& box, double notch) {
  const double left = box.left, top = box.top, right = box.right, bottom = box.bottom;
  return {move({left + notch, top}),
          line({right - notch, top}),
          quarter({right - notch, top}, {right - notch, top + notch}, {right, top + notch}),
          line({right, bottom - notch}),
          quarter({right, bottom - notch}, {right - notch, bottom - notch}, {right - notch, bottom}),
          line({left + notch, bottom}),
          quarter({left + notch, bottom}, {left + notch, bottom - notch}, {left, bottom - notch}),
          line({left, top + notch}),
          quarter({left, top + notch}, {left + notch, top + notch}, {left + notch, top}),
          {PathStep::Op::close, {}, {}, {}}};
}

std::vector<PathStep> pin(const Rect& box) {
  const double point = outline_part(Outline::pin, box);
  const double left = box.left, top = box.top, right = box.right, bottom = box.bottom - point;
  const double r = std::min({kPinCorner, box.width() / 4, (bottom - top) / 2});
  const double middle = box.centre().x, half = std::min(point, box.width() / 4);
  return {move({left + r, top}),
          line({right - r, top}),
          quarter({right - r, top}, {right, top}, {right, top + r}),
          line({right, bottom - r}),
          quarter({right, bottom - r}, {right, bottom}, {right - r, bottom}),
          line({middle + half, bottom}),
          line({middle, box.bottom}),
          line({middle - half, bottom}),
          line({left + r, bottom}),
          quarter({left + r, bottom}, {left, bottom}, {left, bottom - r}),
          line({left, top + r}),
          quarter({left, top + r}, {left, top}, {left + r, top}),
          {PathStep::Op::close, {}, {}, {}}};
}

}  // namespace

ShapeItem outline_shape(Outline outline, const Rect& core) {
  ShapeItem shape;
  shape.form = ShapeItem::Form::rect;
  shape.rect = core;
  switch (outline) {
    case Outline::box: shape.corner = 1; break;
    case Outline::rounded:
    case Outline::pill: shape.corner = outline_part(outline, core); break;
    case Outline::cards:
      shape.rect.right -= outline_part(outline, core);
      shape.rect.bottom -= outline_part(outline, core);
      shape.corner = 2;
      break;
    case Outline::circle: {
      const double diameter = std::min(core.width(), core.height());
      shape.form = ShapeItem::Form::circle;
      shape.rect = Rect::around(core.centre(), {diameter, diameter});
      break;
    }
    case Outline::ticket:
      shape.form = ShapeItem::Form::path;
      shape.path = ticket(core, outline_part(outline, core));
      break;
    case Outline::pin:
      shape.form = ShapeItem::Form::path;
      shape.path = pin(core);
      break;
    case Outline::hexagon:
    case Outline::lozenge:
    case Outline::chevron:
      shape.form = ShapeItem::Form::path;
      shape.path = polygon_path(outline_polygon(outline, core));
  }
  return shape;
}

std::vector<PathStep> course_path(const Route& route) {
  std::vector<PathStep> path;
  if (route.points.empty()) return path;
  path.push_back(move(route.points.front()));
  if (!route.curved) {
    for (std::size_t i = 1; i < route.points.size(); ++i) path.push_back(line(route.points[i]));
    return path;
  }
  for (std::size_t i = 1; i + 2 < route.points.size(); i += 3)
    path.push_back({PathStep::Op::cubic, route.points[i + 2], route.points[i], route.points[i + 1]});
  return path;
}

std::vector<PathStep> polygon_path(const std::vector<Point>& corners) {
  std::vector<PathStep> path;
  for (const Point corner : corners) path.push_back(path.empty() ? move(corner) : line(corner));
  if (!path.empty()) path.push_back({PathStep::Op::close, {}, {}, {}});
  return path;
}

}  // namespace coopnet
