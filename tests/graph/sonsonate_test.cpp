#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "graph/bundled.h"
#include "graph/check.h"
#include "graph/read.h"
#include "graph/select.h"
#include "shared_files.h"

namespace coopnet {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::Pair;
using testing::UnorderedElementsAre;

const Network& sonsonate() {
  static const Network network = [] {
    const auto& all = bundled_networks();
    const auto found =
        std::find_if(all.begin(), all.end(), [](const BundledNetwork& one) { return one.name == "sonsonate-2018"; });
    return read_toml(std::make_shared<const SourceText>("@sonsonate-2018", std::string(found->content))).network;
  }();
  return network;
}

// "from relation to" of each link that fits.
template <typename Fits>
std::vector<std::string> links_where(const Network& network, Fits fits) {
  std::vector<std::string> list;
  for (const auto ref : network.links()) {
    const std::string from = network.actor(network.from(ref)).id;
    const std::string to = network.actor(network.to(ref)).id;
    if (fits(from, network.link(ref), to)) list.push_back(from + " " + network.link(ref).relation + " " + to);
  }
  return list;
}

std::vector<std::string> links_of(const std::string& id) {
  return links_where(
      sonsonate(), [&](const std::string& from, const Link&, const std::string& to) { return from == id || to == id; });
}

// Every piece of evidence of a network, with whose it is.
std::vector<std::pair<std::string, Evidence>> all_evidence(const Network& network) {
  std::vector<std::pair<std::string, Evidence>> list;
  for (std::size_t ref = 0; ref < network.actor_count(); ++ref)
    for (const Evidence& evidence : network.actor(ref).evidence) list.emplace_back(network.actor(ref).id, evidence);
  for (const auto ref : network.links())
    for (const Evidence& evidence : network.link(ref).evidence)
      list.emplace_back(network.actor(network.from(ref)).id + " " + network.link(ref).relation, evidence);
  return list;
}

// White space as one space; no-break spaces are white space.
std::string folded(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.compare(i, 2, "\xc2\xa0") == 0;
    if (!no_break && std::string_view(" \t\r\n").find(text[i]) == std::string_view::npos) {
      result += text[i];
      continue;
    }
    if (no_break) ++i;
    if (result.empty() || result.back() != ' ') result += ' ';
  }
  return result;
}

Selection selection_of(const std::string& view_name) {
  const View* view = sonsonate().view(view_name);
  Selection selection;
  const std::map<std::string, std::vector<std::string>*> lists = {
      {"kind", &selection.kinds},         {"not-kind", &selection.not_kinds},
      {"relation", &selection.relations}, {"not-relation", &selection.not_relations},
      {"focus", &selection.focus},        {"via", &selection.via},
      {"without", &selection.without},    {"fold", &selection.fold}};
  for (const View::Flag& flag : view->flags) {
    if (const auto list = lists.find(flag.name); list != lists.end()) *list->second = flag.values;
    if (flag.name == "basis")
      for (const std::string& name : flag.values) selection.bases.push_back(basis_from_name(name).value());
    if (flag.name == "depth") selection.depth = std::stoul(flag.values.at(0));
    if (flag.name == "drop-isolated") selection.drop_isolated = flag.values.at(0) == "true";
  }
  return selection;
}

TEST(Sonsonate, HasAllActorsAndLinks) {
  EXPECT_EQ(sonsonate().actor_count(), 42u);
  std::map<std::string, std::size_t> kinds;
  for (std::size_t ref = 0; ref < sonsonate().actor_count(); ++ref) ++kinds[sonsonate().actor(ref).kind];
  const std::map<std::string, std::size_t> expected = {{"organization", 7}, {"bureau", 2}, {"programme", 1}, {"event", 1},
                                                       {"group", 7},        {"country", 3}, {"place", 3},    {"person", 3},
                                                       {"region", 8},       {"capability", 7}};
  EXPECT_EQ(kinds, expected);
  std::map<Basis, std::size_t> bases;
  for (const auto ref : sonsonate().links()) ++bases[link_basis(sonsonate().link(ref)).value()];
  const std::map<Basis, std::size_t> expected_bases = {
      {Basis::stated, 38}, {Basis::reference, 2}, {Basis::inferred, 12}, {Basis::name_only, 4}};
  EXPECT_EQ(bases, expected_bases);
}

TEST(Sonsonate, HasEvidenceFromAKnownSourceForEverything) {
  for (std::size_t ref = 0; ref < sonsonate().actor_count(); ++ref)
    EXPECT_THAT(sonsonate().actor(ref).evidence, Not(IsEmpty())) << sonsonate().actor(ref).id;
  for (const auto& [whose, evidence] : all_evidence(sonsonate())) {
    ASSERT_NE(sonsonate().source(evidence.source), nullptr) << whose << ": " << evidence.source;
    EXPECT_EQ(evidence.basis == Basis::reference, evidence.source != sonsonate().info.main_source) << whose;
    EXPECT_TRUE(!evidence.phrase.empty() || !evidence.note.empty() || evidence.basis == Basis::reference) << whose;
  }
}

