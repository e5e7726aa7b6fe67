#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <ostream>
#include <thread>

#include <fmt/format.h>

#include "output/write_file.h"
#include "src/command_line.h"
#include "src/http/http_server.h"
#include "src/messages.h"
#include "src/open_network.h"
#include "src/preview/end_on_signal.h"
#include "src/preview/live_figure.h"
#include "src/preview/open_browser.h"
#include "src/preview/preview_site.h"
#include "src/usage_error.h"

namespace coopnet {
namespace {

// A drawing that takes longer than this to be done with is not waited for at the end: nothing of it is kept.
constexpr std::chrono::milliseconds grace{300};

// Whether the program has come to its end by itself.
class End {
 public:
  void reached() {
    const std::lock_guard lock(mutex_);
    reached_ = true;
    changed_.notify_all();
  }
  [[nodiscard]] bool within(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, time, [&] { return reached_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool reached_ = false;
};

}  // namespace

ExitCode preview_command(const CommandLine& line, const Streams& streams) {
  const std::string name = line.operands.empty() ? default_network() : line.operands.front();
  if (name == "-") throw UsageError("`coopnet preview` cannot read standard input again", "name the network's file");
  LiveFigure figure(name, line.flags);
  PreviewSite site(figure, line.flags, new_token());
  const std::string token = site.token();
  const auto server =
      make_http_server({[&](const HttpRequest& request) { return site.refusal(request); },
                        [&](const HttpRequest& request) { return site.answer(request); },
                        [&](std::uint64_t& seen, std::chrono::milliseconds within) { return site.next_event(seen, within); }});
  const int wanted = static_cast<int>(line.flags.number("port").value_or(0));
  const int port = server->bind(wanted);
  if (port == 0)
    throw OutputError(wanted == 0 ? "no port of 127.0.0.1 is free" : fmt::format("port {} of 127.0.0.1 cannot be had", wanted));
  site.set_port(port);
  const std::string address = fmt::format("http://127.0.0.1:{}/{}/", port, token);

  std::optional<BrowserDoor> door;
  if (line.flags.on("open", has_screen())) door.emplace(address);
  End over;
  const EndOnSignal end([&] {
    figure.stop();
    server->stop();
    if (over.within(grace)) return;
    door.reset();
    std::_Exit(exit_ok);
  });
  std::thread serving([&] { server->run(); });
  streams.err << fmt::format("coopnet: preview of {}; Ctrl-C ends\n{}\n", name, address) << std::flush;
  if (door && !door->open()) tell_warning(streams.err, "no browser can be opened: xdg-open is not there");
  figure.run();
  serving.join();
  over.reached();
  return exit_ok;
}

}  // namespace coopnet
