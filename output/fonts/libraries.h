// The few functions of HarfBuzz, fontconfig and FriBidi that embedding and outlining text need, loaded by name: no other figure
// waits for them, and the program is not linked with them.
#pragma once

#include <cstdint>

namespace coopnet::fonts {

// Opaque objects of the libraries.
struct Blob;
struct Face;
struct Font;
struct Buffer;
struct Set;
struct SubsetInput;
struct DrawFunctions;
struct DrawState;
struct Pattern;
struct CharSet;

// FcFontSet.
struct FontSet {
  int count, room;
  Pattern** fonts;
};

// hb_glyph_info_t and hb_glyph_position_t.
struct GlyphInfo {
  std::uint32_t glyph, mask, cluster, private1, private2;
};
struct GlyphPosition {
  std::int32_t x_advance, y_advance, x_offset, y_offset;
  std::uint32_t private1;
};

using MoveTo = void (*)(DrawFunctions*, void* data, DrawState*, float x, float y, void*);
using QuadraticTo = void (*)(DrawFunctions*, void* data, DrawState*, float cx, float cy, float x, float y, void*);
using CubicTo = void (*)(DrawFunctions*, void* data, DrawState*, float c1x, float c1y, float c2x, float c2y, float x, float y,
                         void*);
using ClosePath = void (*)(DrawFunctions*, void* data, DrawState*, void*);
using Destroy = void (*)(void*);

/// Faces, shaping and outlines: HarfBuzz from 4.0 on.
struct HarfBuzz {
  Blob* (*hb_blob_create_from_file_or_fail)(const char*);
  const char* (*hb_blob_get_data)(Blob*, unsigned*);
  void (*hb_blob_destroy)(Blob*);
  Face* (*hb_face_create)(Blob*, unsigned);
  unsigned (*hb_face_get_upem)(const Face*);
  unsigned (*hb_face_get_glyph_count)(const Face*);
  Blob* (*hb_face_reference_blob)(Face*);
  void (*hb_face_destroy)(Face*);
  Font* (*hb_font_create)(Face*);
  void (*hb_font_destroy)(Font*);
  int (*hb_font_get_nominal_glyph)(Font*, std::uint32_t, std::uint32_t*);
  void (*hb_font_get_glyph_shape)(Font*, std::uint32_t, DrawFunctions*, void*);
  Buffer* (*hb_buffer_create)();
  void (*hb_buffer_destroy)(Buffer*);
  void (*hb_buffer_add_utf32)(Buffer*, const std::uint32_t*, int, unsigned, int);
  void (*hb_buffer_set_direction)(Buffer*, int);
  void (*hb_buffer_guess_segment_properties)(Buffer*);
  void (*hb_shape)(Font*, Buffer*, const void*, unsigned);
  GlyphInfo* (*hb_buffer_get_glyph_infos)(Buffer*, unsigned*);
  GlyphPosition* (*hb_buffer_get_glyph_positions)(Buffer*, unsigned*);
  DrawFunctions* (*hb_draw_funcs_create)();
  void (*hb_draw_funcs_destroy)(DrawFunctions*);
  void (*hb_draw_funcs_set_move_to_func)(DrawFunctions*, MoveTo, void*, Destroy);
  void (*hb_draw_funcs_set_line_to_func)(DrawFunctions*, MoveTo, void*, Destroy);
  void (*hb_draw_funcs_set_quadratic_to_func)(DrawFunctions*, QuadraticTo, void*, Destroy);
  void (*hb_draw_funcs_set_cubic_to_func)(DrawFunctions*, CubicTo, void*, Destroy);
  void (*hb_draw_funcs_set_close_path_func)(DrawFunctions*, ClosePath, void*, Destroy);
};

/// Subsets: from HarfBuzz 2.9 on.
struct Subsetting {
  SubsetInput* (*hb_subset_input_create_or_fail)();
  void (*hb_subset_input_destroy)(SubsetInput*);
  Set* (*hb_subset_input_unicode_set)(SubsetInput*);
  void (*hb_subset_input_set_flags)(SubsetInput*, unsigned);
  Face* (*hb_subset_or_fail)(Face*, const SubsetInput*);
  void (*hb_set_add)(Set*, std::uint32_t);
};

/// Which file has a letter.
struct Fontconfig {
  int (*FcInit)();
  Pattern* (*FcPatternCreate)();
  void (*FcPatternDestroy)(Pattern*);
  int (*FcPatternAddString)(Pattern*, const char*, const unsigned char*);
  int (*FcPatternAddInteger)(Pattern*, const char*, int);
  int (*FcPatternAddBool)(Pattern*, const char*, int);
  int (*FcPatternAddCharSet)(Pattern*, const char*, const CharSet*);
  CharSet* (*FcCharSetCreate)();
  int (*FcCharSetAddChar)(CharSet*, std::uint32_t);
  void (*FcCharSetDestroy)(CharSet*);
  int (*FcConfigSubstitute)(void*, Pattern*, int);
  void (*FcDefaultSubstitute)(Pattern*);
  Pattern* (*FcFontMatch)(void*, Pattern*, int*);
  int (*FcPatternGetString)(const Pattern*, const char*, int, unsigned char**);
  int (*FcPatternGetInteger)(const Pattern*, const char*, int, int*);
  int (*FcPatternGetCharSet)(const Pattern*, const char*, int, CharSet**);
  FontSet* (*FcConfigGetFonts)(void*, int);
  int (*FcCharSetHasChar)(const CharSet*, std::uint32_t);
};

/// The order of letters in lines that run from right to left.
struct FriBidi {
  signed char (*fribidi_log2vis)(const std::uint32_t*, int, std::uint32_t*, std::uint32_t*, int*, int*, signed char*);
};

/// Each is loaded at its first call; all throw OutputError with the package to install where a library is missing.
[[nodiscard]] const HarfBuzz& harfbuzz();
[[nodiscard]] const Subsetting& subsetting();
[[nodiscard]] const Fontconfig& fontconfig();
[[nodiscard]] const FriBidi& fribidi();

}  // namespace coopnet::fonts
