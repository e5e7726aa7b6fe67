#include "output/print/print_worker.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

#include "output/write_file.h"

namespace coopnet {
namespace {

constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 32;

// All that a page of text needs is loaded and found by printing one.
constexpr std::string_view kFirstPage =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"99\" height=\"99\" "
    "font-family=\"Arial, Liberation Sans, Helvetica, sans-serif\">"
    "<text x=\"9\" y=\"9\" font-size=\"8\">abc</text><text x=\"9\" y=\"19\" font-weight=\"bold\">abc</text></svg>";

bool send_all(int file, const void* data, std::size_t size) {
  const char* at = static_cast<const char*>(data);
  while (size > 0) {
    const auto done = send(file, at, size, MSG_NOSIGNAL);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return false;
    at += done;
    size -= static_cast<std::size_t>(done);
  }
  return true;
}

bool receive_all(int file, void* data, std::size_t size) {
  char* at = static_cast<char*>(data);
  while (size > 0) {
    const auto got = read(file, at, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    at += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

bool send_text(int file, std::string_view text) {
  const std::uint64_t size = text.size();
  return send_all(file, &size, sizeof size) && send_all(file, text.data(), text.size());
}

bool receive_text(int file, std::string& text) {
  std::uint64_t size = 0;
  if (!receive_all(file, &size, sizeof size) || size > kMostBytes) return false;
  text.resize(static_cast<std::size_t>(size));
  return receive_all(file, text.data(), text.size());
}

struct Request {
  bool pdf = true;
  PrintInfo info;
  std::string svg;
};

bool send_request(int file, bool pdf, std::string_view svg, const PrintInfo& info) {
  const std::array<double, 4> numbers = {pdf ? 1.0 : 0.0, info.size.width, info.size.height, info.dpi};
  return send_all(file, numbers.data(), sizeof numbers) && send_text(file, info.title) && send_text(file, info.subject) &&
         send_text(file, info.creator) && send_text(file, svg);
}

std::optional<Request> receive_request(int file) {
  std::array<double, 4> numbers{};
  Request request;
  if (!receive_all(file, numbers.data(), sizeof numbers) || !receive_text(file, request.info.title) ||
      !receive_text(file, request.info.subject) || !receive_text(file, request.info.creator) || !receive_text(file, request.svg))
    return std::nullopt;
  request.pdf = numbers[0] != 0;
  request.info.size = {numbers[1], numbers[2]};
  request.info.dpi = numbers[3];
  return request;
}

// The first byte tells whether it is a file or why there is none.
std::string answer(const Request& request) {
  try {
    return 'f' + (request.pdf ? render_pdf(request.svg, request.info) : render_png(request.svg, request.info));
  } catch (const OutputError& error) {
    return std::string("e") + error.what();
  }
}

// Whatever goes wrong here goes wrong again with the figure, and is told then.
void get_ready() {
  try {
    PrintInfo info;
    info.size = {99, 99};
    static_cast<void>(render_pdf(kFirstPage, info));
  } catch (const OutputError&) {
  }
}

[[noreturn]] void be_the_worker(int file) {
  get_ready();
  while (const auto request = receive_request(file))
    if (!send_text(file, answer(*request))) break;
  _exit(0);
}

}  // namespace

struct PrintWorker::Process {
  pid_t pid = -1;
  int file = -1;
};

PrintWorker::PrintWorker() {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return;
  const pid_t self = getpid();
  const pid_t pid = fork();
  if (pid == 0) {
    close(ends[0]);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != self) _exit(0);
    // What is printed is the parent's to write, and who waits for its end must not wait for this process.
    const int nothing = open("/dev/null", O_RDWR);
    for (int standard = 0; standard < 3 && nothing >= 0; ++standard)
      if (standard != ends[1]) dup2(nothing, standard);
    try {
      be_the_worker(ends[1]);
    } catch (...) {
      _exit(1);
    }
  }
  close(ends[1]);
  if (pid < 0) {
    close(ends[0]);
    return;
  }
  process_ = std::make_unique<Process>(Process{pid, ends[0]});
}

PrintWorker::~PrintWorker() {
  if (!process_) return;
  close(process_->file);
  kill(process_->pid, SIGKILL);
  while (waitpid(process_->pid, nullptr, 0) < 0 && errno == EINTR) {
  }
}

std::string PrintWorker::print(bool pdf, std::string_view svg, const PrintInfo& info) {
  std::string text;
  if (process_ && send_request(process_->file, pdf, svg, info) && receive_text(process_->file, text) && !text.empty()) {
    if (text[0] == 'e') throw OutputError(text.substr(1));
    text.erase(0, 1);
    return text;
  }
  return pdf ? render_pdf(svg, info) : render_png(svg, info);
}

std::string PrintWorker::pdf(std::string_view svg, const PrintInfo& info) { return print(true, svg, info); }
std::string PrintWorker::png(std::string_view svg, const PrintInfo& info) { return print(false, svg, info); }

}  // namespace coopnet
