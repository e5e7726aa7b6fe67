#include "output/print/canvas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <ctime>

#include "output/print/encode_png.h"
#include "output/write_file.h"

namespace coopnet::print {
namespace {

constexpr double kPointsPerInch = 72;
constexpr int kMostPixels = 30000;
constexpr int kArgb32 = 0;  // CAIRO_FORMAT_ARGB32
// CAIRO_PDF_METADATA_…
enum Metadata { title = 0, subject = 2, creator = 4, created = 5, modified = 6 };

void require(int status, const char* what) {
  if (status != 0) throw OutputError(std::string(what) + ": " + cairo().cairo_status_to_string(status));
}

int append(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return 0;
}

// The file's dates: fixed, so that the same figure gives the same bytes.
std::string fixed_date() {
  std::time_t seconds = 946684800;  // 2000-01-01
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
    char* end = nullptr;
    const long long value = std::strtoll(epoch, &end, 10);
    if (end && end != epoch && *end == '\0' && value >= 0) seconds = static_cast<std::time_t>(value);
  }
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text;
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), length};
}

void tell(Surface* surface, const PrintInfo& info) {
  const auto tell = [&](Metadata key, const std::string& value) {
    if (!value.empty()) cairo().cairo_pdf_surface_set_metadata(surface, key, value.c_str());
  };
  const std::string date = fixed_date();
  tell(Metadata::title, info.title);
  tell(Metadata::subject, info.subject);
  tell(Metadata::creator, info.creator);
  tell(Metadata::created, date);
  tell(Metadata::modified, date);
}

Size pixels(const PrintInfo& info) {
  const auto pixels = [&](double points) { return std::max(1.0, std::round(points * info.dpi / kPointsPerInch)); };
  const Size size{pixels(info.size.width), pixels(info.size.height)};
  if (size.width > kMostPixels || size.height > kMostPixels)
    throw OutputError("the picture would have more than 30000 pixels a side: take a lower --dpi");
  return size;
}

}  // namespace

Canvas::Canvas(Kind kind, const PrintInfo& info)
    : kind_(kind), size_(kind == Kind::pdf ? info.size : pixels(info)), dpi_(info.dpi), bytes_(std::make_unique<std::string>()),
      surface_(nullptr, cairo().cairo_surface_destroy), context_(nullptr, cairo().cairo_destroy) {
  const Cairo& with = cairo();
  surface_.reset(kind == Kind::pdf
                     ? with.cairo_pdf_surface_create_for_stream(append, bytes_.get(), size_.width, size_.height)
                     : with.cairo_image_surface_create(kArgb32, static_cast<int>(size_.width), static_cast<int>(size_.height)));
  require(with.cairo_surface_status(surface_.get()),
          kind == Kind::pdf ? "a PDF could not be begun" : "the picture could not be begun");
  if (kind == Kind::pdf) tell(surface_.get(), info);
  context_.reset(with.cairo_create(surface_.get()));
}

Canvas Canvas::pdf(const PrintInfo& info) { return {Kind::pdf, info}; }
Canvas Canvas::png(const PrintInfo& info) { return {Kind::png, info}; }

std::string Canvas::finish() {
  const Cairo& with = cairo();
  require(with.cairo_status(context_.get()), "the figure could not be drawn");
  context_.reset();
  if (kind_ == Kind::pdf) {
    with.cairo_surface_finish(surface_.get());
    require(with.cairo_surface_status(surface_.get()), "the PDF could not be written");
  } else {
    with.cairo_surface_flush(surface_.get());
    *bytes_ = encode_png({with.cairo_image_surface_get_data(surface_.get()), static_cast<std::size_t>(size_.width),
                          static_cast<std::size_t>(size_.height),
                          static_cast<std::size_t>(with.cairo_image_surface_get_stride(surface_.get()))},
                         dpi_);
  }
  return std::move(*bytes_);
}

}  // namespace coopnet::print
