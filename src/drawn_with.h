// What a figure keeps of the command that drew it, and what is made of that when it is drawn again.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "graph/diagnostic.h"
#include "graph/network.h"
#include "src/asked_for.h"
#include "src/flag_values.h"

namespace coopnet {

/// What travels in a figure: the flags that were typed, the view that was drawn (also where it was the default), and the texts of
/// the theme files that it or another view of the network names. `input` is what the network was opened by; its folder stays
/// behind. Throws InputError where the figure's own theme file has gone.
[[nodiscard]] FigureSource drawn_with(const AskedFor& asked, const Network& network, const std::string& input);

/// The flags of a figure, checked before, as values.
[[nodiscard]] FlagValues drawn_values(const FigureSource& figure);

/// The text of the theme file of that name or path, where the figure carries it; null elsewhere, and for coopnet's own themes.
[[nodiscard]] std::shared_ptr<const SourceText> carried_theme(const FigureSource& figure, const std::string& theme);

/// Whether the word names a theme of coopnet's own rather than a file.
[[nodiscard]] bool is_theme_name(const std::string& word);

/// Checks what a network's figure says of itself: unknown_flag for flags that there are not or that figures do not keep,
/// bad_value for values that a flag does not take, unknown_id for a view that the network does not have. Nothing for a network
/// that was read from no figure.
[[nodiscard]] Diagnostics check_drawn_with(const Network& network);

/// Words as one types them to a shell, those in single quotes that need it.
[[nodiscard]] std::string shell_line(const std::vector<std::string>& words);

}  // namespace coopnet
