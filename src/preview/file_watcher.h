// Tells when files are saved, however an editor saves them: written over, renamed over, or moved away and made anew.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace coopnet {

/// How a file is looked for: through inotify with a slow look besides (a folder that another machine shares tells nothing), or by
/// looking alone, as happens by itself where inotify cannot be had.
enum class Watching { inotify, polling };

/// Watches files by their names. A change is told once the file is at rest: 60 ms after it was closed or renamed, 400 ms after
/// the last write of a file that is still open; a file that is gone or empty gets half a second to come back; whatever happens, 3
/// s after the first sign. Symbolic links are followed: both the link and what it leads to are watched.
class FileWatcher {
 public:
  enum class Told { changed, woken, timed_out };

  explicit FileWatcher(Watching how = Watching::inotify);
  FileWatcher(const FileWatcher&) = delete;
  FileWatcher& operator=(const FileWatcher&) = delete;
  ~FileWatcher();

  /// Watches these files from now on, and no others. Files need not be there yet. What changes in a file that was watched before
  /// is told by the next wait(), even if it has happened already.
  void watch(const std::vector<std::string>& paths);

  /// Waits until a watched file has changed, wake() is called or the time is over (none: never). Call it from one thread.
  Told wait(std::optional<std::chrono::milliseconds> limit = {});

  /// Ends the wait() that is going on, or the next one. Any thread may call it.
  void wake();

  /// Whether it has to look, because inotify cannot be had.
  [[nodiscard]] bool polls() const { return inotify_ < 0; }

 private:
  using Clock = std::chrono::steady_clock;
  // What tells two states of a file apart; all zero where there is no file.
  struct State {
    std::uint64_t device = 0, inode = 0, size = 0;
    std::int64_t modified = 0, changed = 0;
    bool operator==(const State&) const = default;
  };
  struct Signs {
    bool any = false;
    bool open = false;  // the last one was a write, and the file has not been closed since
  };

  [[nodiscard]] static State state_of(const std::string& path);
  void watch_folders();
  [[nodiscard]] Signs read_events();
  [[nodiscard]] bool differs() const;
  [[nodiscard]] bool wants_patience() const;
  [[nodiscard]] std::map<std::string, State> now() const;

  int inotify_ = -1;
  int wake_ = -1;
  std::map<std::string, State> files_;              // as they were when last told
  std::map<int, std::string> folders_;              // by watch descriptor
  std::map<std::string, std::set<std::string>> names_;  // in each folder, the names that matter
};

}  // namespace coopnet
