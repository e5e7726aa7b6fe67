#include "src/preview/end_on_signal.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace coopnet {

EndOnSignal::EndOnSignal(std::function<void()> end) {
  sigset_t ours;
  sigemptyset(&ours);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction now = {};
    if (::sigaction(signal, nullptr, &now) == 0 && now.sa_handler != SIG_IGN) sigaddset(&ours, signal);
  }
  pthread_sigmask(SIG_BLOCK, &ours, &before_);
  signals_ = ::signalfd(-1, &ours, SFD_CLOEXEC);
  quit_ = ::eventfd(0, EFD_CLOEXEC);
  if (signals_ < 0 || quit_ < 0) throw std::system_error(errno, std::generic_category(), "signals cannot be awaited");
  thread_ = std::thread([this, end = std::move(end)] {
    std::array<struct pollfd, 2> sources = {{{quit_, POLLIN, 0}, {signals_, POLLIN, 0}}};
    while (::poll(sources.data(), sources.size(), -1) < 0 && errno == EINTR) {}
    if ((sources[0].revents & POLLIN) == 0) end();
  });
}

EndOnSignal::~EndOnSignal() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = ::write(quit_, &one, sizeof one);
  thread_.join();
  // A signal that came is done with; it must not kill once it is no longer held back.
  struct signalfd_siginfo taken = {};
  struct pollfd source = {signals_, POLLIN, 0};
  while (::poll(&source, 1, 0) > 0 && ::read(signals_, &taken, sizeof taken) > 0) {}
  ::close(signals_);
  ::close(quit_);
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace coopnet
