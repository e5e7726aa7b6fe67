// How a figure numbers what is said for its links.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bundled_figure.h"
#include "networks.h"
#include "output/scene/write_svg.h"
#include "output/svg_rules.h"

namespace coopnet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Figure, NumbersEvidence) {
  Network network;
  for (const char* id : {"a", "b", "c"}) add_actor(network, id);
  Source source;
  source.id = "source";
  source.title = "A paper";
  source.url = "https://example.org/paper";
  network.sources.push_back(source);
  std::vector<Evidence> first = evidence_of(Basis::stated, "a met b");
  first[0].as_of = "2018-12-04/2018-12-06";
  add_link(network, "a", "b", "linked_to", first);
  add_link(network, "b", "c", "linked_to", evidence_of(Basis::stated, "b met c"));
  add_link(network, "c", "a", "linked_to", evidence_of(Basis::stated, "a met b"));
  FigureOptions options = quick();
  options.evidence = EvidenceMarks::markers;
  const Figure figure = make_figure(all_of(std::move(network)), options);
  EXPECT_THAT(texts_of(figure.scene.links[0].texts), ElementsAre("1"));
  EXPECT_THAT(texts_of(figure.scene.links[1].texts), ElementsAre("2"));
  EXPECT_THAT(texts_of(figure.scene.links[2].texts), ElementsAre("1"));
  EXPECT_THAT(texts_of(figure.scene.furniture_texts),
              testing::IsSupersetOf({"“a met b”, A paper, 4–6\u00a0December 2018", "“b met c”, A paper", "1", "2"}));
  EXPECT_THAT(svg_defects(write_svg(figure.scene)), IsEmpty());
}

TEST(Figure, ANumberOfEvidenceStandsCloseByItsLabel) {
  for (const char* label : {"in", "participated in the negotiations"}) {
    Network network = numbered_network(2, {{0, 1}});
    network.link(network.links()[0]).label = label;
    network.link(network.links()[0]).evidence = evidence_of(Basis::stated, "it did");
    FigureOptions options = quick();
    options.evidence = EvidenceMarks::markers;
    const Figure figure = make_figure(all_of(std::move(network)), options);
    const std::vector<TextItem>& texts = figure.scene.links[0].texts;
    ASSERT_GE(texts.size(), 2u);
    const TextItem& words = texts[texts.size() - 2];
    const TextItem& mark = texts.back();
    EXPECT_EQ(words.anchor, Anchor::end);
    EXPECT_EQ(mark.anchor, Anchor::start);
    EXPECT_NEAR(mark.at.x - words.at.x, 3, 1e-9) << label;
  }
}

TEST(Figure, EvidenceWithADateAloneIsItsDate) {
  Network network;
  for (const char* id : {"a", "b", "c"}) add_actor(network, id);
  std::vector<Evidence> dated(1);
  dated.front().as_of = "2019";
  add_link(network, "a", "b", "linked_to", dated);
  dated.front().as_of = "2020";
  add_link(network, "b", "c", "linked_to", dated);
  FigureOptions options = quick();
  options.evidence = EvidenceMarks::markers;
  const Figure figure = make_figure(all_of(std::move(network)), options);
  EXPECT_THAT(texts_of(figure.scene.furniture_texts), testing::IsSupersetOf({"1", "2019", "2", "2020"}));
}

}  // namespace
}  // namespace coopnet
