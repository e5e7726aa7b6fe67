#include "output/figure/figure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <clocale>
#include <sstream>

#include "bundled_figure.h"
#include "networks.h"
#include "output/placed_figure.h"
#include "output/route/outline.h"
#include "output/scene/draw_link.h"
#include "output/scene/plan.h"
#include "output/scene/write_svg.h"
#include "output/style/theme.h"
#include "output/svg_rules.h"
#include "output/text/text_size.h"
#include "output/words/names.h"
#include "shared_files.h"

namespace coopnet {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// Draws, and checks the file against the profile.
std::string draw(const Selected& selected, const FigureOptions& options) {
  const Figure figure = make_figure(selected, options);
  std::string svg = write_svg(figure.scene);
  EXPECT_THAT(svg_defects(svg), IsEmpty());
  return svg;
}

TEST(Figure, EveryThemeAndOptionKeepsToTheProfile) {
  const Selected selected = overview();
  for (const char* theme : {"light", "dark", "auto", "print"}) {
    FigureOptions options = quick();
    options.theme = theme;
    draw(selected, options);
  }
  FigureOptions options = quick();
  options.link_labels = true;
  options.evidence = EvidenceMarks::markers;
  options.labels = Labels::both;
  options.lang = "fr";
  options.caption = "A caption.";
  draw(selected, options);
  options = quick();
  options.size_by = SizeBy::betweenness;
  options.labels = Labels::full;
  options.layout.engine = "fdp";
  options.group_by = GroupBy::parent;
  draw(selected, options);
}

TEST(Figure, IsTheSameBytesAgain) {
  const Selected selected = overview();
  const std::string once = draw(selected, quick());
  EXPECT_EQ(draw(selected, quick()), once);
  if (std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr) {
    EXPECT_EQ(draw(selected, quick()), once);
    std::setlocale(LC_ALL, "C");
  }
}

TEST(Figure, OfNothingSaysSo) {
  const std::string svg = draw(all_of(Network()), {});
  EXPECT_THAT(svg, HasSubstr(">There is nothing to draw.</text>"));
  EXPECT_THAT(svg, HasSubstr(">Network of 0 actors</title>"));
}

TEST(Figure, OfOneActorWithALinkToItself) {
  Network network;
  add_actor(network, "alone");
  add_link(network, "alone", "alone");
  const Figure figure = make_figure(all_of(std::move(network)), {});
  EXPECT_THAT(svg_defects(write_svg(figure.scene)), IsEmpty());
  ASSERT_EQ(figure.scene.actors.size(), 1u);
  EXPECT_EQ(figure.scene.actors[0].title, "name of alone, organization, no links");
  EXPECT_NEAR(figure.scene.print_width, 160 * 72 / 25.4, 1e-9);
}

TEST(Figure, OfManyActorsStaysSmall) {
  Random random(7);
  std::vector<std::pair<std::size_t, std::size_t>> links;
  for (std::size_t i = 1; i < 500; ++i) links.emplace_back(i, random.below(i));
  FigureOptions options = quick();
  options.layout.engine = "sfdp";
  const std::string svg = draw(all_of(numbered_network(500, links)), options);
  EXPECT_LT(svg.size() / 500, 700u);
}

TEST(Figure, TakesAnyLabel) {
  Network network;
  const std::vector<std::string> names = {
      "المنظمة الدولية للشرطة الجنائية",
      "国際刑事警察機構アジア大洋州局",
      "👮🏽‍♀️ Police 👮",
      "a\x01\x02" "b\tc\nd\xff\xc3",
      "<b>&amp;\"'</b>]]>",
      std::string(3000, 'x'),
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
      "sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four",
      "",
      " ",
      "שלום עולם",
      "Ünïcödé e\u0301\u0301\u0301"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    Actor actor;
    actor.id = "id " + std::to_string(i) + " <&\"";
    actor.kind = i % 2 == 0 ? "organization" : "event";
    actor.name = names[i];
    network.add_actor(std::move(actor));
  }
  for (std::size_t i = 1; i < names.size(); ++i)
    add_link(network, network.actor(i).id, network.actor(0).id, "weird & <relation>");
  FigureOptions options = quick();
  options.link_labels = true;
  options.title = "<title> & \x07 “so on”";
  draw(all_of(std::move(network)), options);
}

// Texts that have broken programs, as names, titles, roles and relations.
TEST(Figure, TakesNaughtyStrings) {
  const auto path = shared_files("corpora/strings/blns/blns.txt");
  if (!path) GTEST_SKIP() << "the corpus of strings is not here";
  std::istringstream lines(file_content(*path));
  std::vector<std::string> strings;
  for (std::string line; std::getline(lines, line);)
    if (!line.empty()) strings.push_back(line);
  ASSERT_GT(strings.size(), 400u);
  for (std::size_t begin = 0; begin < strings.size(); begin += 40) {
    Network network;
    network.info.title = strings[begin];
    const std::size_t count = std::min<std::size_t>(40, strings.size() - begin);
    for (std::size_t i = 0; i < count; ++i) {
      Actor actor;
      actor.id = std::to_string(i) + strings[begin + i];
      actor.kind = network.vocabulary.kinds()[i % network.vocabulary.kinds().size()].id;
      actor.name = actor.role = strings[begin + i];
      network.add_actor(std::move(actor));
      if (i > 0) add_link(network, network.actor(i).id, network.actor(i - 1).id, strings[begin + i]);
    }
    FigureOptions options;
    options.labels = Labels::full;
    options.link_labels = true;
    options.lang = strings[begin];
    EXPECT_THAT(svg_defects(write_svg(placed_figure(all_of(std::move(network)), options, in_rows(count, 6)))), IsEmpty());
  }
}

// Labels of one to many lines in every outline, at sizes small and large.
TEST(Figure, EveryLabelIsInsideItsOutline) {
  const Network network;
  for (const Outline outline : all_outlines()) {
    if (outline == Outline::circle) continue;  // its label stands below
    for (const std::string name : {"A", "INTERPOL", "Regional Bureau San Salvador",
                                   "Commission of Chiefs of Police of Central America, Mexico, the Caribbean and Colombia"}) {
      for (const double size : {4.0, 8.0, 24.0}) {
        Actor actor;
        actor.id = actor.name = name;
        KindStyle style;
        style.outline = outline;
        LabelStyle how;
        how.font_size = size;
        const ActorLabel label = label_of(network, actor, {}, style, how);
        const ActorBox box = box_of(label);
        double top = box.text.top;
        for (const LabelLine& line : label.lines) {
          const double left = box.text.centre().x - line.room / 2, right = left + line.room;
          const double middle = top + line.size * kLineHeight / 2;
          for (const Point corner : {Point{left, middle - line.size * 0.36}, Point{right, middle - line.size * 0.36},
                                     Point{left, middle + line.size * 0.36}, Point{right, middle + line.size * 0.36}})
            EXPECT_TRUE(inside_outline(outline, box.core, corner)) << outline_name(outline) << " " << line.text << " at " << size;
          top += line.size * kLineHeight;
        }
      }
    }
  }
}

TEST(Figure, LongWordsStandWhole) {
  Network network;
  const auto lines = [&](const std::string& name) {
    Actor actor;
    actor.id = actor.name = name;
    actor.kind = "organization";
    const Actor& there = network.actor(network.add_actor(actor));
    std::vector<std::string> texts;
    for (const LabelLine& line : label_of(network, there, {}, {}, {}).lines) texts.push_back(line.text);
    return texts;
  };
  EXPECT_THAT(lines("Generalstaatsanwaltschaft Frankfurt am Main"),
              ElementsAre("Generalstaatsanwaltschaft", "Frankfurt am Main"));
  EXPECT_THAT(lines("Zentralstelle für Finanztransaktionsuntersuchungen"),
              ElementsAre("Zentralstelle für", "Finanztransaktionsuntersuchungen"));
  EXPECT_THAT(lines("Bundeskriminalamt Wiesbaden"), ElementsAre("Bundeskriminalamt", "Wiesbaden"));
  EXPECT_THAT(lines("国際刑事警察機構国際刑事警察機構"), ElementsAre("国際刑事警察機構", "国際刑事警察機構"));
  EXPECT_GT(lines(std::string(80, 'x')).size(), 2u) << "no box is wider than that";
}

TEST(Figure, LegendTellsWhatIsDrawnAndNoMore) {
  const Figure figure = make_figure(overview(), quick());
  const std::vector<std::string> texts = texts_of(figure.scene.furniture_texts);
  for (const char* text : {"organization (7)", "group, not named (7)", "capability (7)", "inferred", "by name only"})
    EXPECT_THAT(texts, Contains(text));
  for (const char* text : {"person", "territory", "operation"}) EXPECT_THAT(texts, Not(Contains(HasSubstr(text))));
  FigureOptions options = quick();
  options.legend = false;
  EXPECT_THAT(texts_of(make_figure(overview(), options).scene.furniture_texts), Not(Contains(HasSubstr("organization ("))));
}

TEST(Figure, NeutralActorsNeedNoLegend) {
  Network network;
  for (const char* id : {"a", "b", "c"}) add_actor(network, id, std::string(kNeutralKind));
  add_link(network, "a", "b");
  add_link(network, "b", "c");
  const Figure figure = make_figure(all_of(std::move(network)), quick());
  EXPECT_THAT(figure.scene.furniture, IsEmpty());
  EXPECT_THAT(figure.scene.furniture_texts, IsEmpty());
  EXPECT_EQ(figure.scene.actors[0].title, "name of a, 1 link");
}

TEST(Figure, SaysWhatWasLeftOut) {
  const Figure figure = make_figure(overview(), quick());
  std::string all;
  for (const TextItem& item : figure.scene.furniture_texts) all += item.text + " ";
  EXPECT_THAT(all, HasSubstr("28 of 42 actors shown; people, regions and places left out"));
  EXPECT_THAT(all, HasSubstr("Sources: INTERPOL, Press release"));
}

TEST(Figure, TellsALanguageThatItHasNoWordsIn) {
  FigureOptions options = quick();
  options.lang = "de";
  EXPECT_THAT(make_figure(overview(), options).warnings,
              Contains("the figure's own words are in English: there are none in `de`"));
  options.lang = "pt-BR";
  EXPECT_THAT(make_figure(overview(), options).warnings, IsEmpty());
}

TEST(Figure, AFrameBearsTheNameOfAParentThatIsLeftOut) {
  Network network;
  add_actor(network, "head");
  for (const char* id : {"a", "b"}) {
    const auto ref = add_actor(network, id, "bureau");
    network.actor(ref).parent = "head";
  }
  add_link(network, "a", "b", "cooperates_with");
  Selection selection;
  selection.without = {"head"};
  FigureOptions options = quick();
  options.layout.engine = "fdp";
  options.group_by = GroupBy::parent;
  const Figure figure = make_figure(select(network, selection), options);
  EXPECT_THAT(texts_of(figure.scene.under_texts), ElementsAre("name of head"));
}

TEST(Figure, TitleAndCaptionMayBeSetOrEmptied) {
  FigureOptions options = quick();
  options.title = "Mine";
  options.caption = "Read this.";
  EXPECT_THAT(texts_of(make_figure(overview(), options).scene.furniture_texts),
              testing::AllOf(Contains("Mine"), Contains("Read this.")));
  options.title = "";
  const Figure figure = make_figure(overview(), options);
  EXPECT_EQ(figure.scene.title, "Network of 28 actors");
  EXPECT_THAT(texts_of(figure.scene.furniture_texts), Not(Contains("Network of 28 actors")));
}

TEST(Figure, HubLinksToTheMiddleAreStrong) {
  const Figure figure = make_figure(overview(), quick());
  std::vector<std::string> strong;
  for (const LinkItem& link : figure.scene.links)
    if (!link.role.empty()) {
      strong.push_back(link.from + " " + link.to);
      EXPECT_EQ(link.role, "main-organization");
      EXPECT_EQ(link.stroke, "#00538a");
      EXPECT_EQ(link.width, 1.5);
    }
  EXPECT_THAT(strong, testing::UnorderedElementsAre("interpol conference", "interpol fortaleza"));
}

TEST(Figure, PrintsAtTrueSizeWhereItFits) {
  Network network = numbered_network(3, {{0, 1}, {1, 2}});
  const Figure figure = make_figure(all_of(std::move(network)), quick());
  EXPECT_EQ(figure.scene.page.width, figure.scene.print_width);
  EXPECT_THAT(figure.warnings, IsEmpty());
}

TEST(Figure, GrowsSoThatLabelsCanBeRead) {
  std::vector<std::pair<std::size_t, std::size_t>> links;
  for (std::size_t i = 1; i < 120; ++i) links.emplace_back(i, i / 3);
  FigureOptions options = quick();
  options.layout.engine = "dot";
  options.layout.direction = Direction::down;
  const Selected selected = all_of(numbered_network(120, links));
  const Figure figure = make_figure(selected, options);
  const double scale = figure.scene.print_width / figure.scene.page.width;
  EXPECT_GT(figure.scene.print_width, 160 * 72 / 25.4);
  EXPECT_GE(8 * scale, 6);
  ASSERT_THAT(figure.warnings,
              Contains(HasSubstr("mm wide, so that its smallest label prints at 6 pt; --width sets another width")));

  options.width = 80 * 72 / 25.4;
  const Figure narrow = make_figure(selected, options);
  EXPECT_NEAR(narrow.scene.print_width, 80 * 72 / 25.4, 1e-9);
  EXPECT_THAT(narrow.warnings, Contains(testing::StartsWith("the smallest label prints at ")));
  EXPECT_THAT(svg_defects(write_svg(narrow.scene)), IsEmpty());
}

TEST(Figure, KeepsTheAskedHeightAndRatio) {
  FigureOptions options = quick();
  options.height = 500;
  const Figure figure = make_figure(overview(), options);
  EXPECT_NEAR(figure.scene.page.height * figure.scene.print_width / figure.scene.page.width, 500, 1e-6);
  options.height.reset();
  options.ratio = 1.5;
  const Figure tall = make_figure(overview(), options);
  EXPECT_GE(tall.scene.page.height / tall.scene.page.width, 1.5 - 1e-9);
}

TEST(Figure, PinsStandWhereTheyWereAsked) {
  FigureOptions options = quick();
  options.layout.engine = "neato";
  options.pins = {{"0", {50, 40}}, {"1", {250, 90}}};
  const Figure figure = make_figure(all_of(numbered_network(3, {{0, 1}, {1, 2}})), options);
  const Point apart = figure.placement.centres[1] - figure.placement.centres[0];
  EXPECT_NEAR(apart.x, 200, 0.1);
  EXPECT_NEAR(apart.y, 50, 0.1);
  options.pins = {{"nobody", {0, 0}}};
  EXPECT_THAT(make_figure(all_of(numbered_network(2, {{0, 1}})), options).warnings,
              Contains("no drawn actor has the id `nobody`, which is pinned"));
}

TEST(Figure, PinsOnOneAnotherAreTold) {
  FigureOptions options = quick();
  options.pins = {{"0", {50, 40}}, {"1", {52, 40}}, {"2", {51, 41}}, {"3", {400, 300}}};
  EXPECT_THAT(make_figure(all_of(numbered_network(4, {{0, 1}, {1, 2}, {2, 3}})), options).warnings,
              Contains("`0` and `1` (and 2 further pairs) are pinned so near to one another that their boxes overlap"));
  options.pins = {{"0", {50, 40}}, {"1", {250, 40}}};
  EXPECT_THAT(make_figure(all_of(numbered_network(4, {{0, 1}, {1, 2}, {2, 3}})), options).warnings, IsEmpty());
}

TEST(Figure, LinksOwnLabelsStandThereUnlessTheyAreNotWanted) {
  Network network = numbered_network(3, {{0, 1}, {1, 2}});
  network.link(network.links()[0]).label = "since 1999";
  const std::string relation = relation_label(network.vocabulary, network.link(network.links()[1]), "en");
  FigureOptions options = quick();
  const std::string own = draw(all_of(network), options);
  EXPECT_THAT(own, HasSubstr(">since 1999</text>"));
  EXPECT_THAT(own, Not(HasSubstr(">" + relation + "</text>")));
  options.link_labels = false;
  EXPECT_THAT(draw(all_of(network), options), Not(HasSubstr(">since 1999</text>")));
  options.link_labels = true;
  EXPECT_THAT(draw(all_of(network), options), HasSubstr(">" + relation + "</text>"));
}

TEST(Figure, AClusterOfOneIsFramedToo) {
  Network network = numbered_network(3, {{0, 1}, {1, 2}});
  network.actor(0).region = "Quito";
  FigureOptions options = quick();
  options.layout.engine = "auto";
  options.group_by = GroupBy::region;
  EXPECT_THAT(make_figure(all_of(network), options).drawable.groups, IsEmpty());
  options.group_by = GroupBy::cluster;
  EXPECT_EQ(make_figure(all_of(network), options).drawable.groups.size(), 1u);
  EXPECT_THAT(draw(all_of(network), options), HasSubstr(">Quito</text>"));
  network.actor(0).region.clear();
  EXPECT_THAT(make_figure(all_of(network), options).warnings,
              Contains("no drawn actor names a region, so that --group-by cluster frames nobody"));
}

TEST(Figure, AMisspeltKindOfAThemeIsTold) {
  FigureOptions options = quick();
  options.theme = "mine.toml";
  options.theme_text = std::make_shared<const SourceText>(
      "mine.toml", "[kind.organisation]\nbold = true\n[kind.quipu]\nbold = true\n[kind.actor]\nbold = true\n");
  EXPECT_THAT(make_figure(all_of(numbered_network(2, {{0, 1}})), options).warnings,
              ElementsAre("theme: there is no kind `organisation`; did you mean `organization`?"));
}

TEST(DrawLink, PutsTheTipAtTheRoutesEnd) {
  const LineStyle style{1, "#595959", {}};
  const LinkItem item = draw_link({{{0, 0}, {40, 0}}, false}, false, true, style);
  ASSERT_EQ(item.heads.size(), 1u);
  EXPECT_EQ(item.heads[0].path.front().to, (Point{40, 0}));
  EXPECT_LT(item.course.back().to.x, 37);
  EXPECT_GT(item.course.back().to.x, 35);
  // A curve that arrives from above: the head points down.
  const LinkItem curve = draw_link({{{0, 0}, {40, 0}, {40, 0}, {40, 40}}, true}, true, true, style);
  ASSERT_EQ(curve.heads.size(), 2u);
  const Point base = (curve.heads[0].path[1].to + curve.heads[0].path[2].to) * 0.5;
  EXPECT_NEAR(base.x, 40, 0.2);
  EXPECT_NEAR(base.y, 40 - 4.4, 0.2);
  // No room for a whole head.
  const LinkItem shortest = draw_link({{{0, 0}, {3, 0}}, false}, true, true, style);
  for (const ShapeItem& head : shortest.heads)
    for (const PathStep& step : head.path)
      if (step.op != PathStep::Op::close) {
        EXPECT_GE(step.to.x, 0);
        EXPECT_LE(step.to.x, 3);
      }
}

TEST(DrawLink, TipsStandWhereAFileCanSayIt) {
  const LinkItem item = draw_link({{{0.12, 0.37}, {40.04, 3.26}}, false}, true, true, {1, "#595959", {}});
  ASSERT_EQ(item.heads.size(), 2u);
  EXPECT_EQ(item.heads[0].path.front().to, (Point{40, 3.3}));
  EXPECT_EQ(item.heads[1].path.front().to, (Point{0.1, 0.4}));
  for (const ShapeItem& head : item.heads)
    EXPECT_NEAR(distance(head.path[0].to, head.path[1].to), distance(head.path[0].to, head.path[2].to), 1e-9) << "even";
}

TEST(Figure, LongLabelsOfLinksAreSetInLines) {
  const std::string words = "shares what it knows of the other side every week";
  const std::string list = "source,target,relation\nA,B," + words + "\n";
  FigureOptions options = quick();
  options.link_labels = true;
  const Figure figure =
      make_figure(all_of(read_csv(std::make_shared<const SourceText>("list.csv", list)).network), options);
  ASSERT_EQ(figure.scene.links.size(), 1u);
  std::string all;
  double above = -1e9;
  for (const TextItem& text : figure.scene.links[0].texts) {
    EXPECT_GT(text.at.y, above) << "one below the other";
    EXPECT_LT(room_width(text.text, text.size), 14 * text.size);
    above = text.at.y;
    all += (all.empty() ? "" : " ") + text.text;
  }
  EXPECT_GE(figure.scene.links[0].texts.size(), 2u);
  EXPECT_EQ(all, words);
}

}  // namespace
}  // namespace coopnet
