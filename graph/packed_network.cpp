#include "graph/packed_network.h"

#include <bit>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace coopnet {
namespace {

class Packer {
 public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>((value & 0x7F) | 0x80);
    bytes_ += static_cast<char>(value);
  }
  void bits(std::uint64_t value) {
    for (int shift = 0; shift < 64; shift += 8) bytes_ += static_cast<char>((value >> shift) & 0xFF);
  }
  void letters(std::string_view text) {
    number(text.size());
    bytes_ += text;
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(next(1)[0]);
      value |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return value;
    }
    fail();
  }
  std::uint64_t bits() {
    std::uint64_t value = 0;
    const std::string_view bytes = next(8);
    for (std::size_t i = 0; i < 8; ++i) value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return value;
  }
  std::string_view letters() { return next(count()); }
  /// How many of something that takes a byte at least follow.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value > bytes_.size()) fail();
    return static_cast<std::size_t>(value);
  }
  void finish() const {
    if (!bytes_.empty()) fail();
  }
  [[noreturn]] static void fail() { throw std::runtime_error("these are not the bytes of a packed network"); }

 private:
  std::string_view next(std::size_t size) {
    if (size > bytes_.size()) fail();
    const std::string_view part = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return part;
  }

  std::string_view bytes_;
};

/// Writes what it is given. What `all` visits in it, Reading visits in the same order.
class Writing {
 public:
  template <typename... Values>
  void operator()(const Values&... values) {
    (put(values), ...);
  }
  [[nodiscard]] std::string take() { return packer_.take(); }

 private:
  void put(const std::string& text) { packer_.letters(text); }
  void put(const AttributeValue& value) {
    packer_.letters(value);
    packer_.number(static_cast<std::uint64_t>(value.type));
  }
  void put(bool value) { packer_.number(value ? 1 : 0); }
  void put(std::uint32_t value) { packer_.number(value); }
  void put(std::uint64_t value) { packer_.number(value); }
  void put(double value) { packer_.bits(std::bit_cast<std::uint64_t>(value)); }
  void put(Basis basis) { packer_.number(static_cast<std::uint64_t>(basis)); }
  void put(const TextRange& range) {
    for (const TextPosition& position : {range.begin, range.end}) {
      packer_.number(position.line);
      packer_.number(position.column);
    }
  }
  template <typename First, typename Second>
  void put(const std::pair<First, Second>& pair) {
    (*this)(pair.first, pair.second);
  }
  template <typename Value>
  void put(const std::optional<Value>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <typename Value>
  void put(const std::vector<Value>& values) {
    packer_.number(values.size());
    for (const Value& value : values) put(value);
  }
  void put(const std::map<std::string, std::string>& texts) {
    packer_.number(texts.size());
    for (const auto& [key, text] : texts) (*this)(key, text);
  }
  template <typename Part>
  void put(const Part& part) {
    all(*this, part);
  }

  Packer packer_;
};

class Reading {
 public:
  explicit Reading(std::string_view bytes) : unpacker_(bytes) {}
  template <typename... Values>
  void operator()(Values&... values) {
    (get(values), ...);
  }
  void finish() const { unpacker_.finish(); }

 private:
  void get(std::string& text) { text = unpacker_.letters(); }
  void get(AttributeValue& value) {
    value.assign(unpacker_.letters());
    value.type = static_cast<AttributeType>(unpacker_.number());
  }
  void get(bool& value) { value = unpacker_.number() != 0; }
  void get(std::uint32_t& value) { value = static_cast<std::uint32_t>(unpacker_.number()); }
  void get(std::uint64_t& value) { value = unpacker_.number(); }
  void get(double& value) { value = std::bit_cast<double>(unpacker_.bits()); }
  void get(Basis& basis) { basis = static_cast<Basis>(unpacker_.number()); }
  void get(TextRange& range) {
    for (TextPosition* position : {&range.begin, &range.end}) {
      get(position->line);
      get(position->column);
    }
  }
  template <typename First, typename Second>
  void get(std::pair<First, Second>& pair) {
    (*this)(pair.first, pair.second);
  }
  template <typename Value>
  void get(std::optional<Value>& value) {
    bool given = false;
    get(given);
    value.reset();
    if (given) get(value.emplace());
  }
  template <typename Value>
  void get(std::vector<Value>& values) {
    values.resize(unpacker_.count());
    for (Value& value : values) get(value);
  }
  void get(std::map<std::string, std::string>& texts) {
    texts.clear();
    for (std::size_t left = unpacker_.count(); left > 0; --left) {
      std::string key(unpacker_.letters());
      texts.emplace_hint(texts.end(), std::move(key), unpacker_.letters());
    }
  }
  template <typename Part>
  void get(Part& part) {
    all(*this, part);
  }

