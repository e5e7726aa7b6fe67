// What figures go into: documents, pages and slides, each with the format, size and looks that it keeps best.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/figure/figure.h"
#include "src/flag_values.h"
#include "src/output_files.h"

namespace coopnet {

/// "html", "word", "latex", "slides", "markdown", "typst", "epub".
[[nodiscard]] std::vector<std::string> target_names();

/// The flags that a target sets where they are not given. The name must be one of target_names().
[[nodiscard]] FlagValues target_values(std::string_view target);

/// The format that a target keeps best.
[[nodiscard]] std::string target_format(std::string_view target);

/// Gives outputs without an extension the one of their format; leaves standard output alone.
void add_extensions(std::vector<Output>& outputs);

/// What was chosen, in one line: "for latex: PDF, 121 × 92 mm, labels from 7 pt, text in fonts, no background".
[[nodiscard]] std::string target_sentence(std::string_view target, const std::string& format, const Figure& figure,
                                          const FlagValues& flags);

/// A sentence where labels can be read, but not from where the target is looked at; else empty.
[[nodiscard]] std::string target_warning(std::string_view target, const Figure& figure);

/// A sentence where the target does not take the format; else empty.
[[nodiscard]] std::string target_refusal(std::string_view target, const std::string& format);

}  // namespace coopnet