TEST(Sonsonate, KeepsEveryRule) {
  CheckOptions options;
  options.require_evidence = true;
  EXPECT_EQ(check(sonsonate(), options).text(), "");
}

TEST(Sonsonate, KeepsEveryRuleBesideItsSources) {
  const auto folder = shared_files("sources");
  if (!folder) GTEST_SKIP() << "../shared/sources is not there";
  CheckOptions options;
  options.sources = folder->string();
  const Diagnostics problems = check(sonsonate(), options);
  EXPECT_FALSE(problems.has_errors()) << problems.text();
  for (const Diagnostic& problem : problems.all())
    EXPECT_EQ(problem.code, Code::missing_source) << "the texts of other accounts are not at hand; " << format(problem);
}

TEST(Sonsonate, QuotesWhatTheReleaseSays) {
  const auto file = shared_files("sources/sonsonate-release.txt");
  if (!file) GTEST_SKIP() << "../shared/sources/sonsonate-release.txt is not there";
  const std::string release = folded(file_content(*file));
  std::size_t phrases = 0;
  for (const auto& [whose, evidence] : all_evidence(sonsonate())) {
    if (evidence.source != "release") continue;
    ASSERT_FALSE(evidence.phrase.empty()) << whose;
    EXPECT_NE(release.find(folded(evidence.phrase)), std::string::npos) << whose << ": " << evidence.phrase;
    ++phrases;
  }
  EXPECT_EQ(phrases, 42u + 54u);
}

// What the release does not say, the network must not say.

TEST(Sonsonate, DoesNotCountElSalvadorAmongThe25) {
  EXPECT_THAT(links_of("el-salvador"), UnorderedElementsAre("conference held_in el-salvador", "sonsonate located_in el-salvador",
                                                             "sanchez-ceren president_of el-salvador"));
}

TEST(Sonsonate, LeavesThe25CountriesOneGroup) {
  const Actor& group = sonsonate().actor(sonsonate().find("member-countries-25").value());
  EXPECT_EQ(group.kind, "group");
  EXPECT_EQ(group.count, (Count{25, false}));
  EXPECT_THAT(links_where(sonsonate(),
                          [](const std::string&, const Link& link, const std::string&) { return link.relation == "member_of"; }),
              ElementsAre("member-countries-25 member_of interpol"));
}

TEST(Sonsonate, DoesNotLinkFortalezaToTheConference) {
  EXPECT_THAT(links_of("fortaleza"), UnorderedElementsAre("interpol runs fortaleza", "fortaleza serves lac-law-enforcement",
                                                           "fortaleza-countries participates_in fortaleza"));
  for (const char* group : {"fortaleza-countries", "lac-law-enforcement", "west-african-european-asian-nations"})
    for (const std::string& link : links_of(group)) EXPECT_EQ(link.find("conference"), std::string::npos) << link;
}

TEST(Sonsonate, SaysOnlyFromOtherAccountsWhoOrganizedIt) {
  const auto organizers = links_where(sonsonate(), [](const std::string&, const Link& link, const std::string& to) {
    return to == "conference" && (link.relation == "organized" || link.relation == "hosted");
  });
  EXPECT_THAT(organizers, ElementsAre("rb-san-salvador organized conference"));
  const auto by_reference = links_where(sonsonate(), [](const std::string&, const Link& link, const std::string&) {
    return link_basis(link) == Basis::reference;
  });
  EXPECT_THAT(by_reference,
              ElementsAre("rb-san-salvador organized conference", "oas cooperates_with ameripol"));
}

TEST(Sonsonate, DrawsNoMembershipFromANameInsideAName) {
  for (const auto ref : sonsonate().links())
    EXPECT_EQ(sonsonate().link(ref).relation == "named_scope", link_basis(sonsonate().link(ref)) == Basis::name_only);
  EXPECT_THAT(links_of("mexico"), ElementsAre("police-chiefs-commission named_scope mexico"));
  EXPECT_THAT(links_of("colombia"), ElementsAre("police-chiefs-commission named_scope colombia"));
  EXPECT_THAT(links_of("central-america"), ElementsAre("police-chiefs-commission named_scope central-america"));
}

TEST(Sonsonate, TakesTheYearFromOtherAccounts) {
  const Actor& conference = sonsonate().actor(sonsonate().find("conference").value());
  EXPECT_EQ(conference.date, "2018-12-04/2018-12-06");
  std::set<std::string> years;
  for (const Evidence& evidence : conference.evidence) {
    EXPECT_EQ(evidence.as_of.find("2018") != std::string::npos, evidence.basis == Basis::reference);
    if (evidence.note.rfind("The year", 0) == 0) years.insert(evidence.source);
  }
  EXPECT_THAT(years, ElementsAre("conf-dca", "conf-gaceta"));
  EXPECT_EQ(conference.name.find("2018"), std::string::npos);
}

