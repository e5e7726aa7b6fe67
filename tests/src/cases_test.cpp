// Golden cases: each folder of tests/cases/program is one behaviour, and its name says which.
//
// `command` is run by sh in a copy of the folder, with the built program as `coopnet`. What it prints and leaves behind must be
// what `expected/` holds: stdout, stderr, code (where it is not 0), and every new file.
#include <filesystem>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "golden_cases.h"
#include "run_program.h"

namespace coopnet {
namespace {

namespace fs = std::filesystem;

using Contents = std::map<std::string, std::string>;

Contents files_in(const fs::path& folder) {
  Contents contents;
  if (!fs::exists(folder)) return contents;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    contents[fs::relative(entry.path(), folder).string()] = {std::istreambuf_iterator<char>(in), {}};
  }
  return contents;
}

Contents results_of(const fs::path& folder) {
  const TemporaryFolder work;
  fs::copy(folder, work.root(), fs::copy_options::recursive);
  fs::remove_all(work.path("expected"));
  const Contents before = files_in(work.root());
  const Ran ran = run_shell("PATH=\"${COOPNET%/*}:$PATH\" sh command", work.root().string());
  Contents results;
  for (const auto& [name, content] : files_in(work.root())) {
    const auto old = before.find(name);
    if (old == before.end() || old->second != content) results[name] = content;
  }
  if (!ran.out.empty()) results["stdout"] = ran.out;
  if (!ran.err.empty()) results["stderr"] = ran.err;
  if (ran.code != 0) results["code"] = std::to_string(ran.code) + "\n";
  return results;
}

void accept(const fs::path& expected, const Contents& results) {
  fs::remove_all(expected);
  for (const auto& [name, content] : results) {
    fs::create_directories((expected / name).parent_path());
    std::ofstream(expected / name, std::ios::binary) << content;
  }
}

class Cases : public ::testing::TestWithParam<std::string> {};

TEST_P(Cases, GiveWhatIsExpected) {
  const fs::path folder = cases_folder("program") / GetParam();
  const Contents expected = files_in(folder / "expected");
  const Contents results = results_of(folder);
  if (accepting() && results != expected) {
    accept(folder / "expected", results);
    FAIL() << GetParam() << " is accepted; look at it and run the tests again";
  }
  ASSERT_FALSE(expected.empty()) << "nothing is expected of " << GetParam() << ": ./dev accept " << GetParam();
  for (const auto& [name, content] : expected) {
    const auto result = results.find(name);
    ASSERT_NE(result, results.end()) << name << " was not given";
    EXPECT_EQ(result->second, content) << name;
  }
  for (const auto& [name, content] : results) EXPECT_TRUE(expected.contains(name)) << name << " is not expected:\n" << content;
}

INSTANTIATE_TEST_SUITE_P(, Cases, testing::ValuesIn(case_names("program")), test_name_of);

}  // namespace
}  // namespace coopnet
