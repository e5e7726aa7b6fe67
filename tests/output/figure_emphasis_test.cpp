// What stands out in a figure: heavy links, highlit actors, those in the middle.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bundled_figure.h"
#include "networks.h"
#include "output/scene/write_svg.h"
#include "output/style/theme.h"
#include "output/svg_rules.h"

namespace coopnet {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Network weighted(std::vector<double> weights) {
  Network network = numbered_network(weights.size() + 1, {});
  for (std::size_t i = 0; i < weights.size(); ++i) {
    add_link(network, std::to_string(i), std::to_string(i + 1));
    network.link(network.links()[i]).weight = weights[i];
  }
  return network;
}

std::vector<double> widths(const Scene& scene) {
  std::vector<double> list(scene.links.size());
  for (const LinkItem& link : scene.links) list[link.number] = link.width;
  return list;
}

TEST(Figure, LinksAreAsWideAsTheyWeigh) {
  const Figure figure = make_figure(all_of(weighted({12, 6, 3, 1, 0.5})), quick());
  EXPECT_THAT(widths(figure.scene), ElementsAre(3, 1.5, 0.75, 0.5, 0.5));
  EXPECT_THAT(texts_of(figure.scene.furniture_texts), testing::IsSupersetOf({"weight 0.5–1", "weight 12"}));
  std::vector<double> samples;
  for (const ShapeItem& shape : figure.scene.furniture)
    if (shape.role == "line") samples.push_back(shape.stroke_width);
  EXPECT_THAT(samples, ElementsAre(0.5, 3));
  EXPECT_THAT(svg_defects(write_svg(figure.scene)), IsEmpty());
  FigureOptions options = quick();
  options.lang = "fr";
  EXPECT_THAT(texts_of(make_figure(all_of(weighted({12, 4.25})), options).scene.furniture_texts),
              testing::IsSupersetOf({"poids 4,25", "poids 12"}));
  options.weights = false;
  const Figure even = make_figure(all_of(weighted({12, 6, 3})), options);
  EXPECT_THAT(widths(even.scene), ElementsAre(1, 1, 1));
  EXPECT_THAT(texts_of(even.scene.furniture_texts), Not(Contains(HasSubstr("poids"))));
}

TEST(Figure, LinksOfOneWeightAreUsualLines) {
  const Figure figure = make_figure(all_of(weighted({7, 7})), quick());
  EXPECT_THAT(widths(figure.scene), ElementsAre(1, 1));
  EXPECT_THAT(texts_of(figure.scene.furniture_texts), Not(Contains(HasSubstr("weight"))));
}

TEST(Figure, HighlitActorsAndTheirLinksAreInFullInk) {
  for (const char* theme : {"light", "dark", "print", "auto"}) {
    FigureOptions options = quick();
    options.theme = theme;
    options.highlight = {"unodc", "interpol"};
    const Figure figure = make_figure(overview(), options);
    const Theme look = built_in_theme(theme);
    for (const ActorItem& actor : figure.scene.actors) {
      const bool highlit = actor.id == "unodc" || actor.id == "interpol";
      EXPECT_EQ(actor.shapes.front().fill == look.ink, highlit) << actor.id;
      EXPECT_EQ(actor.texts.front().fill == look.background && actor.texts.front().role == "on-ink", highlit) << actor.id;
      EXPECT_TRUE(actor.texts.front().bold || !highlit) << actor.id;
    }
    for (const LinkItem& link : figure.scene.links) {
      const bool highlit = link.from == "unodc" || link.to == "unodc" || link.from == "interpol" || link.to == "interpol";
      EXPECT_EQ(link.role == "highlight" && link.stroke == look.ink && link.width == look.main_link_width, highlit) << link.title;
    }
    EXPECT_THAT(svg_defects(write_svg(figure.scene)), IsEmpty());
  }
}

TEST(Figure, HighlitCardsAndCirclesCanBeRead) {
  Network network;
  add_actor(network, "anna", "person");
  add_actor(network, "many", "group");
  add_link(network, "anna", "many");
  FigureOptions options = quick();
  options.highlight = {"anna", "many"};
  const Figure figure = make_figure(all_of(std::move(network)), options);
  const Theme look = built_in_theme("light");
  for (const ActorItem& actor : figure.scene.actors) {
    EXPECT_EQ(actor.shapes.front().fill, look.ink);
    EXPECT_EQ(actor.texts.front().fill, actor.id == "anna" ? look.ink : look.background) << "a person's name stands on the paper";
    EXPECT_EQ(actor.shapes.front().stroke == look.ink, actor.id == "anna") << "cards would be one";
  }
}

TEST(Figure, ActorsOfTheMiddleAreBoldWhateverTheirSize) {
  FigureOptions options = quick();
  options.size_by = SizeBy::degree;
  for (const ActorItem& actor : make_figure(overview(), options).scene.actors)
    EXPECT_TRUE(actor.texts.front().bold || (actor.id != "interpol" && actor.id != "fortaleza")) << actor.id;
}

}  // namespace
}  // namespace coopnet
