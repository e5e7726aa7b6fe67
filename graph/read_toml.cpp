#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/read.h"
#include "graph/spelling.h"
#include "graph/toml_syntax.h"
#include "graph/toml_table.h"

namespace coopnet {
namespace {

class TomlReader {
 public:
  TomlReader(const TomlContext& context, Network& network)
      : context_(context), network_(network) {
    network_.parts_lost = context.tree->headers_lost || !context.tree->damaged.empty();
    network_.ids_lost = context.tree->headers_lost;
  }

  void read(const toml::table& root) {
    TomlTable top(root, "a network file", {{1, 1}, {1, 1}}, context_);
    read_format(top);
    read_info(top);
    for (TomlTable& table : top.tables("source", "a source")) read_source(table);
    for (TomlTable& table : top.tables("kind", "a kind")) read_kind(table);
    for (TomlTable& table : top.tables("relation", "a relation")) read_relation(table);
    for (TomlTable& table : top.tables("actor", "an actor")) read_actor(table);
    for (TomlTable& table : top.tables("link", "a link")) read_link(table);
    for (TomlTable& table : top.tables("view", "a view")) read_view(table);
    top.finish();
  }

 private:
  /// The id, or name, of a table.
  std::string read_id(TomlTable& table, std::string_view key = "id") {
    std::string id = table.needed_text(key);
    if (id.empty() && table.damaged()) network_.ids_lost = true;
    return id;
  }

  /// Whether the id is new among its like; reports it where it is not.
  bool is_new(std::unordered_map<std::string, TextRange>& seen, TomlTable& table, std::string_view key, const std::string& id,
              std::string_view what) {
    const auto [found, added] = seen.emplace(id, table.where(key));
    if (!added)
      table.error(Code::duplicate_id, table.where(key), "the " + std::string(what) + " " + in_ticks(id) + " is given twice",
                  "the first stands in line " + std::to_string(found->second.begin.line));
    return added;
  }

  void read_format(TomlTable& top) {
    top.need("format", "begin the file with `format = 1`");
    static_cast<void>(top.whole("format", 1, 1));
  }

  void read_info(TomlTable& top) {
    auto table = top.table("network", "[network]");
    if (!table) return;
    NetworkInfo& info = network_.info;
    info.where = table->where();
    info.id = table->text("id");
    info.title = table->text("title");
    info.titles = table->by_language("titles");
    info.description = table->text("description");
    set_text(*table, "lang", info.lang, info.lang);
    info.main_source = table->text("main-source");
    info.default_view = table->text("default-view");
    info.hubs = table->texts("hubs");
    info.as_of = table->date("as-of");
    info.licence = table->text("licence");
    info.source_line = table->text("source-line");
    info.keys = table->positions();
    table->finish();
  }

  void read_source(TomlTable& table) {
    Source source;
    source.where = table.where();
    source.id = read_id(table);
    source.title = table.text("title");
    source.publisher = table.text("publisher");
    source.url = table.text("url");
    source.published = table.date("published");
    source.file = table.text("file");
    source.note = table.text("note");
    source.keys = table.positions();
    table.finish();
    if (source.id.empty() || !is_new(sources_, table, "id", source.id, "source")) return;
    network_.sources.push_back(std::move(source));
  }

  /// A kind or relation that is built in is changed where the file says so, and stays as it is elsewhere.
  template <typename Word>
  static Word begun(const Word* known, const std::string& id) {
    Word word;
    if (known != nullptr) word = *known;
    word.id = id;
    word.built_in = false;
    return word;
  }

  /// The text where the key is given; where it is not, what is known already, or else `otherwise`.
  static void set_text(TomlTable& table, std::string_view key, std::string& field, const std::string& otherwise) {
    const bool given = table.has(key);
    std::string value = table.text(key);
    if (given)
      field = std::move(value);
    else if (field.empty())
      field = otherwise;
  }

  static void set_by_language(TomlTable& table, std::string_view key, std::map<std::string, std::string>& field) {
    for (auto& [language, value] : table.by_language(key)) {
      if (value.empty())
        field.erase(language);
      else
        field[language] = value;
    }
  }

  void read_kind(TomlTable& table) {
    const std::string id = read_id(table);
    Kind kind = begun(network_.vocabulary.kind(id), id);
    kind.where = table.where();
    std::string words = id;
    std::replace(words.begin(), words.end(), '_', ' ');
    set_text(table, "label", kind.label, words);
    set_text(table, "plural", kind.plural, kind.label + "s");
    set_text(table, "like", kind.like, {});
    set_by_language(table, "labels", kind.labels);
    set_by_language(table, "plurals", kind.plurals);
    kind.keys = table.positions();
    table.finish();
    if (id.empty() || !is_new(kinds_, table, "id", id, "kind")) return;
    network_.vocabulary.declare(std::move(kind));
  }

  void read_relation(TomlTable& table) {
    const std::string id = read_id(table);
    Relation relation = begun(network_.vocabulary.relation(id), id);
    relation.where = table.where();
    std::string words = id;
    std::replace(words.begin(), words.end(), '_', ' ');
    set_text(table, "phrase", relation.phrase, words);
    set_text(table, "label", relation.label, relation.phrase);
    const auto set_kinds = [&](std::string_view key, std::vector<std::string>& field) {
      const bool given = table.has(key);
      auto kinds = table.texts(key);
      if (given) field = std::move(kinds);
    };
    set_kinds("from", relation.from);
    set_kinds("to", relation.to);
    relation.directed = table.truth("directed").value_or(relation.directed);
    relation.hierarchical = table.truth("hierarchical").value_or(relation.hierarchical);
    relation.downward = table.truth("downward").value_or(relation.downward);
    set_text(table, "inverse", relation.inverse, relation.directed ? std::string() : relation.phrase);
    set_by_language(table, "phrases", relation.phrases);
    set_by_language(table, "labels", relation.labels);
    set_by_language(table, "inverses", relation.inverses);
    relation.keys = table.positions();
    table.finish();
    if (id.empty() || !is_new(relations_, table, "id", id, "relation")) return;
    network_.vocabulary.declare(std::move(relation));
  }

