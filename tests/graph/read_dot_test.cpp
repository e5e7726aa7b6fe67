#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "graph/check.h"
#include "graph/dot_problem.h"
#include "graph/what_was_read.h"
#include "shared_files.h"

namespace coopnet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

ReadResult dot(std::string content) { return read_dot(std::make_shared<const SourceText>("g.dot", std::move(content))); }

TEST(ReadDot, NodesAndEdgesKeepTheirOrder) {
  const ReadResult result = dot("digraph { z -> y -> x; a; y -> z; z -> y }");
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_THAT(result.network.actor_ids(), ElementsAre("z", "y", "x", "a"));
  EXPECT_THAT(links(result.network), ElementsAre("z points_to y", "y points_to x", "y points_to z", "z points_to y"));
  EXPECT_EQ(actor(result, "a").kind, "actor");
}

TEST(ReadDot, EdgesOfAGraphHaveNoDirection) {
  EXPECT_THAT(links(dot("strict graph { a -- b; b -- a; a -- a }").network), ElementsAre("a linked_to b", "a linked_to a"));
  EXPECT_THAT(links(dot("graph { a -- b [dir=forward] }").network), ElementsAre("a points_to b"));
}

TEST(ReadDot, ArrowsSayWhatPointsWhere) {
  EXPECT_THAT(links(dot("digraph { a -> b [dir=back]; a -> b [dir=none]; a -> b [dir=both] }").network),
              ElementsAre("b points_to a", "a linked_to b", "a linked_to b"));
}

TEST(ReadDot, LabelsOfEveryKindGiveNames) {
  const ReadResult result = dot(R"(digraph G {
    a [label="Ministry of\nHealth &eacute;&#233;&#xE9;"]; b [label="\N of \G"]; c [label=<<b>Bold</b><br/>&amp; more<!-- no -->>];
    d [shape=record, label="{<p> left|mid\|dle|{ right }}"]; e [name="Named"];
    f [label="say \"hi\" \\ there"]; g [label="x && y &no;"];
    a -> b [label="since\l1999"]; a -> b [label="\T to \H in \E"];
  })");
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_EQ(actor(result, "a").name, "Ministry of Health ééé");
  EXPECT_EQ(actor(result, "b").name, "b of G");
  EXPECT_EQ(actor(result, "c").name, "Bold & more");
  EXPECT_EQ(actor(result, "d").name, "left | mid|dle | right");
  EXPECT_EQ(actor(result, "e").name, "Named");
  EXPECT_EQ(actor(result, "f").name, "say \"hi\" \\ there");
  EXPECT_EQ(actor(result, "g").name, "x && y &no;");
  EXPECT_EQ(link(result, 0).label, "since 1999");
  EXPECT_EQ(link(result, 1).label, "a to b in a->b");
}

TEST(ReadDot, KindsRelationsAndEvidenceAreUnderstood) {
  const ReadResult result = dot(R"(digraph {
    node [kind=organization];
    a; b [kind=Person]; c [class="big country"]; d [class="kind-event"];
    b -> a [relation="heads", phrase="Ben, head of A", basis="name-only", source="https://example.org/x", as_of=2018];
    a -> d [class="relation-organized basis-inferred wide", weight=3, note=hm];
    c -> d [weight=0];
  })");
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_EQ(actor(result, "a").kind, "organization");
  EXPECT_EQ(actor(result, "b").kind, "person");
  EXPECT_EQ(actor(result, "c").kind, "organization");
  EXPECT_THAT(links(result.network), ElementsAre("b heads a", "a organized d", "c points_to d"));
  const Evidence& evidence = link(result, 0).evidence.at(0);
  EXPECT_EQ(evidence.phrase, "Ben, head of A");
  EXPECT_EQ(evidence.basis, Basis::name_only);
  EXPECT_EQ(evidence.as_of, "2018");
  EXPECT_EQ(result.network.source(evidence.source)->url, "https://example.org/x");
  EXPECT_EQ(link(result, 1).evidence.at(0).basis, Basis::inferred);
  EXPECT_EQ(result.network.source(link(result, 1).evidence.at(0).source)->title, "g.dot");
  EXPECT_THAT(link(result, 1).attributes, ElementsAre(Pair("class", "wide")));
  EXPECT_EQ(link(result, 1).weight, 3);
  EXPECT_EQ(link(result, 1).note, "hm");
  EXPECT_EQ(link(result, 2).weight, 1);
  EXPECT_THAT(link(result, 2).attributes, ElementsAre(Pair("weight", "0")));
}

