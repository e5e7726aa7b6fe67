// The threads of the server's connections.
#pragma once

#include <condition_variable>
#include <list>
#include <mutex>

#include <httplib.h>

namespace coopnet {

/// A thread for each connection, up to `most`. Where another one would be needed, the connection that has lasted longest is shut
/// down, whatever it does: a stream of events begins anew by itself, and who is slow has had its time.
class Threads : public httplib::TaskQueue {
 public:
  explicit Threads(std::size_t most) : most_(most) {}
  void enqueue(std::function<void()> task) override;
  /// Shuts all connections down and waits for their threads.
  void shutdown() override;

  /// A connection's thread says when it begins and ends.
  void begun(int socket);
  void ended(int socket);

 private:
  void shut_oldest();  // with the lock

  std::size_t most_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t running_ = 0;
  std::list<int> sockets_;  // of the connections, the oldest first
  bool over_ = false;
};

}  // namespace coopnet
