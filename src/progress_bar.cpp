#include "src/progress_bar.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

namespace coopnet {
namespace {

constexpr std::size_t kCells = 30;
constexpr std::chrono::milliseconds kBetween{50};

bool moves_cursor() {
  const char* term = std::getenv("TERM");
  return term != nullptr && std::string_view(term) != "dumb" && *term != '\0';
}

}  // namespace

ProgressBar::ProgressBar(std::ostream& err)
    : err_(err), terminal_(&err == &std::cerr && ::isatty(STDERR_FILENO) == 1 && moves_cursor()) {}

ProgressBar::~ProgressBar() {
  if (shown_) err_ << "\r\x1b[K" << std::flush;
}

Progress ProgressBar::listener() {
  if (!terminal_) return {};
  return [this](std::string_view what, double part) { show(what, part); };
}

void ProgressBar::show(std::string_view what, double part) {
  const auto now = std::chrono::steady_clock::now();
  if (shown_ && now - last_ < kBetween) return;
  const double within = std::clamp(part, 0.0, 1.0);
  const auto full = static_cast<std::size_t>(within * static_cast<double>(kCells));
  std::string line = fmt::format("{} [{}{}] {} %", what, std::string(full, '#'), std::string(kCells - full, '.'),
                                 static_cast<int>(100 * within));
  if (line == line_) return;
  line_ = std::move(line);
  last_ = now;
  shown_ = true;
  err_ << '\r' << line_ << "\x1b[K" << std::flush;
}

}  // namespace coopnet
