#include "src/draw_options.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string_view>

#include "output/layout/engines.h"
#include "output/number.h"
#include "src/usage_error.h"

namespace coopnet {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  return result;
}

bool is_called(const Actor& actor, const std::string& lowered) {
  if (lower(actor.id) == lowered || lower(actor.name) == lowered || lower(actor.short_name) == lowered) return true;
  const auto same = [&](const std::string& name) { return lower(name) == lowered; };
  return std::ranges::any_of(actor.aliases, same) ||
         std::ranges::any_of(actor.names, [&](const auto& name) { return same(name.second); });
}

/// The ids of a flag. A whole argument that means an actor is one id even if it holds commas.
std::vector<std::string> ids(const FlagValues& values, std::string_view name, const Network& network) {
  std::vector<std::string> result;
  Flag list;
  list.type = FlagType::words;
  for (const std::string& argument : values.all(name)) {
    if (const std::string id = actor_id(network, argument); network.find(id)) {
      result.push_back(id);
      continue;
    }
    for (const std::string& word : split_values(list, {argument})) result.push_back(actor_id(network, word));
  }
  return result;
}

template <typename Enum>
struct Named {
  std::string_view name;
  Enum value;
};

/// Sets `target` to what the flag's word means; leaves it alone where the flag is not given.
template <typename Enum, std::size_t N>
void take(const FlagValues& values, std::string_view name, const Named<Enum> (&table)[N], Enum& target) {
  const auto word = values.last(name);
  if (!word) return;
  for (const auto& row : table) {
    if (row.name == canonical_choice(*find_flag(name), *word)) target = row.value;
  }
}

constexpr Named<Direction> direction_names[] = {{"auto", Direction::automatic}, {"right", Direction::right},
                                                {"left", Direction::left}, {"down", Direction::down}, {"up", Direction::up}};
constexpr Named<LinkStyle> link_style_names[] = {
    {"auto", LinkStyle::automatic},     {"straight", LinkStyle::straight},     {"curved", LinkStyle::curved},
    {"polyline", LinkStyle::polyline}, {"orthogonal", LinkStyle::orthogonal}, {"spline", LinkStyle::spline}};
constexpr Named<Effort> effort_names[] = {{"quick", Effort::quick}, {"normal", Effort::normal}, {"high", Effort::high}};
constexpr Named<Labels> label_names[] = {{"short", Labels::brief}, {"full", Labels::full}, {"both", Labels::both}};
constexpr Named<EvidenceMarks> evidence_names[] = {{"none", EvidenceMarks::none}, {"markers", EvidenceMarks::markers}};
constexpr Named<SizeBy> size_names[] = {
    {"none", SizeBy::none}, {"degree", SizeBy::degree}, {"betweenness", SizeBy::betweenness}};
constexpr Named<GroupBy> group_names[] = {
    {"none", GroupBy::none}, {"kind", GroupBy::kind}, {"region", GroupBy::region}, {"parent", GroupBy::parent},
    {"cluster", GroupBy::cluster}};

std::vector<std::string> via(const FlagValues& values, const Network& network) {
  if (!values.has("via")) return {};
  std::vector<std::string> hubs = ids(values, "via", network);
  if (hubs.empty() || hubs == std::vector<std::string>{"true"}) hubs = network.info.hubs;
  if (hubs.empty()) throw UsageError("--via needs the ids of hubs: the network names none itself");
  return hubs;
}

/// Of the actors that a figure is about, those that the network itself calls hubs; all of them where it calls none so.
std::vector<std::string> middle_of(const std::vector<std::string>& about, const Network& network) {
  std::vector<std::string> hubs;
  for (const std::string& id : about) {
    if (std::ranges::find(network.info.hubs, id) != network.info.hubs.end()) hubs.push_back(id);
  }
  return hubs.empty() ? about : hubs;
}

std::vector<std::pair<std::string, std::string>> attributes(const FlagValues& values, std::string_view name) {
  std::vector<std::pair<std::string, std::string>> result;
  for (const std::string& value : values.all(name)) {
    const std::size_t equals = value.find('=');
    result.emplace_back(value.substr(0, equals), value.substr(equals + 1));
  }
  return result;
}

std::optional<double> length_of(const FlagValues& values, std::string_view name) {
  const auto value = values.last(name);
  return value ? parse_length(*value) : std::nullopt;
}

std::uint64_t whole(const FlagValues& values, std::string_view name, std::uint64_t otherwise) {
  const auto text = values.last(name);
  if (text) std::from_chars(text->data(), text->data() + text->size(), otherwise);
  return otherwise;
}

Selection selection_of(const FlagValues& values, const Network& network) {
  Selection selection;
  selection.kinds = values.all("kind");
  selection.not_kinds = values.all("not-kind");
  selection.relations = values.all("relation");
  selection.not_relations = values.all("not-relation");
  for (const std::string& word : values.all("basis")) {
    if (const auto basis = basis_from_name(canonical_choice(*find_flag("basis"), word))) selection.bases.push_back(*basis);
  }
  if (const auto period = values.last("period")) selection.period = parse_date_span(*period);
  selection.focus = ids(values, "focus", network);
  selection.depth = static_cast<std::size_t>(whole(values, "depth", selection.depth));
  selection.via = via(values, network);
  const auto& ends = values.all("between");
  for (std::size_t i = 0; i + 1 < ends.size(); i += 2) {
    selection.between.emplace_back(actor_id(network, ends[i]), actor_id(network, ends[i + 1]));
  }
  selection.without = ids(values, "without", network);
  selection.fold = values.all("fold");
  selection.drop_isolated = values.on("drop-isolated");
  return selection;
}

