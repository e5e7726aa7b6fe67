#include "graph/read.h"

#include <gtest/gtest.h>

#include <istream>
#include <memory>
#include <sstream>
#include <streambuf>
#include <string>

#include "temporary_folder.h"

namespace coopnet {
namespace {

std::string told_by_loading(const std::string& name) {
  try {
    static_cast<void>(load(name));
  } catch (const InputError& error) {
    return error.what();
  }
  return "loaded";
}

TEST(FormatFromName, KnowsExtensions) {
  EXPECT_EQ(format_from_name("a/b.toml"), Format::toml);
  EXPECT_EQ(format_from_name("A.TOML"), Format::toml);
  EXPECT_EQ(format_from_name("a.dot"), Format::dot);
  EXPECT_EQ(format_from_name("a.gv"), Format::dot);
  EXPECT_EQ(format_from_name("a.csv"), Format::csv);
  EXPECT_EQ(format_from_name("a.tsv"), Format::csv);
  EXPECT_EQ(format_from_name("<stdin>"), std::nullopt);
  EXPECT_EQ(format_from_name("@sonsonate-2018"), std::nullopt);
  EXPECT_EQ(format_from_name(""), std::nullopt);
}

TEST(FormatFromContent, KnowsToml) {
  for (const char* text : {"format = 1\n", "# comment\n\n[network]\n", "[[actor]]", "network.id = 'a, b'", "\"a key\" = 1", "",
      "\xEF\xBB\xBF" "format=1",
                           "oops", "a-b_c=1,2"})
    EXPECT_EQ(format_from_content(text), Format::toml) << text;
}

TEST(FormatFromContent, KnowsDot) {
  for (const char* text : {"graph {", "digraph g {}", "strict graph \"a\" {", "/* c */ graph{}", "// c\ndigraph {", "DiGraph{",
      "  \n strict\ndigraph\n{",
                           "# line 1\ngraph a{", "graph <a> {"})
    EXPECT_EQ(format_from_content(text), Format::dot) << text;
}

TEST(FormatFromContent, KnowsCsv) {
  for (const char* text : {"source,target\na,b\n", "a;b\n", "a\tb\n", "graph,target\n", "\"a, b\",c\n", "# c\nsource,target\n",
      "digraph;x\n"})
    EXPECT_EQ(format_from_content(text), Format::csv) << text;
}

TEST(Read, SkipsAByteOrderMark) {
  const auto text = std::make_shared<const SourceText>("n.toml", "\xEF\xBB\xBF" "format = 1\nx = 1\n");
  const ReadResult result = read(text);
  EXPECT_EQ(result.diagnostics.text(),
            "n.toml:2:1: error[unknown-key]: a network file has no key `x`\n  2 | x = 1\n    | ^\n"
            "  hint: its keys are `format`, `network`, `source`, `kind`, `relation`, `actor`, `link`, `view`\n");
}

TEST(Load, TellsWhatCannotBeRead) {
  const TemporaryFolder folder;
  EXPECT_EQ(told_by_loading(folder.path("none.toml")),
            folder.path("none.toml") + ": error[unreadable]: cannot be opened: No such file or directory\n");
  EXPECT_EQ(told_by_loading(folder.root().string()),
            folder.root().string() + ": error[unreadable]: cannot be read: Is a directory\n");
}

TEST(Load, TellsOfBundledNetworks) {
  EXPECT_EQ(told_by_loading("@sonsonate-2081"),
            "@sonsonate-2081: error[unknown-id]: no such network is bundled\n  hint: did you mean `@sonsonate-2018`?\n");
  EXPECT_EQ(told_by_loading("sonsonate-2018"),
            "sonsonate-2018: error[unreadable]: cannot be opened: No such file or directory\n"
            "  hint: the bundled network is `@sonsonate-2018`\n");
  EXPECT_EQ(load("@sonsonate-2018")->name(), "@sonsonate-2018");
}

TEST(Load, TakesAStreamForStandardInput) {
  std::istringstream in("format = 1\n");
  const auto text = load("-", in);
  EXPECT_EQ(text->name(), "<stdin>");
  EXPECT_EQ(text->content(), "format = 1\n");
}

/// Gives a byte again and again; or nothing, as a stream does that cannot be read.
class Source : public std::streambuf {
 public:
  explicit Source(bool good) : good_(good), block_(std::size_t{1} << 20, '#') {}

 protected:
  int_type underflow() override {
    if (!good_) throw std::ios_base::failure("no");
    setg(block_.data(), block_.data(), block_.data() + block_.size());
    return traits_type::to_int_type('#');
  }

 private:
  bool good_;
  std::string block_;
};

TEST(Load, TellsWhatIsWrongWithAStream) {
  const auto told = [](bool good) -> std::string {
    Source source(good);
    std::istream in(&source);
    try {
      static_cast<void>(load("-", in));
    } catch (const InputError& error) {
      return error.what();
    }
    return "loaded";
  };
  EXPECT_EQ(told(false), "<stdin>: error[unreadable]: cannot be read\n");
  EXPECT_EQ(told(true), "<stdin>: error[too-large]: larger than 256 MiB\n");
}

TEST(Load, TakesNoMoreThan256MiB) {
  const TemporaryFolder folder;
  const std::string path = folder.path("big.toml");
  { std::ofstream(path, std::ios::binary) << ""; }
  std::filesystem::resize_file(path, (std::uintmax_t{256} << 20) + 1);  // a hole: it takes no space on the disk
  EXPECT_EQ(told_by_loading(path), path + ": error[too-large]: larger than 256 MiB\n");
}

}  // namespace
}  // namespace coopnet
