// Several figures on one ground.
#include "output/figure/series.h"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/read.h"
#include "graph/unite.h"
#include "networks.h"

namespace coopnet {
namespace {

/// Pages of the bundled network: these selections.
std::vector<Selected> selections(const Network& network) {
  Selection people, hub, all, folded;
  people.kinds = {"person", "organization"};
  hub.focus = {"interpol"};
  folded.fold = {"capability"};
  return {select(network, people), select(network, hub), select(network, folded), select(network, all)};
}

std::vector<Figure> series_of(const std::vector<Selected>& selected, FigureOptions options = {}) {
  options.measure = true;
  std::vector<SeriesPage> pages;
  for (const Selected& one : selected) pages.push_back({&one, options});
  return make_series(pages);
}

Rect outline(const Figure& figure, std::size_t i) { return core_box(figure.drawable.actors[i], figure.placement.centres[i]); }

TEST(Series, AnActorStandsAtOnePlaceOnPagesOfOneSize) {
  const Network network = read(load("@sonsonate-2018")).network;
  const auto selected = selections(network);
  const std::vector<Figure> figures = series_of(selected);
  ASSERT_EQ(figures.size(), selected.size());
  std::map<std::string, Rect> places;
  std::size_t shared = 0;
  for (std::size_t k = 0; k < figures.size(); ++k) {
    const Figure& figure = figures[k];
    EXPECT_EQ(figure.scene.page, figures[0].scene.page);
    EXPECT_EQ(figure.scene.print_width, figures[0].scene.print_width);
    EXPECT_EQ(figure.scene.actors.size(), selected[k].network.actor_count());
    EXPECT_EQ(figure.quality.overlaps, 0u);
    EXPECT_EQ(figure.quality.through_boxes, 0u);
    for (std::size_t i = 0; i < figure.scene.actors.size(); ++i) {
      const auto [found, fresh] = places.try_emplace(figure.scene.actors[i].id, outline(figure, i));
      if (fresh) continue;
      ++shared;
      EXPECT_EQ(found->second, outline(figure, i)) << figure.scene.actors[i].id;
    }
  }
  EXPECT_GT(shared, 40u);
}

TEST(Series, HasOneLegend) {
  const Network network = read(load("@sonsonate-2018")).network;
  const std::vector<Figure> figures = series_of(selections(network));
  const auto words = [](const Figure& figure) {
    std::vector<std::pair<std::string, Point>> texts;
    for (const TextItem& text : figure.scene.furniture_texts)
      if (text.role.empty() && !text.bold) texts.emplace_back(text.text, text.at);
    return texts;
  };
  EXPECT_GT(words(figures[0]).size(), 8u);
  for (const Figure& figure : figures) {
    EXPECT_EQ(words(figure), words(figures[0]));
    ASSERT_EQ(figure.scene.furniture.size(), figures[0].scene.furniture.size());
    for (std::size_t i = 0; i < figure.scene.furniture.size(); ++i)
      EXPECT_EQ(figure.scene.furniture[i].rect, figures[0].scene.furniture[i].rect);
  }
}

TEST(Series, DrawsEachLinkOfEachPage) {
  const Network network = read(load("@sonsonate-2018")).network;
  const auto selected = selections(network);
  const std::vector<Figure> figures = series_of(selected);
  for (std::size_t k = 0; k < figures.size(); ++k) EXPECT_EQ(figures[k].scene.links.size(), selected[k].network.link_count());
}

TEST(Series, OfDotsGroupsEmptyPagesAndOne) {
  std::vector<std::pair<std::size_t, std::size_t>> links;
  for (std::size_t i = 1; i < 700; ++i) links.emplace_back((i - 1) / 3, i);
  const Network network = numbered_network(700, links);
  Selection few, nobody;
  few.focus = {"3"};
  nobody.kinds = {"person"};
  const auto dots = series_of({select(network, {}), select(network, few)});
  EXPECT_EQ(dots[0].scene.page, dots[1].scene.page);
  EXPECT_EQ(outline(dots[0], 3), outline(dots[1], 1));
  const auto empty = series_of({select(network, nobody), select(network, few)});
  EXPECT_EQ(empty[0].scene.page, empty[1].scene.page);
  EXPECT_TRUE(empty[0].scene.actors.empty());
  EXPECT_TRUE(make_series({}).empty());
  EXPECT_EQ(series_of({select(network, nobody)}).size(), 1u);
  FigureOptions grouped;
  grouped.group_by = GroupBy::kind;
  const Network bundled = read(load("@sonsonate-2018")).network;
  const auto frames = series_of(selections(bundled), grouped);
  EXPECT_GT(frames[0].scene.under.size(), 0u);
  EXPECT_LT(frames[0].scene.under.size(), frames[3].scene.under.size());
}

TEST(Unite, TakesEachActorAndLinkOnce) {
  Network network = numbered_network(4, {{0, 1}, {0, 1}, {1, 2}, {2, 3}, {1, 0}});
  Selection first, second;
  first.without = {"3"};
  second.without = {"0"};
  const Selected one = select(network, first), other = select(network, second), all = select(network, {});
  EXPECT_EQ(unite({&one, &other}).network.actor_count(), 4u);
  EXPECT_EQ(unite({&one, &other}).network.link_count(), 5u);
  EXPECT_EQ(unite({&other, &one, &all, &all}).network.link_count(), 5u);
  EXPECT_EQ(unite({&other, &one}).network.actor_ids(), (std::vector<std::string>{"1", "2", "3", "0"}));
  EXPECT_EQ(unite({}).network.actor_count(), 0u);
}

TEST(Series, OneWeightIsOneWidthOnAllPages) {
  Network network = numbered_network(4, {{0, 1}, {1, 2}, {2, 3}});
  const std::vector<double> weights = {12, 4, 2};
  for (const auto ref : network.links()) network.link(ref).weight = weights[network.link(ref).order];
  Selection light;
  light.without = {"0"};
  const std::vector<Selected> pages = {select(network, {}), select(network, light)};
  for (const Figure& figure : series_of(pages))
    for (const LinkItem& link : figure.scene.links)
      EXPECT_EQ(link.width, link.from == "0" ? 3 : link.from == "1" ? 1 : 0.5) << link.title;
}

}  // namespace
}  // namespace coopnet