  Evidence read_one_evidence(TomlTable& table) {
    Evidence evidence;
    evidence.where = table.where();
    evidence.source = table.text("source");
    if (!table.has("source")) evidence.source = network_.info.main_source;
    evidence.phrase = table.text("phrase");
    evidence.as_of = table.date("as-of");
    const std::string basis = table.text("basis");
    if (const auto known = basis_from_name(basis)) {
      evidence.basis = *known;
    } else if (!basis.empty()) {
      std::vector<std::string> names;
      for (const Basis each : all_bases()) names.emplace_back(basis_name(each));
      table.error(Code::unknown_basis, table.where("basis"), "there is no basis " + in_ticks(basis), did_you_mean(basis, names));
    }
    evidence.phrase_where = table.where("phrase");
    for (const std::string_view key : {"source", "as-of", "basis"})
      if (table.has(key)) evidence.keys.emplace_back(key, table.where(key));
    return evidence;
  }

  /// The evidence array, and before it what stands on the item itself.
  std::vector<Evidence> read_evidence(TomlTable& item) {
    std::vector<Evidence> list;
    const bool shorthand = item.has("source") || item.has("phrase") || item.has("as-of") || item.has("basis");
    Evidence own = read_one_evidence(item);
    if (shorthand) list.push_back(std::move(own));
    for (TomlTable& table : item.tables("evidence", "a piece of evidence")) {
      Evidence evidence = read_one_evidence(table);
      evidence.note = table.text("note");
      table.finish();
      list.push_back(std::move(evidence));
    }
    return list;
  }

  void read_actor(TomlTable& table) {
    Actor actor;
    actor.where = table.where();
    actor.keys = table.positions();
    actor.id = read_id(table);
    actor.kind = table.needed_text("kind");
    set_text(table, "name", actor.name, actor.id);
    actor.short_name = table.text("short");
    actor.names = table.by_language("names");
    actor.aliases = table.texts("aliases");
    actor.iso = table.text("iso");
    actor.role = table.text("role");
    actor.parent = table.text("parent");
    actor.region = table.text("region");
    actor.count = read_count(table);
    actor.date = table.date("date");
    actor.note = table.text("note");
    actor.evidence = read_evidence(table);
    actor.attributes = table.attributes("attributes");
    table.finish();
    if (actor.id.empty() || !is_new(actors_, table, "id", actor.id, "actor")) return;
    network_.add_actor(std::move(actor));
  }

  std::optional<Count> read_count(TomlTable& table) {
    const auto value = table.whole("count", 0, std::numeric_limits<std::uint32_t>::max());
    const bool approximate = table.truth("count-approximate").value_or(false);
    if (!value) return std::nullopt;
    return Count{static_cast<std::uint32_t>(*value), approximate};
  }

  std::optional<Network::ActorRef> read_end(TomlTable& table, std::string_view key) {
    const std::string id = table.needed_text(key);
    if (id.empty()) return std::nullopt;
    const auto ref = network_.find(id);
    if (!ref && !network_.ids_lost)
      table.error(Code::dangling_link, table.where(key), "no actor has the id " + in_ticks(id),
                  context_.diagnostics->full() ? std::string() : did_you_mean(id, network_.actor_ids()));
    return ref;
  }

  void read_link(TomlTable& table) {
    Link link;
    link.where = table.where();
    link.keys = table.positions();
    const auto from = read_end(table, "from");
    const auto to = read_end(table, "to");
    link.relation = table.needed_text("relation");
    link.label = table.text("label");
    link.note = table.text("note");
    if (const auto weight = table.real("weight")) {
      if (std::isfinite(*weight) && *weight > 0)
        link.weight = *weight;
      else
        table.error(Code::bad_value, table.where("weight"), "`weight` must be finite and above 0");
    }
    link.evidence = read_evidence(table);
    link.attributes = table.attributes("attributes");
    table.finish();
    if (from && to) network_.add_link(*from, *to, std::move(link));
  }

  void read_view(TomlTable& table) {
    View view;
    view.where = table.where();
    view.keys = table.positions();
    view.name = read_id(table, "name");
    view.title = table.text("title");
    view.titles = table.by_language("titles");
    view.description = table.text("description");
    if (auto flags = table.table("flags", "[view.flags]")) {
      for (auto& [name, values] : flags->all_values()) {
        const TextRange where = flags->where(name);
        view.flags.push_back({std::move(name), std::move(values), where});
      }
    }
    table.finish();
    if (view.name.empty() || !is_new(views_, table, "name", view.name, "view")) return;
    network_.views.push_back(std::move(view));
  }

  const TomlContext& context_;
  Network& network_;
  std::unordered_map<std::string, TextRange> sources_, kinds_, relations_, actors_, views_;
};

}  // namespace

ReadResult read_toml(std::shared_ptr<const SourceText> text) {
  ReadResult result;
  result.network.text = text;
  result.network.text_is_toml = true;
  const TomlTree tree = parse_toml(text, result.diagnostics);
  if (!tree.given_up) {
    const TomlContext context{text, &result.diagnostics, &tree};
    TomlReader(context, result.network).read(tree.root);
  }
  result.diagnostics.sort();
  return result;
}

}  // namespace coopnet
