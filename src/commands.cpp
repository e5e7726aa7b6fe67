#include "src/commands.h"

#include <algorithm>
#include <limits>

#include "graph/bundled.h"
#include "output/layout/engines.h"

namespace coopnet {
namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

std::vector<std::string> bundled_names() {
  std::vector<std::string> names;
  for (const BundledNetwork& network : bundled_networks()) names.push_back("@" + std::string(network.name));
  return names;
}

std::vector<std::string> layout_names() {
  std::vector<std::string> names;
  for (const Engine& engine : engines()) names.emplace_back(engine.name);
  return names;
}

std::vector<std::string> shells() { return {"bash", "zsh", "fish"}; }

std::vector<Command> make_commands() {
  return {
      {"draw", "[NETWORK]", 0, 1, "Draw a network, or a part of it, as a figure.",
       "NETWORK is a file (TOML, DOT, CSV, or a figure in SVG that carries its network), `-` for standard input, or `@NAME` for "
       "a bundled network. Where none is given the first bundled network is drawn. The figure goes to standard output unless "
       "--output names a file; on an error nothing is written over what was there.\n\nFlags without a command are taken as "
       "`draw`, called as one calls `dot`: standard input is read where no file is named.",
       Takes::draw, draw_command, bundled_names},
      {"preview", "[NETWORK]", 0, 1, "Show a figure in the browser while its network is written.",
       "Serves the figure's HTML page on this machine alone, and draws it again whenever a file is saved or a control of the "
       "page is moved. What is wrong with the network is told in the page. Ctrl-C ends it.",
       Takes::preview, preview_command, bundled_names},
      {"check", "FILE…", 1, any_number, "Tell every problem in network files.",
       "Each problem is told with its file, line and column, the line itself, and a hint where there is one. The exit code is "
       "0 where there is no error.",
       Takes::check, check_command, bundled_names},
      {"convert", "[NETWORK]", 0, 1, "Write a network in its native format, or as DOT.",
       "Whatever was read is written as TOML without losing anything, comments included, or as DOT for Graphviz's tools.",
       Takes::convert, convert_command, bundled_names},
      {"table", "[NETWORK]", 0, 1, "Write the actors and links of a network as tables, with numbered sources.",
       "The whole network, unless --view or a selection asks for a part. Markdown, CSV, HTML or LaTeX.", Takes::table,
       table_command,
       bundled_names},
      {"report", "[NETWORK]", 0, 1, "Write an appendix: figures of all views, measures, tables, sources.",
       "One HTML file with its figures inside, or Markdown or LaTeX with the figures as files beside it, named after it.",
       Takes::report, report_command, bundled_names},
      {"describe", "[NETWORK]", 0, 1, "Say in words what a figure shows.",
       "The text for those who do not see the figure, under 150 characters, and below it the long description that also stands "
       "in the SVG. The flags that choose are those of `draw`, and so is what is described without them. In the place of NETWORK "
       "a finished SVG may stand, also on standard input: its own words are given.",
       Takes::describe, describe_command, bundled_names},
      {"embed", "FIGURE", 1, 1, "Write the lines that put a figure into a document.",
       "FIGURE is an SVG, or a PDF or PNG that stands beside its SVG. Its title, caption and description become caption and "
       "alternative text of a <figure> in HTML, an image in Markdown (pandoc, Quarto), a figure in LaTeX, Typst, AsciiDoc or "
       "reStructuredText.",
       Takes::embed, embed_command, nullptr},
      {"reproduce", "FIGURE", 1, 1, "Print the command that drew a figure.",
       "FIGURE is an SVG that carries its source, as files do that `coopnet draw` writes, unless told --no-source. The network "
       "travels with it: `coopnet draw FIGURE` draws it again, other flags give another drawing, and `coopnet convert FIGURE` "
       "writes the network.",
       Takes::none, reproduce_command, nullptr},
      {"networks", "[NETWORK]", 0, 1, "List the bundled networks, or what a network holds.",
       "Without an operand: the networks that are compiled into the program, with their views. With one: that network's "
       "views, and how many actors and links of each sort it has.",
       Takes::none, networks_command, bundled_names},
      {"kinds", "[NETWORK]", 0, 1, "List the kinds of actors and the relations of links.",
       "Those that are built in, or with an operand those that this network may use.", Takes::none, kinds_command,
       bundled_names},
      {"layouts", "[NAME]", 0, 1, "List the layouts, or explain one.",
       "Each layout with what it is good for and which flags it honours.", Takes::none, layouts_command, layout_names},
      {"completions", "SHELL", 1, 1, "Print completions for bash, zsh or fish.",
       "For bash: `source <(coopnet completions bash)`.", Takes::none, completions_command, shells},
      {"man", "", 0, 0, "Print the manual page.", "To read it: `coopnet man | man -l -`.", Takes::none, man_command, nullptr},
      {"help", "[COMMAND]", 0, 1, "Explain the program, or one command.", "The same as --help after the command.",
       Takes::none, help_command, command_names},
  };
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> table = make_commands();
  return table;
}

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find(commands(), name, &Command::name);
  return found == commands().end() ? nullptr : &*found;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  return names;
}

}  // namespace coopnet
