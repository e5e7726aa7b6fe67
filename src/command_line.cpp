#include "src/command_line.h"

#include <algorithm>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "graph/read.h"
#include "graph/spelling.h"
#include "src/usage_error.h"

namespace coopnet {
namespace {

std::string spelled(const Flag& flag) { return "--" + std::string(flag.name); }

bool has_value(const Flag& flag) { return flag.type != FlagType::on_off; }

/// The flag that one word of the command line names, and whether its value stands in the same word.
struct Named {
  const Flag* flag = nullptr;
  bool glued = false;
};

Named named_by(const std::string& word, Takes command) {
  if (word.starts_with("--")) {
    const std::size_t equals = word.find('=');
    return {find_flag(std::string_view(word).substr(2, equals == std::string::npos ? equals : equals - 2), command),
            equals != std::string::npos};
  }
  if (word.size() < 2 || word[0] != '-') return {};
  for (const Flag& flag : flags()) {
    if (flag.short_name == word[1] && takes(flag.commands, command)) return {&flag, word.size() > 2};
  }
  return {};
}

bool stands_for_no_value(const std::string& word) {
  return word.starts_with('-') || word.starts_with('@') || format_from_name(word).has_value();
}

/// The words as CLI11 reads them, and the flags that they name.
struct Words {
  std::vector<std::string> words;
  std::vector<const Flag*> named;
  bool odd = false;  // there is a word with a dash that names none
};

/// Gives every flag its value as a word of its own where CLI11 would misread it: `--title=` has the empty value, and a
/// flag whose value is left out likewise.
Words with_all_values(const std::vector<std::string>& words, Takes command) {
  Words all;
  std::vector<std::string>& result = all.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "--") {
      result.insert(result.end(), words.begin() + static_cast<std::ptrdiff_t>(i), words.end());
      break;
    }
    const Named named = named_by(word, command);
    if (named.flag) all.named.push_back(named.flag);
    else if (word.starts_with('-')) all.odd = true;
    if (!named.flag || !has_value(*named.flag)) {
      result.push_back(word);
      continue;
    }
    if (named.glued) {
      if (word.starts_with("--") && word.ends_with('=') && word.find('=') + 1 == word.size()) {
        result.push_back(word.substr(0, word.size() - 1));
        result.emplace_back();
      } else {
        result.push_back(word);
      }
      if (named.flag->type != FlagType::pair) continue;
    } else {
      result.push_back(word);
    }
    std::size_t wanted = named.flag->type == FlagType::pair && !named.glued ? 2 : 1;
    if (named.flag->value_optional && (i + 1 == words.size() || stands_for_no_value(words[i + 1]))) {
      result.emplace_back();
      wanted = 0;
    }
    for (; wanted > 0; --wanted) {
      if (++i == words.size()) {
        throw UsageError(fmt::format("{} needs {}", spelled(*named.flag),
                                     named.flag->type == FlagType::pair ? "two ids: A B" : std::string(named.flag->value)));
      }
      if (const Named next = named_by(words[i], command); next.flag != nullptr && !next.glued)
        throw UsageError(fmt::format("{} needs {}, and `{}` is a flag", spelled(*named.flag), named.flag->value, words[i]),
                         fmt::format("a value that begins so is written {}={}", spelled(*named.flag), words[i]));
      result.push_back(words[i]);
    }
  }
  return all;
}

