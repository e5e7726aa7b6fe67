// The files of toml-test: none may end the program, every invalid one is a syntax error with a place, every valid one is parsed.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "graph/check.h"
#include "graph/read.h"
#include "graph/write_toml.h"
#include "shared_files.h"

namespace coopnet {
namespace {

bool is_of_the_text(const Diagnostic& diagnostic) {
  return diagnostic.code == Code::syntax || diagnostic.code == Code::encoding || diagnostic.code == Code::too_large;
}

std::vector<std::filesystem::path> corpus() {
  std::vector<std::filesystem::path> files;
  if (const auto folder = shared_files("corpora/toml/tomltest"))
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// Valid in TOML 1.1 only, which toml++ 3.3 does not read.
bool is_newer(const std::string& name) {
  static const std::set<std::string> names = {
      "tests_valid_datetime_no-seconds.toml",        "tests_valid_inline-table_newline-comment.toml",
          "tests_valid_inline-table_newline.toml",
      "tests_valid_key_empty-05.toml",               "tests_valid_spec-1.1.0_common-12.toml",
          "tests_valid_spec-1.1.0_common-29.toml",
      "tests_valid_spec-1.1.0_common-31.toml",       "tests_valid_spec-1.1.0_common-34.toml",
          "tests_valid_spec-1.1.0_common-47.toml",
      "tests_valid_string_escape-esc.toml",          "tests_valid_string_hex-escape.toml"};
  return names.count(name) != 0;
}

TEST(ReadTomlCorpus, EveryFileIsReadOrRefusedWithAPlace) {
  const auto files = corpus();
  if (files.empty()) GTEST_SKIP() << "the corpora are not there";
  for (const auto& file : files) {
    const std::string name = file.filename().string();
    const auto text = std::make_shared<const SourceText>(name, file_content(file));
    const ReadResult result = read(text, Format::toml);
    EXPECT_FALSE(result.diagnostics.empty()) << name << " is no network";
    const auto& all = result.diagnostics.all();
    const bool refused = std::any_of(all.begin(), all.end(), is_of_the_text);
    EXPECT_EQ(refused, name.find("_invalid_") != std::string::npos ||
        is_newer(name)) << name << '\n' << result.diagnostics.text();
    for (const Diagnostic& diagnostic : all) {
      EXPECT_GE(diagnostic.where.begin.line, 1u) << name;
      EXPECT_GE(diagnostic.where.begin.column, 1u) << name;
      EXPECT_LE(diagnostic.where.begin, text->position(text->content().size())) << name << '\n' << format(diagnostic);
    }
  }
}

/// Cuts a text short and changes bytes of it: whatever comes of it must be told, and never end the program.
TEST(ReadTomlCorpus, DamagedNetworksAreTold) {
  const std::string whole = load("@sonsonate-2018")->content();
  const std::string_view changes = "[]{}\"'=.,\n#\\\0x\xFF";
  std::size_t told = 0;
  for (std::size_t round = 0; round < 150; ++round) {
    std::string content = whole.substr(0, whole.size() - (round % 5 == 0 ? round * 37 % whole.size() : 0));
    for (std::size_t change = 0; change < 1 + round % 4; ++change)
      if (!content.empty()) content[(round * 7919 + change * 104729) % content.size()] = changes[(round +
          change) % changes.size()];
    const auto text = std::make_shared<const SourceText>("damaged.toml", std::move(content));
    const ReadResult result = read(text, Format::toml);
    const Diagnostics checked = check(result.network);
    told += result.diagnostics.empty() && checked.empty() ? 0 : 1;
    EXPECT_EQ(result.diagnostics.text().find('\x00'), std::string::npos);
    if (result.diagnostics.has_errors()) continue;
    const ReadResult again = read_toml(std::make_shared<const SourceText>("again.toml", write_toml(result.network)));
    EXPECT_EQ(again.diagnostics.text(), "");
  }
  EXPECT_GT(told, 75u);
}

/// Takes the last bracket or quote out of a line: the slip itself is told, and little that only follows from it.
TEST(ReadTomlCorpus, OneSlipIsToldAsOne) {
  const std::string whole = load("@sonsonate-2018")->content();
  std::size_t slips = 0;
  std::size_t told = 0;
  std::size_t line = 0;
  for (std::size_t begin = 0; begin < whole.size(); begin = whole.find('\n', begin) + 1, ++line) {
    if (whole[begin] == '#' || line % 5 != 0) continue;
    for (const char mark : {'"', '[', ']', '{', '}', '='}) {
      const std::size_t at = std::string_view(whole).substr(begin, whole.find('\n', begin) - begin).rfind(mark);
      if (at == std::string::npos) continue;
      const std::string content = whole.substr(0, begin + at) + whole.substr(begin + at + 1);
      const ReadResult result = read_toml(std::make_shared<const SourceText>("slip.toml", content));
      const Diagnostics checked = check(result.network);
      ++slips;
      told += result.diagnostics.errors() + checked.errors();
      EXPECT_LE(result.diagnostics.errors() + checked.errors(), 2u) << result.diagnostics.text() << checked.text();
    }
  }
  EXPECT_GT(slips, 200u);
  EXPECT_LT(told, slips + slips / 10);
}

TEST(ReadToml, DeepNestingIsToldAndDoesNotExhaustTheStack) {
  const auto told = [](const std::string& content) {
    const ReadResult result = read_toml(std::make_shared<const SourceText>("deep.toml", "format = 1\n" + content));
    return result.diagnostics.all().at(0).code;
  };
  std::string dots = "a";
  for (int i = 0; i < 200000; ++i) dots += ".a";
  EXPECT_EQ(told(dots + " = 1\n"), Code::too_large);
  EXPECT_EQ(told("[" + dots + "]\n"), Code::too_large);
  EXPECT_EQ(told("a = { " + dots + " = 1 }\n"), Code::too_large);
  EXPECT_EQ(told("a = " + std::string(200000, '[') + "\n"), Code::too_large);
  std::string braces;
  for (int i = 0; i < 100000; ++i) braces += "{a=";
  EXPECT_EQ(told("a = " + braces + "\n"), Code::too_large);
  EXPECT_EQ(told("note = \"" + dots + "\"\n"), Code::unknown_key) << "within a text, dots are dots";
}

}  // namespace
}  // namespace coopnet
