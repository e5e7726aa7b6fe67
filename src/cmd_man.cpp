// The manual page, in roff, from the tables of commands and flags.
#include <ostream>

#include <fmt/format.h>

#include "src/command_line.h"
#include "src/help.h"

namespace coopnet {
namespace {

/// Text for roff: backslashes and dashes escaped, and no line that begins like a request.
std::string roff(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\') result += "\\e";
    else if (c == '-') result += "\\-";
    else if ((c == '.' || c == '\'') && (result.empty() || result.back() == '\n')) result += std::string("\\&") + c;
    else result += c;
  }
  return result;
}

std::string paragraphs(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    if (!result.empty()) result += ".PP\n";
    result += roff(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return result;
}

std::string item(std::string_view term, std::string_view text) {
  return fmt::format(".TP\n.B {}\n{}\n", roff(term), roff(text));
}

std::string flags_of(const Command& command) {
  std::string text;
  for (const FlagSection section : flag_sections()) {
    std::string items;
    for (const Flag& flag : flags()) {
      if (flag.section == section && takes(flag.commands, command.flags)) items += item(flag_term(flag), flag_text(flag));
    }
    if (!items.empty()) text += fmt::format(".PP\n.I {}\n{}", section_title(section), items);
  }
  return text;
}

}  // namespace

ExitCode man_command(const CommandLine&, const Streams& streams) {
  std::ostream& out = streams.out;
  out << fmt::format(".TH COOPNET 1 \"\" \"coopnet {}\" \"User commands\"\n", version());
  out << ".SH NAME\ncoopnet \\- draw cooperation networks for reports\n.SH SYNOPSIS\n";
  for (const Command& command : commands()) out << ".B " << roff(usage(command)) << "\n.br\n";
  out << ".SH DESCRIPTION\n"
      << paragraphs("coopnet turns a cooperation network (actors, the links between them, and the evidence for each) into a "
                    "diagram that can go straight into a report: SVG to be placed, DOT to be laid out again.");
  out << ".SH COMMANDS\n";
  for (const Command& command : commands()) {
    out << fmt::format(".SS {}\n", roff(usage(command))) << roff(command.summary) << "\n.PP\n" << paragraphs(command.description);
    if (command.flags != Takes::none) out << flags_of(command);
  }
  out << ".SH EXIT STATUS\n";
  for (const auto& [code, meaning] : exit_code_texts()) out << item(code, meaning);
  out << ".SH EXAMPLES\n"
      << item("coopnet draw -o figure.svg", "The bundled network, in its default view.")
      << item("coopnet draw friends.csv -o friends.svg", "Somebody's own list of links.")
      << item("coopnet draw --via --evidence markers -o hubs.svg", "What runs through the network's hubs, with its sources.")
      << item("coopnet check network.toml --sources texts",
              "Every problem in a file, and whether its phrases stand in their sources.");
  out << ".SH SEE ALSO\n.BR dot (1)\n";
  return exit_ok;
}

}  // namespace coopnet
