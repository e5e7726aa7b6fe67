#include "src/preview/file_watcher.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace coopnet {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr milliseconds rest{60};
constexpr milliseconds rest_while_open{400};
constexpr milliseconds patience{500};
constexpr milliseconds longest{3000};
constexpr milliseconds slow_look{1000};
constexpr milliseconds quick_look{150};

constexpr std::uint32_t signs = IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB;

std::int64_t nanoseconds(const struct timespec& time) { return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec; }

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

}  // namespace

FileWatcher::FileWatcher(Watching how) : wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (wake_ < 0) throw std::system_error(errno, std::generic_category(), "files cannot be watched");
  if (how == Watching::inotify) inotify_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
}

FileWatcher::~FileWatcher() {
  if (inotify_ >= 0) ::close(inotify_);
  ::close(wake_);
}

FileWatcher::State FileWatcher::state_of(const std::string& path) {
  struct stat found = {};
  if (::stat(path.c_str(), &found) != 0) return {};
  return {found.st_dev, found.st_ino, static_cast<std::uint64_t>(found.st_size), nanoseconds(found.st_mtim),
          nanoseconds(found.st_ctim)};
}

void FileWatcher::watch(const std::vector<std::string>& paths) {
  std::map<std::string, State> files;
  for (const std::string& path : paths) {
    const auto known = files_.find(path);
    files.emplace(path, known == files_.end() ? state_of(path) : known->second);
  }
  files_ = std::move(files);
  watch_folders();
}

void FileWatcher::watch_folders() {
  names_.clear();
  for (const auto& [path, state] : files_) {
    names_[folder_of(path).string()].insert(fs::path(path).filename().string());
    std::error_code error;
    if (const fs::path target = fs::canonical(path, error); !error)
      names_[folder_of(target).string()].insert(target.filename().string());
  }
  if (inotify_ < 0) return;
  std::map<int, std::string> folders;
  for (const auto& [folder, names] : names_) {
    // Asking again for a folder that is watched gives the same number; for one that was replaced, another.
    if (const int number = ::inotify_add_watch(inotify_, folder.c_str(), signs); number >= 0) folders[number] = folder;
  }
  for (const auto& [number, folder] : folders_) {
    if (!folders.contains(number)) ::inotify_rm_watch(inotify_, number);
  }
  folders_ = std::move(folders);
}

FileWatcher::Signs FileWatcher::read_events() {
  Signs seen;
  alignas(struct inotify_event) std::array<char, 16384> buffer;
  for (;;) {
    const ssize_t length = ::read(inotify_, buffer.data(), buffer.size());
    if (length <= 0) return seen;
    for (std::size_t at = 0; at < static_cast<std::size_t>(length);) {
      struct inotify_event event = {};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const std::string name = event.len > 0 ? std::string(buffer.data() + at + sizeof event) : std::string();
      at += sizeof event + event.len;
      const bool lost = (event.mask & IN_Q_OVERFLOW) != 0;
      const auto folder = folders_.find(event.wd);
      if (!lost && (folder == folders_.end() || !names_[folder->second].contains(name))) continue;
      seen.any = true;
      seen.open = (event.mask & IN_MODIFY) != 0;
    }
  }
}

std::map<std::string, FileWatcher::State> FileWatcher::now() const {
  std::map<std::string, State> states;
  for (const auto& [path, state] : files_) states.emplace(path, state_of(path));
  return states;
}

bool FileWatcher::differs() const { return now() != files_; }

// An editor that moves the old file away or empties it will put something there.
bool FileWatcher::wants_patience() const {
  return std::ranges::any_of(files_, [](const auto& file) { return state_of(file.first).size == 0 && file.second.size > 0; });
}

FileWatcher::Told FileWatcher::wait(std::optional<milliseconds> limit) {
  const auto end = limit ? Clock::now() + *limit : Clock::time_point::max();
  constexpr auto never = Clock::time_point::max();
  auto first = never, settled = never;  // of a change that is going on: its first sign, and when it will be over
  auto look = Clock::now();
  for (;;) {
    const auto time = Clock::now();
    if (first != never && (time >= settled || time >= first + longest)) {
      const bool patient = wants_patience() && time < first + patience;
      if (!patient) {
        first = settled = never;
        if (auto states = now(); states != files_) {
          files_ = std::move(states);
          watch_folders();  // a link may lead elsewhere now
          return Told::changed;
        }
      } else {
        settled = time + rest;
      }
    }
    if (time >= look) {
      look = time + (polls() ? quick_look : slow_look);
      if (!polls()) watch_folders();
      if (first == never && differs()) {
        first = time;
        settled = time + rest;
      }
    }
    if (time >= end) return Told::timed_out;
    const auto next = std::min({look, end, settled});
    const auto pause = std::chrono::ceil<milliseconds>(std::max(next - time, Clock::duration::zero()));
    std::array<struct pollfd, 2> sources = {{{wake_, POLLIN, 0}, {inotify_, POLLIN, 0}}};
    ::poll(sources.data(), sources.size(), static_cast<int>(pause.count()));
    if ((sources[0].revents & POLLIN) != 0) {
      std::uint64_t count = 0;
      if (::read(wake_, &count, sizeof count) > 0) return Told::woken;
    }
    if (inotify_ >= 0 && (sources[1].revents & POLLIN) != 0) {
      if (const Signs seen = read_events(); seen.any) {
        const auto moment = Clock::now();
        if (first == never) first = moment;
        settled = moment + (seen.open ? rest_while_open : rest);
      }
    }
  }
}

void FileWatcher::wake() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = ::write(wake_, &one, sizeof one);
}

}  // namespace coopnet
