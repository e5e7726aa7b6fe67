// Classes of graphs that every layout is tried on.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet::test {

struct NamedGraph {
  std::string name;
  Drawable drawable;
};

inline DrawableActor box(double width = 90, double height = 24, std::size_t kind = 0) {
  DrawableActor actor;
  actor.size = {width, height};
  actor.core = Rect::around({0, 0}, actor.size);
  actor.kind = kind;
  return actor;
}

inline DrawableLink join(std::size_t from, std::size_t to) {
  DrawableLink link;
  link.from = from;
  link.to = to;
  return link;
}

inline Drawable graph(std::size_t actors, const std::vector<std::pair<std::size_t, std::size_t>>& links) {
  Drawable drawable;
  for (std::size_t i = 0; i < actors; ++i) drawable.actors.push_back(box(60 + 10.0 * static_cast<double>(i % 5), 22, i % 3));
  for (const auto& [from, to] : links) drawable.links.push_back(join(from, to));
  return drawable;
}

inline std::vector<NamedGraph> graph_classes() {
  std::vector<NamedGraph> all;
  const auto add = [&](std::string name, Drawable drawable) { all.push_back({std::move(name), std::move(drawable)}); };
  using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
  add("empty", graph(0, {}));
  add("one actor", graph(1, {}));
  add("two actors", graph(2, {{0, 1}}));
  add("self-link", graph(2, {{0, 0}, {0, 1}}));
  add("only a self-link", graph(1, {{0, 0}}));
  add("parallel links", graph(2, {{0, 1}, {0, 1}, {0, 1}}));
  add("both directions", graph(3, {{0, 1}, {1, 0}, {1, 2}}));
  Pairs links;
  for (std::size_t i = 1; i < 9; ++i) links.emplace_back(0, i);
  add("star", graph(9, links));
  links.clear();
  for (std::size_t i = 1; i < 10; ++i) links.emplace_back(i - 1, i);
  add("path", graph(10, links));
  links.emplace_back(9, 0);
  add("cycle", graph(10, links));
  links.clear();
  for (std::size_t i = 0; i < 7; ++i) {
    for (std::size_t j = 0; j < i; ++j) links.emplace_back(i, j);
  }
  add("complete", graph(7, links));
  links.clear();
  for (std::size_t i = 1; i < 22; ++i) links.emplace_back((i - 1) / 3, i);
  add("tree", graph(22, links));
  add("disconnected", graph(9, {{0, 1}, {1, 2}, {3, 4}, {5, 6}, {6, 7}, {7, 5}}));
  add("no links", graph(12, {}));
  links.clear();
  for (std::size_t i = 0; i < 20; ++i) {
    if (i % 5 != 4) links.emplace_back(i, i + 1);
    if (i < 15) links.emplace_back(i, i + 5);
  }
  add("grid", graph(20, links));
  links.clear();
  for (std::size_t i = 1; i <= 30; ++i) links.emplace_back(i, 0);
  Drawable hub = graph(31, links);
  hub.hubs = {0};
  hub.actors[0] = box(120, 36, 2);
  add("hub with 30 leaves", hub);
  Drawable two = graph(24, {{0, 1}});
  for (std::size_t i = 2; i < 24; ++i) {
    if (i % 3 != 0) two.links.push_back(join(0, i));
    if (i % 3 != 1) two.links.push_back(join(i, 1));
  }
  two.hubs = {0, 1};
  add("two hubs", two);
  // A conference between an organization and a project: hubs 0 and 1.
  Drawable story =
      graph(22, {{0, 1},  {0, 2},  {3, 2},  {4, 2},  {5, 2},  {6, 2},  {7, 2},  {8, 2},  {2, 9},  {10, 0},  {10, 2}, {11, 0},
                 {11, 2}, {12, 0}, {12, 2}, {0, 13}, {0, 14}, {0, 15}, {0, 16}, {1, 17}, {18, 1}, {19, 18}, {20, 0}, {21, 2}});
  const std::size_t story_kinds[] = {0, 1, 2, 0, 0, 0, 0, 0, 0, 3, 4, 5, 5, 6, 6, 6, 6, 4, 4, 4, 7, 7};
  for (std::size_t i = 0; i < 22; ++i)
    story.actors[i] = box(70 + 9.0 * static_cast<double>(i % 5), i % 4 == 2 ? 36 : 24, story_kinds[i]);
  story.actors[0] = box(80, 28, 0);
  story.actors[1] = box(110, 28, 1);
  story.actors[2] = box(110, 48, 2);
  story.hubs = {0, 1};
  add("story", story);
  Drawable big = graph(8, {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}, {4, 5}, {4, 6}, {6, 7}});
  for (std::size_t i = 0; i < 8; i += 2) big.actors[i] = box(320, 140, i);
  add("big boxes", big);
  Drawable grouped = graph(14, {});
  grouped.groups.resize(3);
  grouped.groups[0].label = {60, 12};
  for (std::size_t i = 0; i < 14; ++i) {
    if (i < 12) grouped.actors[i].group = i % 3;
    if (i > 0) grouped.links.push_back(join(i / 2, i));
  }
  add("groups", grouped);
  Drawable labelled = graph(6, {{0, 1}, {0, 2}, {0, 3}, {1, 4}, {2, 4}, {3, 5}, {4, 5}});
  for (auto& link : labelled.links) link.label = {50, 10};
  add("link labels", labelled);
  Drawable ranked = graph(7, {{0, 1}, {2, 1}, {3, 1}, {4, 3}, {1, 5}, {6, 0}});
  for (std::size_t i = 0; i < ranked.links.size(); ++i) ranked.links[i].rank = i % 2 == 0 ? 1 : -1;
  add("ranked links", ranked);
  Drawable pinned = graph(8, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 6}, {6, 7}, {7, 0}});
  pinned.actors[0].pin = Point{0, 0};
  pinned.actors[3].pin = Point{300, 120};
  add("pins", pinned);
  return all;
}

}  // namespace coopnet::test
