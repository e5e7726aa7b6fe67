#include "graph/write_toml.h"

#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/toml_comments.h"
#include "graph/toml_text.h"

namespace coopnet {
namespace {

constexpr std::size_t longest_line = 120;

using Entries = std::vector<std::pair<std::string, std::string>>;

std::vector<std::string> as_strings(const std::vector<std::string>& texts) {
  std::vector<std::string> values;
  values.reserve(texts.size());
  for (const std::string& text : texts) values.push_back(toml_string(text));
  return values;
}

Entries as_strings(const std::map<std::string, std::string>& texts) {
  Entries entries;
  for (const auto& [key, text] : texts) entries.emplace_back(key, toml_string(text));
  return entries;
}

class TomlWriter {
 public:
  std::string write(const Network& network, TomlComments comments) {
    comments_ = std::move(comments);
    find_starts(network);
    write_format();
    write_info(network.info);
    for (const Source& source : network.sources) write_source(source);
    const Vocabulary built_in;
    for (const Kind& kind : network.vocabulary.kinds())
      if (!kind.built_in) write_kind(kind, built_in.kind(kind.id));
    for (const Relation& relation : network.vocabulary.relations())
      if (!relation.built_in) write_relation(relation, built_in.relation(relation.id));
    for (Network::ActorRef ref = 0; ref < network.actor_count(); ++ref) write_actor(network.actor(ref));
    for (const Network::LinkRef& ref : network.links())
      write_link(network.link(ref), network.actor(network.from(ref)).id, network.actor(network.to(ref)).id);
    for (const View& view : network.views) write_view(view);
    end_item();
    const std::string last = comments_.rest(0, no_line);
    return out_ + (last.empty() ? "" : "\n" + last);
  }

 private:
  using Place = TomlComment::Place;
  static constexpr std::uint32_t no_line = std::numeric_limits<std::uint32_t>::max();

  /// The lines on which items begin in the text that was read: an item's comments end where the next item begins.
  void find_starts(const Network& network) {
    if (comments_.empty()) return;
    const auto add = [&](const TextRange& where) {
      if (where.known()) starts_.insert(where.begin.line);
    };
    add(network.info.where);
    for (const Source& source : network.sources) add(source.where);
    for (const Kind& kind : network.vocabulary.kinds()) add(kind.where);
    for (const Relation& relation : network.vocabulary.relations()) add(relation.where);
    for (Network::ActorRef ref = 0; ref < network.actor_count(); ++ref) add(network.actor(ref).where);
    for (const Network::LinkRef& ref : network.links()) add(network.link(ref).where);
    for (const View& view : network.views) add(view.where);
  }

  void write_format() {
    const std::uint32_t first = starts_.empty() ? no_line - 1 : *starts_.begin();
    out_ = comments_.take(0, first, Place::above, true);
    out_ += "format = 1" + comments_.take(0, first, Place::beside) + '\n';
    out_ += comments_.rest(0, first);
  }

  /// Comments of the item that was written last which stand at keys that are not written, such as those of defaults.
  void end_item() {
    if (item_ == 0) return;
    const auto next = starts_.upper_bound(item_);
    out_ += comments_.rest(item_, next == starts_.end() ? no_line - 1 : *next);
    item_ = 0;
  }

  void header(std::string_view line, const TextRange& where, const KeyPositions& keys) {
    end_item();
    item_ = where.begin.line;
    keys_ = &keys;
    out_ += '\n';
    put_statement(line, item_, true);
  }

  void put_statement(std::string_view statement, std::uint32_t line, bool apart_too = false) {
    out_ += comments_.take(line, line + 1, Place::above, apart_too);
    out_ += statement;
    out_ += comments_.take(line, line + 1, Place::beside) + '\n' + comments_.take(line, line + 1, Place::below);
  }

  /// `place` is what the item's positions call the key.
  void put_at(const std::string& place, std::string_view key, const std::string& value) {
    put_statement(toml_key(key) + " = " + value, line_of(place));
  }

  [[nodiscard]] std::uint32_t line_of(std::string_view place) const {
    return comments_.empty() ? 0 : key_position(*keys_, place, {}).begin.line;
  }

  void put(std::string_view key, const std::string& value) { put_at(std::string(key), key, value); }

  void put_text(std::string_view key, const std::string& text) { put(key, toml_long_string(text)); }

  void put_some(std::string_view key, const std::string& text) {
    if (!text.empty()) put_text(key, text);
  }

  void put_some(std::string_view key, const std::map<std::string, std::string>& texts) {
    if (!texts.empty()) put(key, toml_inline_table(as_strings(texts)));
  }

  /// Words in other languages; a language that only the built-in word has is taken away by an empty text.
  void put_words(std::string_view key, std::map<std::string, std::string> texts,
                 const std::map<std::string, std::string>* known) {
    if (known != nullptr)
      for (const auto& [language, text] : *known) texts.emplace(language, "");
    put_some(key, texts);
  }

  void write_info(const NetworkInfo& info) {
    header("[network]", info.where, info.keys);
    put_some("id", info.id);
    put_some("title", info.title);
    put_some("titles", info.titles);
    put_some("description", info.description);
    put_text("lang", info.lang);
    put_some("main-source", info.main_source);
    put_some("default-view", info.default_view);
    if (!info.hubs.empty()) put("hubs", toml_array(as_strings(info.hubs)));
    put_some("as-of", info.as_of);
    put_some("licence", info.licence);
    put_some("source-line", info.source_line);
  }

  void write_source(const Source& source) {
    header("[[source]]", source.where, source.keys);
    put_text("id", source.id);
    put_some("title", source.title);
    put_some("publisher", source.publisher);
    put_some("url", source.url);
    put_some("published", source.published);
    put_some("file", source.file);
    put_some("note", source.note);
  }