CLI::Option* add(CLI::App& app, const Flag& flag) {
  const std::string name = spelled(flag);
  if (!has_value(flag)) {
    return app.add_flag(fmt::format("{}{{true}},--no-{}{{false}}", name, flag.name))
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }
  const std::string names = flag.short_name ? fmt::format("-{},{}", flag.short_name, name) : name;
  CLI::Option* option = app.add_option(names);
  if (flag.type == FlagType::pair) option->type_size(2);
  return option->expected(-1)->allow_extra_args(false)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

/// All that can be typed with dashes for a command.
std::vector<std::string> spellings(Takes command) {
  std::vector<std::string> result;
  for (const Flag& flag : flags()) {
    if (!takes(flag.commands, command)) continue;
    result.push_back(spelled(flag));
    if (!has_value(flag)) result.push_back("--no-" + std::string(flag.name));
  }
  result.insert(result.end(), {"--help", "--version"});
  return result;
}

[[noreturn]] void refuse_flag(const std::string& word, const Command& command) {
  const std::string name = word.substr(0, word.find('='));
  throw UsageError(fmt::format("`coopnet {}` has no flag `{}`", command.name, name),
                   did_you_mean(name, spellings(command.flags)));
}

/// Throws where a flag does not take the values.
void refuse(const Flag& flag, const std::vector<std::string>& values) {
  if (const auto problem = check_values(flag, values, spelled(flag))) throw UsageError(problem->message, problem->hint);
}

FlagValues checked(const std::vector<std::pair<const Flag*, CLI::Option*>>& options) {
  FlagValues values;
  for (const auto& [flag, option] : options) {
    if (option->count() == 0) continue;
    std::vector<std::string> given = split_values(*flag, option->results());
    if (!takes_several(*flag)) {  // the last one holds, but none may be wrong
      for (const std::string& value : given) refuse(*flag, {value});
      given = {given.back()};
    }
    refuse(*flag, given);
    values.set(flag->name, std::move(given));
  }
  return values;
}

// Who has a list of actors beside the list of links learns where that goes.
std::string hint_at_second(const Command& command, const std::string& extra) {
  if (command.name != "draw" || format_from_name(extra) != Format::csv) return {};
  return "one list of links is drawn; kinds of its actors stand in columns `source_kind` and `target_kind`";
}

void check_operands(const CommandLine& line) {
  const Command& command = *line.command;
  if (line.help) return;
  if (line.operands.size() < command.least) {
    throw UsageError(fmt::format("`coopnet {}` needs {}", command.name, command.operands));
  }
  if (line.operands.size() > command.most) {
    const std::string& extra = line.operands[command.most];
    throw UsageError(command.most == 0 ? fmt::format("`coopnet {}` takes no operand; what is `{}`?", command.name, extra)
                                       : fmt::format("`coopnet {}` takes one operand; what is `{}`?", command.name, extra),
                     hint_at_second(command, extra));
  }
}

CommandLine parse_flags(const Command& command, const std::vector<std::string>& words) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  CommandLine line;
  line.command = &command;
  Words given = with_all_values(words, command.flags);
  std::vector<std::pair<const Flag*, CLI::Option*>> options;
  for (const Flag& flag : flags()) {
    // An option takes CLI11 longer than all that is typed: it learns of those that are.
    if (!takes(flag.commands, command.flags)) continue;
    if (given.odd || std::ranges::find(given.named, &flag) != given.named.end()) options.emplace_back(&flag, add(app, flag));
  }
  CLI::Option* help = app.add_flag("-h,--help");
  app.add_option("operands", line.operands);
  try {
    std::ranges::reverse(given.words);
    app.parse(std::move(given.words));
  } catch (const CLI::ParseError& error) {
    throw UsageError(error.what());
  }
  for (const std::string& word : app.remaining()) {
    if (word != "--") refuse_flag(word, command);
  }
  line.help = help->count() > 0;
  line.flags = checked(options);
  check_operands(line);
  return line;
}

}  // namespace

CommandLine parse_command_line(const std::vector<std::string>& arguments) {
  if (arguments.empty()) throw UsageError("no command is given", "`coopnet help` lists the commands");
  const std::string& first = arguments.front();
  const auto is_flag = [](const std::string& word) { return word.size() > 1 && word.starts_with('-'); };
  // dot takes its files before its flags too.
  const bool file_first = format_from_name(first) == Format::dot && std::ranges::any_of(arguments, is_flag);
  if (is_flag(first) || file_first) {
    CommandLine line = parse_flags(*find_command("draw"), arguments);
    line.as_dot = true;
    // Who calls it as dot and sets Graphviz's attributes means the engine that takes them.
    const auto given = [&](std::string_view name) { return line.flags.has(name); };
    if (!given("layout") && (given("graph-attribute") || given("node-attribute") || given("edge-attribute")))
      line.flags.set("layout", {"dot"});
    return line;
  }
  if (const Command* command = find_command(first)) return parse_flags(*command, {arguments.begin() + 1, arguments.end()});
  const bool is_network = first == "-" || first.starts_with('@') || format_from_name(first).has_value();
  throw UsageError(fmt::format("there is no command `{}`", first),
                   is_network ? fmt::format("to draw it: `coopnet draw {}`", first) : did_you_mean(first, command_names()));
}

}  // namespace coopnet
