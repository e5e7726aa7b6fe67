#include "output/print/few_fonts.h"

#include <filesystem>
#include <string>

#include "graph/utf8.h"
#include "output/fonts/font_file.h"
#include "output/print/open_library.h"

namespace coopnet::print {
namespace {

struct Fontconfig {
  void* (*FcConfigCreate)();
  void (*FcConfigDestroy)(void*);
  int (*FcConfigParseAndLoadFromMemory)(void*, const unsigned char*, int);
  int (*FcConfigBuildFonts)(void*);
  int (*FcConfigSetCurrent)(void*);
  int (*FcInitReinitialize)();
  void (*pango_cairo_font_map_set_default)(void*);
};

Fontconfig load() {
  void* fontconfig = open_library("libfontconfig.so.1", "libfontconfig1");
  void* pango = open_library("libpangocairo-1.0.so.0", "libpangocairo-1.0-0");
  Fontconfig all{};
  find(fontconfig, "FcConfigCreate", all.FcConfigCreate);
  find(fontconfig, "FcConfigDestroy", all.FcConfigDestroy);
  find(fontconfig, "FcConfigParseAndLoadFromMemory", all.FcConfigParseAndLoadFromMemory);
  find(fontconfig, "FcConfigBuildFonts", all.FcConfigBuildFonts);
  find(fontconfig, "FcConfigSetCurrent", all.FcConfigSetCurrent);
  find(fontconfig, "FcInitReinitialize", all.FcInitReinitialize);
  find(pango, "pango_cairo_font_map_set_default", all.pango_cairo_font_map_set_default);
  return all;
}

const Fontconfig& fontconfig() {
  static const Fontconfig all = load();
  return all;
}

}  // namespace

bool few_fonts_have(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = next_code_point(text, at);
    if (letter <= 0x017F || letter == 0x2013 || letter == 0x2014 || (letter >= 0x2018 && letter <= 0x201A)) continue;
    if ((letter >= 0x201C && letter <= 0x201E) || (letter >= 0x2020 && letter <= 0x2022) || letter == 0x2026) continue;
    if (letter == 0x2030 || letter == 0x2039 || letter == 0x203A || letter == 0x20AC || letter == 0x2122) continue;
    if ((letter >= 0x0391 && letter <= 0x03CE && letter != 0x03A2) || (letter >= 0x0401 && letter <= 0x045F)) continue;
    return false;
  }
  return true;
}

bool choose_few_fonts() {
  const Fontconfig& with = fontconfig();
  const auto font = fonts::usual_liberation_sans({});
  if (!font) return false;
  const std::string folder = std::filesystem::path(*font).parent_path().string();
  // How letters are drawn in pictures follows the machine, as with all fonts.
  const std::string text =
      "<?xml version=\"1.0\"?><fontconfig><dir>" + folder + "</dir><cachedir>/var/cache/fontconfig</cachedir>"
      "<cachedir prefix=\"xdg\">fontconfig</cachedir>"
      "<include ignore_missing=\"yes\">/etc/fonts/conf.d/10-hinting-slight.conf</include>"
      "<include ignore_missing=\"yes\">/etc/fonts/conf.d/11-lcdfilter-default.conf</include></fontconfig>";
  void* config = with.FcConfigCreate();
  if (!config) return false;
  const bool built = with.FcConfigParseAndLoadFromMemory(config, reinterpret_cast<const unsigned char*>(text.data()),
                                                         0) != 0 && with.FcConfigBuildFonts(config) != 0;
  if (built && with.FcConfigSetCurrent(config) != 0) return true;
  with.FcConfigDestroy(config);
  return false;
}

void choose_all_fonts() {
  const Fontconfig& with = fontconfig();
  static_cast<void>(with.FcInitReinitialize());
  with.pango_cairo_font_map_set_default(nullptr);  // the former one holds what it has found
}

}  // namespace coopnet::print
