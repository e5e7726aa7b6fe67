// What actors, kinds and relations are called in a figure's language.
#pragma once

#include <string>

#include "graph/network.h"

namespace coopnet {

/// A name and the language that it is in: the one asked for where there is a name in it, else the network's.
struct Name {
  std::string text;
  std::string lang;
};

/// The whole name; the id of an actor without any. White space folded.
[[nodiscard]] Name full_name(const Network& network, const Actor& actor, const std::string& lang);
/// The name in the asked language, where it is not the network's; else the short name; else the whole name.
[[nodiscard]] Name brief_name(const Network& network, const Actor& actor, const std::string& lang);

/// The kind's label, or its plural; the id with spaces for underscores where the vocabulary does not have it.
[[nodiscard]] std::string kind_label(const Vocabulary& vocabulary, const std::string& kind, const std::string& lang, bool plural);
/// The short label for a line, the phrase or the inverse phrase, likewise. A label of the link itself comes first; such a link,
/// and a relation without one, has no inverse (empty).
[[nodiscard]] std::string relation_label(const Vocabulary& vocabulary, const Link& link, const std::string& lang);
[[nodiscard]] std::string relation_phrase(const Vocabulary& vocabulary, const Link& link, const std::string& lang);
[[nodiscard]] std::string relation_inverse(const Vocabulary& vocabulary, const Link& link, const std::string& lang);

}  // namespace coopnet
