// Reads where actors stood: from a figure that coopnet drew, or from a table of positions.
//
// Both are read as untrusted input: nothing but places is taken, nothing is looked up elsewhere, and no entity is expanded but
// the five of XML and character references.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "graph/diagnostic.h"
#include "output/places/former_place.h"

namespace coopnet {

struct ReadPlaces {
  std::map<std::string, FormerPlace> actors;  // by id
  Diagnostics diagnostics;                    // every problem, in the order of the text
};

/// By the first sign: '<' begins a figure, everything else a table. The text must be UTF-8, else that is the one problem.
[[nodiscard]] ReadPlaces read_places(const std::shared_ptr<const SourceText>& text);

/// A figure in SVG, or an HTML page of coopnet's that holds one: elements with `data-actor` are actors, and the box around what
/// has the class `shape` (or `card`) in them is their outline. `transform`s are followed, so that figures that were edited can be
/// read. Where an id stands twice the first holds. Errors: text that is not well-formed (syntax), more than 1000 elements within
/// one another (too-large), a coordinate or transform that is none (bad-value), a figure without one actor (missing-key). Linear.
[[nodiscard]] ReadPlaces read_svg_places(const std::shared_ptr<const SourceText>& text);

/// A table in CSV with the columns `id`, `x` and `y`, in any order and among others: middles of outlines in any unit, y downward.
/// Further columns `width` and `height` tell how large outlines were. Rows without x and y are left out. Linear.
[[nodiscard]] ReadPlaces read_csv_places(const std::shared_ptr<const SourceText>& text);

}  // namespace coopnet
