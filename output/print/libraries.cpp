#include "output/print/libraries.h"

#include "output/print/open_library.h"

namespace coopnet::print {
namespace {

Libraries load() {
  Libraries all{};
  void* cairo = open_library("libcairo.so.2", "libcairo2");
  void* rsvg = open_library("librsvg-2.so.2", "librsvg2-2");
  void* gobject = open_library("libgobject-2.0.so.0", "libglib2.0-0");
  find(rsvg, "rsvg_handle_new_from_data", all.rsvg_handle_new_from_data);
  find(rsvg, "rsvg_handle_set_dpi", all.rsvg_handle_set_dpi);
  find(rsvg, "rsvg_handle_render_document", all.rsvg_handle_render_document);
  find(gobject, "g_object_unref", all.g_object_unref);
  find(gobject, "g_error_free", all.g_error_free);
  find(cairo, "cairo_pdf_surface_create_for_stream", all.cairo_pdf_surface_create_for_stream);
  find(cairo, "cairo_pdf_surface_set_metadata", all.cairo_pdf_surface_set_metadata);
  find(cairo, "cairo_image_surface_create", all.cairo_image_surface_create);
  find(cairo, "cairo_surface_write_to_png_stream", all.cairo_surface_write_to_png_stream);
  find(cairo, "cairo_surface_status", all.cairo_surface_status);
  find(cairo, "cairo_surface_finish", all.cairo_surface_finish);
  find(cairo, "cairo_surface_destroy", all.cairo_surface_destroy);
  find(cairo, "cairo_create", all.cairo_create);
  find(cairo, "cairo_status", all.cairo_status);
  find(cairo, "cairo_destroy", all.cairo_destroy);
  find(cairo, "cairo_status_to_string", all.cairo_status_to_string);
  return all;
}

}  // namespace

const Libraries& libraries() {
  static const Libraries all = load();
  return all;
}

}  // namespace coopnet::print
