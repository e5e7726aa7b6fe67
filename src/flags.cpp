#include "src/flags.h"

#include <algorithm>
#include <array>

#include "graph/source.h"
#include "graph/vocabulary.h"
#include "output/layout/engines.h"
#include "src/targets.h"

namespace coopnet {
namespace {

using Words = std::vector<std::string>;

// The commands that show a part of a network.
constexpr Takes kSelecting = Takes::draw | Takes::table | Takes::describe;

Words kinds() { return Vocabulary().kind_ids(); }
Words relations() { return Vocabulary().relation_ids(); }
Words bases() {
  Words names;
  for (const Basis basis : all_bases()) names.emplace_back(basis_name(basis));
  return names;
}
Words layouts() {
  Words names;
  for (const Engine& engine : engines()) names.emplace_back(engine.name);
  return names;
}
Words figure_formats() { return {"svg", "dot", "pdf", "png", "html", "csv"}; }
Words table_formats() { return {"md", "csv", "html", "tex"}; }
Words report_formats() { return {"html", "md", "tex"}; }
Words targets() { return target_names(); }
Words text_modes() { return {"font", "embed", "path"}; }
Words snippet_targets() { return {"html", "markdown", "latex", "typst", "asciidoc", "rest"}; }
Words description_parts() { return {"both", "alt", "long"}; }
Words table_parts() { return {"both", "actors", "links"}; }
Words network_formats() { return {"toml", "dot"}; }
Words directions() { return {"auto", "right", "left", "down", "up"}; }
Words link_styles() { return {"auto", "straight", "curved", "polyline", "orthogonal", "spline"}; }
Words groupings() { return {"none", "kind", "region", "parent", "cluster"}; }
Words efforts() { return {"quick", "normal", "high"}; }
Words themes() { return {"light", "dark", "auto", "print"}; }
Words label_choices() { return {"short", "full", "both"}; }
Words evidence_marks() { return {"none", "markers"}; }
Words sizes() { return {"none", "degree", "betweenness"}; }

std::vector<Flag> own_flags() {
  using enum FlagType;
  using Section = FlagSection;
  constexpr double big = 9007199254740992;  // 2^53
  return {
      {.name = "output", .short_name = 'o', .type = file, .value = "FILE", .fallback = "standard output",
       .help = "Write to FILE; `-` is standard output. The extension names the format. Given several times, each file is "
               "written.",
       .commands = Takes::draw | Takes::convert | Takes::table | Takes::report | Takes::describe | Takes::embed},
      {.name = "format", .short_name = 'T', .type = choice, .value = "FORMAT", .fallback = "svg",
       .help = "The figure's format, whatever the file is called.", .choices = figure_formats},
      {.name = "format", .short_name = 'T', .type = choice, .value = "FORMAT", .fallback = "toml",
       .help = "The network's format, whatever the file is called.", .commands = Takes::convert, .choices = network_formats},
      {.name = "format", .short_name = 'T', .type = choice, .value = "FORMAT", .fallback = "md",
       .help = "The tables' format, whatever the file is called.", .commands = Takes::table, .choices = table_formats},
      {.name = "format", .short_name = 'T', .type = choice, .value = "FORMAT", .fallback = "html",
       .help = "The report's format, whatever the file is called.", .commands = Takes::report, .choices = report_formats},
      {.name = "dpi", .type = number, .value = "N", .fallback = "300", .help = "Dots an inch of a PNG.", .least = 36,
       .most = 2400},
      {.name = "id-prefix", .type = id_prefix, .value = "TEXT", .fallback = "from the content and the file's name",
       .help = "Begin every id in the SVG with TEXT, so that figures in one page share none.", .in_view = true},
      {.name = "watch", .type = on_off, .help = "Draw again whenever the network's file is saved, until Ctrl-C."},
      {.name = "source", .type = on_off, .fallback = "true for files",
       .help = "Let the SVG carry the whole network and the flags, so that it can be drawn again from itself; --no-source leaves "
               "them out."},
      {.name = "for", .type = choice, .value = "TARGET", .fallback = "html", .help = "What the snippet is pasted into.",
       .commands = Takes::embed, .choices = snippet_targets},
      {.name = "for", .type = choice, .value = "TARGET",
       .help = "Draw for what the figure goes into: size, fonts, background and format become those that it keeps best.",
       .choices = targets},
      {.name = "inline", .type = on_off, .help = "For HTML pages: the SVG element alone, without declaration and source.",
       .commands = Takes::draw | Takes::embed},
      {.name = "caption", .type = text, .value = "TEXT", .fallback = "the figure's, else its title",
       .help = "The caption in the document.", .commands = Takes::embed},
      {.name = "alt", .type = text, .value = "TEXT", .fallback = "from the figure",
       .help = "The text for those who do not see the figure.",
       .commands = Takes::embed},
      {.name = "label", .type = id_prefix, .value = "ID", .fallback = "fig- and the file's name",
       .help = "The name by which the document refers to the figure.", .commands = Takes::embed},
      {.name = "part", .type = choice, .value = "WHICH", .fallback = "both",
       .help = "Print the text for those who do not see the figure, the long description, or both.", .commands = Takes::describe,
       .choices = description_parts},
      {.name = "part", .type = choice, .value = "WHICH", .fallback = "both, in CSV links",
       .help = "The table of actors, that of links, or both. A CSV file holds one of them.", .commands = Takes::table,
       .choices = table_parts},
      {.name = "score", .type = on_off, .help = "Print what a reader sees in numbers: crossings, bends, overlaps and more."},
      {.name = "fail-below", .type = number, .value = "N",
       .help = "Write nothing and exit with 1 where a figure's score, of 100 points, is below N.", .least = 0, .most = 100},
      {.name = "explain", .type = on_off, .help = "Print which layout was taken and why."},
      {.name = "port", .type = whole, .value = "N", .fallback = "any free one", .help = "Serve on this port of 127.0.0.1.",
       .commands = Takes::preview, .most = 65535},
      {.name = "open", .type = on_off, .fallback = "where there is a screen", .help = "Open the page in the browser.",
       .commands = Takes::preview},

      {.name = "view", .type = text, .value = "NAME", .fallback = "the network's default view",
       .help = "Draw a view of the network: a named set of flags. Flags on the command line override the view's. Without this "
               "flag the default view is drawn, unless a flag of this section asks for something else.",
       .section = Section::selection, .commands = kSelecting},
      {.name = "views", .type = words, .value = "NAME[,NAME]",
       .help = "Draw several views in one run, or all of them: `--views all`. In the names of the files %v stands for the view's "
               "name and %n for its number: -o figure-%v.svg; a folder takes them all.",
       .section = Section::selection},
      {.name = "kind", .type = words, .value = "KIND[,KIND]", .help = "Take only actors of these kinds.",
       .section = Section::selection, .commands = kSelecting, .in_view = true, .choices = kinds},
      {.name = "not-kind", .type = words, .value = "KIND[,KIND]", .help = "Leave out actors of these kinds.",
       .section = Section::selection, .commands = kSelecting, .in_view = true, .choices = kinds},
      {.name = "relation", .type = words, .value = "RELATION[,RELATION]", .help = "Take only links of these relations.",
       .section = Section::selection, .commands = kSelecting, .in_view = true, .choices = relations},
      {.name = "not-relation", .type = words, .value = "RELATION[,RELATION]", .help = "Leave out links of these relations.",
       .section = Section::selection, .commands = kSelecting, .in_view = true, .choices = relations},
      {.name = "basis", .type = choices, .value = "BASIS[,BASIS]",
       .help = "Take only links whose firmest evidence has one of these bases, and links without evidence.",
       .section = Section::selection, .commands = kSelecting, .in_view = true, .choices = bases},
      {.name = "period", .type = period, .value = "DATE[/DATE]",
       .help = "Take only links with evidence of this time, as 2019 or 2019-05/2021, and links without a date.",
       .section = Section::selection, .commands = kSelecting, .in_view = true},
      {.name = "focus", .type = ids, .value = "ID[,ID]",
       .help = "Take these actors and all within --depth links of one of them.", .section = Section::selection,
       .commands = kSelecting, .in_view = true},
      {.name = "depth", .type = whole, .value = "N", .fallback = "1", .help = "How many links --focus reaches.",
       .section = Section::selection, .commands = kSelecting, .in_view = true, .most = 1000},
      {.name = "via", .type = ids, .value = "ID[,ID]",
       .help = "Take every link that runs through these hubs, and the links between the actors that they join. Without ids: "
               "the network's own hubs.",
       .section = Section::selection, .commands = kSelecting, .in_view = true, .value_optional = true},
      {.name = "between", .type = pair, .value = "A B", .help = "Take everything on a shortest path between two actors.",
       .section = Section::selection, .commands = kSelecting, .in_view = true},
      {.name = "without", .type = ids, .value = "ID[,ID]", .help = "Leave out these actors.",
       .section = Section::selection, .commands = kSelecting, .in_view = true},
      {.name = "fold", .type = words, .value = "KIND[,KIND]",
       .help = "Draw actors of these kinds that have one link each, of the same relation to the same actor, as one card.",
       .section = Section::selection, .commands = kSelecting, .in_view = true, .choices = kinds},
      {.name = "drop-isolated", .type = on_off, .help = "Leave out actors that the other flags leave without a link.",
       .section = Section::selection, .commands = kSelecting, .in_view = true},

      {.name = "layout", .short_name = 'K', .type = choice, .value = "NAME", .fallback = "auto",
       .help = "Who places the actors; `coopnet layouts` explains each.", .section = Section::layout, .in_view = true,
       .choices = layouts},
      {.name = "hubs", .type = ids, .value = "ID[,ID]", .fallback = "those of --via or --focus, else the network's",
       .help = "The actors that stand in the middle.", .section = Section::layout, .in_view = true},
      {.name = "direction", .type = choice, .value = "WAY", .fallback = "auto",
       .help = "Which way a hierarchy runs. Graphviz's LR, RL, TB and BT are understood.", .section = Section::layout,
       .in_view = true, .choices = directions},
      {.name = "node-spacing", .type = number, .value = "POINTS", .fallback = "14", .help = "The space between boxes.",
       .section = Section::layout, .in_view = true, .least = 8, .most = 500},
      {.name = "rank-spacing", .type = number, .value = "POINTS", .fallback = "34", .help = "The space between ranks or rings.",
       .section = Section::layout, .in_view = true, .least = 8, .most = 1000},
      {.name = "links", .type = choice, .value = "STYLE", .fallback = "auto", .help = "How links run.",
       .section = Section::layout, .in_view = true, .choices = link_styles},
      {.name = "group-by", .type = choice, .value = "WHAT", .fallback = "none; for DOT cluster",
       .help = "Draw actors that share this in one frame.", .section = Section::layout, .in_view = true, .choices = groupings},
      {.name = "width", .type = length, .value = "LENGTH", .fallback = "160mm",
       .help = "The printed figure's width, 20mm to 5000mm: 160mm, 16cm, 6in, 450pt.", .section = Section::layout,
       .in_view = true},
      {.name = "height", .type = length, .value = "LENGTH", .fallback = "as the figure needs",
       .help = "The printed figure's height.", .section = Section::layout, .in_view = true},
      {.name = "ratio", .type = number, .value = "N", .fallback = "as the figure needs",
       .help = "The wanted height over the width.", .section = Section::layout, .in_view = true, .least = 0.05, .most = 20},
      {.name = "like", .type = file, .value = "FILE",
       .help = "Leave actors where they stand in an older figure (SVG) or table of positions (CSV: id, x, y), as far as reading "
               "allows; new ones find a place among them. `-T csv` writes such a table.",
       .section = Section::layout},
      {.name = "common-positions", .type = on_off,
       .help = "With --views: every actor stands at the same place on each page, and pages and legends are alike.",
       .section = Section::layout},
      {.name = "seed", .type = whole, .value = "N", .fallback = "1",
       .help = "Where layouts by chance begin: another number, another figure; the same number, the same figure.",
       .section = Section::layout, .in_view = true, .most = big},
      {.name = "effort", .type = choice, .value = "HOW", .fallback = "normal",
       .help = "How long the layout goes on improving, in steps.", .section = Section::layout, .in_view = true,
       .choices = efforts},
      {.name = "pin", .type = pin, .value = "ID=X,Y",
       .help = "Place an actor's middle, in points from the drawing's top left. May be given several times.",
       .section = Section::layout, .in_view = true},
      {.name = "graph-attribute", .short_name = 'G', .type = attribute, .value = "NAME=VALUE",
       .help = "Give Graphviz's engines an attribute of the graph.", .section = Section::layout, .in_view = true},
      {.name = "node-attribute", .short_name = 'N', .type = attribute, .value = "NAME=VALUE",
       .help = "Give Graphviz's engines an attribute of every node.", .section = Section::layout, .in_view = true},
      {.name = "edge-attribute", .short_name = 'E', .type = attribute, .value = "NAME=VALUE",
       .help = "Give Graphviz's engines an attribute of every edge.", .section = Section::layout, .in_view = true},
      {.name = "timeout", .type = number, .value = "SECONDS", .fallback = "10",
       .help = "Stop a Graphviz layout after this time and take a simpler one.", .section = Section::layout, .least = 0.01,
       .most = 3600},

      {.name = "theme", .type = choice_or_file, .value = "THEME|FILE", .fallback = "light",
       .help = "The colours: one of coopnet's own, or a theme file.", .section = Section::style, .in_view = true,
       .choices = themes},
      {.name = "title", .type = text, .value = "TEXT", .fallback = "the view's",
       .help = "The figure's title; an empty one leaves it out.", .section = Section::style, .in_view = true},
      {.name = "caption", .type = text, .value = "TEXT", .fallback = "generated",
       .help = "The text under the figure. What was left out is said in any case.", .section = Section::style,
       .in_view = true},
      {.name = "lang", .type = language, .value = "TAG", .fallback = "the network's",
       .help = "The language of names, phrases and the figure's own words.", .section = Section::style,
       .commands = kSelecting | Takes::report, .in_view = true},
      {.name = "font-size", .type = number, .value = "POINTS", .fallback = "8", .help = "The size of labels as printed.",
       .section = Section::style, .in_view = true, .least = 4, .most = 40},
      {.name = "labels", .type = choice, .value = "WHICH", .fallback = "short",
       .help = "Print short names, full names, or both.", .section = Section::style, .in_view = true,
       .choices = label_choices},
      {.name = "text", .type = choice, .value = "HOW", .fallback = "font",
       .help = "Text in the reader's fonts; with its letters of Liberation Sans embedded, for browsers; or as paths, which look "
               "the same everywhere but can be neither searched nor read aloud.",
       .section = Section::style, .in_view = true, .choices = text_modes},
      {.name = "background", .type = on_off, .fallback = "true", .help = "Fill the page with the theme's background.",
       .section = Section::style, .in_view = true},
      {.name = "link-labels", .type = on_off, .fallback = "links' own labels alone",
       .help = "Print each link's relation, or its own label, beside it; --no-link-labels prints none.",
       .section = Section::style, .in_view = true},
      {.name = "legend", .type = on_off, .fallback = "true", .help = "Explain shapes, colours and dashes under the figure.",
       .section = Section::style, .in_view = true},
      {.name = "highlight", .type = ids, .value = "ID[,ID]",
       .help = "Draw these actors and their links in full ink, so that they stand out from the others.",
       .section = Section::style, .in_view = true},
      {.name = "weights", .type = on_off, .fallback = "true",
       .help = "Draw links wider the more they weigh, where their weights differ.", .section = Section::style, .in_view = true},
      {.name = "evidence", .type = choice, .value = "HOW", .fallback = "none",
       .help = "With `markers`: small numbers on links, and a numbered list of sources under the figure.",
       .section = Section::style, .in_view = true, .choices = evidence_marks},
      {.name = "size-by", .type = choice, .value = "MEASURE", .fallback = "none",
       .help = "Draw actors larger the more links they have, or the more shortest paths run through them.",
       .section = Section::style, .in_view = true, .choices = sizes},

      {.name = "require-evidence", .type = on_off, .help = "An actor or link without evidence is an error.",
       .section = Section::checks, .commands = Takes::check},
      {.name = "sources", .type = folder, .value = "DIR",
       .help = "Verify that each phrase stands in the text of its source, a file in DIR.", .section = Section::checks,
       .commands = Takes::check},
  };
}

// Whatever shapes the figure of `draw` shapes that of `preview`, which is one figure and keeps to no older one.
std::vector<Flag> make_flags() {
  constexpr std::array<std::string_view, 3> of_draw_alone = {"views", "common-positions", "like"};
  std::vector<Flag> list = own_flags();
  for (Flag& flag : list)
    if (takes(flag.commands, Takes::draw) && flag.section != FlagSection::files &&
        std::ranges::find(of_draw_alone, flag.name) == of_draw_alone.end())
      flag.commands = flag.commands | Takes::preview;
  return list;
}

}  // namespace

const std::vector<FlagSection>& flag_sections() {
  static const std::vector<FlagSection> sections = {FlagSection::files, FlagSection::selection, FlagSection::layout,
                                                    FlagSection::style, FlagSection::checks};
  return sections;
}

std::string_view section_title(FlagSection section) {
  switch (section) {
    case FlagSection::files: return "Files";
    case FlagSection::selection: return "Selection";
    case FlagSection::layout: return "Layout";
    case FlagSection::style: return "Style";
    case FlagSection::checks: return "Checks";
  }
  return "";
}

const std::vector<Flag>& flags() {
  static const std::vector<Flag> table = make_flags();
  return table;
}

const Flag* find_flag(std::string_view name, Takes command) {
  const auto found = std::ranges::find_if(
      flags(), [&](const Flag& flag) { return flag.name == name && takes(flag.commands, command); });
  return found == flags().end() ? nullptr : &*found;
}

std::vector<std::string> flag_choices(const Flag& flag) { return flag.choices ? flag.choices() : std::vector<std::string>(); }

}  // namespace coopnet
