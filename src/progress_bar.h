// How far a long drawing is, on a terminal.
#pragma once

#include <chrono>
#include <iosfwd>
#include <string>
#include <string_view>

#include "output/layout/layout.h"

namespace coopnet {

/// One line that is drawn over and over, and is gone when the bar is: "laying out [########........] 52 %". Nothing at all is
/// written unless the stream is the process's standard error, that is a terminal, and it can move its cursor (TERM is not
/// "dumb").
class ProgressBar {
 public:
  explicit ProgressBar(std::ostream& err);
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar();

  /// What layouts tell; empty where nothing would be shown. The bar must outlive it.
  [[nodiscard]] Progress listener();

 private:
  void show(std::string_view what, double part);

  std::ostream& err_;
  bool terminal_;
  bool shown_ = false;
  std::string line_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace coopnet
