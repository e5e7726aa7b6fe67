// Where a command's results go, and in which format.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "src/flag_values.h"

namespace coopnet {

struct Output {
  std::string path;    // "-" is the stream given to write_output()
  std::string format;  // one of the formats asked for
  std::string stem;    // the file's name without folder and extension; empty for standard output
};

/// One for each --output, or standard output. The format is --format's, else the extension's (.gv is "dot"), else
/// `otherwise` for names without an extension. Throws UsageError for an extension that names none of `formats`.
[[nodiscard]] std::vector<Output> outputs_of(const FlagValues& flags, const std::string& otherwise,
                                             const std::vector<std::string>& formats);

/// Throws UsageError where bytes that are no text (PDF, PNG) would go to `out` and that is a terminal.
void keep_bytes_off_terminals(const std::vector<Output>& outputs, const std::ostream& out);

/// Writes to the output's file, or to `out` for standard output. Throws OutputError.
void write_output(const Output& output, std::string_view content, std::ostream& out);

}  // namespace coopnet
