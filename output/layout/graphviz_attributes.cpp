#include "output/layout/graphviz_attributes.h"

#include <algorithm>

#include "graph/spelling.h"
#include "output/number.h"

namespace coopnet {
namespace {

constexpr unsigned kGraph = 1;
constexpr unsigned kNode = 2;
constexpr unsigned kEdge = 4;

unsigned bit(GraphvizPart part) {
  switch (part) {
    case GraphvizPart::graph: return kGraph;
    case GraphvizPart::node: return kNode;
    case GraphvizPart::edge: return kEdge;
  }
  return 0;
}

std::string_view letter(unsigned parts) { return parts & kGraph ? "-G" : parts & kNode ? "-N" : "-E"; }
std::string_view part_name(GraphvizPart part) {
  return part == GraphvizPart::graph ? "graph" : part == GraphvizPart::node ? "node" : "edge";
}
std::string parts_in_words(unsigned parts) {
  std::string words;
  const auto add = [&](unsigned one, std::string_view word) {
    if (!(parts & one)) return;
    words += words.empty() ? "" : " and ";
    words += word;
  };
  add(kGraph, "graphs");
  add(kNode, "nodes");
  add(kEdge, "edges");
  return words;
}

enum class Numbers { none, integer, real };

/// What a value may look like beside the words and numbers of its row.
enum class Shape {
  plain,
  added,       // numbers may follow a "+", which adds instead of scaling
  equally,     // " equally" may follow the number
  bang,        // "!" may follow the numbers
  numbered,    // a word may be followed by a whole number: prism100, array_u3
  name,        // letters, digits and "_"
};

struct Row {
  std::string_view name;
  unsigned parts;
  std::string_view words;  // separated by spaces
  Numbers numbers = Numbers::none;
  double low = 0;
  double high = 0;
  int most = 1;  // numbers in a list with commas
  Shape shape = Shape::plain;
};

constexpr std::string_view kBool = "true false yes no";
constexpr std::string_view kPort = "n ne e se s sw w nw c _";

// Ranges are those that Graphviz documents, with upper ends that keep it from overflowing or never ending.
constexpr Row kRows[] = {
    {"Damping", kGraph, "", Numbers::real, 0.01, 1},
    {"K", kGraph, "", Numbers::real, 0.01, 100},
    {"area", kNode, "", Numbers::real, 0.01, 1000},
    {"clusterrank", kGraph, "local global none"},
    {"compound", kGraph, kBool},
    {"concentrate", kGraph, kBool},
    {"constraint", kEdge, kBool},
    {"defaultdist", kGraph, "", Numbers::real, 0.01, 1000},
    {"dim", kGraph, "", Numbers::integer, 2, 10},
    {"dimen", kGraph, "", Numbers::integer, 2, 10},
    {"diredgeconstraints", kGraph, "true false hier"},
    {"epsilon", kGraph, "", Numbers::real, 1e-6, 1},
    {"esep", kGraph, "", Numbers::real, 0, 100, 2, Shape::added},
    {"group", kNode, "", Numbers::none, 0, 0, 1, Shape::name},
    {"headport", kEdge, kPort},
    {"labelfloat", kEdge, kBool},
    {"len", kEdge, "", Numbers::real, 0.01, 100},
    {"levels", kGraph, "", Numbers::integer, 0, 1000},
    {"levelsgap", kGraph, "", Numbers::real, 0, 100},
    {"maxiter", kGraph, "", Numbers::integer, 1, 100000},
    {"mclimit", kGraph, "", Numbers::real, 0.01, 100},
    {"mindist", kGraph, "", Numbers::real, 0, 100},
    {"minlen", kEdge, "", Numbers::integer, 0, 100},
    {"mode", kGraph, "major KK hier ipsep spring maxent"},
    {"model", kGraph, "shortpath circuit subset mds"},
    {"newrank", kGraph, kBool},
    {"nodesep", kGraph, "", Numbers::real, 0.02, 50},
    {"normalize", kGraph, kBool, Numbers::real, -360, 360},
    {"notranslate", kGraph, kBool},
    {"nslimit", kGraph, "", Numbers::real, 0, 1000},
    {"nslimit1", kGraph, "", Numbers::real, 0, 1000},
    {"oneblock", kGraph, kBool},
    {"ordering", kGraph | kNode, "out in"},
    {"overlap", kGraph,
     "true false scale scalexy prism compress vpsc ortho orthoxy orthoyx ortho_yx portho porthoxy porthoyx portho_yx ipsep "
     "voronoi",
     Numbers::none, 0, 0, 1, Shape::numbered},
    {"overlap_scaling", kGraph, "", Numbers::real, -1000, 1000},
    {"overlap_shrink", kGraph, kBool},
    {"pack", kGraph, kBool, Numbers::integer, 0, 1000},
    {"packmode", kGraph, "node clust graph array array_c array_t array_b array_l array_r array_u array_tl array_tr",
     Numbers::none, 0, 0, 1, Shape::numbered},
    {"pin", kNode, kBool},
    {"quadtree", kGraph, "normal fast none true false"},
    {"quantum", kGraph, "", Numbers::real, 0, 10},
    {"rankdir", kGraph, "TB LR BT RL"},
    {"ranksep", kGraph, "", Numbers::real, 0.02, 50, 1, Shape::equally},
    {"ratio", kGraph, "fill compress expand auto", Numbers::real, 0.05, 20},
    {"remincross", kGraph, kBool},
    {"repulsiveforce", kGraph, "", Numbers::real, 0, 100},
    {"rotation", kGraph, "", Numbers::real, -360, 360},
    {"samehead", kEdge, "", Numbers::none, 0, 0, 1, Shape::name},
    {"sametail", kEdge, "", Numbers::none, 0, 0, 1, Shape::name},
    {"scale", kGraph, "", Numbers::real, 0.01, 100, 2},
    {"searchsize", kGraph, "", Numbers::integer, 1, 10000},
    {"sep", kGraph, "", Numbers::real, 0, 100, 2, Shape::added},
    {"size", kGraph, "", Numbers::real, 0.1, 1000, 2, Shape::bang},
    {"smoothing", kGraph, "none avg_dist graph_dist power_dist rng spring triangle"},
    {"sortv", kGraph | kNode, "", Numbers::integer, 0, 1000000},
    {"splines", kGraph, "true false none line polyline curved spline compound"},
    {"start", kGraph, "regular self random", Numbers::integer, 0, 2147483647, 1, Shape::numbered},
    {"tailport", kEdge, kPort},
    {"voro_margin", kGraph, "", Numbers::real, 0, 10},
    {"weight", kEdge, "", Numbers::real, 0, 1000},
};

/// Attributes of Graphviz that coopnet keeps to itself, by what stands in their place.
struct Kept {
  std::string_view names;  // separated by spaces
  std::string_view why;
  std::string_view instead;
};

constexpr Kept kKept[] = {
    {"shape width height fixedsize margin sides distortion skew regular orientation peripheries image imagepos imagescale "
     "shapefile samplepoints rects vertices",
     "coopnet draws the actors' outlines and measures their sizes itself", "--font-size and --size-by change the sizes"},
    {"label xlabel headlabel taillabel fontname fontsize fontcolor fontnames fontpath nojustify labelfontname labelfontsize "
     "labelfontcolor labelangle labeldistance labeljust labelloc decorate forcelabels charset lheight lwidth",
     "coopnet writes and measures the texts itself", "see --labels, --link-labels, --title and --font-size"},
    {"color fillcolor bgcolor pencolor colorscheme style penwidth gradientangle class stylesheet peripheriescolor "
     "labelfontcolour layer layers layersep layerlistsep layerselect imagepath background",
     "coopnet draws the colours and lines itself", "see --theme"},
    {"arrowhead arrowtail arrowsize dir headclip tailclip", "coopnet draws the arrowheads itself",
     "they follow from the links' relations"},
    {"URL href target tooltip edgeURL edgehref edgetarget edgetooltip headURL headhref headtarget headtooltip tailURL tailhref "
     "tailtarget tailtooltip labelURL labelhref labeltarget labeltooltip id comment xdotversion",
     "coopnet writes the figure itself, and no text of Graphviz gets into it", ""},
    {"pos lp head_lp tail_lp xlp bb", "positions are not given through Graphviz", "use --pin ID=x,y"},
    {"layout", "the engine is chosen otherwise", "use --layout"},
    {"rank root lhead ltail", "Graphviz knows none of the actors' ids", "the hubs (--via) stand in the middle"},
    {"landscape rotate center page pagedir dpi resolution viewport pad outputorder truecolor inputscale showboxes mosek",
     "coopnet makes the page itself", "see --width, --height and --ratio"},
};

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const auto end = text.find(separator);
    const auto part = text.substr(0, end);
    if (!part.empty() || separator == ',') parts.emplace_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

bool all_of(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}
constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kNameLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";

bool is_number(const Row& row, std::string_view text) {
  if (row.numbers == Numbers::none) return false;
  if (!all_of(text, row.numbers == Numbers::integer ? "-0123456789" : "+-.0123456789eE")) return false;
  const auto value = parse_number(text);
  return value && *value >= row.low && *value <= row.high;
}

bool takes(const Row& row, std::string_view value) {
  if (row.shape == Shape::name) return value.size() <= 64 && all_of(value, kNameLetters);
  const auto words = split(row.words, ' ');
  if (std::find(words.begin(), words.end(), value) != words.end()) return true;
  if (row.shape == Shape::numbered) {
    for (const std::string& word : words) {
      const bool fits = value.size() > word.size() && value.size() <= word.size() + 5 && value.substr(0, word.size()) == word;
      if (fits && all_of(value.substr(word.size()), kDigits)) return true;
    }
  }
  if (row.shape == Shape::added && value.starts_with('+')) value.remove_prefix(1);
  if (row.shape == Shape::bang && value.ends_with('!')) value.remove_suffix(1);
  if (row.shape == Shape::equally) {
    if (value == "equally") return true;
    if (value.ends_with(" equally")) value.remove_suffix(8);
  }
  const auto numbers = split(value, ',');
  return numbers.size() <= static_cast<std::size_t>(row.most) &&
         std::all_of(numbers.begin(), numbers.end(), [&](const std::string& text) { return is_number(row, text); });
}

std::string what_it_takes(const Row& row) {
  if (row.shape == Shape::name) return "letters, digits and `_`";
  std::string text;
  const auto words = split(row.words, ' ');
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool last = i + 1 == words.size() && row.numbers == Numbers::none;
    text += i == 0 ? "" : last ? " or " : ", ";
    text += "`" + words[i] + "`";
  }
  if (row.numbers == Numbers::none) return text;
  if (!text.empty()) text += " or ";
  text += row.numbers == Numbers::integer ? "a whole number from " : "a number from ";
  text += number(row.low, 6) + " to " + number(row.high, 6);
  if (row.most == 2) text += ", or two such with a comma between";
  return text;
}

const Kept* find_kept(std::string_view name) {
  for (const Kept& kept : kKept) {
    const auto names = split(kept.names, ' ');
    if (std::find(names.begin(), names.end(), name) != names.end()) return &kept;
  }
  return nullptr;
}

}  // namespace

