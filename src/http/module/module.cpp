// The module: an HttpServer that speaks through cpp-httplib.
#include <atomic>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include "src/http/http_server.h"
#include "src/http/module/connection.h"
#include "src/http/module/threads.h"

namespace coopnet {
namespace {

constexpr std::chrono::milliseconds read_within{3000};
constexpr std::chrono::milliseconds write_within{5000};
constexpr std::chrono::milliseconds heartbeat{10000};
constexpr std::size_t most_connections = 64;
constexpr std::size_t most_bytes = 65536;

HttpRequest request_of(const httplib::Request& from) {
  HttpRequest request;
  request.method = from.method;
  request.path = from.path;
  request.host = from.get_header_value("Host");
  if (from.get_header_value_count("Host") > 1) request.host.clear();
  request.origin = from.get_header_value("Origin");
  request.content_type = from.get_header_value("Content-Type");
  request.body = from.body;
  return request;
}

// One request a connection; its own reading and writing, for httplib waits anew for each byte.
class Listener : public httplib::Server {
 public:
  Listener() {
    new_task_queue = [this] { return threads_ = new Threads(most_connections); };  // httplib deletes it at the end of run()
    set_payload_max_length(most_bytes);
    // Nobody else may take the same port, and no program that is started may inherit it.
    set_socket_options([](socket_t socket) {
      const int on = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
      ::fcntl(socket, F_SETFD, FD_CLOEXEC);
    });
  }

 private:
  bool process_and_close_socket(socket_t socket) override {
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    threads_->begun(socket);
    Connection connection(socket, read_within, write_within);
    bool closed = false;
    // Ranges could multiply an answer, and nobody needs them here.
    const bool good = process_request(connection, true, closed, [](httplib::Request& request) { request.ranges.clear(); });
    connection.finish();
    threads_->ended(socket);
    ::close(socket);
    return good;
  }

  Threads* threads_ = nullptr;
};

class HttplibServer : public HttpServer {
 public:
  explicit HttplibServer(HttpSite site) : site_(std::move(site)) {
    using Response = httplib::Server::HandlerResponse;
    listener_.set_pre_routing_handler([this](const httplib::Request& from, httplib::Response& to) {
      const HttpRequest request = request_of(from);
      if (const auto refused = site_.refusal(request)) {
        give(*refused, to);
        return Response::Handled;
      }
      if (from.method == "POST") return Response::Unhandled;  // the body is still to be read
      give(site_.answer(request), to);
      return Response::Handled;
    });
    listener_.Post(".*",
                   [this](const httplib::Request& from, httplib::Response& to) { give(site_.answer(request_of(from)), to); });
  }

  int bind(int port) override {
    if (port == 0) {
      const int found = listener_.bind_to_any_port("127.0.0.1");
      return found > 0 ? found : 0;
    }
    return listener_.bind_to_port("127.0.0.1", port) ? port : 0;
  }
  void run() override {
    if (!stopped_) listener_.listen_after_bind();
  }
  void stop() override {
    stopped_ = true;
    listener_.stop();
  }

 private:
  void give(const HttpAnswer& answer, httplib::Response& to) {
    to.status = answer.status;
    for (const auto& [name, value] : answer.headers) to.set_header(name, value);
    if (answer.events) {
      to.set_chunked_content_provider(answer.type, [this, seen = std::uint64_t{0}](size_t, httplib::DataSink& sink) mutable {
        const auto event = site_.next_event(seen, heartbeat);
        if (!event) {
          sink.done();
          return true;
        }
        return sink.write(event->data(), event->size());
      });
    } else if (answer.body) {
      // Written from where it stands: a page of megabytes is not copied for each client.
      to.set_content_provider(answer.body->size(), answer.type,
                              [body = answer.body](size_t from, size_t length, httplib::DataSink& sink) {
                                return sink.write(body->data() + from, length);
                              });
    }
  }

  HttpSite site_;
  Listener listener_;
  std::atomic<bool> stopped_ = false;
};

}  // namespace
}  // namespace coopnet

extern "C" coopnet::HttpServer* coopnet_make_http_server(coopnet::HttpSite* site) {
  return new coopnet::HttplibServer(std::move(*site));
}
