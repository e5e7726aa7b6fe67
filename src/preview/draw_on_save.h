// `coopnet draw --watch`: the figure follows its files.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "src/commands.h"
#include "src/output_files.h"

namespace coopnet {

/// One drawing, in two steps: the first reads and draws, and tells through its argument which files it read, before it reads
/// them; the second writes.
using DrawStep = std::function<std::function<void()>(const std::function<void(const std::vector<std::string>&)>& reads)>;

/// Draws now and after every save of a file that the drawing read: `files` to begin with. What goes wrong is told, the last good
/// figure stays, and the watch goes on, until Ctrl-C ends the process with exit code 0: between two figures, never within the
/// writing of one. Throws UsageError where there is no file to watch or none to write, or where one is both.
[[noreturn]] void draw_on_save(const std::vector<std::string>& files, const std::vector<Output>& outputs, const DrawStep& draw,
                               const Streams& streams);

/// The files that a drawing of the network `name` with these flags reads: the network's, unless it is a bundled one, and the
/// theme's.
[[nodiscard]] std::vector<std::string> files_read(const std::string& name, const FlagValues& flags);

}  // namespace coopnet
