#include "src/preview/draw_on_save.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "src/messages.h"
#include "src/preview/end_on_signal.h"
#include "src/preview/file_watcher.h"
#include "src/told.h"
#include "src/usage_error.h"

namespace coopnet {
namespace {

bool same_file(const std::string& one, const std::string& other) {
  std::error_code error;
  if (std::filesystem::equivalent(one, other, error)) return true;
  return std::filesystem::weakly_canonical(one, error) == std::filesystem::weakly_canonical(other, error);
}

void refuse_what_cannot_be_watched(const std::vector<std::string>& files, const std::vector<Output>& outputs) {
  for (const std::string& file : files)
    if (file == "-") throw UsageError("--watch cannot read standard input again", "name the network's file");
  if (files.empty()) throw UsageError("--watch has no file to watch: a bundled network does not change", "name a network's file");
  for (const Output& output : outputs) {
    if (output.path == "-") throw UsageError("--watch needs a file to write", "name it with -o, as in -o figure.svg");
    for (const std::string& file : files)
      if (same_file(file, output.path)) throw UsageError(fmt::format("--watch would write over `{}`, which it watches", file));
  }
}

std::string listed(const std::vector<Output>& outputs) {
  std::vector<std::string> paths;
  for (const Output& output : outputs) paths.push_back(output.path);
  return fmt::format("{}", fmt::join(paths, ", "));
}

}  // namespace

std::vector<std::string> files_read(const std::string& name, const FlagValues& flags) {
  std::vector<std::string> names;
  if (!name.starts_with('@')) names.push_back(name);
  const Flag& theme = *find_flag("theme");
  const std::vector<std::string> own = flag_choices(theme);
  if (const auto given = flags.last("theme"))
    if (std::ranges::find(own, canonical_choice(theme, *given)) == own.end()) names.push_back(*given);
  return names;
}

void draw_on_save(const std::vector<std::string>& files, const std::vector<Output>& outputs, const DrawStep& draw,
                  const Streams& streams) {
  refuse_what_cannot_be_watched(files, outputs);
  std::mutex writing;
  const EndOnSignal end([&] {
    writing.lock();  // for good: what is being written is finished first, and nothing more is begun
    std::_Exit(exit_ok);
  });
  FileWatcher watcher;
  watcher.watch(files);
  streams.err << fmt::format("coopnet: watching {}; Ctrl-C ends\n", fmt::join(files, ", ")) << std::flush;
  for (;;) {
    const ExitCode code = told(streams.err, [&] {
      const auto write = draw([&](const std::vector<std::string>& read) { watcher.watch(read); });
      const std::lock_guard lock(writing);
      write();
      return exit_ok;
    });
    if (code == exit_ok) streams.err << fmt::format("coopnet: drawn: {}\n", listed(outputs));
    streams.err << std::flush;
    while (watcher.wait() != FileWatcher::Told::changed) {}
  }
}

}  // namespace coopnet
