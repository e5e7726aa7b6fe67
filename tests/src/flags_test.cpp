#include "src/flags.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "graph/diagnostic.h"
#include "src/commands.h"
#include "src/flag_values.h"
#include "src/help.h"

namespace coopnet {
namespace {

constexpr Takes every_command[] = {Takes::draw,   Takes::check, Takes::convert,  Takes::table,
                                   Takes::report, Takes::embed, Takes::describe, Takes::preview};

std::string file(const std::string& name) {
  std::ifstream in(std::string(COOPNET_SOURCE_DIR "/") + name);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(EveryFlag, SaysWhatItDoes) {
  for (const Flag& flag : flags()) {
    SCOPED_TRACE(std::string(flag.name));
    EXPECT_FALSE(flag.name.empty());
    EXPECT_TRUE(flag.help.ends_with('.')) << flag.help;
    EXPECT_EQ(flag.value.empty(), flag.type == FlagType::on_off);
  }
}

TEST(EveryFlag, HasWhatItsTypeNeeds) {
  for (const Flag& flag : flags()) {
    SCOPED_TRACE(std::string(flag.name));
    const bool closed = flag.type == FlagType::choice || flag.type == FlagType::choices || flag.type == FlagType::choice_or_file;
    EXPECT_TRUE(!closed || !flag_choices(flag).empty());
    EXPECT_TRUE((flag.type != FlagType::number && flag.type != FlagType::whole) || flag.least < flag.most);
  }
}

TEST(EveryFlag, TakesWhatItsHelpGivesAsDefault) {
  for (const Flag& flag : flags()) {
    SCOPED_TRACE(std::string(flag.name));
    const bool checkable = flag.type == FlagType::choice || flag.type == FlagType::number || flag.type == FlagType::whole ||
                           flag.type == FlagType::length || flag.type == FlagType::choice_or_file;
    if (!checkable || flag.fallback.empty() || flag.fallback.find(' ') != std::string_view::npos) continue;
    EXPECT_FALSE(check_values(flag, {std::string(flag.fallback)}, flag.name).has_value()) << flag.fallback;
  }
}

TEST(EveryFlag, IsFoundByItsName) {
  for (const Flag& flag : flags()) {
    SCOPED_TRACE(std::string(flag.name));
    for (const Takes command : every_command) {
      EXPECT_EQ(find_flag(flag.name, command) == &flag, takes(flag.commands, command));
    }
  }
}

TEST(EveryFlag, StandsInTheManual) {
  for (const Flag& flag : flags()) {
    SCOPED_TRACE(std::string(flag.name));
    EXPECT_TRUE(file("docs/manual.md").find("`--" + std::string(flag.name)) != std::string::npos) << flag.name;
  }
}

TEST(Flags, NoCommandHasTwoFlagsOfOneName) {
  for (const Takes command : every_command) {
    std::set<std::string> names;
    for (const Flag& flag : flags()) {
      if (!takes(flag.commands, command)) continue;
      std::vector<std::string> spellings = {std::string(flag.name)};
      if (flag.short_name) spellings.emplace_back(1, flag.short_name);
      if (flag.type == FlagType::on_off) spellings.push_back("no-" + std::string(flag.name));
      for (const std::string& spelling : spellings) EXPECT_TRUE(names.insert(spelling).second) << spelling;
    }
  }
}

TEST(Flags, AreSortedBySection) {
  EXPECT_TRUE(std::ranges::is_sorted(flags(), {}, [](const Flag& flag) {
    return std::ranges::find(flag_sections(), flag.section) - flag_sections().begin();
  }));
}

TEST(Manual, HasEveryCommandAndEveryCode) {
  const std::string manual = file("docs/manual.md");
  for (const Command& command : commands()) {
    EXPECT_TRUE(manual.find("coopnet " + std::string(command.name)) != std::string::npos) << command.name;
  }
  for (const Code code : all_codes()) {
    const std::string row = "| `" + std::string(code_name(code)) + "` | " + std::string(code_meaning(code)) + " |";
    EXPECT_TRUE(manual.find(row) != std::string::npos) << row;
  }
}

TEST(Flags, UnknownOnesAreNotFound) {
  EXPECT_EQ(find_flag("layuot"), nullptr);
  EXPECT_EQ(find_flag("layout", Takes::check), nullptr);
}

}  // namespace
}  // namespace coopnet