std::optional<AttributeProblem> check_graphviz_attribute(GraphvizPart part, std::string_view name, std::string_view value) {
  const std::string quoted = "`" + std::string(name) + "`";
  const auto row = std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& r) { return r.name == name; });
  if (row == std::end(kRows)) {
    if (const Kept* kept = find_kept(name)) {
      return AttributeProblem{quoted + " cannot be set: " + std::string(kept->why), std::string(kept->instead)};
    }
    std::vector<std::string> candidates = graphviz_attribute_names(part);
    for (const Row& r : kRows) {
      if (!(r.parts & bit(part))) candidates.emplace_back(r.name);
    }
    return AttributeProblem{"Graphviz has no " + std::string(part_name(part)) + " attribute " + quoted,
                            did_you_mean(name, candidates)};
  }
  if (!(row->parts & bit(part))) {
    return AttributeProblem{quoted + " is an attribute of " + parts_in_words(row->parts) + ", not of " +
                                parts_in_words(bit(part)),
                            "use " + std::string(letter(row->parts)) + " " + std::string(name) + "=" + std::string(value)};
  }
  if (takes(*row, value)) return std::nullopt;
  AttributeProblem problem{quoted + " takes " + what_it_takes(*row) + ", not `" + std::string(value) + "`",
                           did_you_mean(value, split(row->words, ' '))};
  if (name == "splines" && value == "ortho") problem.hint = "use --links orthogonal";
  return problem;
}

std::vector<std::string> graphviz_attribute_names(GraphvizPart part) {
  std::vector<std::string> names;
  for (const Row& row : kRows) {
    if (row.parts & bit(part)) names.emplace_back(row.name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace coopnet
