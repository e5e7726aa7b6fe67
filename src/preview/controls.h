// The preview's controls, made from the table of flags.
#pragma once

#include <optional>
#include <string>

#include "src/flag_values.h"
#include "src/preview/live_figure.h"

namespace coopnet {

/// Whether the preview offers a control for a flag: those of layout and style, and --view.
[[nodiscard]] bool has_control(const Flag& flag);

/// All controls as a JSON array: name, section, type, help, what it takes and what holds without it. The view's comes first;
/// which views there are says state_json().
[[nodiscard]] std::string controls_json();

/// What is to be seen, as JSON, but for the page itself.
[[nodiscard]] std::string state_json(const Shown& shown);

/// A wish that was read: flags, or what is wrong with it and where.
struct Wish {
  FlagValues flags;
  std::string flag;  // that is wrong; may be empty
  std::optional<ValueProblem> problem;
};

/// Reads {"flags": {"NAME": ["VALUE", …], …}}. They take the place of the controls' flags in `typed`, those of the command line;
/// the other flags stay as typed. A theme file is taken only if it was typed: the preview opens no file that its user has not
/// named.
[[nodiscard]] Wish read_wish(const std::string& json, const FlagValues& typed);

}  // namespace coopnet
