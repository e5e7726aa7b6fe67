#include "src/preview/live_figure.h"

#include <sstream>
#include <utility>

#include "output/figure/figure.h"
#include "src/asked_for.h"
#include "src/draw_command_words.h"
#include "src/figure_bytes.h"
#include "src/finish_figure.h"
#include "src/messages.h"
#include "src/open_network.h"
#include "src/preview/draw_on_save.h"
#include "src/told.h"

namespace coopnet {

struct LiveFigure::Drawn {
  bool good = false;
  std::string page, problems, view;
  FlagValues holds;
  std::optional<std::vector<std::string>> views;
};

LiveFigure::Drawn LiveFigure::draw(const FlagValues& flags) {
  Drawn drawn;
  drawn.holds = flags;
  std::ostringstream problems;
  std::istringstream nothing;
  drawn.good = told(problems, [&] {
    const Network network = need_network(network_, nothing, problems);
    drawn.views.emplace();
    for (const View& view : network.views) drawn.views->push_back(view.name);
    const AskedFor asked = asked_for(network, flags);
    drawn.view = asked.view;
    drawn.holds = asked.flags;
    watcher_.watch(files_read(network_, asked.flags));
    Figure figure = make_figure(asked.selected, asked.options.figure);
    for (const std::string& warning : asked.warnings) tell_warning(problems, warning);
    for (const std::string& warning : figure.warnings) tell_warning(problems, warning);
    static_cast<void>(finish_figure(figure, asked.flags, problems));  // a page carries no fonts
    FigureFormat format;
    format.format = "html";
    format.id_prefix = asked.flags.last("id-prefix").value_or("");
    set_command(format, network_, flags, asked);
    drawn.page = figure_bytes(figure, asked.selected.network, format);
    return exit_ok;
  }) == exit_ok;
  drawn.problems = problems.str();
  return drawn;
}

void LiveFigure::run() {
  watcher_.watch(files_read(network_, wish_));
  for (;;) {
    FlagValues flags;
    {
      const std::lock_guard lock(mutex_);
      if (stopped_) return;
      flags = wish_;
      shown_.drawing = true;
      ++moment_;
      happened_.notify_all();
    }
    Drawn drawn = draw(flags);
    {
      const std::lock_guard lock(mutex_);
      ++moment_;
      ++shown_.version;
      shown_.drawing = false;
      shown_.good = drawn.good;
      if (drawn.good) shown_.page = std::make_shared<const std::string>(std::move(drawn.page));
      shown_.problems = std::move(drawn.problems);
      shown_.wished = std::move(flags);
      shown_.holds = std::move(drawn.holds);
      shown_.view = std::move(drawn.view);
      if (drawn.views) shown_.views = *std::move(drawn.views);
      happened_.notify_all();
    }
    static_cast<void>(watcher_.wait());  // a save, a wish or the end: the loop looks which
  }
}

void LiveFigure::wish(FlagValues flags) {
  {
    const std::lock_guard lock(mutex_);
    wish_ = std::move(flags);
  }
  watcher_.wake();
}

void LiveFigure::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    happened_.notify_all();
  }
  watcher_.wake();
}

Shown LiveFigure::shown() const {
  const std::lock_guard lock(mutex_);
  return shown_;
}

std::optional<std::uint64_t> LiveFigure::next_moment(std::uint64_t seen, std::chrono::milliseconds within) const {
  std::unique_lock lock(mutex_);
  happened_.wait_for(lock, within, [&] { return stopped_ || moment_ != seen; });
  if (stopped_) return std::nullopt;
  return moment_;
}

}  // namespace coopnet
