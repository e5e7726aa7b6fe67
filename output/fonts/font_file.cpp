#include "output/fonts/font_file.h"

#include <array>
#include <filesystem>
#include <optional>
#include <system_error>

#include "output/write_file.h"

namespace coopnet::fonts {
namespace {

// Values of fontconfig's interface.
constexpr int kMatchPattern = 0;
constexpr int kSystemFonts = 0;  // FcSetSystem
constexpr int kWeightRegular = 80, kWeightBold = 200;
constexpr int kSlantItalic = 100;

constexpr const char* kLiberationSans = "Liberation Sans";

using PatternPointer = std::unique_ptr<Pattern, void (*)(Pattern*)>;

struct Match {
  std::string path;
  int index = 0;
  std::string family;
};

// With no letter: the family alone.
std::optional<Match> match(const char* family, Style style, char32_t letter) {
  const Fontconfig& with = fontconfig();
  if (!with.FcInit()) return std::nullopt;
  const PatternPointer wanted(with.FcPatternCreate(), with.FcPatternDestroy);
  with.FcPatternAddString(wanted.get(), "family", reinterpret_cast<const unsigned char*>(family));
  with.FcPatternAddInteger(wanted.get(), "weight", style.bold ? kWeightBold : kWeightRegular);
  if (style.italic) with.FcPatternAddInteger(wanted.get(), "slant", kSlantItalic);
  with.FcPatternAddBool(wanted.get(), "outline", 1);
  with.FcPatternAddBool(wanted.get(), "color", 0);
  if (letter != 0) {
    CharSet* letters = with.FcCharSetCreate();
    with.FcCharSetAddChar(letters, letter);
    with.FcPatternAddCharSet(wanted.get(), "charset", letters);
    with.FcCharSetDestroy(letters);
  }
  with.FcConfigSubstitute(nullptr, wanted.get(), kMatchPattern);
  with.FcDefaultSubstitute(wanted.get());
  int result = 0;
  const PatternPointer found(with.FcFontMatch(nullptr, wanted.get(), &result), with.FcPatternDestroy);
  if (!found) return std::nullopt;
  unsigned char* path = nullptr;
  unsigned char* name = nullptr;
  Match match;
  if (with.FcPatternGetString(found.get(), "file", 0, &path) != 0) return std::nullopt;
  match.path = reinterpret_cast<const char*>(path);
  if (with.FcPatternGetString(found.get(), "family", 0, &name) == 0) match.family = reinterpret_cast<const char*>(name);
  static_cast<void>(with.FcPatternGetInteger(found.get(), "index", 0, &match.index));
  return match;
}

std::string liberation_name(Style style) {
  const char* variant = style.bold ? (style.italic ? "BoldItalic" : "Bold") : (style.italic ? "Italic" : "Regular");
  return std::string("LiberationSans-") + variant + ".ttf";
}

}  // namespace

FontFile::FontFile(const std::string& path, unsigned index, std::string family)
    : family_(std::move(family)), face_(nullptr, harfbuzz().hb_face_destroy), font_(nullptr, harfbuzz().hb_font_destroy) {
  const HarfBuzz& with = harfbuzz();
  Blob* blob = with.hb_blob_create_from_file_or_fail(path.c_str());
  if (!blob) throw OutputError("`" + path + "` cannot be read as a font");
  face_.reset(with.hb_face_create(blob, index));
  with.hb_blob_destroy(blob);
  if (with.hb_face_get_glyph_count(face_.get()) == 0) throw OutputError("`" + path + "` cannot be read as a font");
  font_.reset(with.hb_font_create(face_.get()));
  units_per_em_ = with.hb_face_get_upem(face_.get());
}

bool FontFile::has(char32_t letter) const {
  std::uint32_t glyph = 0;
  return harfbuzz().hb_font_get_nominal_glyph(font_.get(), letter, &glyph) != 0 && glyph != 0;
}

std::optional<std::string> usual_liberation_sans(Style style) {
  static constexpr std::array<const char*, 5> folders = {
      "/usr/share/fonts/truetype/liberation/", "/usr/share/fonts/truetype/liberation2/", "/usr/share/fonts/liberation-sans/",
      "/usr/share/fonts/liberation/", "/usr/local/share/fonts/"};
  const std::string name = liberation_name(style);
  std::error_code error;
  for (const char* folder : folders)
    if (std::filesystem::exists(folder + name, error)) return folder + name;
  return std::nullopt;
}

std::optional<FontPlace> find_liberation_sans(Style style) {
  if (const auto path = usual_liberation_sans(style)) return FontPlace{*path, 0};
  const auto found = match(kLiberationSans, style, 0);
  if (!found || found->family != kLiberationSans) return std::nullopt;
  return FontPlace{found->path, static_cast<unsigned>(found->index)};
}

std::shared_ptr<const FontFile> liberation_sans(Style style) {
  if (const auto place = find_liberation_sans(style))
    return std::make_shared<const FontFile>(place->path, place->index, kLiberationSans);
  throw OutputError(
      "--text embed and --text path need the font Liberation Sans, which is not there; install the package fonts-liberation");
}

std::shared_ptr<const FontFile> font_with(char32_t letter, Style style) {
  const auto found = match("sans-serif", style, letter);
  if (!found) return nullptr;
  auto font = std::make_shared<const FontFile>(found->path, static_cast<unsigned>(found->index), found->family);
  return font->has(letter) ? font : nullptr;
}

std::set<char32_t> letters_without_font(std::set<char32_t> letters) {
  const Fontconfig& with = fontconfig();
  const FontSet* all = with.FcInit() ? with.FcConfigGetFonts(nullptr, kSystemFonts) : nullptr;
  for (int i = 0; all && i < all->count && !letters.empty(); ++i) {
    CharSet* there = nullptr;
    if (with.FcPatternGetCharSet(all->fonts[i], "charset", 0, &there) != 0) continue;
    std::erase_if(letters, [&](char32_t letter) { return with.FcCharSetHasChar(there, letter) != 0; });
  }
  return letters;
}

}  // namespace coopnet::fonts