TEST(ReadDot, ClassesSayTheKindWhereNothingElseDoes) {
  const ReadResult result = dot("digraph { a [class=\"big country\"]; b [class=\"kind-gang\"]; c [class=odd] }");
  EXPECT_EQ(actor(result, "a").kind, "country");
  EXPECT_THAT(actor(result, "a").attributes, ElementsAre(Pair("class", "big")));
  EXPECT_EQ(actor(result, "b").kind, "gang");
  EXPECT_EQ(result.network.vocabulary.look_of("gang"), "actor");
  EXPECT_EQ(actor(result, "c").kind, "actor");
}

TEST(ReadDot, OtherAttributesAreKept) {
  const ReadResult result = dot(R"(digraph { node [shape=box]; a [z=1, color=red, empty=""]; a:p:n -> b:q [style=dashed] })");
  EXPECT_THAT(actor(result, "a").attributes, ElementsAre(Pair("shape", "box"), Pair("z", "1"), Pair("color", "red")));
  EXPECT_THAT(link(result, 0).attributes,
              testing::UnorderedElementsAre(Pair("tailport", "p:n"), Pair("headport", "q"), Pair("style", "dashed")));
}

TEST(ReadDot, ClustersAreRegions) {
  const ReadResult result = dot(R"(digraph {
    label="The title";
    subgraph cluster_1 { label="South"; a; subgraph cluster_2 { label=<<i>Deep</i> South>; b } subgraph x { c } }
    subgraph other { label="no cluster"; d } subgraph cluster_3 { e } { f g } -> { h }
  })");
  EXPECT_EQ(result.network.info.title, "The title");
  EXPECT_EQ(actor(result, "a").region, "South");
  EXPECT_EQ(actor(result, "b").region, "Deep South");
  EXPECT_EQ(actor(result, "c").region, "South");
  EXPECT_EQ(actor(result, "d").region, "");
  EXPECT_EQ(actor(result, "e").region, "");
  EXPECT_THAT(links(result.network), ElementsAre("f points_to h", "g points_to h"));
}

TEST(ReadDot, NodesKeepTheirNames) {
  const ReadResult result = dot(R"(graph { "a b" -- "c\d" -- "q\"q" -- "long\
er" -- -3.5 -- "x" + "y" -- Österreich })");
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_THAT(result.network.actor_ids(), ElementsAre("a b", "c\\d", "q\"q", "longer", "-3.5", "xy", "Österreich"));
}

TEST(ReadDot, AnEmptyIdIsTold) {
  EXPECT_EQ(dot("digraph { \"\" -> b }").diagnostics.text(),
            "g.dot:1:11: error[missing-key]: the id of a node is empty\n"
            "  1 | digraph { \"\" -> b }\n"
            "    |           ^~\n");
}

