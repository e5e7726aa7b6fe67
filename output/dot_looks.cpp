#include "output/dot_looks.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "graph/dot_fields.h"

namespace coopnet {
namespace {

struct KindLook {
  std::string_view kind;
  std::string_view shape;
  std::string_view style;
  std::string_view fill;
  std::string_view border;
  std::string_view ink;
};

constexpr std::array kind_looks = {
    KindLook{"organization", "box", "rounded,filled", "#00538A", "#00538A", "#FFFFFF"},
    KindLook{"bureau", "box", "filled", "#FFFFFF", "#00538A", "#1A1A1A"},
    KindLook{"programme", "hexagon", "filled", "#A63D00", "#A63D00", "#FFFFFF"},
    KindLook{"event", "octagon", "filled", "#7A3B69", "#7A3B69", "#FFFFFF"},
    KindLook{"country", "ellipse", "filled", "#FFF3C4", "#8A6D00", "#1A1A1A"},
    KindLook{"territory", "ellipse", "filled,dashed", "#FFF3C4", "#8A6D00", "#1A1A1A"},
    KindLook{"group", "box3d", "filled", "#EEF1F4", "#595959", "#1A1A1A"},
    KindLook{"capability", "box", "filled", "#E3F2EA", "#00664B", "#1A1A1A"},
    KindLook{"person", "box", "rounded,filled", "#FFFFFF", "#595959", "#1A1A1A"},
    KindLook{"region", "parallelogram", "filled", "#FFFFFF", "#595959", "#1A1A1A"},
    KindLook{"place", "invhouse", "filled", "#FFFFFF", "#595959", "#1A1A1A"},
    KindLook{"operation", "cds", "filled", "#FFFFFF", "#595959", "#1A1A1A"},
    KindLook{plain_kind, "box", "filled", "#FFFFFF", "#595959", "#1A1A1A"},
};

const KindLook& look_of(std::string_view kind) {
  for (const KindLook& look : kind_looks)
    if (look.kind == kind) return look;
  return kind_looks.back();
}

/// Graphviz has two dashes for four bases: weaker evidence is also lighter.
std::pair<std::string_view, std::string_view> line_of(Basis basis) {
  switch (basis) {
    case Basis::stated: return {"solid", "#595959"};
    case Basis::inferred: return {"dashed", "#595959"};
    case Basis::reference: return {"dashed", "#8C8C8C"};
    case Basis::name_only: return {"dotted", "#595959"};
  }
  return {"solid", "#595959"};
}

std::string evidence_line(const Network& network, const Evidence& evidence) {
  std::string line;
  if (!evidence.phrase.empty()) line += "“" + evidence.phrase + "”";
  const Source* const source = network.source(evidence.source);
  const std::string title = source != nullptr && !source->title.empty() ? source->title : evidence.source;
  for (const std::string& part : {title, evidence.as_of, std::string(basis_name(evidence.basis))})
    if (!part.empty()) line += (line.empty() ? "" : ", ") + part;
  return line;
}

void put_own_looks(const Attributes& own, Attributes& looks) {
  for (const auto& [name, value] : own) {
    // The label of a record would have to be written in a language of its own.
    const bool record = name == "shape" && value.ends_with("record");
    if (!is_look_name(name) || name == "label" || name == "tooltip" || name == "dir" || record) continue;
    const auto found =
        std::find_if(looks.begin(), looks.end(), [&, wanted = name](const auto& look) { return look.first == wanted; });
    if (found == looks.end())
      looks.emplace_back(name, value);
    else
      found->second = name == "class" ? AttributeValue(found->second + " " + value) : value;
  }
}

/// A word as one class: blanks would make two.
std::string class_name(std::string_view prefix, std::string word) {
  std::replace(word.begin(), word.end(), ' ', '_');
  return std::string(prefix) + word;
}

}  // namespace

Attributes dot_looks(const Network& network, const Actor& actor) {
  const KindLook& look = look_of(network.vocabulary.look_of(actor.kind));
  const Kind* const kind = network.vocabulary.kind(actor.kind);
  const std::string name = actor.name.empty() ? actor.id : actor.name;
  std::string tooltip = name + ", " + (kind != nullptr && !kind->label.empty() ? kind->label : actor.kind);
  if (actor.count) tooltip += (actor.count->approximate ? ", about " : ", ") + std::to_string(actor.count->value);
  for (const Evidence& evidence : actor.evidence) tooltip += "\n" + evidence_line(network, evidence);
  Attributes looks = {
      {"label", actor.short_name.empty() ? name : actor.short_name},
      {"class", class_name("kind-", actor.kind)},
      {"tooltip", tooltip},
      {"shape", std::string(look.shape)},
      {"style", std::string(look.style)},
      {"fillcolor", std::string(look.fill)},
      {"color", std::string(look.border)},
      {"fontcolor", std::string(look.ink)},
  };
  put_own_looks(actor.attributes, looks);
  return looks;
}

Attributes dot_looks(const Network& network, Network::LinkRef ref) {
  const Link& link = network.link(ref);
  const Relation* const relation = network.vocabulary.relation(link.relation);
  const auto name = [&](Network::ActorRef actor) {
    const Actor& end = network.actor(actor);
    return end.name.empty() ? end.id : end.name;
  };
  const std::string phrase = relation != nullptr && !relation->phrase.empty() ? relation->phrase : link.relation;
  std::string tooltip = name(network.from(ref)) + " – " + phrase + " – " + name(network.to(ref));
  for (const Evidence& evidence : link.evidence) tooltip += "\n" + evidence_line(network, evidence);
  const auto basis = link_basis(link);
  const auto [style, color] = line_of(basis.value_or(Basis::stated));
  std::string classes = class_name("relation-", link.relation);
  if (basis) classes += " basis-" + std::string(basis_name(*basis));
  Attributes looks = {{"label", link.label},
                      {"class", classes},
                      {"tooltip", tooltip},
                      {"style", std::string(style)},
                      {"color", std::string(color)}};
  if (relation != nullptr && !relation->directed) looks.emplace_back("dir", "none");
  put_own_looks(link.attributes, looks);
  return looks;
}

}  // namespace coopnet
