// Reads a network: TOML (native), DOT, CSV, or a figure that carries one; a file, standard input or a bundled network.
#pragma once

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "graph/diagnostic.h"
#include "graph/network.h"

namespace coopnet {

enum class Format { toml, dot, csv, svg };

/// By the name's extension (.toml; .dot, .gv; .csv, .tsv; .svg); none for others.
[[nodiscard]] std::optional<Format> format_from_name(std::string_view name);
/// By the first words of the text; SVG by its first element; CSV where nothing else fits and a line holds a separator, else TOML.
[[nodiscard]] Format format_from_content(std::string_view content);

struct ReadResult {
  Network network;          // what could be read; whole where there are no errors
  Diagnostics diagnostics;  // every problem, in the order of the text
};

/// Reads a text. Never throws on bad input: all problems are in the diagnostics. A byte-order mark is skipped; a DOT text that
/// says charset=latin1 and is no UTF-8 is converted, and the network's text is the converted one.
[[nodiscard]] ReadResult read(std::shared_ptr<const SourceText> text, std::optional<Format> format = {});

/// One format each; the text must be UTF-8 (read() has checked it).
[[nodiscard]] ReadResult read_toml(std::shared_ptr<const SourceText> text);
[[nodiscard]] ReadResult read_dot(std::shared_ptr<const SourceText> text);
[[nodiscard]] ReadResult read_csv(std::shared_ptr<const SourceText> text);

/// Loads what NAME names: "-" is `in`, called "<stdin>", "@name" a bundled network, else a path. Throws InputError (unreadable,
/// unknown_id) where there is nothing to read, and too_large for more than 256 MiB.
[[nodiscard]] std::shared_ptr<const SourceText> load(const std::string& name, std::istream& in);
/// The same where "-" is standard input.
[[nodiscard]] std::shared_ptr<const SourceText> load(const std::string& name);

}  // namespace coopnet
