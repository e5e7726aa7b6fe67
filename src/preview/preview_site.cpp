#include "src/preview/preview_site.h"

#include <array>
#include <cerrno>
#include <string_view>
#include <sys/random.h>
#include <system_error>

#include <nlohmann/json.hpp>

#include "src/preview/controls.h"
#include "src/preview/site_files.h"

namespace coopnet {
namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view json_type = "application/json; charset=utf-8";

// The page around the figure runs its own script only, and shows nothing but the figure's page.
constexpr std::string_view shell_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri "
    "'none'; "
    "form-action 'none'; frame-ancestors 'none'";
// The figure's page says itself what it may do; here only who may show it.
constexpr std::string_view page_policy = "frame-ancestors 'self'";

// All else does nothing and stands in no frame.
constexpr std::string_view closed_policy = "default-src 'none'; frame-ancestors 'none'";

Headers headers(std::string_view policy = closed_policy) {
  return {{"Content-Security-Policy", std::string(policy)},
          {"X-Content-Type-Options", "nosniff"},
          {"Referrer-Policy", "no-referrer"},
          {"Cross-Origin-Resource-Policy", "same-origin"},
          {"Cross-Origin-Opener-Policy", "same-origin"},
          {"Cache-Control", "no-store"}};
}

HttpAnswer give(std::string body, std::string_view type, int status = 200, std::string_view policy = closed_policy) {
  return {status, std::string(type), std::make_shared<const std::string>(std::move(body)), headers(policy)};
}
HttpAnswer refuse(int status, const std::string& why) { return give(why + "\n", "text/plain; charset=utf-8", status); }

// Takes as long for a token that is nearly right.
bool same(std::string_view one, std::string_view other) {
  unsigned differences = one.size() == other.size() ? 0 : 1;
  for (std::size_t i = 0; i < one.size(); ++i)
    differences |= static_cast<unsigned>(one[i] ^ other[i % (other.empty() ? 1 : other.size())]);
  return differences == 0;
}

}  // namespace

std::string new_token() {
  std::array<unsigned char, 16> bytes = {};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
    throw std::system_error(errno, std::generic_category(), "no random token can be made");
  std::string token;
  for (const unsigned char byte : bytes) {
    token += "0123456789abcdef"[byte >> 4];
    token += "0123456789abcdef"[byte & 15];
  }
  return token;
}

PreviewSite::PreviewSite(LiveFigure& figure, FlagValues typed, std::string token)
    : figure_(figure), typed_(std::move(typed)), token_(std::move(token)) {}

void PreviewSite::set_port(int port) { port_ = std::to_string(port); }

std::optional<HttpAnswer> PreviewSite::refusal(const HttpRequest& request) const {
  const std::string here = "127.0.0.1:" + port_, local = "localhost:" + port_;
  if (request.host != here && request.host != local) return refuse(421, "The preview answers to " + here + " alone.");
  const std::string_view path = request.path;
  const std::string_view token = path.substr(0, path.find('/', 1)).substr(path.empty() ? 0 : 1);
  if (!same(token, token_)) return refuse(403, "The address needs the token that coopnet preview printed.");
  if (!request.origin.empty() && request.origin != "http://" + here && request.origin != "http://" + local)
    return refuse(403, "Another page may not ask the preview.");
  const bool wishes = path.substr(1 + token.size()) == "/wish";
  if (wishes && request.method != "POST") return refuse(405, "A wish is sent with POST.");
  if (!wishes && request.method != "GET" && request.method != "HEAD") return refuse(405, "The preview is read with GET.");
  if (wishes && !request.content_type.starts_with("application/json")) return refuse(415, "A wish is JSON.");
  return std::nullopt;
}

HttpAnswer PreviewSite::answer(const HttpRequest& request) {
  const std::string_view name = std::string_view(request.path).substr(1 + token_.size());
  if (name == "/") return give(std::string(preview_html()), "text/html; charset=utf-8", 200, shell_policy);
  if (name == "/preview.css") return give(std::string(preview_css()), "text/css; charset=utf-8");
  if (name == "/preview.js") return give(std::string(preview_js()), "text/javascript; charset=utf-8");
  if (name == "/controls") return give(controls_json(), json_type);
  if (name == "/state") return give(state_json(figure_.shown()), json_type);
  if (name == "/wish") return wish(request);
  if (name == "/events") return {200, "text/event-stream", nullptr, headers(), true};
  if (name == "/page") {
    if (const auto page = figure_.shown().page) return {200, "text/html; charset=utf-8", page, headers(page_policy)};
  }
  return refuse(404, "There is nothing here.");
}

HttpAnswer PreviewSite::wish(const HttpRequest& request) {
  const Wish wished = read_wish(request.body, typed_);
  if (!wished.problem) {
    figure_.wish(wished.flags);
    return {204, std::string(json_type), nullptr, headers()};
  }
  const nlohmann::ordered_json problem{
      {"flag", wished.flag}, {"message", wished.problem->message}, {"hint", wished.problem->hint}};
  return give(problem.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace), json_type, 400);
}

std::optional<std::string> PreviewSite::next_event(std::uint64_t& seen, std::chrono::milliseconds within) const {
  const auto moment = figure_.next_moment(seen, within);
  if (!moment) return std::nullopt;
  if (*moment == seen) return ":\n\n";  // so that a client that is gone is noticed
  seen = *moment;
  return "retry: 500\nevent: moment\ndata: " + std::to_string(seen) + "\n\n";
}

}  // namespace coopnet
