// Every folder of tests/cases/check is a case: its input is read and checked, and what is told must be its expected.txt, word for
// word. With COOPNET_ACCEPT=1 in the environment the expected files are written anew, and the run fails.
//
//   input.toml, .dot or .csv   the network
//   options.txt                optional: "require-evidence"
//   sources/                   optional: the folder for --sources

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "graph/check.h"
#include "graph/read.h"
#include "shared_files.h"

namespace coopnet {
namespace {

namespace fs = std::filesystem;

fs::path cases_folder() { return fs::path(COOPNET_SOURCE_DIR) / "tests" / "cases" / "check"; }

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(cases_folder()))
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

fs::path input_of(const fs::path& folder) {
  for (const char* name : {"input.toml", "input.dot", "input.csv"})
    if (fs::exists(folder / name)) return folder / name;
  return {};
}

bool accepting() {
  const char* value = std::getenv("COOPNET_ACCEPT");
  return value != nullptr && std::string(value) == "1";
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
  const fs::path folder = cases_folder() / GetParam();
  ASSERT_FALSE(input_of(folder).empty()) << "no input in " << folder;
  const std::string told = told_of(folder);
  const fs::path expected = folder / "expected.txt";
  if (accepting()) {
    std::ofstream(expected, std::ios::binary) << told;
    FAIL() << "written anew: " << expected << "\nLook at the difference, then run without COOPNET_ACCEPT.";
  }
  ASSERT_TRUE(fs::exists(expected)) << "no expected.txt in " << folder;
  EXPECT_EQ(told, file_content(expected));
}

INSTANTIATE_TEST_SUITE_P(Cases, CheckCase, testing::ValuesIn(case_names()),
                         [](const testing::TestParamInfo<std::string>& each) { return each.param; });

TEST(CheckCases, HaveEveryCodeThatAnInputCanCause) {
  // Told by loading a file, by the command line, and by the list of problems: their own tests have the texts.
  const std::set<Code> elsewhere = {Code::unreadable, Code::unknown_flag, Code::too_many};
  std::string all;
  for (const std::string& name : case_names()) all += file_content(cases_folder() / name / "expected.txt");
  for (const Code code : all_codes())
    EXPECT_EQ(all.find("[" + std::string(code_name(code)) + "]: ") != std::string::npos, elsewhere.count(code) == 0)
        << code_name(code);
}

}  // namespace
}  // namespace coopnet
