#include "graph/write_toml.h"

#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <string>

#include "graph/check.h"
#include "graph/read.h"
#include "graph/toml_text.h"
#include "networks.h"

namespace coopnet {
namespace {

ReadResult read_text(const std::string& content) { return read_toml(std::make_shared<const SourceText>("n.toml", content)); }

/// Everything that a network holds but positions, each field on a line of its own.
class Inventory {
 public:
  explicit Inventory(const Network& network) {
    const NetworkInfo& info = network.info;
    put({info.id, info.title, info.description, info.lang, info.main_source, info.default_view, info.as_of, info.licence,
        info.source_line});
    put(info.titles);
    put(info.hubs);
    for (const Source& s : network.sources) put({"source", s.id, s.title, s.publisher, s.url, s.published, s.file, s.note});
    for (const Kind& k : network.vocabulary.kinds()) {
      put({"kind", k.id, k.label, k.plural, k.like, k.built_in ? "built in" : ""});
      put(k.labels);
      put(k.plurals);
    }
    for (const Relation& r : network.vocabulary.relations()) {
      put({"relation", r.id, r.phrase, r.inverse, r.label, r.directed ? "d" : "", r.hierarchical ? "h" : "",
          r.downward ? "w" : "",
           r.built_in ? "built in" : ""});
      put(r.from);
      put(r.to);
      put(r.phrases);
      put(r.labels);
      put(r.inverses);
    }
    for (Network::ActorRef ref = 0; ref < network.actor_count(); ++ref) {
      const Actor& a = network.actor(ref);
      put({"actor", a.id, a.kind, a.name, a.short_name, a.iso, a.role, a.parent, a.region, a.date, a.note});
      put(a.names);
      put(a.aliases);
      if (a.count) put({std::to_string(a.count->value), a.count->approximate ? "about" : ""});
      put(a.evidence);
      put(a.attributes);
    }
    for (const auto& ref : network.links()) {
      const Link& l = network.link(ref);
      put({"link", network.actor(network.from(ref)).id, network.actor(network.to(ref)).id, l.relation, l.label, l.note,
          toml_number(l.weight)});
      put(l.evidence);
      put(l.attributes);
    }
    for (const View& v : network.views) {
      put({"view", v.name, v.title, v.description});
      put(v.titles);
      for (const View::Flag& f : v.flags) {
        put({"flag", f.name});
        put(f.values);
      }
    }
  }
  [[nodiscard]] std::string text() const { return out_.str(); }

 private:
  void put(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) out_ << '|' << text;
    out_ << '\n';
  }
  void put(const std::map<std::string, std::string>& texts) {
    for (const auto& [key, text] : texts) out_ << key << '=' << text << '\n';
  }
  void put(const Attributes& attributes) {
    for (const auto& [key, text] : attributes) out_ << key << ':' << text << '\n';
  }
  void put(const std::vector<Evidence>& list) {
    for (const Evidence& e : list) put({"evidence", e.source, e.phrase, e.as_of, std::string(basis_name(e.basis)), e.note});
  }
  std::ostringstream out_;
};

void expect_round_trip(const Network& network) {
  const std::string written = write_toml(network);
  const ReadResult again = read_text(written);
  EXPECT_EQ(again.diagnostics.text(), "") << written;
  EXPECT_EQ(Inventory(again.network).text(), Inventory(network).text()) << written;
  EXPECT_EQ(write_toml(again.network), written);
}

TEST(WriteToml, EmptyNetwork) {
  EXPECT_EQ(write_toml(Network()), "format = 1\n\n[network]\nlang = \"en\"\n");
  expect_round_trip(Network());
}

TEST(WriteToml, WritesATidyTextBackAsItIs) {
  const std::string text = R"(format = 1

[network]
id = "n"
title = "A network"
titles = { es = "Una red" }
lang = "en"
main-source = "s"
hubs = ["a"]

[[source]]
id = "s"
published = "2018-12"

[[kind]]
id = "gang"
label = "gang"
plural = "gangs"
like = "group"

[[relation]]
id = "extorts"
phrase = "extorts"
inverse = "is extorted by"
label = "extorts"
from = ["gang"]

[[actor]]
id = "a"
kind = "organization"
name = "An organization"
count = 25
count-approximate = true
source = "s"
phrase = "the only one"
as-of = "2018-12"
basis = "stated"
attributes = { rank = 3, ratio = 0.5, open = true, "two words" = "1e3" }

[[actor]]
id = "b"
kind = "gang"
note = """
One line,
and another."""
evidence = [
  { source = "s", phrase = "one", basis = "stated" },
  { source = "s", basis = "inferred", note = "why" },
]

[[link]]
from = "b"
to = "a"
relation = "extorts"
weight = 2.5

[[view]]
name = "v"
[view.flags]
via = ["a", "b"]
focus = "a"
link-labels = true
node-spacing = 12
)";
  const ReadResult read = read_text(text);
  EXPECT_EQ(read.diagnostics.text(), "");
  EXPECT_EQ(write_toml(read.network), text);
  expect_round_trip(read.network);
}

TEST(WriteToml, TheBundledNetworkComesBack) {
  const ReadResult read = read_toml(load("@sonsonate-2018"));
  expect_round_trip(read.network);
}