TEST(Sonsonate, KeepsTheWordingForSicaAndTheOtherNameAsAnAlias) {
  const Actor& sica = sonsonate().actor(sonsonate().find("sica").value());
  EXPECT_EQ(sica.name, "Secretariat for Central American Integration");
  EXPECT_THAT(sica.aliases, ElementsAre("Central American Integration System", "Sistema de la Integración Centroamericana"));
}

TEST(Sonsonate, GivesCountriesAndOnlyThemACode) {
  std::map<std::string, std::string> codes;
  for (std::size_t ref = 0; ref < sonsonate().actor_count(); ++ref)
    if (const Actor& actor = sonsonate().actor(ref); actor.kind == "country" || !actor.iso.empty()) codes[actor.id] = actor.iso;
  EXPECT_THAT(codes, ElementsAre(Pair("colombia", "COL"), Pair("el-salvador", "SLV"), Pair("mexico", "MEX")));
}

TEST(Sonsonate, HasItsViewsInBothLanguages) {
  std::vector<std::string> names;
  for (const View& view : sonsonate().views) {
    names.push_back(view.name);
    EXPECT_NE(view.title, "") << view.name;
    EXPECT_NE(view.description, "") << view.name;
    EXPECT_TRUE(view.titles.contains("es")) << view.name;
  }
  EXPECT_THAT(names, ElementsAre("overview", "through-interpol", "through-fortaleza", "conference", "people", "capabilities",
                                 "regions", "stated-only", "everything"));
  EXPECT_EQ(sonsonate().info.default_view, "overview");
  EXPECT_THAT(sonsonate().info.hubs, ElementsAre("interpol", "fortaleza"));
}

TEST(SonsonateView, OverviewTellsTheStoryInSeventeenActors) {
  const Selected selected = select(sonsonate(), selection_of("overview"));
  EXPECT_THAT(selected.network.actor_ids(),
              UnorderedElementsAre("interpol", "fortaleza", "conference", "ameripol", "oas", "unodc", "iom", "sica",
                                   "police-chiefs-commission", "rb-san-salvador", "rb-buenos-aires", "member-countries-25",
                                   "fortaleza-countries", "lac-law-enforcement", "west-african-european-asian-nations",
                                   "el-salvador", "fold:interpol:has_capability:capability"));
  std::size_t on_cards = 0;
  for (const auto& leaves : selected.folded) on_cards += leaves.size();
  EXPECT_EQ(on_cards, 5u);
  EXPECT_EQ(selected.left_out.actors, 42u - 16u - 5u);
  EXPECT_THAT(selected.left_out.bases, ElementsAre(Pair(Basis::reference, 2))) << "what other accounts add";
}

TEST(SonsonateView, ThroughInterpolShowsAllThatItIsLinkedTo) {
  const Selected selected = select(sonsonate(), selection_of("through-interpol"));
  EXPECT_THAT(selected.network.actor_ids(),
              UnorderedElementsAre("interpol", "fortaleza", "conference", "rb-san-salvador", "rb-buenos-aires",
                                   "regional-bureaus", "member-countries-25", "cooperation-platform",
                                   "fold:interpol:has_capability:capability"));
}

TEST(SonsonateView, ThroughFortalezaShowsTheWorldBehindIt) {
  const Selected selected = select(sonsonate(), selection_of("through-fortaleza"));
  EXPECT_THAT(selected.network.actor_ids(),
              UnorderedElementsAre("interpol", "fortaleza", "fortaleza-countries", "lac-law-enforcement",
                                   "west-african-european-asian-nations", "latin-america", "caribbean", "west-africa", "europe",
                                   "asia"));
}

TEST(SonsonateView, ConferenceShowsAllWhoWereThere) {
  const Selected selected = select(sonsonate(), selection_of("conference"));
  EXPECT_EQ(selected.network.actor_count(), 18u);
  EXPECT_THAT(selected.network.actor_ids(), Not(Contains("fortaleza")));
  EXPECT_TRUE(selected.network.find("walter-lazo"));
}

TEST(SonsonateView, StatedOnlyHasNoOtherBasis) {
  const Selected selected = select(sonsonate(), selection_of("stated-only"));
  EXPECT_GT(selected.network.link_count(), 20u);
  for (const auto ref : selected.network.links()) EXPECT_EQ(link_basis(selected.network.link(ref)), Basis::stated);
}

TEST(SonsonateView, EverythingLeavesNothingOut) {
  const Selected selected = select(sonsonate(), selection_of("everything"));
  EXPECT_EQ(selected.left_out.actors + selected.left_out.links, 0u);
}

TEST(SonsonateView, NoneIsEmptyOrHasAnActorAlone) {
  for (const View& view : sonsonate().views) {
    const Selected selected = select(sonsonate(), selection_of(view.name));
    std::set<std::string> linked;
    for (const auto ref : selected.network.links()) {
      linked.insert(selected.network.actor(selected.network.from(ref)).id);
      linked.insert(selected.network.actor(selected.network.to(ref)).id);
    }
    EXPECT_EQ(linked.size(), selected.network.actor_count()) << view.name;
    EXPECT_GE(selected.network.actor_count(), 7u) << view.name;
  }
}

}  // namespace
}  // namespace coopnet
