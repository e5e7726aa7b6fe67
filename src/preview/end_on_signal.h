// Ctrl-C as an ordinary end.
#pragma once

#include <functional>
#include <signal.h>
#include <thread>

namespace coopnet {

/// While it lives, SIGINT, SIGTERM and SIGHUP do not kill: the first of them has `end` called, once, in a thread of its own.
/// Those that the process ignores (as under nohup) stay ignored. Make it before any other thread is started, so that these leave
/// the signals alone too.
class EndOnSignal {
 public:
  explicit EndOnSignal(std::function<void()> end);
  EndOnSignal(const EndOnSignal&) = delete;
  EndOnSignal& operator=(const EndOnSignal&) = delete;
  ~EndOnSignal();

 private:
  sigset_t before_ = {};
  int signals_ = -1;
  int quit_ = -1;
  std::thread thread_;
};

}  // namespace coopnet
