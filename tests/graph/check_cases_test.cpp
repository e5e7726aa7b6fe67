// Every folder of tests/cases/check is a case: its input is read and checked, and what is told must be its expected.txt, word for
// word.
//
//   input.toml, .dot or .csv   the network
//   options.txt                optional: "require-evidence"
//   sources/                   optional: the folder for --sources

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <set>
#include <string>

#include "golden_cases.h"
#include "graph/check.h"
#include "graph/read.h"

namespace coopnet {
namespace {

namespace fs = std::filesystem;

fs::path input_of(const fs::path& folder) {
  for (const char* name : {"input.toml", "input.dot", "input.csv"})
    if (fs::exists(folder / name)) return folder / name;
  return {};
}

std::string told_of(const fs::path& folder) {
  const fs::path input = input_of(folder);
  const auto text = std::make_shared<const SourceText>(input.filename().string(), file_content(input));
  ReadResult result = read(text);
  CheckOptions options;
  options.require_evidence = file_content(folder / "options.txt").find("require-evidence") != std::string::npos;
  if (fs::exists(folder / "sources")) {
    fs::current_path(folder);  // the folder's name stands in messages
    options.sources = "sources";
  }
  result.diagnostics.append(check(result.network, options));
  result.diagnostics.sort();
  return result.diagnostics.text();
}

class CheckCase : public testing::TestWithParam<std::string> {};

TEST_P(CheckCase, TellsWhatIsExpected) {
  const fs::path folder = cases_folder("check") / GetParam();
  ASSERT_FALSE(input_of(folder).empty()) << "no input in " << folder;
  expect_kept(folder / "expected.txt", told_of(folder));
}

INSTANTIATE_TEST_SUITE_P(Cases, CheckCase, testing::ValuesIn(case_names("check")), test_name_of);

TEST(CheckCases, HaveEveryCodeThatAnInputCanCause) {
  // Told by loading a file, by the command line, and by the list of problems: their own tests have the texts.
  const std::set<Code> elsewhere = {Code::unreadable, Code::unknown_flag, Code::too_many};
  std::string all;
  for (const std::string& name : case_names("check")) all += file_content(cases_folder("check") / name / "expected.txt");
  for (const Code code : all_codes())
    EXPECT_EQ(all.find("[" + std::string(code_name(code)) + "]: ") != std::string::npos, !elsewhere.contains(code))
        << code_name(code);
}

}  // namespace
}  // namespace coopnet
