// The built program running beside a test: what it says is read while it runs, and signals end it.
#pragma once

#include <array>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace coopnet {

class RunningProgram {
 public:
  explicit RunningProgram(std::vector<std::string> arguments) {
    std::array<int, 2> ends = {};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe can be made");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t all;
    sigfillset(&all);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    std::string program = COOPNET_PROGRAM;
    std::vector<char*> words = {program.data()};
    for (std::string& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    const int error = ::posix_spawn(&pid_, program.c_str(), &actions, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    output_ = ends[0];
    if (error != 0) throw std::runtime_error("the program cannot be started");
  }
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;
  ~RunningProgram() {
    if (pid_ > 0) {
      ::kill(pid_, SIGKILL);
      ::waitpid(pid_, nullptr, 0);
    }
    ::close(output_);
  }

  /// Reads what the program says until it has said this `times` times (counted from its start), it ends, or 30 s are over.
  /// Returns all that it has said.
  const std::string& wait_for(const std::string& text, std::size_t times = 1) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (count(text) < times && std::chrono::steady_clock::now() < end && read_some()) {}
    return said_;
  }
  /// What it has said so far.
  [[nodiscard]] const std::string& said() const { return said_; }
  [[nodiscard]] std::size_t count(const std::string& text) const {
    std::size_t found = 0;
    for (std::size_t at = said_.find(text); at != std::string::npos; at = said_.find(text, at + text.size())) ++found;
    return found;
  }
  /// Sends a signal and waits for the end: the exit code, or minus the signal that killed it.
  int end(int signal) {
    ::kill(pid_, signal);
    while (read_some()) {}
    int status = 0;
    ::waitpid(pid_, &status, 0);
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

 private:
  bool read_some() {
    struct pollfd source = {output_, POLLIN, 0};
    if (::poll(&source, 1, 30000) <= 0) return false;
    std::array<char, 4096> buffer;
    const ssize_t length = ::read(output_, buffer.data(), buffer.size());
    if (length <= 0) return false;
    said_.append(buffer.data(), static_cast<std::size_t>(length));
    return true;
  }

  pid_t pid_ = -1;
  int output_ = -1;
  std::string said_;
};

}  // namespace coopnet
