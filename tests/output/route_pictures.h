// Random drawables whose rooms keep a distance, and what the tests of routes ask of a course.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "output/layout/random.h"
#include "output/route/course.h"
#include "output/route/outline.h"
#include "output/route/router.h"

namespace coopnet {

struct Picture {
  Drawable drawable;
  std::vector<Point> centres;
};

inline DrawableActor box_actor(double width, double height, Outline outline = Outline::box) {
  DrawableActor actor;
  actor.size = {width, height};
  actor.core = Rect::around({0, 0}, actor.size);
  actor.outline = outline;
  return actor;
}

/// A circle with its label below.
inline DrawableActor person_actor() {
  DrawableActor actor;
  actor.size = {60, 34};
  actor.core = {-8, -17, 8, -1};
  actor.outline = Outline::circle;
  return actor;
}

inline DrawableLink plain_link(std::size_t from, std::size_t to) {
  DrawableLink link;
  link.from = from;
  link.to = to;
  return link;
}

/// Actors of all outlines, thrown one by one where they keep `gap`; links mostly to somebody near, some parallel, some to itself.
inline Picture random_picture(std::uint64_t seed, std::size_t actors, std::size_t links, double gap) {
  Random random(seed);
  const auto between = [&](double low, double high) { return low + (high - low) * random.unit(); };
  Picture picture;
  double width = 120, height = 80;
  for (std::size_t i = 0; i < actors; ++i) {
    const auto outline = static_cast<Outline>(random.below(10));
    if (outline == Outline::circle) {
      picture.drawable.actors.push_back(person_actor());
    } else {
      // One after the other: compilers draw the arguments of a call in different orders.
      const double box_height = random.below(3) ? 17 : 27;
      const double box_width = between(30, 96);
      picture.drawable.actors.push_back(box_actor(box_width, box_height, outline));
    }
    for (int attempt = 0;; ++attempt) {
      if (attempt > 30) attempt = 0, width *= 1.1, height *= 1.1;
      const Point centre{between(0, width), between(0, height)};
      const Rect room = room_box(picture.drawable.actors[i], centre).grown(gap);
      bool free = true;
      for (std::size_t j = 0; j < i && free; ++j) free = !room.overlaps(room_box(picture.drawable.actors[j], picture.centres[j]));
      if (!free) continue;
      picture.centres.push_back(centre);
      break;
    }
  }
  for (std::size_t k = 0; k < links; ++k) {
    const std::size_t to = random.below(actors), from = random.below(actors);
    DrawableLink link = plain_link(from, to);
    for (int i = 0; i < 4; ++i) {
      const std::size_t other = random.below(actors);
      const Point here = picture.centres[link.from];
      if (distance(here, picture.centres[other]) < distance(here, picture.centres[link.to])) link.to = other;
    }
    if (k > 0 && random.below(12) == 0) link = plain_link(picture.drawable.links.back().to, picture.drawable.links.back().from);
    link.arrow_from = random.below(4) == 0;
    picture.drawable.links.push_back(link);
  }
  return picture;
}

/// Brute force: whether a polyline enters a box.
inline bool enters(const std::vector<Point>& line, const Rect& box) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    const int steps = static_cast<int>(distance(line[i - 1], line[i]) / 0.25) + 1;
    for (int k = 0; k <= steps; ++k) {
      const Point p = line[i - 1] + (line[i] - line[i - 1]) * (static_cast<double>(k) / steps);
      if (p.x > box.left && p.x < box.right && p.y > box.top && p.y < box.bottom) return true;
    }
  }
  return false;
}

/// From a point to the border of a closed polygon.
inline double distance_to_border(const std::vector<Point>& polygon, Point p) {
  double nearest = 1e9;
  for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
    const Point a = polygon[j], ab = polygon[i] - polygon[j];
    const double t = std::clamp(dot(p - a, ab) / dot(ab, ab), 0.0, 1.0);
    nearest = std::min(nearest, distance(p, a + ab * t));
  }
  return nearest;
}

inline double distance_to_outline(const DrawableActor& actor, Point centre, Point p) {
  return distance_to_border(outline_polygon(actor.outline, core_box(actor, centre)), p);
}

}  // namespace coopnet