TEST(ReadDot, AWeightThatIsNoneIsTold) {
  const ReadResult result = dot("digraph {\n  a -> b [weight=-1]; a -> c [weight=abc]; a -> d [weight=0]; a -> e [weight=2]\n}");
  EXPECT_EQ(result.diagnostics.text(),
            "g.dot:2:18: warning[bad-value]: `-1` is no weight, a number above 0; kept as an attribute\n"
            "  2 |   a -> b [weight=-1]; a -> c [weight=abc]; a -> d [weight=0]; a -> e [weight=2]\n"
            "    |                  ^~\n"
            "g.dot:2:38: warning[bad-value]: `abc` is no weight, a number above 0; kept as an attribute\n"
            "  2 |   a -> b [weight=-1]; a -> c [weight=abc]; a -> d [weight=0]; a -> e [weight=2]\n"
            "    |                                      ^~~\n");
  EXPECT_THAT(link(result, 0).attributes, ElementsAre(Pair("weight", "-1")));
  // A default of many edges stands in one place.
  EXPECT_EQ(dot("digraph { edge [weight=abc]; a -> b -> c }").diagnostics.warnings(), 2u);
}

TEST(ReadDot, KnowsWhereDatesStand) {
  const ReadResult result = dot("digraph {\n  a -> b [phrase=x, as_of=\"2018-13\", basis_2=stated, as_of_2=soon]\n}");
  const std::string told = check(result.network).text();
  EXPECT_NE(told.find("g.dot:2:27: error[bad-date]: `2018-13` is no date"), std::string::npos) << told;
  EXPECT_NE(told.find("g.dot:2:62: error[bad-date]: `soon` is no date"), std::string::npos) << told;
}

TEST(ReadDot, ClustersWithoutLabelsFrameNothing) {
  EXPECT_TRUE(dot("digraph { subgraph cluster_1 { label=South; a } }").network.info.clusters);
  EXPECT_FALSE(dot("digraph { subgraph cluster_1 { a } subgraph other { label=x; b } }").network.info.clusters);
}

TEST(ReadDot, ListsAndCommentsAreDotToo) {
  const ReadResult result = dot("digraph { # one\n  a, b:p -> c, d; /* \" */ // }\n  e -> # two\n f }");
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_THAT(links(result.network),
              ElementsAre("a points_to c", "a points_to d", "b points_to c", "b points_to d", "e points_to f"));
  EXPECT_EQ(actor(result, "d").where.begin, (TextPosition{2, 16}));
}

TEST(ReadDot, KnowsWhereThingsStand) {
  const ReadResult result = dot("digraph {\n  é; a -> b -> c [relation=runs];\n  a -> b\n}\n");
  EXPECT_EQ(actor(result, "a").where, (TextRange{{2, 6}, {2, 7}}));
  EXPECT_EQ(link(result, 0).where, (TextRange{{2, 6}, {2, 12}}));
  EXPECT_EQ(link(result, 1).where, (TextRange{{2, 11}, {2, 17}}));
  EXPECT_EQ(key_position(link(result, 1).keys, "relation", {}), (TextRange{{2, 28}, {2, 32}}));
  EXPECT_EQ(link(result, 2).where, (TextRange{{3, 3}, {3, 9}}));
}

TEST(ReadDot, TellsWhatIsNoDot) {
  EXPECT_EQ(dot("digraph {\n  a -> -> b\n}\n").diagnostics.text(),
            "g.dot:2:8: error[syntax]: `->` where a node is wanted\n"
            "  2 |   a -> -> b\n"
            "    |        ^~\n");
  EXPECT_EQ(dot("graph { a -> b }").diagnostics.text(),
            "g.dot:1:11: error[syntax]: `->` where `--` is wanted\n"
            "  1 | graph { a -> b }\n"
            "    |           ^~\n");
  EXPECT_EQ(dot("digraph {\n  a [label=\"x];\n}\n").diagnostics.text(),
            "g.dot:2:12: error[syntax]: a quoted string that never ends\n"
            "  2 |   a [label=\"x];\n"
            "    |            ^\n");
  EXPECT_EQ(dot("digraph { a [label=<x] }").diagnostics.text(),
            "g.dot:1:20: error[syntax]: an HTML string that never ends\n"
            "  1 | digraph { a [label=<x] }\n"
            "    |                    ^\n");
  EXPECT_EQ(dot("digraph { a").diagnostics.text(),
            "g.dot:1:12: error[syntax]: the text ends where `}` is wanted\n"
            "  1 | digraph { a\n"
            "    |            ^\n");
  EXPECT_EQ(dot("digraph { a [b] }").diagnostics.text(),
            "g.dot:1:15: error[syntax]: `]` where `=` is wanted\n"
            "  1 | digraph { a [b] }\n"
            "    |               ^\n");
  EXPECT_EQ(dot("dgraph { a }").diagnostics.text(),
            "g.dot:1:1: error[syntax]: `dgraph` where `graph` or `digraph` is wanted\n"
            "  1 | dgraph { a }\n"
            "    | ^~~~~~\n");
  EXPECT_EQ(dot("").diagnostics.text(),
            "g.dot:1:1: error[syntax]: the text ends where `graph` or `digraph` is wanted\n"
            "  1 | \n"
            "    | ^\n");
}

