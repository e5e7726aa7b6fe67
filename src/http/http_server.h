// The little of HTTP that the preview needs. What speaks it is a module of its own, loaded only for the preview: cpp-httplib
// brings TLS libraries along, which would slow down every start of the program.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace coopnet {

struct HttpRequest {
  std::string method;
  std::string path;          // percent-decoded, without the query
  std::string host;          // the Host header
  std::string origin;        // the Origin header; empty where there is none
  std::string content_type;
  std::string body;          // POST only, at most 64 KiB
};

struct HttpAnswer {
  int status = 200;
  std::string type = "text/plain; charset=utf-8";
  std::shared_ptr<const std::string> body;                      // null: empty
  std::vector<std::pair<std::string, std::string>> headers = {};
  bool events = false;                                          // a stream of server-sent events instead of a body
};

/// The next server-sent event after the one numbered `seen`, which becomes the new one's number: its whole text, or a comment
/// where nothing has happened within the time; none at the end of the stream.
using NextEvent = std::function<std::optional<std::string>(std::uint64_t& seen, std::chrono::milliseconds within)>;

struct HttpSite {
  std::function<std::optional<HttpAnswer>(const HttpRequest&)> refusal;  // asked before a body is read
  std::function<HttpAnswer(const HttpRequest&)> answer;                  // may be called by several threads at once
  NextEvent next_event;
};

class HttpServer {
 public:
  HttpServer() = default;
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  virtual ~HttpServer() = default;
  /// Takes a port of 127.0.0.1, any free one for 0. Returns it; 0 where it cannot be had.
  [[nodiscard]] virtual int bind(int port) = 0;
  /// Serves until stop(). A request has to be there within 3 s, an answer to be taken within 5 s; each connection has a thread,
  /// and where there would be more than 64, the one that has lasted longest is ended: so no client can keep others waiting.
  virtual void run() = 0;
  /// From any thread.
  virtual void stop() = 0;
};

/// Loads the module. Throws std::runtime_error where it is not there.
[[nodiscard]] std::unique_ptr<HttpServer> make_http_server(HttpSite site);

}  // namespace coopnet
