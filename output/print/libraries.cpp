#include "output/print/libraries.h"

#include "output/print/open_library.h"

namespace coopnet::print {
namespace {

void* open_cairo() { return open_library("libcairo.so.2", "libcairo2"); }

Cairo load_cairo() {
  Cairo all{};
  void* library = open_cairo();
  find(library, "cairo_pdf_surface_create_for_stream", all.cairo_pdf_surface_create_for_stream);
  find(library, "cairo_pdf_surface_set_metadata", all.cairo_pdf_surface_set_metadata);
  find(library, "cairo_image_surface_create", all.cairo_image_surface_create);
  find(library, "cairo_image_surface_get_data", all.cairo_image_surface_get_data);
  find(library, "cairo_image_surface_get_stride", all.cairo_image_surface_get_stride);
  find(library, "cairo_surface_flush", all.cairo_surface_flush);
  find(library, "cairo_surface_status", all.cairo_surface_status);
  find(library, "cairo_surface_finish", all.cairo_surface_finish);
  find(library, "cairo_surface_destroy", all.cairo_surface_destroy);
  find(library, "cairo_create", all.cairo_create);
  find(library, "cairo_status", all.cairo_status);
  find(library, "cairo_destroy", all.cairo_destroy);
  find(library, "cairo_status_to_string", all.cairo_status_to_string);
  return all;
}

CairoDrawing load_cairo_drawing() {
  CairoDrawing all{};
  void* library = open_cairo();
  find(library, "cairo_scale", all.cairo_scale);
  find(library, "cairo_set_source_rgba", all.cairo_set_source_rgba);
  find(library, "cairo_set_line_width", all.cairo_set_line_width);
  find(library, "cairo_set_line_cap", all.cairo_set_line_cap);
  find(library, "cairo_set_miter_limit", all.cairo_set_miter_limit);
  find(library, "cairo_set_dash", all.cairo_set_dash);
  find(library, "cairo_move_to", all.cairo_move_to);
  find(library, "cairo_line_to", all.cairo_line_to);
  find(library, "cairo_curve_to", all.cairo_curve_to);
  find(library, "cairo_arc", all.cairo_arc);
  find(library, "cairo_rectangle", all.cairo_rectangle);
  find(library, "cairo_close_path", all.cairo_close_path);
  find(library, "cairo_new_path", all.cairo_new_path);
  find(library, "cairo_paint", all.cairo_paint);
  find(library, "cairo_fill", all.cairo_fill);
  find(library, "cairo_fill_preserve", all.cairo_fill_preserve);
  find(library, "cairo_stroke_preserve", all.cairo_stroke_preserve);
  find(library, "cairo_set_font_face", all.cairo_set_font_face);
  find(library, "cairo_set_font_size", all.cairo_set_font_size);
  find(library, "cairo_set_font_options", all.cairo_set_font_options);
  find(library, "cairo_glyph_path", all.cairo_glyph_path);
  find(library, "cairo_show_text_glyphs", all.cairo_show_text_glyphs);
  find(library, "cairo_tag_begin", all.cairo_tag_begin);
  find(library, "cairo_tag_end", all.cairo_tag_end);
  find(library, "cairo_font_options_create", all.cairo_font_options_create);
  find(library, "cairo_font_options_destroy", all.cairo_font_options_destroy);
  find(library, "cairo_font_options_set_hint_style", all.cairo_font_options_set_hint_style);
  find(library, "cairo_font_options_set_hint_metrics", all.cairo_font_options_set_hint_metrics);
  find(library, "cairo_ft_font_face_create_for_ft_face", all.cairo_ft_font_face_create_for_ft_face);
  find(library, "cairo_font_face_set_user_data", all.cairo_font_face_set_user_data);
  find(library, "cairo_font_face_destroy", all.cairo_font_face_destroy);
  return all;
}

FreeType load_freetype() {
  FreeType all{};
  void* library = open_library("libfreetype.so.6", "libfreetype6");
  find(library, "FT_Init_FreeType", all.FT_Init_FreeType);
  find(library, "FT_Done_FreeType", all.FT_Done_FreeType);
  find(library, "FT_New_Face", all.FT_New_Face);
  find(library, "FT_Done_Face", all.FT_Done_Face);
  find(library, "FT_Get_Char_Index", all.FT_Get_Char_Index);
  find(library, "FT_Get_Advance", all.FT_Get_Advance);
  find(library, "FT_Get_Kerning", all.FT_Get_Kerning);
  find(library, "FT_Load_Sfnt_Table", all.FT_Load_Sfnt_Table);
  return all;
}

Librsvg load_librsvg() {
  Librsvg all{};
  void* rsvg = open_library("librsvg-2.so.2", "librsvg2-2");
  void* gobject = open_library("libgobject-2.0.so.0", "libglib2.0-0");
  find(rsvg, "rsvg_handle_new_from_data", all.rsvg_handle_new_from_data);
  find(rsvg, "rsvg_handle_set_dpi", all.rsvg_handle_set_dpi);
  find(rsvg, "rsvg_handle_render_document", all.rsvg_handle_render_document);
  find(gobject, "g_object_unref", all.g_object_unref);
  find(gobject, "g_error_free", all.g_error_free);
  return all;
}

}  // namespace

const Cairo& cairo() {
  static const Cairo all = load_cairo();
  return all;
}

const CairoDrawing& cairo_drawing() {
  static const CairoDrawing all = load_cairo_drawing();
  return all;
}

const FreeType& freetype() {
  static const FreeType all = load_freetype();
  return all;
}

const Librsvg& librsvg() {
  static const Librsvg all = load_librsvg();
  return all;
}

}  // namespace coopnet::print
