// The words that go with a figure where it is embedded.
#include "output/report/figure_text.h"

#include <gtest/gtest.h>

#include "graph/bundled.h"
#include "graph/read.h"
#include "graph/utf8.h"
#include "output/figure/figure.h"
#include "output/scene/write_svg.h"
#include "output/words/describe.h"

namespace coopnet {
namespace {

constexpr const char* kCounts = "Network diagram of 5 actors and 6 links.";

std::string alt(const std::string& title, const std::string& more, const char* lang = "en") {
  return alternative_text(title, std::string(kCounts) + more, lang);
}

TEST(AlternativeText, IsTitleCountsAndMiddle) {
  EXPECT_EQ(alt("Who is a member", " In the middle: hub. hub: runs A."),
            "Who is a member. Network diagram of 5 actors and 6 links. In the middle: hub.");
  EXPECT_EQ(alt("", ""), kCounts);
  EXPECT_EQ(alt("Who met?", ""), "Who met? Network diagram of 5 actors and 6 links.");
}

TEST(AlternativeText, DropsWholeSentencesThatDoNotFit) {
  const std::string long_name(60, 'n');
  EXPECT_EQ(alt("Who is a member", " In the middle: " + long_name + ", " + long_name + " and B. A: runs B."),
            "Who is a member. Network diagram of 5 actors and 6 links.");
  EXPECT_EQ(alt(std::string(120, 't'), " In the middle: hub. A: runs B."), std::string(kCounts) + " In the middle: hub.");
}

TEST(AlternativeText, SentencesEndOutsideOfQuotes) {
  EXPECT_EQ(alt("T", " In the middle: “St. Lucia” and “Office. A, B”. A: runs B."),
            "T. Network diagram of 5 actors and 6 links. In the middle: “St. Lucia” and “Office. A, B”.");
}

TEST(AlternativeText, DoesNotCountTwiceWhereTheTitleOnlyCounts) {
  EXPECT_EQ(alt("Network of 5 actors", " A: runs B."), std::string(kCounts) + " A: runs B.");
  EXPECT_EQ(alt("Network of allies", ""), "Network of allies. Network diagram of 5 actors and 6 links.");
  EXPECT_EQ(alternative_text("Réseau de 5 acteurs", "Diagramme de réseau avec 5 acteurs et 6 liens.", "fr"),
            "Diagramme de réseau avec 5 acteurs et 6 liens.");
}

TEST(AlternativeText, NamesThatLookLikeTwoSentencesStandInQuotes) {
  Network network;
  for (const char* name : {"St. Lucia", "A", "B", "C", "D"}) {
    Actor actor;
    actor.id = name;
    actor.name = name;
    network.add_actor(actor);
    if (network.actor_count() > 1) network.add_link(0, network.actor_count() - 1, {});
  }
  const std::string description = describe(network, {"St. Lucia"}, "en");
  EXPECT_EQ(alternative_text("", description, "en"),
            "Network diagram of 5 actors and 4 links. In the middle: “St. Lucia”.");
}

// One text wherever it is asked for, under 150 characters.
TEST(AlternativeText, IsTheSameFromTheNetworkAndFromTheFigure) {
  const BundledNetwork& bundled = bundled_networks().front();
  const ReadResult result = read_toml(std::make_shared<SourceText>(std::string(bundled.name), std::string(bundled.content)));
  Selected whole = select(result.network, {});
  for (const char* lang : {"en", "es", "fr", "pt"})
    for (const View& view : result.network.views) {
      FigureOptions options;
      options.lang = lang;
      options.view_title = view.title;
      options.layout.engine = "stress";
      const FigureText text = figure_text(whole, options);
      const auto read = read_figure_text(write_svg(make_figure(whole, options).scene, {}));
      ASSERT_TRUE(read);
      EXPECT_EQ(read->alt, text.alt);
      EXPECT_LT(count_code_points(text.alt), 150u);
      EXPECT_TRUE(text.alt.ends_with('.')) << text.alt;
    }
}

}  // namespace
}  // namespace coopnet
