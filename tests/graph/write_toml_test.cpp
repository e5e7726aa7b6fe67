#include "graph/write_toml.h"

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "graph/check.h"
#include "graph/read.h"
#include "graph/toml_comments.h"
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

std::string with_comments(const std::string& text) {
  const ReadResult read = read_text(text);
  EXPECT_EQ(read.diagnostics.text(), "");
  return write_toml(read.network, Comments::kept);
}

/// The comments of a text, sorted.
std::multiset<std::string> comments_of(const std::string& text) {
  std::multiset<std::string> list;
  for (const TomlComment& one : toml_comments(text)) list.insert(one.text);
  return list;
}

TEST(WriteToml, KeepsCommentsWhereTheyStand) {
  const std::string text = R"(# Who is who

# The first form.
format = 1  # and the only one
# Below the form.

# Of itself.
[network]  # all
# Its name.
title = "N # no comment"  # short
lang = "en"

# ---- people ----

# The first one.
[[actor]]
id = "a"
kind = "person"
# Said at the door.
note = """
# this is
text"""  # a note
source = "s"
basis = "stated"
# Nothing is known of a further one.

# [[actor]]
# id = "left out"

[[actor]]
id = "b"
kind = "person"
[actor.attributes]
# The oldest.
key = "a value that makes the line of all attributes longer than fits, so that a table of its own is written below it"
other = 1  # one

[[view]]
name = "v"
# What it shows.
[view.flags]
# All of them.
kind = "person"  # and no other

# The end.
# Really.
)";
  const std::string source = "[[source]]\nid = \"s\"\n";
  std::string wanted = text;
  const std::string given = text + "[[source]]  # last\nid = \"s\"";
  // The source comes first when it is written, and what ended the text stands at it.
  wanted.replace(wanted.find("\n# ---- people"), 1, "\n# The end.\n# Really.\n[[source]]  # last\nid = \"s\"\n\n");
  wanted.erase(wanted.rfind("\n# The end."));
  EXPECT_EQ(with_comments(given), wanted);
  EXPECT_EQ(with_comments(wanted), wanted);
  EXPECT_TRUE(comments_of(write_toml(read_text(text + source).network)).empty()) << "unless they are to be kept";
}

TEST(WriteToml, LosesNoCommentWhereverItStands) {
  const std::string whole = load("@sonsonate-2018")->content();
  std::vector<std::string> lines;
  std::istringstream in(whole);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  Random random(9);
  for (int round = 0; round < 20; ++round) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string mark = std::to_string(round) + "-" + std::to_string(i);
      if (random.below(6) == 0) text += "  # above " + mark + "\n";
      if (random.below(9) == 0) text += "\n# apart " + mark + "\n# and\n\n";
      const bool beside = lines[i].find('#') == std::string::npos && random.below(6) == 0;
      text += lines[i] + (beside ? "  # beside " + mark : "") + "\n";
    }
    const ReadResult read = read_text(text);
    ASSERT_EQ(read.diagnostics.text(), "");
    const std::string written = write_toml(read.network, Comments::kept);
    EXPECT_EQ(comments_of(written), comments_of(text));
    const ReadResult again = read_text(written);
    EXPECT_EQ(again.diagnostics.text(), "");
    EXPECT_EQ(Inventory(again.network).text(), Inventory(read.network).text());
    EXPECT_EQ(write_toml(again.network, Comments::kept), written);
    EXPECT_EQ(write_toml(read.network), write_toml(read_text(whole).network));
  }
}

TEST(WriteToml, KeepsCommentsOfWhatIsWrittenInAnotherForm) {
  EXPECT_EQ(with_comments("format = 1\nnetwork.lang = \"en\" # l\n# all\nactor = [ # two\n  # one\n"
                          "  { id = \"a\", kind = \"person\" }, # A\n  { id = \"b\", kind = \"person\" }\n] # done\n"),
            "format = 1\n\n[network]  # l\nlang = \"en\"\n# all\n# two\n# one\n# A\n# done\n\n"
            "[[actor]]\nid = \"a\"\nkind = \"person\"\n\n[[actor]]\nid = \"b\"\nkind = \"person\"\n");
  EXPECT_EQ(with_comments("# only this\nformat = 1"), "# only this\nformat = 1\n\n[network]\nlang = \"en\"\n");
  EXPECT_EQ(with_comments("format = 1\n[network]\nlang = \"en\"\n[[actor]]\nid = \"a\"\nkind = \"person\"\n# as its id\n"
                          "name = \"a\" # same\n"),
            "format = 1\n\n[network]\nlang = \"en\"\n\n[[actor]]\nid = \"a\"\nkind = \"person\"\n# as its id\n# same\n");
  // A list has no comments to keep, whatever begins with the sign.
  const Network list = read(std::make_shared<const SourceText>("l.csv", "# mine\nsource,target\n#1,#2\n")).network;
  EXPECT_EQ(write_toml(list, Comments::kept), write_toml(list));
}

}  // namespace
}  // namespace coopnet
