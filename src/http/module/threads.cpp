#include "src/http/module/threads.h"

#include <chrono>
#include <sys/socket.h>
#include <thread>

namespace coopnet {

void Threads::shut_oldest() {
  if (sockets_.empty()) return;
  ::shutdown(sockets_.front(), SHUT_RDWR);
  sockets_.splice(sockets_.end(), sockets_, sockets_.begin());  // the next time, the next one
}

void Threads::enqueue(std::function<void()> task) {
  std::unique_lock lock(mutex_);
  while (running_ >= most_ && !over_) {
    shut_oldest();
    changed_.wait_for(lock, std::chrono::milliseconds(20));
  }
  ++running_;
  std::thread([this, task = std::move(task)] {
    task();
    const std::lock_guard guard(mutex_);
    --running_;
    changed_.notify_all();
  }).detach();
}

void Threads::shutdown() {
  std::unique_lock lock(mutex_);
  over_ = true;
  while (running_ > 0) {
    for (const int socket : sockets_) ::shutdown(socket, SHUT_RDWR);
    changed_.wait_for(lock, std::chrono::milliseconds(20));
  }
}

void Threads::begun(int socket) {
  const std::lock_guard guard(mutex_);
  sockets_.push_back(socket);
}

void Threads::ended(int socket) {
  const std::lock_guard guard(mutex_);
  sockets_.remove(socket);
}

}  // namespace coopnet
