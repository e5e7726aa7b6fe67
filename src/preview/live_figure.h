// The figure that the preview shows: drawn anew when its files are saved or somebody wishes for other flags.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "src/flag_values.h"
#include "src/preview/file_watcher.h"

namespace coopnet {

/// What there is to see. The page is the last that could be drawn; the problems are those of the last drawing.
struct Shown {
  std::uint64_t version = 0;                 // 1 for the first drawing, also where it failed; 0 before it
  bool drawing = false;                      // whether another one is on its way
  bool good = false;                         // whether the last drawing could be made
  std::shared_ptr<const std::string> page;   // null where none could be drawn yet
  std::string problems;                      // as told on a terminal: errors, warnings; may be empty
  FlagValues wished;                         // the flags of the last drawing
  FlagValues holds;                          // those, and the view's
  std::string view;                          // the view drawn; empty for none
  std::vector<std::string> views;            // of the network, as last read
};

/// Draws in the thread that runs it, one figure after another. Whatever is wished for while one is drawn waits, and only the last
/// wish counts. All but run() may be called from any thread.
class LiveFigure {
 public:
  LiveFigure(std::string network, FlagValues flags) : network_(std::move(network)), wish_(std::move(flags)) {}
  /// Draws now, and on every save and wish until stop().
  void run();
  /// The flags that the next figure is drawn with.
  void wish(FlagValues flags);
  /// Ends run() and whoever waits, after the figure that is being drawn.
  void stop();
  /// What is to be seen at this moment: a copy.
  [[nodiscard]] Shown shown() const;
  /// Waits until something happens after the moment numbered `seen` (a drawing begins or is done), and gives its number; none
  /// after stop(); `seen` itself where nothing happens within the time.
  [[nodiscard]] std::optional<std::uint64_t> next_moment(std::uint64_t seen, std::chrono::milliseconds within) const;

 private:
  struct Drawn;
  [[nodiscard]] Drawn draw(const FlagValues& flags);

  std::string network_;
  FileWatcher watcher_;
  mutable std::mutex mutex_;
  mutable std::condition_variable happened_;
  FlagValues wish_;
  Shown shown_;
  std::uint64_t moment_ = 0;
  bool stopped_ = false;
};

}  // namespace coopnet