TEST(WriteToml, EveryTextComesBack) {
  Network network;
  const std::vector<std::string> texts = {"\"quoted\"", "back\\slash", "tab\tand\nline\r\nends", "'", "\"\"\"", "\x01\x1f\x7f",
      std::string("a\0b", 3),
                                          "é日本🇸🇻", "\u202E\u00A0\uFEFF\u2028", " spaces ", "#no comment", "line\n", "\n",
                                              "a\\\nb", "[x]", "= 1"};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Actor actor;
    actor.id = texts[i];
    actor.kind = "organization";
    actor.name = texts[(i + 1) % texts.size()];
    actor.note = texts[(i + 2) % texts.size()];
    actor.aliases = {texts[i], ""};
    actor.names = {{texts[i], texts[i]}};
    actor.attributes = {{texts[i], texts[i]}, {"", ""}};
    Evidence evidence;
    evidence.source = "s";
    evidence.phrase = texts[i];
    actor.evidence = {evidence, evidence};
    network.add_actor(actor);
  }
  expect_round_trip(network);
}

TEST(WriteToml, ValuesOfAttributesStayTheSameText) {
  for (const char* text : {"true", "false", "True", "0", "-0", "-1", "007", "+1", "1_000", "9223372036854775807",
      "9223372036854775808", "0.5", ".5", "5.",
                           "1.0", "-1.25", "1e3", "inf", "nan", "0x10", "2018-12-06", "10:00:00", "", " 1", "1.50", "0.1",
                               "1e-07"}) {
    Network network;
    add_actor(network, "a");
    network.actor(0).attributes = {{"k", text}};
    View view;
    view.name = "v";
    view.flags = {{"flag", {text}, {}}, {"flags", {text, text}, {}}, {"none", {}, {}}};
    network.views = {view};
    expect_round_trip(network);
  }
}

TEST(WriteToml, WeightsComeBackExactly) {
  for (const double weight : {1.0, 2.0, 0.1, 1.0 / 3, 1e-300, 5e-324, 1e300, 123456789012345678.0, 18446744073709551616.0, 1e5,
      1e22, 100000000000000000000.0}) {
    Network network = numbered_network(2, {{0, 1}});
    network.link(network.links()[0]).weight = weight;
    const ReadResult again = read_text(write_toml(network));
    EXPECT_EQ(again.diagnostics.text(), "");
    EXPECT_EQ(again.network.link(again.network.links()[0]).weight, weight);
  }
}

TEST(WriteToml, LongAttributesHaveATableOfTheirOwn) {
  Network network = numbered_network(2, {{0, 1}, {0, 1}});
  for (int i = 0; i < 20; ++i) network.actor(0).attributes.emplace_back("key" + std::to_string(i), "value");
  network.link(network.links()[0]).attributes = network.actor(0).attributes;
  EXPECT_NE(write_toml(network).find("[actor.attributes]\nkey0 = \"value\"\n"), std::string::npos);
  EXPECT_NE(write_toml(network).find("[link.attributes]\nkey0 = \"value\"\n"), std::string::npos);
  expect_round_trip(network);
}

TEST(WriteToml, EmptyAndOddPartsComeBack) {
  Network network = numbered_network(1, {{0, 0}});
  network.info.lang = "";
  network.info.main_source = "s";
  network.actor(0).name = "";
  network.actor(0).count = Count{0, false};
  network.actor(0).evidence = {Evidence()};
  network.link(network.links()[0]).evidence = {Evidence(), Evidence()};
  Kind country = *network.vocabulary.kind("country");
  country.built_in = false;
  country.labels.erase("fr");
  country.plural = "";
  network.vocabulary.declare(country);
  Relation serves = *network.vocabulary.relation("serves");
  serves.built_in = false;
  serves.from.clear();
  serves.directed = false;
  serves.phrases = {{"de", "dient"}};
  network.vocabulary.declare(serves);
  Relation bare;
  bare.id = "bare";
  network.vocabulary.declare(bare);
  Kind plain;
  plain.id = "plain";
  network.vocabulary.declare(plain);
  network.views.resize(1);
  network.views[0].name = "v";
  expect_round_trip(network);
}

TEST(WriteToml, RandomNetworksComeBack) {
  Random random(7);
  for (int round = 0; round < 50; ++round) {
    Network network = random_network(random, 12);
    for (const auto& ref : network.links()) {
      network.link(ref).evidence = evidence_of(all_bases()[random.below(4)], random.below(2) == 0 ? "" : "a phrase");
      if (random.below(3) == 0) network.link(ref).evidence.front().note = "a note";
    }
    expect_round_trip(network);
  }
}

TEST(WriteToml, InvalidBytesBecomeReplacementCharacters) {
  Network network;
  add_actor(network, "a");
  network.actor(0).note = "a\xFFz";
  EXPECT_EQ(read_text(write_toml(network)).network.actor(0).note, "a\uFFFDz");
}

TEST(WriteToml, KeepsTheTypesOfAttributes) {
  const std::string attributes =
      "attributes = { plate = \"12\", yes = \"true\", whole = 12, real = 1.0, small = -0.0, large = 1e+300, no = false }";
  const std::string moments =
      "attributes = { day = 2018-12-04, time = 07:32:00.5, moment = 2018-12-04T07:32:00Z, none = nan, all = -inf }";
  const std::string text = "format = 1\n\n[network]\nlang = \"en\"\n\n[[actor]]\nid = \"a\"\nkind = \"actor\"\n" + attributes +
                           "\n\n[[actor]]\nid = \"b\"\nkind = \"actor\"\n" + moments + "\n";
  const ReadResult result = read_toml(std::make_shared<const SourceText>("n.toml", text));
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_EQ(write_toml(result.network), text);
  EXPECT_EQ(result.network.actor(0).attributes[3].second, "1.0");
}

}  // namespace
}  // namespace coopnet
