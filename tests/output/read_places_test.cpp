// Places of actors from figures and tables that come from anywhere.
#include "output/places/read_places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "networks.h"
#include "output/places/affine.h"
#include "output/places/path_box.h"
#include "output/figure/write_places.h"
#include "output/scene/write_svg.h"

namespace coopnet {
namespace {

ReadPlaces read(const std::string& text) { return read_places(std::make_shared<const SourceText>("old", text)); }

std::string problems(const std::string& text) { return read(text).diagnostics.text(); }

std::string actor(const std::string& inside) { return "<svg><g data-actor=\"a\">" + inside + "</g></svg>"; }

void expect_place(const ReadPlaces& places, const std::string& id, Point centre, Size size) {
  EXPECT_EQ(places.diagnostics.text(), "");
  ASSERT_TRUE(places.actors.contains(id)) << id;
  const FormerPlace& found = places.actors.at(id);
  EXPECT_NEAR(found.centre.x, centre.x, 1e-6);
  EXPECT_NEAR(found.centre.y, centre.y, 1e-6);
  EXPECT_NEAR(found.size.width, size.width, 1e-6);
  EXPECT_NEAR(found.size.height, size.height, 1e-6);
}

TEST(SvgPlaces, KnowsEveryKindOfOutline) {
  expect_place(read(actor(R"(<rect class="shape fill-x" x="10" y="20" width="30" height="8"/>)")), "a", {25, 24}, {30, 8});
  expect_place(read(actor(R"(<circle cx="5" cy="-5" r="3" class="shape"/>)")), "a", {5, -5}, {6, 6});
  expect_place(read(actor(R"(<ellipse class='x  shape' cx="5px" cy="1" rx="4" ry="2"/>)")), "a", {5, 1}, {8, 4});
  expect_place(read(actor(R"(<path class="shape" d="M0 10H20V30H0Z"/>)")), "a", {10, 20}, {20, 20});
  expect_place(read(actor(R"(<path class="shape" d="m5,5 10-2.5.5 1zm1 1h2v-9l1 1a2 2 0 1 0 3 4"/>)")), "a", {10.25, 1.5},
               {10.5, 9});
  expect_place(read(actor(R"(<polygon class="shape" points="0,0 4,0 4,2"/>)")), "a", {2, 1}, {4, 2});
  // A label beside the outline does not count; several shapes do together.
  expect_place(
      read(actor(
          R"(<rect class="shape" width="4" height="4"/><rect class="shape" x="6" width="4" height="4"/><text x="99">A</text>)")),
      "a", {5, 2}, {10, 4});
}

TEST(SvgPlaces, FollowsTransforms) {
  expect_place(
      read(R"~(<svg:svg xmlns:svg="s"><svg:g transform="translate(100 50)"><svg:g data-actor="&#97;&amp;b" transform="scale(2)">
      <svg:rect class="shape" x="1" y="1" width="2" height="4"/></svg:g></svg:g></svg:svg>)~"),
      "a&b", {104, 56}, {4, 8});
  expect_place(read(actor(R"~(<g transform="rotate(90, 10, 10)"><rect class="shape" x="10" y="10" width="6" height="2"/></g>)~")),
               "a", {9, 13}, {2, 6});
  const Affine back = parse_transform("matrix(1 0 0 1 3 4) translate(-3,-4)").value_or(Affine{0, 0, 0, 0, 0, 0});
  EXPECT_EQ(back({7, 8}), (Point{7, 8}));
  for (const char* wrong : {"turn(3)", "translate(", "translate(1,2,3)", "scale(a)", "rotate(1 2)", "matrix(1 2 3)", ")("})
    EXPECT_FALSE(parse_transform(wrong).has_value()) << wrong;
}

TEST(SvgPlaces, TheFirstOfTwoHolds) {
  const ReadPlaces places = read("<svg><g data-actor=\"a\"><circle class=\"shape\" r=\"1\"/></g>\n"
                                 "<g data-actor=\"a\"><circle class=\"shape\" cx=\"9\" r=\"1\"/></g><g data-actor=\"b\"/></svg>");
  EXPECT_EQ(places.actors.at("a").centre, (Point{0, 0}));
  EXPECT_FALSE(places.diagnostics.has_errors());
  EXPECT_EQ(places.diagnostics.text(),
            "old:2:1: warning[duplicate-id]: the actor `a` stands here again\n"
            "  2 | <g data-actor=\"a\"><circle class=\"shape\" cx=\"9\" r=\"1\"/></g><g data-actor=\"b\"/></svg>\n"
            "    | ^~~~~~~~~~~~~~~~~~\n"
            "old:2:59: warning[missing-key]: the actor `b` has no outline here\n"
            "  2 | <g data-actor=\"a\"><circle class=\"shape\" cx=\"9\" r=\"1\"/></g><g data-actor=\"b\"/></svg>\n"
            "    |                                                           ^~~~~~~~~~~~~~~~~~~\n");
}

TEST(SvgPlaces, TellsWhatIsNoFigure) {
  const auto first_line = [](const std::string& text) {
    const std::string all = problems(text);
    return all.substr(0, all.find('\n'));
  };
  EXPECT_EQ(first_line("<gexf></gexf>"), "old:1:1: error[syntax]: `gexf` is no figure: an SVG begins with `svg`");
  for (const char* empty : {"<svg><g/></svg>", "<!-- only -->"})
    EXPECT_EQ(problems(empty),
              "old: error[missing-key]: no actor stands in this figure: nothing in it has the attribute `data-actor`\n"
              "  hint: a figure that coopnet drew has them, if no other program took them away\n");
  EXPECT_EQ(first_line("<svg>\n <g></h></svg>"), "old:2:5: error[syntax]: `</h>` stands where `</g>` is due");
  EXPECT_EQ(first_line("<svg><g>"), "old:1:9: error[syntax]: `<g>` has no end");
  EXPECT_EQ(first_line("<svg><!-- "), "old:1:6: error[syntax]: a comment has no end");
  EXPECT_EQ(first_line("<svg><g a></svg>"), "old:1:9: error[syntax]: an attribute NAME=\"VALUE\" is expected here");
  EXPECT_EQ(first_line("<svg><g a=b></svg>"), "old:1:9: error[syntax]: the value of `a` does not stand between quotes");
  EXPECT_EQ(first_line("<svg><g a=\"&lol;\"></svg>"), "old:1:12: error[syntax]: the entity `lol` is not known");
  EXPECT_EQ(first_line("<svg><g a=\"&#xD800;\"></svg>"), "old:1:12: error[syntax]: the entity `#xD800` is not known");
  EXPECT_EQ(first_line("<svg><g a=\"1<2\"></svg>"), "old:1:13: error[syntax]: a `<` within a value");
  EXPECT_EQ(first_line("<svg>< g></svg>"), "old:1:6: error[syntax]: a `<` that begins no element");
  EXPECT_EQ(first_line("<svg>\xff</svg>"), "old:1:6: error[encoding]: the text is not UTF-8 from here on");
  EXPECT_EQ(first_line(actor("<rect class=\"shape\" width=\"wide\"/>")), "old:1:51: error[bad-value]: `width` is no coordinate");
  EXPECT_EQ(first_line(actor("<rect class=\"shape\" x=\"1e99\"/>")), "old:1:47: error[bad-value]: `x` is no coordinate");
  EXPECT_EQ(first_line(actor("<path class=\"shape\" d=\"M1 2 3\"/>")),
            "old:1:47: error[bad-value]: this is no course of an outline");
  EXPECT_EQ(first_line(actor("<path class=\"shape\"/>")), "old:1:24: error[missing-key]: the outline `path` has no course");
  EXPECT_EQ(first_line("<svg><g transform=\"spin(1)\"/></svg>"),
            "old:1:20: error[bad-value]: `transform` holds no transformation that is known here");
  EXPECT_EQ(first_line("<svg transform=\"scale(1e300)\">" + actor("<rect class=\"shape\" x=\"1e7\"/>").substr(5)),
            "old:1:49: error[bad-value]: `transform` moves this outline too far");
}

TEST(SvgPlaces, NoEntityOrDepthMakesItLarge) {
  const std::string bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><svg><g "
      "data-actor=\"&b;\"/></svg>";
  EXPECT_THAT(problems(bomb), testing::StartsWith("old:1:109: error[syntax]: the entity `b` is not known\n"));
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<g>";
  EXPECT_THAT(problems("<svg>" + deep),
              testing::StartsWith("old:1:3003: error[too-large]: more than 1000 elements within one another\n"));
  // A document type without declarations is what other programs write.
  expect_place(read("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x.dtd\">" + actor("<circle class=\"shape\" r=\"1\"/>")),
               "a", {0, 0}, {2, 2});
}

TEST(SvgPlaces, NoCutOrChangedByteIsMoreThanAProblem) {
  Network network = numbered_network(4, {{0, 1}, {1, 2}, {2, 3}});
  const Figure figure = make_figure(select(network, {}), {});
  const std::string svg = write_svg(figure.scene, {});
  for (std::size_t length = 0; length + 7 < svg.size(); length += 7) {
    const ReadPlaces cut = read(svg.substr(0, length));
    EXPECT_TRUE(cut.diagnostics.has_errors() || cut.actors.empty()) << length;
  }
  Random random(3);
  for (int k = 0; k < 2000; ++k) {
    std::string changed = svg;
    changed[random.below(changed.size())] = static_cast<char>(random.below(128));
    for (const auto& [id, place] : read(changed).actors)
      EXPECT_TRUE(std::isfinite(place.centre.x) && std::isfinite(place.centre.y));
  }
}

TEST(PathBox, RefusesWhatIsNoPath) {
  for (const char* wrong : {"", "x", "M", "M1", "M 1 2 L 3", "1 2", "M1 2 A 1 2 3", "M 1e30 2", "M1 2 garbage"})
    EXPECT_FALSE(path_box(wrong, {}).has_value()) << wrong;
}

TEST(CsvPlaces, ReadsColumnsInAnyOrder) {
  const ReadPlaces places = read("x;name;ID;y;width\n10;A;a;20;5\n;B;b;;\n-1.5;C;\"c;d\";2;\n");
  expect_place(places, "a", {10, 20}, {5, 0});
  expect_place(places, "c;d", {-1.5, 2}, {0, 0});
  EXPECT_EQ(places.actors.size(), 2u);
}

TEST(CsvPlaces, TellsWhatIsNoTableOfPositions) {
  EXPECT_EQ(problems(""), "old: error[missing-key]: a table of positions has the columns `id`, `x` and `y`; this one is empty\n");
  EXPECT_EQ(problems("id,xx,y\na,1,2\n"),
            "old:1:1: error[missing-key]: a table of positions has the columns `id`, `x` and `y`; there is no `x`\n"
            "  1 | id,xx,y\n    | ^~~~~~~\n");
  EXPECT_EQ(problems("id,x,y\na,1,two\n"),
            "old:2:5: error[bad-value]: `y` is no coordinate\n  2 | a,1,two\n    |     ^~~\n");
  EXPECT_EQ(problems("id,x,y\na,1\n,1,2\n"),
            "old:2:1: error[missing-key]: this row has no `y`\n  2 | a,1\n    | ^~~\n"
            "old:3:1: error[missing-key]: this row has no `id`\n  3 | ,1,2\n    | ^~~~\n");
  EXPECT_EQ(problems("id,x,y\na,1,2\na,3,4\n"),
            "old:3:1: warning[duplicate-id]: the actor `a` stands here again\n  3 | a,3,4\n    | ^\n");
}

TEST(Places, AreTheSameFromTheFigureAndFromItsTable) {
  Network network;
  for (const char* kind :
       {"organization", "programme", "event", "person", "capability", "group", "country", "region", "place", "operation"})
    add_actor(network, std::string(kind) + ", \"1\"", kind);
  const Figure figure = make_figure(select(network, {}), {});
  const auto from_figure = read(write_svg(figure.scene, {})).actors, from_table = read(write_places(figure)).actors;
  ASSERT_EQ(from_figure.size(), network.actor_count());
  ASSERT_EQ(from_table.size(), network.actor_count());
  for (const auto& [id, place] : from_figure) {
    EXPECT_LT(distance(place.centre, from_table.at(id).centre), 0.2) << id;
    EXPECT_NEAR(place.size.width, from_table.at(id).size.width, 0.3) << id;
  }
}

}  // namespace
}  // namespace coopnet
