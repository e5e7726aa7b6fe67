// An actor: a country, an organization, a bureau, a programme, an event, a person …
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/source.h"
#include "graph/text_position.h"

namespace coopnet {

/// How many a group stands for.
struct Count {
  std::uint32_t value = 0;
  bool approximate = false;
  friend bool operator==(const Count&, const Count&) = default;
};

/// What an attribute's text stands for in the format that it came from.
enum class AttributeType {
  unsaid,   // the format knows texts alone, such as CSV and DOT
  text,     // a string
  literal,  // a number, a boolean, a date or a time, as TOML writes it
};

/// The value of an attribute: its text, which alone counts where values are compared, and its type.
struct AttributeValue : std::string {
  using std::string::string;
  AttributeValue(std::string value, AttributeType of_type = AttributeType::unsaid)
      : std::string(std::move(value)), type(of_type) {}
  AttributeType type = AttributeType::unsaid;
};

/// Attributes that a format carries and coopnet does not interpret, in the order found.
using Attributes = std::vector<std::pair<std::string, AttributeValue>>;

struct Actor {
  std::string id;    // stable, unique in its network
  std::string kind;  // a Kind's id
  std::string name;
  std::string short_name;                    // empty: the name serves
  std::map<std::string, std::string> names;  // in other languages, by BCP 47 tag
  std::vector<std::string> aliases;          // other names in use
  std::string iso;                           // ISO 3166-1: two letters, three letters or three digits; countries
  std::string role;                          // of a person
  std::string parent;                        // the id of the actor that this one is grouped under, or empty
  std::string region;                        // a name, or the id of a region actor, to group by; or empty
  std::optional<Count> count;                // groups
  std::string date;                          // events: as Evidence::as_of
  std::string note;
  std::vector<Evidence> evidence;
  Attributes attributes;
  TextRange where;
  KeyPositions keys;
};

}  // namespace coopnet
