#include "src/http/module/connection.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>

namespace coopnet {

Connection::Connection(int socket, std::chrono::milliseconds read_within, std::chrono::milliseconds write_within)
    : socket_(socket), end_of_reading_(Clock::now() + read_within), write_within_(write_within) {}

bool Connection::ready(short what, Clock::time_point until) const {
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
    if (left <= 0) return false;
    struct pollfd source = {socket_, what, 0};
    const int found = ::poll(&source, 1, static_cast<int>(left));
    if (found > 0) return true;
    if (found == 0 || errno != EINTR) return false;
  }
}

bool Connection::is_readable() const { return from_ < to_ || ready(POLLIN, end_of_reading_); }

bool Connection::is_writable() const {
  struct pollfd source = {socket_, POLLOUT | POLLRDHUP, 0};
  return ::poll(&source, 1, static_cast<int>(write_within_.count())) > 0 &&
         (source.revents & (POLLERR | POLLHUP | POLLRDHUP)) == 0;
}

ssize_t Connection::read(char* ptr, size_t size) {
  if (from_ == to_) {
    if (!ready(POLLIN, end_of_reading_)) return -1;
    const ssize_t got = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
    if (got <= 0) return got;
    from_ = 0;
    to_ = static_cast<std::size_t>(got);
  }
  const std::size_t taken = std::min(size, to_ - from_);
  std::memcpy(ptr, buffer_.data() + from_, taken);
  from_ += taken;
  return static_cast<ssize_t>(taken);
}

ssize_t Connection::write(const char* ptr, size_t size) {
  if (!ready(POLLOUT, Clock::now() + write_within_)) return -1;
  return ::send(socket_, ptr, size, MSG_NOSIGNAL | MSG_DONTWAIT);
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const {
  ip = "127.0.0.1";
  port = 0;
}

void Connection::get_local_ip_and_port(std::string& ip, int& port) const { get_remote_ip_and_port(ip, port); }

void Connection::finish() {
  ::shutdown(socket_, SHUT_WR);
  const auto end = Clock::now() + std::chrono::milliseconds(200);
  while (ready(POLLIN, end) && ::recv(socket_, buffer_.data(), buffer_.size(), 0) > 0) {}
}

}  // namespace coopnet
