#include "output/fonts/libraries.h"

#include <dlfcn.h>

#include <string>

#include "output/write_file.h"

namespace coopnet::fonts {
namespace {

class Library {
 public:
  Library(const char* name, const char* package) : name_(name), handle_(dlopen(name, RTLD_NOW | RTLD_LOCAL)) {
    if (!handle_)
      throw OutputError("--text embed and --text path need " + name_ + ", which is not there; install the package " + package);
  }
  template <class Function>
  void find(const char* name, Function& function) const {
    void* symbol = dlsym(handle_, name);
    if (!symbol) throw OutputError("--text embed and --text path need a newer " + name_ + ": it has no " + name);
    function = reinterpret_cast<Function>(symbol);
  }

 private:
  std::string name_;
  void* handle_;
};

HarfBuzz load_harfbuzz() {
  HarfBuzz all{};
  const Library library("libharfbuzz.so.0", "libharfbuzz0b");
  library.find("hb_blob_create_from_file_or_fail", all.hb_blob_create_from_file_or_fail);
  library.find("hb_blob_get_data", all.hb_blob_get_data);
  library.find("hb_blob_destroy", all.hb_blob_destroy);
  library.find("hb_face_create", all.hb_face_create);
  library.find("hb_face_get_upem", all.hb_face_get_upem);
  library.find("hb_face_get_glyph_count", all.hb_face_get_glyph_count);
  library.find("hb_face_reference_blob", all.hb_face_reference_blob);
  library.find("hb_face_destroy", all.hb_face_destroy);
  library.find("hb_font_create", all.hb_font_create);
  library.find("hb_font_destroy", all.hb_font_destroy);
  library.find("hb_font_get_nominal_glyph", all.hb_font_get_nominal_glyph);
  library.find("hb_font_get_glyph_shape", all.hb_font_get_glyph_shape);
  library.find("hb_buffer_create", all.hb_buffer_create);
  library.find("hb_buffer_destroy", all.hb_buffer_destroy);
  library.find("hb_buffer_add_utf32", all.hb_buffer_add_utf32);
  library.find("hb_buffer_set_direction", all.hb_buffer_set_direction);
  library.find("hb_buffer_guess_segment_properties", all.hb_buffer_guess_segment_properties);
  library.find("hb_shape", all.hb_shape);
  library.find("hb_buffer_get_glyph_infos", all.hb_buffer_get_glyph_infos);
  library.find("hb_buffer_get_glyph_positions", all.hb_buffer_get_glyph_positions);
  library.find("hb_draw_funcs_create", all.hb_draw_funcs_create);
  library.find("hb_draw_funcs_destroy", all.hb_draw_funcs_destroy);
  library.find("hb_draw_funcs_set_move_to_func", all.hb_draw_funcs_set_move_to_func);
  library.find("hb_draw_funcs_set_line_to_func", all.hb_draw_funcs_set_line_to_func);
  library.find("hb_draw_funcs_set_quadratic_to_func", all.hb_draw_funcs_set_quadratic_to_func);
  library.find("hb_draw_funcs_set_cubic_to_func", all.hb_draw_funcs_set_cubic_to_func);
  library.find("hb_draw_funcs_set_close_path_func", all.hb_draw_funcs_set_close_path_func);
  return all;
}

Subsetting load_subsetting() {
  Subsetting all{};
  const Library library("libharfbuzz-subset.so.0", "libharfbuzz-subset0");
  library.find("hb_subset_input_create_or_fail", all.hb_subset_input_create_or_fail);
  library.find("hb_subset_input_destroy", all.hb_subset_input_destroy);
  library.find("hb_subset_input_unicode_set", all.hb_subset_input_unicode_set);
  library.find("hb_subset_input_set_flags", all.hb_subset_input_set_flags);
  library.find("hb_subset_or_fail", all.hb_subset_or_fail);
  // The base library, which this one has loaded.
  library.find("hb_set_add", all.hb_set_add);
  return all;
}

Fontconfig load_fontconfig() {
  Fontconfig all{};
  const Library library("libfontconfig.so.1", "libfontconfig1");
  library.find("FcInit", all.FcInit);
  library.find("FcPatternCreate", all.FcPatternCreate);
  library.find("FcPatternDestroy", all.FcPatternDestroy);
  library.find("FcPatternAddString", all.FcPatternAddString);
  library.find("FcPatternAddInteger", all.FcPatternAddInteger);
  library.find("FcPatternAddBool", all.FcPatternAddBool);
  library.find("FcPatternAddCharSet", all.FcPatternAddCharSet);
  library.find("FcCharSetCreate", all.FcCharSetCreate);
  library.find("FcCharSetAddChar", all.FcCharSetAddChar);
  library.find("FcCharSetDestroy", all.FcCharSetDestroy);
  library.find("FcConfigSubstitute", all.FcConfigSubstitute);
  library.find("FcDefaultSubstitute", all.FcDefaultSubstitute);
  library.find("FcFontMatch", all.FcFontMatch);
  library.find("FcPatternGetString", all.FcPatternGetString);
  library.find("FcPatternGetInteger", all.FcPatternGetInteger);
  library.find("FcPatternGetCharSet", all.FcPatternGetCharSet);
  library.find("FcConfigGetFonts", all.FcConfigGetFonts);
  library.find("FcCharSetHasChar", all.FcCharSetHasChar);
  return all;
}

FriBidi load_fribidi() {
  FriBidi all{};
  const Library library("libfribidi.so.0", "libfribidi0");
  library.find("fribidi_log2vis", all.fribidi_log2vis);
  return all;
}

}  // namespace

const HarfBuzz& harfbuzz() {
  static const HarfBuzz all = load_harfbuzz();
  return all;
}

const Subsetting& subsetting() {
  static const Subsetting all = load_subsetting();
  return all;
}

const Fontconfig& fontconfig() {
  static const Fontconfig all = load_fontconfig();
  return all;
}

const FriBidi& fribidi() {
  static const FriBidi all = load_fribidi();
  return all;
}

}  // namespace coopnet::fonts