TEST(ReadDot, TellsWhatIsWantedInTheMiddleOfAStatement) {
  EXPECT_EQ(dot("digraph { a; = }").diagnostics.text(),
            "g.dot:1:14: error[syntax]: `=` where a statement or `}` is wanted\n"
            "  1 | digraph { a; = }\n"
            "    |              ^\n");
  EXPECT_EQ(dot("digraph { a [=1] }").diagnostics.text(),
            "g.dot:1:14: error[syntax]: `=` where an attribute or `]` is wanted\n"
            "  1 | digraph { a [=1] }\n"
            "    |              ^\n");
  EXPECT_EQ(dot("digraph { a = ; }").diagnostics.text(),
            "g.dot:1:15: error[syntax]: `;` where a value is wanted\n"
            "  1 | digraph { a = ; }\n"
            "    |               ^\n");
  EXPECT_EQ(dot("digraph { a:; }").diagnostics.text(),
            "g.dot:1:13: error[syntax]: `;` where a port is wanted\n"
            "  1 | digraph { a:; }\n"
            "    |             ^\n");
  EXPECT_EQ(dot("digraph { \"a\" + b }").diagnostics.text(),
            "g.dot:1:17: error[syntax]: `b` where a quoted string is wanted\n"
            "  1 | digraph { \"a\" + b }\n"
            "    |                 ^\n");
}

TEST(ReadDot, TellsWhatGraphvizAloneRefuses) {
  EXPECT_EQ(dot("digraph {\n  a:b:c:d\n}").diagnostics.text(),
            "g.dot:2:4: error[syntax]: syntax error near `:`\n"
            "  2 |   a:b:c:d\n"
            "    |    ^\n");
}

TEST(ReadDot, TellsWhatIsTooMuch) {
  std::string many;
  for (int i = 0; i < 1500; ++i) many += "n" + std::to_string(i) + " ";
  EXPECT_EQ(dot("digraph { {" + many + "} -> {" + many + "} }").diagnostics.text(),
            "g.dot: error[too-large]: the edges between subgraphs stand for more than two million edges\n");
  const std::string deep = "graph " + std::string(501, '{');
  EXPECT_EQ(dot(deep).diagnostics.text(),
            "g.dot:1:507: error[too-large]: more than 500 braces within each other\n"
            "  1 | …" + std::string(51, '{') + "\n"
            "    |  " + std::string(50, ' ') + "^\n");
}

TEST(ReadDot, TellsWhyGraphvizGaveNothing) {
  const auto told = [](DotParse::Fault fault, const std::string& messages) {
    DotParse parse;
    parse.fault = fault;
    parse.messages = messages;
    Diagnostics diagnostics;
    tell_dot_failure(parse, DotPlaces(), std::make_shared<const SourceText>("g.dot", "graph {}"), diagnostics);
    return diagnostics.text();
  };
  using Fault = DotParse::Fault;
  EXPECT_EQ(told(Fault::timed_out, ""), "g.dot: error[too-large]: the graph takes too long to read\n");
  EXPECT_EQ(told(Fault::not_started, ""), "g.dot: error[unreadable]: no process can be started to read the graph\n");
  EXPECT_EQ(told(Fault::crashed, ""), "g.dot: error[too-large]: the graph is more than Graphviz can read\n");
  EXPECT_EQ(told(Fault::none, "Warning: odd\n"), "g.dot: error[syntax]: there is no graph in the text\n");
  EXPECT_EQ(told(Fault::none, "Error:  odd\nError: again\n"), "g.dot: error[syntax]: odd\n");
}