  void write_kind(const Kind& kind, const Kind* known) {
    header("[[kind]]", kind.where, kind.keys);
    put_text("id", kind.id);
    put_text("label", kind.label);
    put_text("plural", kind.plural);
    put_some("like", kind.like);
    put_words("labels", kind.labels, known == nullptr ? nullptr : &known->labels);
    put_words("plurals", kind.plurals, known == nullptr ? nullptr : &known->plurals);
  }

  void write_relation(const Relation& relation, const Relation* known) {
    header("[[relation]]", relation.where, relation.keys);
    put_text("id", relation.id);
    put_text("phrase", relation.phrase);
    put_text("inverse", relation.inverse);
    put_text("label", relation.label);
    if (known != nullptr || !relation.from.empty()) put("from", toml_array(as_strings(relation.from)));
    if (known != nullptr || !relation.to.empty()) put("to", toml_array(as_strings(relation.to)));
    if (known != nullptr || !relation.directed) put("directed", relation.directed ? "true" : "false");
    if (known != nullptr || relation.hierarchical) put("hierarchical", relation.hierarchical ? "true" : "false");
    if (known != nullptr || relation.downward) put("downward", relation.downward ? "true" : "false");
    put_words("phrases", relation.phrases, known == nullptr ? nullptr : &known->phrases);
    put_words("labels", relation.labels, known == nullptr ? nullptr : &known->labels);
    put_words("inverses", relation.inverses, known == nullptr ? nullptr : &known->inverses);
  }

  static Entries entries_of(const Evidence& evidence) {
    Entries entries;
    entries.emplace_back("source", toml_string(evidence.source));
    if (!evidence.phrase.empty()) entries.emplace_back("phrase", toml_string(evidence.phrase));
    if (!evidence.as_of.empty()) entries.emplace_back("as-of", toml_string(evidence.as_of));
    entries.emplace_back("basis", toml_string(basis_name(evidence.basis)));
    if (!evidence.note.empty()) entries.emplace_back("note", toml_string(evidence.note));
    return entries;
  }

  /// A single piece without a note of its own stands on the item itself.
  void write_evidence(const std::vector<Evidence>& list) {
    if (list.empty()) return;
    if (list.size() == 1 && list[0].note.empty()) {
      for (const auto& [key, value] : entries_of(list[0])) put(key, value);
      return;
    }
    std::string array = "[\n";
    for (const Evidence& evidence : list) array += "  " + toml_inline_table(entries_of(evidence)) + ",\n";
    put("evidence", array + "]");
  }

  static std::string written(const AttributeValue& value) {
    switch (value.type) {
      case AttributeType::text: return toml_string(value);
      case AttributeType::literal: return value;
      case AttributeType::unsaid: break;
    }
    return toml_value(value);
  }

  /// On one line, or in a table of its own below the item where that would be long.
  void write_attributes(std::string_view item, const Attributes& attributes) {
    if (attributes.empty()) return;
    Entries entries;
    std::set<std::string_view> seen;
    for (const auto& [key, text] : attributes)
      if (seen.insert(key).second) entries.emplace_back(key, written(text));
    const std::string line = toml_inline_table(entries);
    if (line.size() < longest_line) {
      put("attributes", line);
      return;
    }
    put_statement("[" + std::string(item) + ".attributes]", line_of("attributes"));
    for (const auto& [key, value] : entries) put_at("attributes." + key, key, value);
  }

  void write_actor(const Actor& actor) {
    header("[[actor]]", actor.where, actor.keys);
    put_text("id", actor.id);
    put_text("kind", actor.kind);
    if (actor.name != actor.id) put_text("name", actor.name);
    put_some("short", actor.short_name);
    put_some("names", actor.names);
    if (!actor.aliases.empty()) put("aliases", toml_array(as_strings(actor.aliases)));
    put_some("iso", actor.iso);
    put_some("role", actor.role);
    put_some("parent", actor.parent);
    put_some("region", actor.region);
    if (actor.count) {
      put("count", std::to_string(actor.count->value));
      if (actor.count->approximate) put("count-approximate", "true");
    }
    put_some("date", actor.date);
    put_some("note", actor.note);
    write_evidence(actor.evidence);
    write_attributes("actor", actor.attributes);
  }

  void write_link(const Link& link, const std::string& from, const std::string& to) {
    header("[[link]]", link.where, link.keys);
    put_text("from", from);
    put_text("to", to);
    put_text("relation", link.relation);
    put_some("label", link.label);
    if (link.weight != 1) put("weight", toml_number(link.weight));
    put_some("note", link.note);
    write_evidence(link.evidence);
    write_attributes("link", link.attributes);
  }

  void write_view(const View& view) {
    header("[[view]]", view.where, view.keys);
    put_text("name", view.name);
    put_some("title", view.title);
    put_some("titles", view.titles);
    put_some("description", view.description);
    if (view.flags.empty()) return;
    put_statement("[view.flags]", line_of("flags"));
    for (const View::Flag& flag : view.flags) {
      std::vector<std::string> values;
      for (const std::string& value : flag.values) values.push_back(toml_value(value));
      put_at("flags." + flag.name, flag.name, values.size() == 1 ? values[0] : toml_array(values));
    }
  }

  std::string out_;
  TomlComments comments_;
  std::set<std::uint32_t> starts_;
  std::uint32_t item_ = 0;              // the line on which the item being written began; 0 for none
  const KeyPositions* keys_ = nullptr;  // of that item
};

}  // namespace

std::string write_toml(const Network& network, Comments comments) {
  const bool kept = comments == Comments::kept && network.text_is_toml && network.text;
  return TomlWriter().write(network, kept ? TomlComments(toml_comments(network.text->content())) : TomlComments());
}

}  // namespace coopnet
