#include "output/fonts/embed_fonts.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>

#include "graph/compressed.h"
#include "graph/utf8.h"
#include "output/fonts/font_file.h"
#include "output/fonts/missing_letters.h"
#include "output/write_file.h"

namespace coopnet {
namespace {

constexpr unsigned kNoHinting = 1;  // HB_SUBSET_FLAGS_NO_HINTING
constexpr std::size_t kWoffHeader = 44;

std::uint32_t read32(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::uint32_t read16(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at])) << 8 | static_cast<unsigned char>(bytes[at + 1]);
}

void put32(std::string& out, std::uint32_t value) {
  for (const unsigned shift : {24U, 16U, 8U, 0U}) out += static_cast<char>(value >> shift & 0xFF);
}

void put16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value >> 8 & 0xFF);
  out += static_cast<char>(value & 0xFF);
}

void pad(std::string& out) {
  while (out.size() % 4 != 0) out += '\0';
}

std::string subset(const fonts::FontFile& font, const std::set<char32_t>& letters) {
  const fonts::Subsetting& with = fonts::subsetting();
  const fonts::HarfBuzz& harfbuzz = fonts::harfbuzz();
  const std::unique_ptr<fonts::SubsetInput, void (*)(fonts::SubsetInput*)> input(with.hb_subset_input_create_or_fail(),
                                                                                 with.hb_subset_input_destroy);
  if (!input) throw std::bad_alloc();
  fonts::Set* wanted = with.hb_subset_input_unicode_set(input.get());
  for (const char32_t letter : letters) with.hb_set_add(wanted, letter);
  with.hb_subset_input_set_flags(input.get(), kNoHinting);
  const std::unique_ptr<fonts::Face, void (*)(fonts::Face*)> face(with.hb_subset_or_fail(font.face(), input.get()),
                                                                  harfbuzz.hb_face_destroy);
  if (!face) throw OutputError("HarfBuzz cannot take the figure's letters out of " + font.family());
  const std::unique_ptr<fonts::Blob, void (*)(fonts::Blob*)> blob(harfbuzz.hb_face_reference_blob(face.get()),
                                                                  harfbuzz.hb_blob_destroy);
  unsigned length = 0;
  const char* data = harfbuzz.hb_blob_get_data(blob.get(), &length);
  return {data, length};
}

// A TrueType or OpenType file as WOFF 1.0 (W3C Recommendation, 2012): its tables packed by zlib.
std::string to_woff(std::string_view sfnt) {
  const std::uint32_t tables = read16(sfnt, 4);
  std::string directory, body;
  const std::size_t first = kWoffHeader + std::size_t{20} * tables;
  std::uint32_t whole = 12 + 16 * tables;  // of the unpacked file
  for (std::uint32_t i = 0; i < tables; ++i) {
    const std::size_t entry = 12 + 16 * i;
    const std::uint32_t offset = read32(sfnt, entry + 8), length = read32(sfnt, entry + 12);
    const std::string_view table = sfnt.substr(offset, length);
    std::string packed = compress(table);
    if (packed.size() >= table.size()) packed = table;
    directory += sfnt.substr(entry, 4);
    put32(directory, static_cast<std::uint32_t>(first + body.size()));
    put32(directory, static_cast<std::uint32_t>(packed.size()));
    put32(directory, length);
    directory += sfnt.substr(entry + 4, 4);
    body += packed;
    pad(body);
    whole += (length + 3) & ~3U;
  }
  std::string out = "wOFF";
  out += sfnt.substr(0, 4);
  put32(out, static_cast<std::uint32_t>(first + body.size()));
  put16(out, tables);
  put16(out, 0);
  put32(out, whole);
  put32(out, 0x00010000);                     // a version of the file; nobody reads it
  for (int i = 0; i < 5; ++i) put32(out, 0);  // no metadata, no private data
  return out + directory + body;
}

}  // namespace

std::vector<const TextItem*> texts_of(const Scene& scene) {
  std::vector<const TextItem*> all;
  for (const TextItem& text : scene.under_texts) all.push_back(&text);
  for (const LinkItem& link : scene.links)
    for (const TextItem& text : link.texts) all.push_back(&text);
  for (const ActorItem& actor : scene.actors)
    for (const TextItem& text : actor.texts) all.push_back(&text);
  for (const TextItem& text : scene.furniture_texts) all.push_back(&text);
  return all;
}

EmbeddedFonts embed_fonts(const Scene& scene) {
  std::map<fonts::Style, std::set<char32_t>> letters;
  for (const TextItem* text : texts_of(scene)) {
    std::set<char32_t>& of_style = letters[{text->bold, text->italic}];
    for (std::size_t at = 0; at < text->text.size();) of_style.insert(next_code_point(text->text, at));
  }
  EmbeddedFonts result;
  std::set<char32_t> missing;
  for (const auto& [style, wanted] : letters) {
    const auto font = fonts::liberation_sans(style);
    std::set<char32_t> there;
    for (const char32_t letter : wanted) {
      if (font->has(letter)) there.insert(letter);
      else if (fonts::is_printed(letter)) missing.insert(letter);
    }
    if (!there.empty()) result.fonts.push_back({style.bold, style.italic, to_woff(subset(*font, there))});
  }
  if (!missing.empty())
    result.warnings.push_back("Liberation Sans has no " + fonts::named(missing) + "; the reader's own fonts show " +
                              (missing.size() == 1 ? "it" : "them"));
  return result;
}

}  // namespace coopnet