TEST(ReadDot, TellsWhatGraphvizWarnsOf) {
  const ReadResult result = dot("graph { a -- 2b }");
  EXPECT_THAT(result.network.actor_ids(), ElementsAre("a", "2", "b"));
  EXPECT_EQ(result.diagnostics.text(),
            "g.dot:1:14: warning[syntax]: `2` and the letter behind it are read as two words\n"
            "  1 | graph { a -- 2b }\n"
            "    |              ^\n");
}

TEST(ReadDot, TellsWhatFollowsTheGraph) {
  const ReadResult two = dot("graph { a }\ngraph { b }\n");
  EXPECT_THAT(two.network.actor_ids(), ElementsAre("a"));
  EXPECT_EQ(two.diagnostics.text(),
            "g.dot:2:1: warning[syntax]: only the first graph of the file is read\n"
            "  2 | graph { b }\n"
            "    | ^~~~~\n");
  EXPECT_EQ(dot("graph { a } // the end\n}").diagnostics.text(),
            "g.dot:2:1: warning[syntax]: what follows the graph is not read\n"
            "  2 | }\n"
            "    | ^\n");
}

TEST(ReadDot, TellsWordsThatAreNearlyKnown) {
  EXPECT_EQ(dot("digraph { a [kind=persn] }").diagnostics.text(),
            "g.dot:1:19: warning[unknown-kind]: unknown kind `persn`, taken as one of its own\n"
            "  1 | digraph { a [kind=persn] }\n"
            "    |                   ^~~~~\n"
            "  hint: did you mean `person`?\n");
  EXPECT_EQ(dot("digraph { a -> b -> c [basis=sated] }").diagnostics.text(),
            "g.dot:1:30: error[unknown-basis]: unknown basis `sated`\n"
            "  1 | digraph { a -> b -> c [basis=sated] }\n"
            "    |                              ^~~~~\n"
            "  hint: did you mean `stated`?\n");
}

TEST(ReadDot, WhatWasReadBeforeDoesNotMatter) {
  const std::string text = "digraph { a -> b [label=\"x\"] }";
  const auto summary = [&] {
    const ReadResult result = dot(text);
    return result.diagnostics.text() + links(result.network).at(0) + link(result, 0).label;
  };
  const std::string fresh = summary();
  for (const std::string before :
       {"digraph { a -> \"open", "graph { a } graph { b ", "digraph { /* open", "digraph { a [label=<<b>", "#", "@"}) {
    static_cast<void>(dot(before));
    EXPECT_EQ(summary(), fresh) << before;
  }
}

