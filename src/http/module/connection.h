// One connection, with its time running out.
#pragma once

#include <array>
#include <chrono>

#include <httplib.h>

namespace coopnet {

/// A socket as httplib reads and writes it. Reading ends `read_within` after the beginning, however slowly bytes come; each write
/// has `write_within`. Does not own the socket.
class Connection : public httplib::Stream {
 public:
  Connection(int socket, std::chrono::milliseconds read_within, std::chrono::milliseconds write_within);
  [[nodiscard]] bool is_readable() const override;
  [[nodiscard]] bool is_writable() const override;
  ssize_t read(char* ptr, size_t size) override;
  ssize_t write(const char* ptr, size_t size) override;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  [[nodiscard]] socket_t socket() const override { return socket_; }
  /// Sends what is left to send and takes what is still coming, so that the answer is not lost with it.
  void finish();

 private:
  using Clock = std::chrono::steady_clock;
  [[nodiscard]] bool ready(short what, Clock::time_point until) const;

  int socket_;
  Clock::time_point end_of_reading_;
  std::chrono::milliseconds write_within_;
  std::array<char, 8192> buffer_ = {};
  std::size_t from_ = 0, to_ = 0;  // what of the buffer is read and not yet taken
};

}  // namespace coopnet
