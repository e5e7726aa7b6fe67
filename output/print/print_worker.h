// Printing in a process of its own, which loads its libraries and fonts while the figure is still being laid out.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "output/print/render.h"

namespace coopnet {

/// A process that prints. Started before a figure is there, it is ready when it is. It ends with this object, and with this
/// process.
class PrintWorker {
 public:
  /// Starts the process: before threads are started, and while this process is small. Where that fails, everything is printed in
  /// this process, without a word.
  PrintWorker();
  PrintWorker(const PrintWorker&) = delete;
  PrintWorker& operator=(const PrintWorker&) = delete;
  ~PrintWorker();

  /// As render_pdf() and render_png(): the same bytes, the same errors. Where the process ends before its answer is whole, it is
  /// printed again in this one.
  [[nodiscard]] std::string pdf(std::string_view svg, const PrintInfo& info);
  [[nodiscard]] std::string png(std::string_view svg, const PrintInfo& info);

 private:
  struct Process;
  [[nodiscard]] std::string print(bool pdf, std::string_view svg, const PrintInfo& info);
  std::unique_ptr<Process> process_;
};

}  // namespace coopnet
