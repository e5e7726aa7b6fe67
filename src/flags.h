// The one table of flags. The parser, `--help`, the man page, the completions and the check of view flags are all made from it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coopnet {

enum class FlagType {
  on_off,          // a switch: --NAME and --no-NAME; in a view `true` or `false`
  text,            // any text
  words,           // a list of words with commas between; given several times, the lists are joined
  ids,             // a list of actors' ids (or names) with commas between; taken apart where the network is known
  choice,          // one of `choices`
  choices,         // a list of these
  choice_or_file,  // one of these, or the path of a file that is there
  file,            // a path
  folder,          // a path of a folder
  whole,           // a whole number from `least` to `most`
  number,          // a number from `least` to `most`
  length,          // as parse_length() reads it
  pair,            // two ids, one argument each
  pin,             // ID=x,y
  attribute,       // NAME=VALUE, checked against what Graphviz knows
  language,        // a BCP 47 tag
  period,          // a date, or two with a slash between
  id_prefix,       // a letter, then letters, digits, '-' and '_'
};

/// The chapters of `--help` and of the man page, in their order.
enum class FlagSection { files, selection, layout, style, checks };
[[nodiscard]] const std::vector<FlagSection>& flag_sections();
[[nodiscard]] std::string_view section_title(FlagSection section);

/// Which subcommands take a flag.
enum class Takes : unsigned {
  none = 0,
  draw = 1u << 0,
  check = 1u << 1,
  convert = 1u << 2,
  table = 1u << 3,
  report = 1u << 4,
  embed = 1u << 5,
  describe = 1u << 6,
  preview = 1u << 7
};
[[nodiscard]] constexpr Takes operator|(Takes a, Takes b) { return Takes(unsigned(a) | unsigned(b)); }
[[nodiscard]] constexpr bool takes(Takes set, Takes one) { return (unsigned(set) & unsigned(one)) != 0; }

struct Flag {
  std::string_view name = {};        // long, without dashes
  char short_name = 0;               // 0: none
  FlagType type = FlagType::text;
  std::string_view value = {};       // what stands for the value in help: "ID[,ID]"; empty for switches
  std::string_view fallback = {};    // what holds where the flag is not given, for help; may be empty
  std::string_view help = {};        // a sentence or two
  FlagSection section = FlagSection::files;
  Takes commands = Takes::draw;
  bool in_view = false;              // whether a view of a network may set it
  std::vector<std::string> (*choices)() = nullptr;  // the words that a choice takes; for `words` what completions offer
  double least = 0;                  // of numbers
  double most = 0;
  bool value_optional = false;       // the value may be left out on the command line
};

/// All flags, by section, in the order that help prints.
[[nodiscard]] const std::vector<Flag>& flags();
/// A command's flag by its long name, without dashes; null for none.
[[nodiscard]] const Flag* find_flag(std::string_view name, Takes command = Takes::draw);
/// A flag's choices; empty where it has none.
[[nodiscard]] std::vector<std::string> flag_choices(const Flag& flag);

}  // namespace coopnet
