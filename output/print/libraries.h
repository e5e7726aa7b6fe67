// The few functions of librsvg, cairo and GObject that printing needs, loaded by name.
#pragma once

#include <cstddef>

namespace coopnet::print {

// Opaque objects of the libraries.
struct RsvgHandle;
struct Surface;
struct Context;

struct Rectangle {
  double x, y, width, height;
};

struct GError {
  unsigned domain;
  int code;
  char* message;
};

using WriteFunction = int (*)(void* closure, const unsigned char* data, unsigned length);

/// Function pointers with the signatures of the libraries' documented, stable C interfaces.
struct Libraries {
  RsvgHandle* (*rsvg_handle_new_from_data)(const unsigned char*, std::size_t, GError**);
  void (*rsvg_handle_set_dpi)(RsvgHandle*, double);
  int (*rsvg_handle_render_document)(RsvgHandle*, Context*, const Rectangle*, GError**);
  void (*g_object_unref)(void*);
  void (*g_error_free)(GError*);
  Surface* (*cairo_pdf_surface_create_for_stream)(WriteFunction, void*, double, double);
  void (*cairo_pdf_surface_set_metadata)(Surface*, int, const char*);
  Surface* (*cairo_image_surface_create)(int, int, int);
  int (*cairo_surface_write_to_png_stream)(Surface*, WriteFunction, void*);
  int (*cairo_surface_status)(Surface*);
  void (*cairo_surface_finish)(Surface*);
  void (*cairo_surface_destroy)(Surface*);
  Context* (*cairo_create)(Surface*);
  int (*cairo_status)(Context*);
  void (*cairo_destroy)(Context*);
  const char* (*cairo_status_to_string)(int);
};

/// Loads them at the first call; throws OutputError with the package to install where one is missing.
[[nodiscard]] const Libraries& libraries();

}  // namespace coopnet::print
