#include "output/scene/write_svg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "output/svg_rules.h"

namespace coopnet {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

ShapeItem box(Rect rect, const std::string& fill = "#ffffff") {
  ShapeItem shape;
  shape.form = ShapeItem::Form::rect;
  shape.rect = rect;
  shape.fill = fill;
  shape.stroke = "#00538a";
  shape.stroke_width = 0.9;
  shape.outline = true;
  return shape;
}

TextItem text(Point at, const std::string& content) {
  TextItem item;
  item.at = at;
  item.text = content;
  return item;
}

Scene two_actors() {
  Scene scene;
  scene.page = {100, 60};
  scene.print_width = 100;
  scene.title = "Two";
  scene.description = "Two actors.";
  scene.links_name = "Links, 1";
  scene.actors_name = "Actors, 2";
  scene.background = "#ffffff";
  LinkItem link;
  link.from = "a";
  link.to = "b";
  link.relation = "linked_to";
  link.title = "a – linked to – b";
  link.course = {{PathStep::Op::move, {30, 20}, {}, {}}, {PathStep::Op::line, {70, 20}, {}, {}}};
  link.stroke = "#595959";
  scene.links.push_back(link);
  scene.actors.push_back({"a", "organization", "A, organization, 1 link", {box({10, 10, 30, 30})}, {text({20, 22}, "A")}});
  scene.actors.push_back({"b", "organization", "B, organization, 1 link", {box({70, 10, 90, 30})}, {text({80, 22}, "B")}});
  return scene;
}

TEST(WriteSvg, WritesTheWholeFigure) {
  EXPECT_EQ(
      write_svg(two_actors(), {.id_prefix = "f", .name = "", .xml_declaration = true}),
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"f\" width=\"35.28mm\" height=\"21.17mm\" viewBox=\"0 0 100 60\" "
      "style=\"max-width:100%;height:auto\" lang=\"en\" role=\"graphics-document document\" "
      "aria-roledescription=\"network diagram\" aria-labelledby=\"f-title\" aria-describedby=\"f-desc\" "
      "font-family=\"Arial, Liberation Sans, Helvetica, sans-serif\">\n"
      "<title id=\"f-title\">Two</title>\n"
      "<desc id=\"f-desc\">Two actors.</desc>\n"
      "<rect class=\"background\" width=\"100\" height=\"60\" fill=\"#ffffff\"/>\n"
      "<g class=\"link-list\" role=\"list\" aria-label=\"Links, 1\" fill=\"none\" stroke=\"#595959\" stroke-width=\"1\">\n"
      "<g id=\"f-e-0\" data-from=\"a\" data-to=\"b\" data-relation=\"linked_to\" role=\"listitem\" "
      "aria-label=\"a – linked to – b\"><path class=\"line\" d=\"M30 20H70\"/></g>\n"
      "</g>\n"
      "<g role=\"list\" aria-label=\"Actors, 2\" fill=\"#1a1a1a\" font-size=\"8\" stroke-width=\"0.9\" text-anchor=\"middle\">\n"
      "<g id=\"f-n-a\" class=\"kind-organization\" data-actor=\"a\" role=\"listitem\"><title>A, organization, 1 link</title>"
      "<rect class=\"shape\" x=\"10\" y=\"10\" width=\"20\" height=\"20\" fill=\"#ffffff\" stroke=\"#00538a\"/>"
      "<text x=\"20\" y=\"22\">A</text></g>\n"
      "<g id=\"f-n-b\" class=\"kind-organization\" data-actor=\"b\" role=\"listitem\"><title>B, organization, 1 link</title>"
      "<rect class=\"shape\" x=\"70\" y=\"10\" width=\"20\" height=\"20\" fill=\"#ffffff\" stroke=\"#00538a\"/>"
      "<text x=\"80\" y=\"22\">B</text></g>\n"
      "</g>\n"
      "</svg>\n");
  EXPECT_THAT(svg_defects(write_svg(two_actors())), IsEmpty());
}

TEST(WriteSvg, FillsNoLineWhereMostOfTheListIsText) {
  Scene scene = two_actors();
  for (const char* label : {"linked to", "1", "2"}) scene.links.front().texts.push_back(text({50, 20}, label));
  const std::string svg = write_svg(scene);
  EXPECT_THAT(svg, HasSubstr("<path class=\"line\" d=\"M30 20H70\" fill=\"none\" stroke=\"#595959\"/>"));
  EXPECT_THAT(svg_defects(svg), IsEmpty());
}

TEST(WriteSvg, LetsLinesHaveTheirOwnStrokeWhereMoreOfTheListHasNone) {
  Scene scene = two_actors();
  ShapeItem head;
  head.form = ShapeItem::Form::path;
  head.path = {{PathStep::Op::move, {70, 20}, {}, {}}, {PathStep::Op::line, {66, 22}, {}, {}}, {PathStep::Op::close, {}, {}, {}}};
  head.fill = "#595959";
  scene.links.front().heads.push_back(head);
  const std::string one = write_svg(scene);
  EXPECT_THAT(one, HasSubstr("aria-label=\"Links, 1\" fill=\"#595959\" stroke=\"#595959\" stroke-width=\"1\">"));
  EXPECT_THAT(one, HasSubstr("<path class=\"line\" d=\"M30 20H70\" fill=\"none\"/><path d=\"M70 20 66 22\" stroke=\"none\"/>"));
  scene.links.front().heads.push_back(head);
  const std::string two = write_svg(scene);
  EXPECT_THAT(two, HasSubstr("aria-label=\"Links, 1\" fill=\"#595959\" stroke-width=\"1\">"));
  EXPECT_THAT(two, HasSubstr("d=\"M30 20H70\" fill=\"none\" stroke=\"#595959\"/>"));
  EXPECT_THAT(two, testing::Not(HasSubstr("stroke=\"none\"")));
  EXPECT_THAT(svg_defects(two), IsEmpty());
}

std::string prefix_of(const std::string& svg) {
  const std::size_t at = svg.find(" id=\"") + 5;
  return svg.substr(at, svg.find('"', at) - at);
}

TEST(WriteSvg, DerivesItsPrefixFromContentAndName) {
  const Scene scene = two_actors();
  Scene other = scene;
  other.title = "Three";
  EXPECT_EQ(write_svg(scene), write_svg(scene));
  EXPECT_NE(prefix_of(write_svg(scene)), prefix_of(write_svg(other)));
  EXPECT_NE(prefix_of(write_svg(scene, {.id_prefix = "", .name = "one.svg", .xml_declaration = true})),
            prefix_of(write_svg(scene, {.id_prefix = "", .name = "two.svg", .xml_declaration = true})));
  EXPECT_EQ(prefix_of(write_svg(scene)).size(), 6u);
}

TEST(WriteSvg, MakesAnyPrefixUsable) {
  const auto prefix = [](const std::string& wanted) {
    const std::string svg = write_svg(two_actors(), {.id_prefix = wanted, .name = "", .xml_declaration = false});
    EXPECT_THAT(svg_defects(svg), IsEmpty()) << wanted;
    EXPECT_THAT(svg, StartsWith("<svg "));
    return prefix_of(svg);
  };
  EXPECT_EQ(prefix("fig-1"), "fig-1");
  EXPECT_EQ(prefix("1"), "c1");
  EXPECT_EQ(prefix("a b"), "a_20b");
  EXPECT_EQ(prefix("a.b"), "a.b");
}

TEST(WriteSvg, EscapesSelectors) {
  Scene scene = two_actors();
  scene.style_sheet = "@supports(color:var(--a)){% .line{stroke:var(--coopnet-link,#595959)}}";
  const std::string svg = write_svg(scene, {.id_prefix = "a.b", .name = "", .xml_declaration = false});
  EXPECT_THAT(svg, HasSubstr("{#a\\.b .line{"));
  EXPECT_THAT(svg_defects(svg), IsEmpty());
}

TEST(WriteSvg, EscapesWhatUsersWrite) {
  Scene scene = two_actors();
  const std::string nasty = "<script>\"&'\x01\x0b\n</text>";
  scene.title = scene.description = nasty;
  scene.lang = scene.links_name = scene.actors_name = nasty;
  scene.actors[0] = {nasty, nasty, nasty, {box({2, 10, 98, 30})}, {text({50, 22}, nasty)}};
  scene.actors[0].texts[0].lang = nasty;
  scene.links[0].from = scene.links[0].to = scene.links[0].relation = scene.links[0].basis = scene.links[0].title = nasty;
  const std::string svg = write_svg(scene);
  EXPECT_THAT(svg_defects(svg), IsEmpty());
  EXPECT_THAT(svg, Not(HasSubstr("<script")));
  EXPECT_EQ(std::count(svg.begin(), svg.end(), '\x01'), 0);
}

TEST(WriteSvg, LinksOnlyWhereItIsSafe) {
  Scene scene = two_actors();
  scene.furniture_texts = {text({10, 50}, "good"), text({10, 58}, "bad")};
  scene.furniture_texts[0].href = "https://example.org/?a=1&b=2";
  scene.furniture_texts[1].href = "javascript:alert(1)";
  const std::string svg = write_svg(scene);
  EXPECT_THAT(svg, HasSubstr("<a href=\"https://example.org/?a=1&amp;b=2\"><text"));
  EXPECT_THAT(svg, Not(HasSubstr("javascript")));
  EXPECT_THAT(svg_defects(svg), IsEmpty());
}

TEST(WriteSvg, WritesShortPaths) {
  Scene scene = two_actors();
  scene.links[0].course = {{PathStep::Op::move, {0, 0}, {}, {}},           {PathStep::Op::line, {10.04, 0}, {}, {}},
                           {PathStep::Op::line, {10, -5.25}, {}, {}},      {PathStep::Op::line, {-1, -5.25}, {}, {}},
                           {PathStep::Op::line, {3, 4}, {}, {}},           {PathStep::Op::line, {5, 6}, {}, {}},
                           {PathStep::Op::cubic, {9, 9}, {6, 7}, {8, -1}}, {PathStep::Op::close, {}, {}, {}}};
  EXPECT_THAT(write_svg(scene), HasSubstr("d=\"M0 0H10V-5.2H-1L3 4 5 6C6 7 8-1 9 9Z\""));
}

TEST(WriteSvg, WritesStraightCurvesAsLines) {
  Scene scene = two_actors();
  const auto curve = [](Point one, Point other, Point to) { return PathStep{PathStep::Op::cubic, to, one, other}; };
  scene.links[0].course = {{PathStep::Op::move, {0, 0}, {}, {}},
                           curve({3, 0}, {7, 0.04}, {10, 0}),       // level
                           curve({15, 0}, {20, 5}, {20, 10}),       // a bend
                           curve({20, 12}, {20, 18}, {20, 20}),     // upright
                           curve({22, 22}, {28, 28}, {30, 30}),     // aslant
                           curve({30, 31}, {30, 45}, {30, 40}),     // beyond its end and back
                           curve({30, 40}, {30, 40}, {30, 40})};    // nowhere
  EXPECT_THAT(write_svg(scene), HasSubstr("d=\"M0 0H10C15 0 20 5 20 10V20L30 30C30 31 30 45 30 40\""));
}

TEST(WriteSvg, SaysTheInkOfSeveralLinesOnceForTheActor) {
  Scene scene = two_actors();
  scene.actors[0].texts = {text({20, 16}, "A"), text({20, 22}, "B"), text({20, 28}, "C")};
  scene.actors[0].shapes[0].fill = "#00538a";
  for (TextItem& one : scene.actors[0].texts) one.fill = "#ffffff";
  scene.actors[0].texts[2].fill = "#1a1a1a";
  for (int i = 0; i < 4; ++i) scene.actors[1].texts.push_back(text({80, 22}, "D"));
  const std::string svg = write_svg(scene);
  EXPECT_THAT(svg, HasSubstr("data-actor=\"a\" role=\"listitem\" fill=\"#ffffff\"><title>"));
  EXPECT_THAT(svg, HasSubstr("<text x=\"20\" y=\"16\">A</text><text x=\"20\" y=\"22\">B</text>"
                             "<text x=\"20\" y=\"28\" fill=\"#1a1a1a\">C</text>"));
  EXPECT_THAT(svg, HasSubstr("data-actor=\"b\" role=\"listitem\"><title>"));
  // The outline says its own fill in any case.
  EXPECT_THAT(svg, HasSubstr("<rect class=\"shape\" x=\"10\" y=\"10\" width=\"20\" height=\"20\" fill=\"#00538a\""));
}

TEST(WriteSvg, WritesAnEmptyScene) {
  Scene scene;
  scene.page = {100, 50};
  scene.title = "Nothing";
  scene.description = "There is nothing to draw.";
  EXPECT_THAT(svg_defects(write_svg(scene)), IsEmpty());
}

TEST(SvgDefects, FindsWhatIsWrong) {
  const std::string good = write_svg(two_actors(), {.id_prefix = "f", .name = "", .xml_declaration = false});
  const auto with = [&](const std::string& what, const std::string& instead) {
    std::string svg = good;
    svg.replace(svg.find(what), what.size(), instead);
    return svg_defects(svg);
  };
  EXPECT_THAT(with("f-n-b", "f-n-a"), testing::ElementsAre("id f-n-a twice"));
  EXPECT_THAT(with("f-n-b", "g-n-b"), testing::ElementsAre("id g-n-b lacks the prefix"));
  EXPECT_THAT(with("y=\"22\">A", "y=\"22\" fill=\"#eeeeee\">A"), testing::ElementsAre("label 'A' has a low contrast"));
  EXPECT_THAT(with(">A<", ">A much longer label<"), testing::ElementsAre("label 'A much longer label' is wider than its box"));
  EXPECT_THAT(with("<rect class=\"shape\"", "<rect class=\"shape\" transform=\"scale(2)\""),
              testing::ElementsAre("attribute transform is banned"));
  EXPECT_THAT(with("aria-label=\"a – linked to – b\"", "aria-label=\"\""), testing::ElementsAre("link of a has no name"));
  EXPECT_THAT(with("stroke=\"#595959\"", "stroke=\"#dddddd\""), testing::ElementsAre("a line of low contrast"));
  EXPECT_THAT(with("fill=\"none\" stroke=\"#595959\"", "fill=\"#1a1a1a\" stroke=\"#595959\""),
              testing::ElementsAre("a line that is filled"));
  EXPECT_THAT(with("</svg>", "<use/></svg>"), testing::ElementsAre("element use is not in the profile"));
  EXPECT_THAT(with("</svg>", "</g>"), testing::ElementsAre(StartsWith("not well-formed: end tag does not match")));
  EXPECT_THAT(with("mm\" height", "px\" height"), testing::ElementsAre("the root's width is not in millimetres"));
}

}  // namespace
}  // namespace coopnet
