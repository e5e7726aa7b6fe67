#include "output/scene/grouping.h"

#include <gmock/gmock.h>

#include "graph/select.h"
#include "output/figure/figure.h"

namespace coopnet {
namespace {

using testing::ElementsAre;

class Grouping : public testing::Test {
 protected:
  std::size_t actor(const std::string& id, const std::string& kind, const std::string& region = "",
                    const std::string& parent = "") {
    Actor one;
    one.id = id;
    one.kind = kind;
    one.region = region;
    one.parent = parent;
    return network_.add_actor(one);
  }
  void link(std::size_t from, const std::string& relation, std::size_t to) {
    Link one;
    one.relation = relation;
    network_.add_link(from, to, one);
  }
  Network network_;
};

TEST_F(Grouping, ByKindAndParentAsTheActorsSay) {
  actor("a", "organization", "", "b");
  actor("b", "bureau");
  EXPECT_THAT(group_keys(network_, GroupBy::kind), ElementsAre("organization", "bureau"));
  EXPECT_THAT(group_keys(network_, GroupBy::parent), ElementsAre("b", ""));
  EXPECT_THAT(group_keys(network_, GroupBy::none), ElementsAre("", ""));
}

TEST_F(Grouping, RegionsFollowLinksToTheLastArea) {
  const auto meeting = actor("meeting", "event"), town = actor("town", "place"), land = actor("land", "country");
  const auto guest = actor("guest", "person");
  link(meeting, "held_in", town);
  link(town, "located_in", land);
  link(guest, "participated_in", meeting);  // says nothing of where
  EXPECT_THAT(group_keys(network_, GroupBy::region), ElementsAre("land", "land", "land", ""));
}

TEST_F(Grouping, TheNamedRegionComesFirst) {
  const auto bureau = actor("bureau", "bureau", "North"), town = actor("town", "place", "South");
  const auto office = actor("office", "bureau");
  link(bureau, "located_in", town);
  link(office, "located_in", town);
  EXPECT_THAT(group_keys(network_, GroupBy::region), ElementsAre("North", "South", "South"));
  EXPECT_THAT(group_keys(network_, GroupBy::cluster), ElementsAre("North", "South", ""));
}

TEST_F(Grouping, WhoIsInSeveralAreasIsInNone) {
  const auto group = actor("group", "group"), east = actor("east", "region"), west = actor("west", "region");
  link(group, "in_region", east);
  link(group, "in_region", west);
  EXPECT_THAT(group_keys(network_, GroupBy::region), ElementsAre("", "east", "west"));
}

TEST_F(Grouping, SaidTwiceIsOnce) {
  const auto group = actor("group", "group"), east = actor("east", "region");
  link(group, "in_region", east);
  link(group, "located_in", east);
  EXPECT_THAT(group_keys(network_, GroupBy::region), ElementsAre("east", "east"));
}

TEST_F(Grouping, AreasInOneAnotherEndTheSearch) {
  const auto a = actor("a", "place"), b = actor("b", "place");
  link(a, "located_in", b);
  link(b, "located_in", a);
  link(a, "located_in", a);
  EXPECT_THAT(group_keys(network_, GroupBy::region), ElementsAre("", ""));
}

TEST_F(Grouping, SaysWhereNothingIsFramed) {
  const auto a = actor("a", "organization"), b = actor("b", "person");
  link(a, "cooperates_with", b);
  FigureOptions options;
  options.group_by = GroupBy::region;
  const Selected selected = select(network_, {});
  EXPECT_THAT(make_figure(selected, options).warnings,
              testing::Contains("no two drawn actors have one region, so that --group-by region frames nobody"));
  options.group_by = GroupBy::none;
  EXPECT_THAT(make_figure(selected, options).warnings, testing::IsEmpty());
}

}  // namespace
}  // namespace coopnet
