#include "graph/contained.h"

#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <clocale>
#include <cmath>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

#if defined(__SANITIZE_ADDRESS__)
#define COOPNET_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define COOPNET_ADDRESS_SANITIZER 1
#endif
#endif

namespace coopnet {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kExitCalled = 70;
constexpr int kExitMemory = 71;
constexpr int kExitThrown = 72;
constexpr std::size_t kLargestAnswer = std::size_t{1} << 30;

struct Header {
  std::uint64_t magic = 0x636f6f706e657431;
  std::uint64_t size = 0;
};

void leave_at_once() { _exit(kExitCalled); }

void limit(decltype(RLIMIT_AS) what, rlim_t value) {
  struct rlimit now {};
  if (getrlimit(what, &now) != 0) return;
  if (now.rlim_max != RLIM_INFINITY) value = std::min(value, now.rlim_max);
  const struct rlimit wanted {value, value};
  setrlimit(what, &wanted);
}

/// The address space of this process now, bytes; 0 where the system does not tell.
std::size_t address_space() {
  const int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  std::array<char, 64> text{};
  const auto got = read(file, text.data(), text.size() - 1);
  close(file);
  if (got <= 0) return 0;
  return static_cast<std::size_t>(std::strtoull(text.data(), nullptr, 10)) * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

void close_files_except(int kept) {
  const auto close_from_to = [](unsigned first, unsigned last) {
    if (first > last || close_range(first, last, 0) == 0) return;
    const long most = std::min<long>(sysconf(_SC_OPEN_MAX), 65536);
    for (unsigned file = first; file <= last && file < static_cast<unsigned long>(most); ++file) close(static_cast<int>(file));
  };
  const auto keep = static_cast<unsigned>(kept);
  close_from_to(3, keep - 1);
  close_from_to(keep + 1, ~0u);
}

void set_up_child(pid_t parent, int answers, const ContainedLimits& limits, double seconds) {
  for (int signal = 1; signal < NSIG; ++signal) {
    if (signal != SIGKILL && signal != SIGSTOP) std::signal(signal, SIG_DFL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(kExitCalled);

  close_files_except(answers);
  const int nothing = open("/dev/null", O_RDWR);
  for (int file = 0; file < 3; ++file) {
    if (nothing >= 0) dup2(nothing, file);
  }
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, static_cast<rlim_t>(std::ceil(seconds)) + 1);
#ifndef COOPNET_ADDRESS_SANITIZER
  limit(RLIMIT_AS, address_space() + limits.memory);
#else
  static_cast<void>(limits);
  static_cast<void>(address_space);
#endif
  // The handlers run last in, first out: none of this process's own gets its turn.
  std::atexit(leave_at_once);
  std::setlocale(LC_ALL, "C");
  fill_holes_in_memory();
}

bool write_all(int file, const void* data, std::size_t size) {
  const char* at = static_cast<const char*>(data);
  while (size > 0) {
    const auto done = write(file, at, size);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return false;
    at += done;
    size -= static_cast<std::size_t>(done);
  }
  return true;
}

[[noreturn]] void be_the_child(const std::function<std::string()>& work, int answers) {
  try {
    const std::string answer = work();
    Header header;
    header.size = answer.size();
    if (write_all(answers, &header, sizeof header) && write_all(answers, answer.data(), answer.size())) _exit(0);
  } catch (const std::bad_alloc&) {
    _exit(kExitMemory);
  } catch (...) {
    _exit(kExitThrown);
  }
  _exit(kExitThrown);
}

/// The child as its parent holds it; no child and no file is left behind, whatever happens.
class Child {
 public:
  Child(pid_t pid, int answers) : pid_(pid), answers_(answers) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (!ended_) end();
    close(answers_);
  }

  /// Reads until the answer is whole (true), the child closes the pipe or the time is over.
  bool read_answer(Clock::time_point deadline, std::string& bytes, bool& late) {
    std::array<char, 65536> part{};
    Header header;
    while (true) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
      if (left <= 0) {
        late = true;
        return false;
      }
      struct pollfd wait {answers_, POLLIN, 0};
      const int ready = poll(&wait, 1, static_cast<int>(std::min<long long>(left, 60000)));
      if (ready < 0 && errno != EINTR) return false;
      if (ready <= 0) continue;
      const auto got = read(answers_, part.data(), part.size());
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      bytes.append(part.data(), static_cast<std::size_t>(got));
      if (bytes.size() < sizeof header) continue;
      std::memcpy(&header, bytes.data(), sizeof header);
      if (header.magic != Header{}.magic || header.size > kLargestAnswer) return false;
      if (bytes.size() >= sizeof header + header.size) {
        bytes.erase(0, sizeof header);
        return bytes.size() == header.size;
      }
    }
  }

  /// Ends the child if it still runs; how it ended, as waitpid tells.
  int end(bool kill_it = true) {
    if (kill_it) kill(pid_, SIGKILL);
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    ended_ = true;
    return status;
  }

 private:
  pid_t pid_;
  int answers_;
  bool ended_ = false;
};

}  // namespace

void fill_holes_in_memory() {
  // Compilers may leave away an allocation that nobody uses, unless it hides behind a pointer.
  void* (*volatile allocate)(std::size_t) = std::malloc;
  const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
  constexpr std::size_t kLarge = std::size_t{96} * 1024;  // above 128 kB glibc maps pages of their own
  constexpr int kMost = 2000000;
  for (std::size_t size = kLarge; size >= 16; size = size > 2048 ? size - size / 4 : size - 16) {
    for (int i = 0; i < kMost; ++i) {
      const auto at = reinterpret_cast<std::uintptr_t>(allocate(size));
      if (at == 0 || at >= end) break;
    }
  }
}

ContainedReport run_contained(const std::function<std::string()>& work, const ContainedLimits& limits) {
  const double seconds = std::isfinite(limits.seconds) ? std::clamp(limits.seconds, 0.01, 86400.0) : 10.0;
  const auto deadline = Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
  ContainedReport report;
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    report.detail = errno;
    return report;
  }
  // A pipe that took the place of a closed standard file would be lost when the child puts /dev/null there.
  if (ends[1] < 3) {
    const int higher = fcntl(ends[1], F_DUPFD_CLOEXEC, 3);
    if (higher >= 0) {
      close(ends[1]);
      ends[1] = higher;
    }
  }
  const pid_t self = getpid();
  const pid_t pid = fork();
  if (pid < 0) {
    report.detail = errno;
    close(ends[0]);
    close(ends[1]);
    return report;
  }
  if (pid == 0) {
    set_up_child(self, ends[1], limits, seconds);
    be_the_child(work, ends[1]);
  }
  close(ends[1]);
  Child child(pid, ends[0]);
  bool late = false;
  if (child.read_answer(deadline, report.answer, late)) {
    child.end();
    report.outcome = ContainedOutcome::done;
    return report;
  }
  report.answer.clear();
  const int status = child.end(late);
  if (late || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)) {
    report.outcome = ContainedOutcome::out_of_time;
  } else if (WIFSIGNALED(status)) {
    report.outcome = ContainedOutcome::crashed;
    report.detail = WTERMSIG(status);
  } else if (WIFEXITED(status) && WEXITSTATUS(status) == kExitMemory) {
    report.outcome = ContainedOutcome::out_of_memory;
  } else {
    report.outcome = ContainedOutcome::exited;
    report.detail = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  }
  return report;
}

}  // namespace coopnet