TEST(ReadDot, HostileTextsAreToldNotSuffered) {
  const auto code = [](std::string text) {
    const ReadResult result = dot(std::move(text));
    return result.diagnostics.has_errors() ? std::string(code_name(result.diagnostics.all().front().code)) : "read";
  };
  const auto repeated = [](std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
  };
  EXPECT_EQ(code("digraph " + repeated("{", 100'000)), "too-large");
  EXPECT_EQ(code("digraph { " + repeated("subgraph {", 400) + "a" + repeated("}", 400) + "}"), "read");
  EXPECT_EQ(code("digraph { a [label=" + repeated("<", 100'000) + "x" + repeated(">", 100'000) + "] }"), "read");
  // A word that cgraph's message about it cannot hold.
  EXPECT_EQ(code("digraph { a [" + repeated("x", 20'000) + "] }"), "syntax");
  EXPECT_EQ(code("digraph " + repeated("a", 20'000) + " b {}"), "syntax");
  std::string many;
  for (int i = 0; i < 2000; ++i) many += "n" + std::to_string(i) + " ";
  EXPECT_EQ(code("digraph { {" + many + "} -> {" + many + "} }"), "too-large");
  EXPECT_EQ(code(std::string("digraph { a\0b }", 15)), "syntax");
  EXPECT_EQ(code("digraph { a@b }"), "syntax");
  EXPECT_EQ(code(repeated("\"", 9999)), "syntax");
}

TEST(ReadDot, KeepsWhichWayRanksRun) {
  EXPECT_EQ(dot("digraph { rankdir=LR; a -> b }").network.info.direction, "right");
  EXPECT_EQ(dot("digraph { graph [rankdir=BT] a -> b }").network.info.direction, "up");
  EXPECT_EQ(dot("digraph { rankdir=sideways; a -> b }").network.info.direction, "");
  EXPECT_EQ(dot("digraph { a -> b }").network.info.direction, "");
}

TEST(ReadDot, ReadsLatin1) {
  const auto text = std::make_shared<const SourceText>("l.dot", "graph { charset=\"ISO-8859-1\"; a [label=\"monta\xF1\x61s\"] }");
  const ReadResult result = read(text);
  EXPECT_EQ(result.diagnostics.text(), "");
  EXPECT_EQ(actor(result, "a").name, "montañas");
  EXPECT_EQ(code_name(read(std::make_shared<const SourceText>("l.dot", "graph { \xF1 }")).diagnostics.all().at(0).code),
            "encoding");
}

/// The numbers of nodes and edges of the first graph of each file, as Graphviz's own `gc` counts them; a file in which it finds
/// no graph is not there.
std::map<std::string, std::pair<std::size_t, std::size_t>> counted_by_graphviz(const std::set<std::string>& paths) {
  std::string command = "gc";
  for (const std::string& path : paths) command += " '" + path + "'";
  std::string answer;
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(::popen((command + " 2>/dev/null").c_str(), "r"), &::pclose);
  std::array<char, 4096> part{};
  while (const std::size_t got = pipe ? std::fread(part.data(), 1, part.size(), pipe.get()) : 0) answer.append(part.data(), got);
  std::map<std::string, std::pair<std::size_t, std::size_t>> counts;
  std::istringstream lines(answer);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::size_t nodes = 0;
    std::size_t edges = 0;
    // "   9   8 name (path)"
    if (!(words >> nodes >> edges) || !line.ends_with(')')) continue;
    const std::size_t begin = line.rfind('(') + 1;
    counts.emplace(line.substr(begin, line.size() - begin - 1), std::pair(nodes, edges));
  }
  return counts;
}

TEST(ReadDot, ReadsTheCorpusAsGraphvizDoes) {
  const auto folder = shared_files("corpora/dot");
  if (!folder) GTEST_SKIP() << "../shared/corpora/dot is not there";
  std::set<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder))
    if (entry.is_regular_file()) paths.insert(entry.path());
  const auto counts = counted_by_graphviz(paths);
  EXPECT_GT(counts.size(), 300u);
  for (const std::string& path : paths) {
    SCOPED_TRACE(path);
    const ReadResult result = read(load(path), Format::dot);
    for (const Diagnostic& diagnostic : result.diagnostics.all()) EXPECT_TRUE(diagnostic.where.known()) << format(diagnostic);
    const auto counted = counts.find(path);
    EXPECT_EQ(counted != counts.end(), !result.diagnostics.has_errors()) << result.diagnostics.text();
    if (counted == counts.end()) continue;
    EXPECT_EQ(result.network.actor_count(), counted->second.first);
    EXPECT_EQ(result.network.link_count(), counted->second.second);
  }
}

}  // namespace
}  // namespace coopnet
