// The few functions of cairo, FreeType, librsvg and GObject that printing needs, loaded by name.
#pragma once

#include <cstddef>

namespace coopnet::print {

// Opaque objects of the libraries.
struct RsvgHandle;
struct Surface;
struct Context;
struct FontFace;
struct FontOptions;
struct FreeTypeLibrary;
struct FreeTypeFace;

struct Rectangle {
  double x, y, width, height;
};

struct GError {
  unsigned domain;
  int code;
  char* message;
};

// cairo_glyph_t and cairo_text_cluster_t.
struct Glyph {
  unsigned long index;
  double x, y;
};
struct Cluster {
  int bytes, glyphs;
};

// FT_Vector.
struct Kerning {
  long x, y;
};

using WriteFunction = int (*)(void* closure, const unsigned char* data, unsigned length);
using Destroy = void (*)(void*);

/// Pages and pictures: cairo from 1.16 on.
struct Cairo {
  Surface* (*cairo_pdf_surface_create_for_stream)(WriteFunction, void*, double, double);
  void (*cairo_pdf_surface_set_metadata)(Surface*, int, const char*);
  Surface* (*cairo_image_surface_create)(int, int, int);
  unsigned char* (*cairo_image_surface_get_data)(Surface*);
  int (*cairo_image_surface_get_stride)(Surface*);
  void (*cairo_surface_flush)(Surface*);
  int (*cairo_surface_status)(Surface*);
  void (*cairo_surface_finish)(Surface*);
  void (*cairo_surface_destroy)(Surface*);
  Context* (*cairo_create)(Surface*);
  int (*cairo_status)(Context*);
  void (*cairo_destroy)(Context*);
  const char* (*cairo_status_to_string)(int);
};

/// What is drawn on them.
struct CairoDrawing {
  void (*cairo_scale)(Context*, double, double);
  void (*cairo_set_source_rgba)(Context*, double, double, double, double);
  void (*cairo_set_line_width)(Context*, double);
  void (*cairo_set_line_cap)(Context*, int);
  void (*cairo_set_miter_limit)(Context*, double);
  void (*cairo_set_dash)(Context*, const double*, int, double);
  void (*cairo_move_to)(Context*, double, double);
  void (*cairo_line_to)(Context*, double, double);
  void (*cairo_curve_to)(Context*, double, double, double, double, double, double);
  void (*cairo_arc)(Context*, double, double, double, double, double);
  void (*cairo_rectangle)(Context*, double, double, double, double);
  void (*cairo_close_path)(Context*);
  void (*cairo_new_path)(Context*);
  void (*cairo_paint)(Context*);
  void (*cairo_fill)(Context*);
  void (*cairo_fill_preserve)(Context*);
  void (*cairo_stroke_preserve)(Context*);
  void (*cairo_set_font_face)(Context*, FontFace*);
  void (*cairo_set_font_size)(Context*, double);
  void (*cairo_set_font_options)(Context*, const FontOptions*);
  void (*cairo_glyph_path)(Context*, const Glyph*, int);
  void (*cairo_show_text_glyphs)(Context*, const char*, int, const Glyph*, int, const Cluster*, int, int);
  void (*cairo_tag_begin)(Context*, const char*, const char*);
  void (*cairo_tag_end)(Context*, const char*);
  FontOptions* (*cairo_font_options_create)();
  void (*cairo_font_options_destroy)(FontOptions*);
  void (*cairo_font_options_set_hint_style)(FontOptions*, int);
  void (*cairo_font_options_set_hint_metrics)(FontOptions*, int);
  FontFace* (*cairo_ft_font_face_create_for_ft_face)(FreeTypeFace*, int);
  int (*cairo_font_face_set_user_data)(FontFace*, const void*, void*, Destroy);
  void (*cairo_font_face_destroy)(FontFace*);
};

/// Font files.
struct FreeType {
  int (*FT_Init_FreeType)(FreeTypeLibrary**);
  int (*FT_Done_FreeType)(FreeTypeLibrary*);
  int (*FT_New_Face)(FreeTypeLibrary*, const char*, long, FreeTypeFace**);
  int (*FT_Done_Face)(FreeTypeFace*);
  unsigned (*FT_Get_Char_Index)(FreeTypeFace*, unsigned long);
  int (*FT_Get_Advance)(FreeTypeFace*, unsigned, int, long*);
  int (*FT_Get_Kerning)(FreeTypeFace*, unsigned, unsigned, unsigned, Kerning*);
  int (*FT_Load_Sfnt_Table)(FreeTypeFace*, unsigned long, long, unsigned char*, unsigned long*);
};

/// SVG.
struct Librsvg {
  RsvgHandle* (*rsvg_handle_new_from_data)(const unsigned char*, std::size_t, GError**);
  void (*rsvg_handle_set_dpi)(RsvgHandle*, double);
  int (*rsvg_handle_render_document)(RsvgHandle*, Context*, const Rectangle*, GError**);
  void (*g_object_unref)(void*);
  void (*g_error_free)(GError*);
};

/// Each is loaded at its first call; all throw OutputError with the package to install where a library is missing.
[[nodiscard]] const Cairo& cairo();
[[nodiscard]] const CairoDrawing& cairo_drawing();
[[nodiscard]] const FreeType& freetype();
[[nodiscard]] const Librsvg& librsvg();

}  // namespace coopnet::print
