#include "output/print/render.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <memory>

#include "output/print/libraries.h"
#include "output/write_file.h"

namespace coopnet {
namespace {

using print::Context;
using print::GError;
using print::Libraries;
using print::Rectangle;
using print::RsvgHandle;
using print::Surface;

constexpr double kPointsPerInch = 72;
constexpr int kMostPixels = 30000;
constexpr int kArgb32 = 0;  // CAIRO_FORMAT_ARGB32
// CAIRO_PDF_METADATA_…
enum Metadata { title = 0, subject = 2, creator = 4, created = 5, modified = 6 };

using Handle = std::unique_ptr<RsvgHandle, void (*)(RsvgHandle*)>;
using SurfacePointer = std::unique_ptr<Surface, void (*)(Surface*)>;

[[noreturn]] void fail(const Libraries& with, GError* error) {
  std::string message = "librsvg refuses the figure";
  if (error) {
    if (error->message) message += std::string(": ") + error->message;
    with.g_error_free(error);
  }
  throw OutputError(message);
}

void require(const Libraries& with, int status, const char* what) {
  if (status != 0) throw OutputError(std::string(what) + ": " + with.cairo_status_to_string(status));
}

Handle read(const Libraries& with, std::string_view svg, double dpi) {
  GError* error = nullptr;
  RsvgHandle* handle = with.rsvg_handle_new_from_data(reinterpret_cast<const unsigned char*>(svg.data()), svg.size(), &error);
  if (!handle) fail(with, error);
  with.rsvg_handle_set_dpi(handle, dpi);
  return {handle, [](RsvgHandle* one) { print::libraries().g_object_unref(one); }};
}

void draw(const Libraries& with, RsvgHandle* handle, Surface* surface, const Rectangle& page) {
  Context* context = with.cairo_create(surface);
  GError* error = nullptr;
  const int drawn = with.rsvg_handle_render_document(handle, context, &page, &error);
  const int status = with.cairo_status(context);
  with.cairo_destroy(context);
  if (!drawn) fail(with, error);
  require(with, status, "the figure could not be drawn");
}

int append(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return 0;
}

SurfacePointer owned(Surface* surface) {
  return {surface, [](Surface* one) { print::libraries().cairo_surface_destroy(one); }};
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

std::uint32_t png_checksum(std::string_view bytes) {
  std::uint32_t sum = 0xffffffffU;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ ((sum & 1) ? 0xedb88320U : 0U);
  }
  return ~sum;
}

std::string big_endian(std::uint32_t value) {
  return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
          static_cast<char>(value)};
}

// cairo writes no resolution; without one, word processors guess the size.
void add_resolution(std::string& png, double dpi) {
  constexpr std::size_t kAfterHeader = 8 + 25;  // the signature and the IHDR chunk
  if (png.size() < kAfterHeader) return;
  const auto dots_a_metre = static_cast<std::uint32_t>(std::lround(dpi / 0.0254));
  const std::string body = "pHYs" + big_endian(dots_a_metre) + big_endian(dots_a_metre) + '\x01';
  png.insert(kAfterHeader, big_endian(9) + body + big_endian(png_checksum(body)));
}

}  // namespace

std::string render_pdf(std::string_view svg, const PrintInfo& info) {
  const Libraries& with = print::libraries();
  const Handle handle = read(with, svg, kPointsPerInch);
  const Rectangle page{0, 0, info.size.width, info.size.height};
  std::string bytes;
  const SurfacePointer surface = owned(with.cairo_pdf_surface_create_for_stream(append, &bytes, page.width, page.height));
  require(with, with.cairo_surface_status(surface.get()), "a PDF could not be begun");
  const std::string date = fixed_date();
  const auto tell = [&](Metadata key, const std::string& value) {
    if (!value.empty()) with.cairo_pdf_surface_set_metadata(surface.get(), key, value.c_str());
  };
  tell(Metadata::title, info.title);
  tell(Metadata::subject, info.subject);
  tell(Metadata::creator, info.creator);
  tell(Metadata::created, date);
  tell(Metadata::modified, date);
  draw(with, handle.get(), surface.get(), page);
  with.cairo_surface_finish(surface.get());
  require(with, with.cairo_surface_status(surface.get()), "the PDF could not be written");
  return bytes;
}

std::string render_png(std::string_view svg, const PrintInfo& info) {
  const Libraries& with = print::libraries();
  const Handle handle = read(with, svg, info.dpi);
  const auto pixels = [&](double points) { return std::max(1.0, std::round(points * info.dpi / kPointsPerInch)); };
  const Rectangle page{0, 0, pixels(info.size.width), pixels(info.size.height)};
  if (page.width > kMostPixels || page.height > kMostPixels)
    throw OutputError("the picture would have more than 30000 pixels a side: take a lower --dpi");
  const SurfacePointer surface =
      owned(with.cairo_image_surface_create(kArgb32, static_cast<int>(page.width), static_cast<int>(page.height)));
  require(with, with.cairo_surface_status(surface.get()), "the picture could not be begun");
  draw(with, handle.get(), surface.get(), page);
  std::string bytes;
  require(with, with.cairo_surface_write_to_png_stream(surface.get(), append, &bytes), "the PNG could not be written");
  add_resolution(bytes, info.dpi);
  return bytes;
}

}  // namespace coopnet
