#include "output/print/page_fonts.h"

#include <array>
#include <optional>
#include <utility>

#include "graph/utf8.h"
#include "output/print/plain_letters.h"
#include "output/write_file.h"

namespace coopnet::print {
namespace {

// Values of FreeType's interface.
constexpr int kLoadNoScale = 1;
constexpr unsigned kKerningUnscaled = 2;
constexpr unsigned long kHead = 0x68656164;  // the table "head"

bool is_printable(char32_t letter) {
  constexpr char32_t kSoftHyphen = 0xAD;
  return letter >= 0x20 && (letter < 0x7F || letter > 0x9F) && letter != kSoftHyphen;
}

// As SVG does without xml:space.
std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

// cairo keeps fonts that were used a while ago: the file stays open as long as it has this one.
struct PageFont::File {
  FreeTypeLibrary* library = nullptr;
  FreeTypeFace* face = nullptr;
  double units_per_em = 0;

  File() = default;
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (library) freetype().FT_Done_FreeType(library);  // and its faces
  }

  void open(const fonts::FontPlace& place) {
    const FreeType& with = freetype();
    std::array<unsigned char, 2> units{};
    unsigned long size = units.size();
    constexpr long kUnitsPerEm = 18;  // where they stand in the table
    if (with.FT_Init_FreeType(&library) != 0 ||
        with.FT_New_Face(library, place.path.c_str(), static_cast<long>(place.index), &face) != 0 ||
        with.FT_Load_Sfnt_Table(face, kHead, kUnitsPerEm, units.data(), &size) != 0)
      throw OutputError("`" + place.path + "` cannot be read as a font");
    units_per_em = units[0] * 256.0 + units[1];
    if (units_per_em <= 0) throw OutputError("`" + place.path + "` cannot be read as a font");
  }
  [[nodiscard]] unsigned glyph(char32_t letter) const { return freetype().FT_Get_Char_Index(face, letter); }
  [[nodiscard]] double advance(unsigned glyph) const {
    long units = 0;
    return freetype().FT_Get_Advance(face, glyph, kLoadNoScale, &units) == 0 ? static_cast<double>(units) : 0;
  }
  [[nodiscard]] double kerning(unsigned left, unsigned right) const {
    Kerning units{};
    return freetype().FT_Get_Kerning(face, left, right, kKerningUnscaled, &units) == 0 ? static_cast<double>(units.x) : 0;
  }
};

PageFont::PageFont(fonts::Style style)
    : file_(std::make_shared<File>()), cairo_(nullptr, cairo_drawing().cairo_font_face_destroy) {
  const auto place = fonts::find_liberation_sans(style);
  if (!place) throw OutputError("the font Liberation Sans is not there; install the package fonts-liberation");
  file_->open(*place);
  const CairoDrawing& with = cairo_drawing();
  cairo_.reset(with.cairo_ft_font_face_create_for_ft_face(file_->face, 0));
  static constexpr char key = 0;  // its address is what cairo knows the file by
  auto kept = std::make_unique<std::shared_ptr<File>>(file_);
  const auto drop = [](void* file) { delete static_cast<std::shared_ptr<File>*>(file); };
  if (with.cairo_font_face_set_user_data(cairo_.get(), &key, kept.get(), drop) != 0)
    throw OutputError("cairo does not take the font Liberation Sans");
  static_cast<void>(kept.release());
}

bool PageFont::has(std::string_view text) const {
  if (!are_plain_letters(text)) return false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = next_code_point(text, at);
    if (!is_printable(letter) || file_->glyph(letter) == 0) return false;
  }
  return true;
}

Line PageFont::set(std::string_view text, double size) const {
  Line line;
  line.text = folded(text);
  const double scale = size / file_->units_per_em;
  double x = 0;
  unsigned before = 0;
  for (std::size_t at = 0; at < line.text.size();) {
    const std::size_t begin = at;
    const unsigned glyph = file_->glyph(next_code_point(line.text, at));
    if (before != 0) x += file_->kerning(before, glyph);
    line.glyphs.push_back({glyph, x * scale, 0});
    line.clusters.push_back({static_cast<int>(at - begin), 1});
    x += file_->advance(glyph);
    before = glyph;
  }
  line.width = x * scale;
  return line;
}

const PageFont& PageFonts::in(fonts::Style style) {
  const auto found = fonts_.find(style);
  return found != fonts_.end() ? found->second : fonts_.emplace(style, PageFont(style)).first->second;
}

}  // namespace coopnet::print
