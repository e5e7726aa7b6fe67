// The table of layout engines, and the one way to call them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

/// What an engine can be asked for. Asking for anything else is a warning that says so.
enum class Honours : unsigned {
  none = 0,
  direction = 1u << 0,
  node_spacing = 1u << 1,
  rank_spacing = 1u << 2,
  groups = 1u << 3,
  pins = 1u << 4,
  seed = 1u << 5,
  ratio = 1u << 6,
  graphviz_attributes = 1u << 7,
  effort = 1u << 8,
  before = 1u << 9,
  hubs = 1u << 10,
};
[[nodiscard]] constexpr Honours operator|(Honours a, Honours b) { return Honours(unsigned(a) | unsigned(b)); }
[[nodiscard]] constexpr bool has(Honours set, Honours one) { return (unsigned(set) & unsigned(one)) != 0; }

struct Engine {
  std::string_view name;
  std::string_view summary;   // one line
  std::string_view detail;    // a paragraph: when it reads well, how it works, its source
  Honours honours = Honours::none;
  LayoutFunction function = nullptr;
};

/// All engines, in the order in which `coopnet layouts` lists them.
[[nodiscard]] const std::vector<Engine>& engines();
/// The engine of this name; null where there is no such.
[[nodiscard]] const Engine* find_engine(std::string_view name);

/// Lays out with the engine that the options name, warns of options that it does not honour, and falls back to a simpler
/// engine with a warning where it fails. Throws LayoutError only for an unknown engine's name.
[[nodiscard]] Placement lay_out(const Drawable& drawable, const LayoutOptions& options);

}  // namespace coopnet
