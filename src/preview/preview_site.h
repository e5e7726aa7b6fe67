// What the preview serves, to whom: the pages below one address with a token in it, and nothing else.
#pragma once

#include <string>

#include "src/http/http_server.h"
#include "src/preview/live_figure.h"

namespace coopnet {

/// 128 random bits in hexadecimal digits.
[[nodiscard]] std::string new_token();

/// The answers of the preview of one figure. Refused are: any Host but 127.0.0.1 and localhost with the port (421), so that no
/// other name can be made to lead here; an address without the token (403); a foreign Origin (403); methods other than GET and
/// HEAD, and POST of JSON for a wish (405, 415). Below the token there are the page around the figure, its style and script, the
/// figure's page, the state, the controls, and the events; any other path is not there (404). No path is ever looked up on the
/// disk.
class PreviewSite {
 public:
  PreviewSite(LiveFigure& figure, FlagValues typed, std::string token);
  [[nodiscard]] const std::string& token() const { return token_; }
  /// The port that the Host must name; set before the first request.
  void set_port(int port);
  [[nodiscard]] std::optional<HttpAnswer> refusal(const HttpRequest& request) const;
  [[nodiscard]] HttpAnswer answer(const HttpRequest& request);
  /// Moments of the figure as events, each with the name `moment` and its number.
  [[nodiscard]] std::optional<std::string> next_event(std::uint64_t& seen, std::chrono::milliseconds within) const;

 private:
  [[nodiscard]] HttpAnswer wish(const HttpRequest& request);

  LiveFigure& figure_;
  FlagValues typed_;
  std::string token_;
  std::string port_;
};

}  // namespace coopnet