  Unpacker unpacker_;
};

// Every field of every part, once for both ways. `Part` is const where it is written.
template <typename Part, typename Wanted>
concept Is = std::is_same_v<std::remove_const_t<Part>, Wanted>;

template <typename Archive, Is<Count> Part>
void all(Archive& archive, Part& count) {
  archive(count.value, count.approximate);
}
template <typename Archive, Is<Evidence> Part>
void all(Archive& archive, Part& evidence) {
  archive(evidence.source, evidence.phrase, evidence.as_of, evidence.basis, evidence.note, evidence.where, evidence.keys,
          evidence.phrase_where);
}
template <typename Archive, Is<Source> Part>
void all(Archive& archive, Part& source) {
  archive(source.id, source.title, source.publisher, source.url, source.published, source.file, source.note, source.where,
          source.keys);
}
template <typename Archive, Is<Kind> Part>
void all(Archive& archive, Part& kind) {
  archive(kind.id, kind.label, kind.plural, kind.like, kind.labels, kind.plurals, kind.built_in, kind.where, kind.keys);
}
template <typename Archive, Is<Relation> Part>
void all(Archive& archive, Part& relation) {
  archive(relation.id, relation.phrase, relation.inverse, relation.label, relation.from, relation.to, relation.directed,
          relation.hierarchical, relation.downward, relation.phrases, relation.labels, relation.inverses, relation.built_in,
          relation.where, relation.keys);
}
template <typename Archive, Is<Actor> Part>
void all(Archive& archive, Part& actor) {
  archive(actor.id, actor.kind, actor.name, actor.short_name, actor.names, actor.aliases, actor.iso, actor.role, actor.parent,
          actor.region, actor.count, actor.date, actor.note, actor.evidence, actor.attributes, actor.where, actor.keys);
}
template <typename Archive, Is<Link> Part>
void all(Archive& archive, Part& link) {
  archive(link.relation, link.label, link.note, link.weight, link.evidence, link.attributes, link.where, link.keys);
}
template <typename Archive, Is<View::Flag> Part>
void all(Archive& archive, Part& flag) {
  archive(flag.name, flag.values, flag.where);
}
template <typename Archive, Is<View> Part>
void all(Archive& archive, Part& view) {
  archive(view.name, view.title, view.titles, view.description, view.flags, view.where, view.keys);
}
template <typename Archive, Is<NetworkInfo> Part>
void all(Archive& archive, Part& info) {
  archive(info.id, info.title, info.titles, info.description, info.lang, info.main_source, info.default_view, info.hubs,
          info.direction, info.clusters, info.as_of, info.licence, info.source_line, info.where,
          info.keys);
}

template <typename Word>
std::vector<Word> declared(const std::vector<Word>& words) {
  std::vector<Word> own;
  for (const Word& word : words)
    if (!word.built_in) own.push_back(word);
  return own;
}

}  // namespace

std::string pack_network(const Network& network) {
  Writing archive;
  archive(network.info, network.sources, declared(network.vocabulary.kinds()), declared(network.vocabulary.relations()),
          network.views, network.text_is_toml, network.parts_lost, network.ids_lost);
  archive(std::uint64_t{network.actor_count()});
  for (Network::ActorRef ref = 0; ref < network.actor_count(); ++ref) archive(network.actor(ref));
  archive(std::uint64_t{network.link_count()});
  for (const Network::LinkRef& ref : network.links())
    archive(std::uint64_t{network.from(ref)}, std::uint64_t{network.to(ref)}, network.link(ref));
  return archive.take();
}

Network unpack_network(std::string_view bytes, std::shared_ptr<const SourceText> text) {
  Reading archive(bytes);
  Network network;
  network.text = std::move(text);
  std::vector<Kind> kinds;
  std::vector<Relation> relations;
  archive(network.info, network.sources, kinds, relations, network.views, network.text_is_toml, network.parts_lost,
          network.ids_lost);
  for (Kind& kind : kinds) network.vocabulary.declare(std::move(kind));
  for (Relation& relation : relations) network.vocabulary.declare(std::move(relation));
  std::uint64_t left = 0;
  for (archive(left); left > 0; --left) {
    Actor actor;
    archive(actor);
    if (network.find(actor.id)) Unpacker::fail();
    network.add_actor(std::move(actor));
  }
  for (archive(left); left > 0; --left) {
    std::uint64_t from = 0, to = 0;
    Link link;
    archive(from, to, link);
    if (from >= network.actor_count() || to >= network.actor_count()) Unpacker::fail();
    network.add_link(from, to, std::move(link));
  }
  archive.finish();
  return network;
}

}  // namespace coopnet
