#include "output/print/render.h"

#include <memory>

#include "output/print/canvas.h"
#include "output/print/libraries.h"
#include "output/write_file.h"

namespace coopnet {
namespace {

using print::Canvas;
using print::GError;
using print::Librsvg;
using print::RsvgHandle;

constexpr double kPointsPerInch = 72;

using Handle = std::unique_ptr<RsvgHandle, void (*)(RsvgHandle*)>;

[[noreturn]] void fail(const Librsvg& with, GError* error) {
  std::string message = "librsvg refuses the figure";
  if (error) {
    if (error->message) message += std::string(": ") + error->message;
    with.g_error_free(error);
  }
  throw OutputError(message);
}

Handle read(const Librsvg& with, std::string_view svg, double dpi) {
  GError* error = nullptr;
  RsvgHandle* handle = with.rsvg_handle_new_from_data(reinterpret_cast<const unsigned char*>(svg.data()), svg.size(), &error);
  if (!handle) fail(with, error);
  with.rsvg_handle_set_dpi(handle, dpi);
  return {handle, [](RsvgHandle* one) { print::librsvg().g_object_unref(one); }};
}

std::string render(std::string_view svg, double dpi, Canvas canvas) {
  const Librsvg& with = print::librsvg();
  const Handle handle = read(with, svg, dpi);
  const print::Rectangle page{0, 0, canvas.size().width, canvas.size().height};
  GError* error = nullptr;
  if (!with.rsvg_handle_render_document(handle.get(), canvas.context(), &page, &error)) fail(with, error);
  return canvas.finish();
}

}  // namespace

std::string render_pdf(std::string_view svg, const PrintInfo& info) { return render(svg, kPointsPerInch, Canvas::pdf(info)); }

std::string render_png(std::string_view svg, const PrintInfo& info) { return render(svg, info.dpi, Canvas::png(info)); }

}  // namespace coopnet
