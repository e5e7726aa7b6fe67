// A page or picture of cairo's, from its first line to the bytes of its file.
#pragma once

#include <memory>
#include <string>

#include "output/print/libraries.h"
#include "output/print/print_info.h"

namespace coopnet::print {

/// Something to draw on. Everything throws OutputError where cairo is missing or refuses.
class Canvas {
 public:
  /// A page whose unit is the point, with the metadata given. Its dates are the first day of 2000, or SOURCE_DATE_EPOCH.
  [[nodiscard]] static Canvas pdf(const PrintInfo& info);
  /// A transparent picture whose unit is the pixel. Throws OutputError for more than 30,000 pixels either way.
  [[nodiscard]] static Canvas png(const PrintInfo& info);

  /// Whether text on it stays text.
  [[nodiscard]] bool keeps_text() const { return kind_ == Kind::pdf; }
  [[nodiscard]] Context* context() const { return context_.get(); }
  /// In its own unit.
  [[nodiscard]] Size size() const { return size_; }
  /// The file's bytes. Nothing can be drawn any more.
  [[nodiscard]] std::string finish();

 private:
  enum class Kind { pdf, png };
  Canvas(Kind kind, const PrintInfo& info);

  Kind kind_;
  Size size_;
  double dpi_;
  std::unique_ptr<std::string> bytes_;  // where cairo writes a page: stays when the canvas is moved
  std::unique_ptr<Surface, void (*)(Surface*)> surface_;
  std::unique_ptr<Context, void (*)(Context*)> context_;
};

}  // namespace coopnet::print
