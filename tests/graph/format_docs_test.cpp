// The reference of the network format says what the program does: its tables are those of the program, its examples are networks
// without problems, and every key is in it. With COOPNET_ACCEPT=1 the tables are written anew, and the run fails.

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <regex>
#include <set>
#include <string>

#include "golden_cases.h"
#include "graph/check.h"
#include "graph/read.h"
#include "graph/vocabulary.h"

namespace coopnet {
namespace {

std::filesystem::path document() { return std::filesystem::path(COOPNET_SOURCE_DIR) / "docs" / "network-format.md"; }

std::string list_of(const std::vector<std::string>& kinds) {
  std::string list;
  for (const std::string& kind : kinds) list += (list.empty() ? "`" : ", `") + kind + "`";
  return list.empty() ? "any" : list;
}

std::string direction_of(const Relation& relation) {
  if (!relation.directed) return "both ways";
  if (!relation.hierarchical) return "";
  return relation.downward ? "down" : "up";
}

std::string kinds_table() {
  std::string table = "| kind | one | several |\n|---|---|---|\n";
  const Vocabulary vocabulary;
  for (const Kind& kind : vocabulary.kinds()) table += "| `" + kind.id + "` | " + kind.label + " | " + kind.plural + " |\n";
  return table;
}

std::string relations_table() {
  std::string table = "| relation | phrase | inverse | from | to | |\n|---|---|---|---|---|---|\n";
  const Vocabulary vocabulary;
  for (const Relation& relation : vocabulary.relations())
    table += "| `" + relation.id + "` | " + relation.phrase + " | " + relation.inverse + " | " + list_of(relation.from) + " | " +
             list_of(relation.to) + " | " + direction_of(relation) + " |\n";
  return table;
}

std::string codes_table() {
  std::string table = "| code | meaning |\n|---|---|\n";
  for (const Code code : all_codes())
    table += "| `" + std::string(code_name(code)) + "` | " + std::string(code_meaning(code)) + " |\n";
  return table;
}

/// The document with what stands between the mark and the next end mark replaced.
std::string with_table(const std::string& text, const std::string& mark, const std::string& table) {
  const std::string opening = "<!-- " + mark + " -->\n";
  const std::size_t begin = text.find(opening);
  const std::size_t end = text.find("<!-- end -->", begin);
  if (begin == std::string::npos || end == std::string::npos) return "no mark for " + mark;
  return text.substr(0, begin + opening.size()) + table + text.substr(end);
}

TEST(FormatDocs, TablesAreThoseOfTheProgram) {
  const std::string text = file_content(document());
  std::string wanted = with_table(text, "kinds", kinds_table());
  wanted = with_table(wanted, "relations", relations_table());
  wanted = with_table(wanted, "codes", codes_table());
  expect_kept(document(), wanted);
}

TEST(FormatDocs, ExamplesAreNetworksWithoutProblems) {
  const std::string text = file_content(document());
  const std::string opening = "```toml\n";
  int examples = 0;
  for (std::size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
    const std::size_t begin = at + opening.size();
    const auto example = std::make_shared<const SourceText>("example.toml", text.substr(begin, text.find("```", begin) - begin));
    const ReadResult result = read(example);
    EXPECT_EQ(result.diagnostics.text(), "");
    EXPECT_EQ(check(result.network).text(), "");
    ++examples;
  }
  EXPECT_EQ(examples, 3);
}

TEST(FormatDocs, EveryKeyOfTheReaderIsInIt) {
  const std::string text = file_content(document());
  const std::string reader = file_content(std::filesystem::path(COOPNET_SOURCE_DIR) / "graph" / "read_toml.cpp");
  const std::regex asked(
      R"re((?:text|date|truth|whole|real|texts|by_language|attributes|tables?|set_\w+)\((?:\*?table, )?"([a-z-]+)")re");
  std::set<std::string> keys;
  for (std::sregex_iterator it(reader.begin(), reader.end(), asked), end; it != end; ++it) keys.insert((*it)[1]);
  EXPECT_GE(keys.size(), 45u);
  for (const std::string& key : keys)
    EXPECT_TRUE(text.find("`" + key + "`") != std::string::npos || text.find("[[" + key + "]]") != std::string::npos ||
                text.find("[" + key + "]") != std::string::npos)
        << key;
}

}  // namespace
}  // namespace coopnet