// Graphviz's own word for the direction, for every layout that has one. --direction counts for more.
void take_rankdir(const FlagValues& values, LayoutOptions& layout) {
  const Engine* const engine = find_engine(layout.engine);
  if (engine == nullptr || !has(engine->honours, Honours::direction)) return;
  for (const auto& [name, value] : layout.graph_attributes) {
    if (name != "rankdir" || values.has("direction")) continue;
    for (const auto& row : direction_names)
      if (row.name == canonical_choice(*find_flag("direction"), value)) layout.direction = row.value;
    layout.direction_by = "-Grankdir";
  }
  std::erase_if(layout.graph_attributes, [](const auto& attribute) { return attribute.first == "rankdir"; });
}

LayoutOptions layout_of(const FlagValues& values) {
  LayoutOptions layout;
  layout.engine = values.last("layout").value_or(layout.engine);
  take(values, "direction", direction_names, layout.direction);
  take(values, "links", link_style_names, layout.links);
  take(values, "effort", effort_names, layout.effort);
  layout.node_spacing = values.number("node-spacing").value_or(layout.node_spacing);
  layout.rank_spacing = values.number("rank-spacing").value_or(layout.rank_spacing);
  layout.seed = whole(values, "seed", layout.seed);
  layout.timeout = values.number("timeout").value_or(layout.timeout);
  layout.graph_attributes = attributes(values, "graph-attribute");
  layout.node_attributes = attributes(values, "node-attribute");
  layout.edge_attributes = attributes(values, "edge-attribute");
  take_rankdir(values, layout);
  return layout;
}

// A slide is read from afar: everything on it, lines and gaps too, is twice as large as in print. It has its shape whatever is
// on it.
void take_slide(FigureOptions& figure) {
  constexpr double magnified = 2;
  if (!figure.height && figure.width && figure.ratio) figure.height = *figure.width * *figure.ratio;
  for (std::optional<double>* length : {&figure.width, &figure.height})
    if (*length) **length /= magnified;
  figure.font_size /= magnified;
  figure.magnified = magnified;
}

}  // namespace

std::string actor_id(const Network& network, const std::string& word) {
  if (network.find(word)) return word;
  const std::string lowered = lower(word);
  const Actor* found = nullptr;
  for (std::size_t i = 0; i < network.actor_count(); ++i) {
    if (!is_called(network.actor(i), lowered)) continue;
    if (found) return word;  // two are called so: who asks is told that the id is unknown
    found = &network.actor(i);
  }
  return found ? found->id : word;
}

bool selects(const FlagValues& values) {
  return std::ranges::any_of(flags(), [&](const Flag& flag) {
    // How far --focus reaches says nothing by itself.
    const bool by_itself = flag.name != "view" && flag.name != "views" && flag.name != "depth";
    return flag.section == FlagSection::selection && by_itself && values.has(flag.name);
  });
}

DrawOptions draw_options(const FlagValues& values, const Network& network) {
  DrawOptions options;
  options.selection = selection_of(values, network);
  FigureOptions& figure = options.figure;
  figure.layout = layout_of(values);
  // A network may say which way its ranks run and what it frames; layouts without ranks or frames need not hear of it.
  const Engine* const engine = find_engine(figure.layout.engine);
  const bool open = figure.layout.direction == Direction::automatic && !values.has("direction");
  if (open && engine != nullptr && has(engine->honours, Honours::direction))
    for (const auto& [name, direction] : direction_names)
      if (name == network.info.direction) figure.layout.direction = direction, figure.layout.direction_by = {};
  if (const auto theme = values.last("theme")) figure.theme = canonical_choice(*find_flag("theme"), *theme);
  figure.title = values.last("title");
  figure.caption = values.last("caption");
  figure.lang = values.last("lang").value_or("");
  figure.font_size = values.number("font-size").value_or(figure.font_size);
  take(values, "labels", label_names, figure.labels);
  if (values.has("link-labels")) figure.link_labels = values.on("link-labels");
  figure.weights = values.on("weights", true);
  // Figures of several times of one network are there to be compared.
  if (options.selection.period) figure.widths = LinkWidths(network);
  figure.legend = values.on("legend", true);
  take(values, "evidence", evidence_names, figure.evidence);
  take(values, "size-by", size_names, figure.size_by);
  take(values, "group-by", group_names, figure.group_by);
  if (!values.has("group-by") && network.info.clusters && engine != nullptr && has(engine->honours, Honours::groups))
    figure.group_by = GroupBy::cluster;
  figure.width = length_of(values, "width");
  figure.height = length_of(values, "height");
  figure.ratio = values.number("ratio");
  if (values.last("for") == "slides") take_slide(figure);
  for (const std::string& pin : values.all("pin")) {
    const std::size_t equals = pin.rfind('=');
    const std::size_t comma = pin.find(',', equals);
    figure.pins[actor_id(network, pin.substr(0, equals))] = {
        parse_number(std::string_view(pin).substr(equals + 1, comma - equals - 1)).value_or(0),
        parse_number(std::string_view(pin).substr(comma + 1)).value_or(0)};
  }
  figure.hubs = ids(values, "hubs", network);
  figure.highlight = ids(values, "highlight", network);
  if (figure.hubs.empty()) {
    figure.hubs = middle_of(options.selection.via.empty() ? options.selection.focus : options.selection.via, network);
  }
  return options;
}

}  // namespace coopnet
