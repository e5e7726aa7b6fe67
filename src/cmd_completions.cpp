// Completions for shells, from the tables of commands and flags.
#include <ostream>

#include <fmt/format.h>

#include "src/command_line.h"
#include "src/help.h"
#include "graph/spelling.h"
#include "src/usage_error.h"

namespace coopnet {
namespace {

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

/// What a shell should offer for a value: words, files, folders or nothing.
bool wants_file(const Flag& flag) { return flag.type == FlagType::file || flag.type == FlagType::choice_or_file; }

std::vector<std::string> spellings(const Flag& flag) {
  std::vector<std::string> result = {"--" + std::string(flag.name)};
  if (flag.type == FlagType::on_off) result.push_back("--no-" + std::string(flag.name));
  if (flag.short_name) result.push_back(std::string("-") + flag.short_name);
  return result;
}

std::vector<const Flag*> flags_of(const Command& command) {
  std::vector<const Flag*> result;
  for (const Flag& flag : flags()) {
    if (takes(flag.commands, command.flags)) result.push_back(&flag);
  }
  return result;
}

std::string bash() {
  std::string text = fmt::format(
      "# Completions of coopnet {} for bash.\n"
      "_coopnet() {{\n"
      "  local current=\"${{COMP_WORDS[COMP_CWORD]}}\" previous=\"${{COMP_WORDS[COMP_CWORD-1]}}\" "
      "command=\"${{COMP_WORDS[1]}}\"\n"
      "  COMPREPLY=()\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    COMPREPLY=($(compgen -W \"{} --help --version\" -- \"$current\"))\n"
      "    return\n"
      "  fi\n"
      "  case \"$command $previous\" in\n",
      version(), joined(command_names()));
  for (const Command& command : commands()) {
    for (const Flag* flag : flags_of(command)) {
      if (flag->type == FlagType::on_off) continue;
      std::string patterns;
      for (const std::string& word : spellings(*flag)) {
        patterns += fmt::format("{}\"{} {}\"", patterns.empty() ? "" : "|", command.name, word);
      }
      const std::vector<std::string> choices = flag_choices(*flag);
      std::string offer;
      if (flag->type == FlagType::folder) offer = "-d";
      else if (wants_file(*flag)) offer = choices.empty() ? "-f" : fmt::format("-f -W \"{}\"", joined(choices));
      else if (!choices.empty()) offer = fmt::format("-W \"{}\"", joined(choices));
      text += offer.empty() ? fmt::format("    {}) return ;;\n", patterns)
                            : fmt::format("    {}) COMPREPLY=($(compgen {} -- \"$current\")); return ;;\n", patterns, offer);
    }
  }
  text += "  esac\n  case \"$command\" in\n";
  for (const Command& command : commands()) {
    std::vector<std::string> words = {"--help"};
    for (const Flag* flag : flags_of(command)) {
      for (const std::string& word : spellings(*flag)) words.push_back(word);
    }
    const std::string operands = command.operand_words ? joined(command.operand_words()) : "";
    const bool takes_files = command.operands == "[NETWORK]" || command.operands == "FILE…";
    text += fmt::format(
        "    {})\n"
        "      case \"$current\" in\n"
        "        -*) COMPREPLY=($(compgen -W \"{}\" -- \"$current\")) ;;\n"
        "        *) COMPREPLY=($(compgen {}-W \"{}\" -- \"$current\")) ;;\n"
        "      esac ;;\n",
        command.name, joined(words), takes_files ? "-f " : "", operands);
  }
  return text + "  esac\n}\ncomplete -o filenames -F _coopnet coopnet\n";
}

/// Single-quoted for zsh and fish.
std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

/// A sentence for zsh's _arguments, where brackets and colons have a meaning of their own.
std::string zsh_text(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

/// The first sentence of a flag's help: menus are narrow.
std::string_view first_sentence(std::string_view text) {
  const std::size_t end = text.find(". ");
  return end == std::string_view::npos ? text.substr(0, text.ends_with('.') ? text.size() - 1 : text.size())
                                       : text.substr(0, end);
}

std::string zsh_value(const Flag& flag) {
  const std::vector<std::string> choices = flag_choices(flag);
  if (flag.type == FlagType::folder) return "_files -/";
  if (wants_file(flag))
    return choices.empty() ? "_files" : fmt::format("_alternative \"words:word:({})\" \"files:file:_files\"", joined(choices));
  if (flag.type == FlagType::words && !choices.empty()) return fmt::format("_values -s , word {}", joined(choices));
  if (flag.type == FlagType::choices) return fmt::format("_values -s , word {}", joined(choices));
  return choices.empty() ? "" : fmt::format("({})", joined(choices));
}

std::string zsh() {
  std::string text = fmt::format(
      "#compdef coopnet\n# Completions of coopnet {} for zsh.\n_coopnet() {{\n  local -a commands\n  commands=(\n", version());
  for (const Command& command : commands()) {
    text += fmt::format("    {}\n", quoted(fmt::format("{}:{}", command.name, zsh_text(first_sentence(command.summary)))));
  }
  text += "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n"
          "  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $command in\n";
  for (const Command& command : commands()) {
    text += fmt::format("    {})\n      _arguments -s \\\n", command.name);
    for (const Flag* flag : flags_of(command)) {
      const std::string help = zsh_text(first_sentence(flag->help));
      for (const std::string& word : spellings(*flag)) {
        std::string spec = fmt::format("*{}", word);
        if (flag->type != FlagType::on_off) spec += word.starts_with("--") ? "=" : "+";
        spec += fmt::format("[{}]", help);
        if (flag->type != FlagType::on_off) {
          spec += fmt::format(":{}:{}", zsh_text(flag->value), zsh_value(*flag));
        }
        text += fmt::format("        {} \\\n", quoted(spec));
      }
    }
    const bool takes_files = command.operands == "[NETWORK]" || command.operands == "FILE…";
    const std::string words = command.operand_words ? joined(command.operand_words()) : "";
    std::string action = fmt::format("({})", words);
    if (takes_files) action = fmt::format("_alternative \"bundled:network:({})\" \"files:file:_files\"", words);
    text += fmt::format("        {} ;;\n", quoted(fmt::format("*:operand:{}", action)));
  }
  return text + "  esac\n}\n_coopnet \"$@\"\n";
}

std::string fish() {
  std::string text = fmt::format("# Completions of coopnet {} for fish.\ncomplete -c coopnet -f\n", version());
  for (const Command& command : commands()) {
    text += fmt::format("complete -c coopnet -n __fish_use_subcommand -a {} -d {}\n", command.name,
                        quoted(first_sentence(command.summary)));
  }
  for (const Command& command : commands()) {
    const std::string when = fmt::format("complete -c coopnet -n '__fish_seen_subcommand_from {}'", command.name);
    const bool takes_files = command.operands == "[NETWORK]" || command.operands == "FILE…";
    if (command.operand_words) text += fmt::format("{} -a {}\n", when, quoted(joined(command.operand_words())));
    if (takes_files) text += when + " -F\n";
    for (const Flag* flag : flags_of(command)) {
      const std::vector<std::string> choices = flag_choices(*flag);
      std::string line = fmt::format("{} -l {}", when, flag->name);
      if (flag->short_name) line += fmt::format(" -s {}", flag->short_name);
      if (flag->type == FlagType::folder) line += " -x -a '(__fish_complete_directories)'";
      else if (wants_file(*flag)) line += choices.empty() ? " -r -F" : fmt::format(" -r -F -a {}", quoted(joined(choices)));
      else if (flag->type != FlagType::on_off)
        line += choices.empty() ? " -x" : fmt::format(" -x -a {}", quoted(joined(choices)));
      text += fmt::format("{} -d {}\n", line, quoted(first_sentence(flag->help)));
      if (flag->type == FlagType::on_off) text += fmt::format("{} -l no-{}\n", when, flag->name);
    }
  }
  return text;
}

}  // namespace

ExitCode completions_command(const CommandLine& line, const Streams& streams) {
  const std::string& shell = line.operands.front();
  if (shell == "bash") streams.out << bash();
  else if (shell == "zsh") streams.out << zsh();
  else if (shell == "fish") streams.out << fish();
  else {
    throw UsageError(fmt::format("there are no completions for `{}`; there are for bash, zsh and fish", shell),
                     did_you_mean(shell, {"bash", "zsh", "fish"}));
  }
  return exit_ok;
}

}  // namespace coopnet
