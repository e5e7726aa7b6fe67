#include "output/report/latex_letters.h"

#include <algorithm>
#include <array>
#include <vector>

#include "graph/utf8.h"
#include "output/text/one_line.h"
#include "output/text/script.h"

namespace coopnet {
namespace {

struct Range {
  char32_t first, last;
};

// What the tables of T1 and TS1 of LaTeX 2022 declare.
constexpr std::array<Range, 31> kOfPdflatex = {{
    {0x00, 0x7E}, {0xA0, 0x125}, {0x128, 0x137}, {0x139, 0x13E}, {0x141, 0x148}, {0x14A, 0x165}, {0x168, 0x17E}, {0x192, 0x192},
    {0x218, 0x21B}, {0x200C, 0x200C}, {0x2010, 0x2016}, {0x2018, 0x201A}, {0x201C, 0x201E}, {0x2020, 0x2022}, {0x2026, 0x2026},
    {0x2030, 0x2031}, {0x2039, 0x203A}, {0x203B, 0x203B}, {0x203D, 0x203D}, {0x2044, 0x2044}, {0x20A1, 0x20A1}, {0x20A4, 0x20A4},
    {0x20A6, 0x20A6}, {0x20A9, 0x20A9}, {0x20AB, 0x20AC}, {0x20B1, 0x20B1}, {0x2103, 0x2103}, {0x2116, 0x2117}, {0x2122, 0x2122},
    {0x2126, 0x2127}, {0x2190, 0x2193},
}};

// A script, the tag that OpenType gives it, and its name in Noto's fonts.
struct LatexScript {
  char32_t first, last;
  std::string_view tag, noto;
};

// Where Unicode has several blocks for one, each has a row.
constexpr std::array<LatexScript, 27> kScripts = {{
    {0x0530, 0x058F, "armn", "Armenian"}, {0x0590, 0x05FF, "hebr", "Hebrew"}, {0x0600, 0x06FF, "arab", "Arabic"},
    {0x0750, 0x077F, "arab", "Arabic"}, {0x08A0, 0x08FF, "arab", "Arabic"}, {0x0900, 0x097F, "dev2", "Devanagari"},
    {0x0980, 0x09FF, "bng2", "Bengali"}, {0x0A00, 0x0A7F, "gur2", "Gurmukhi"}, {0x0A80, 0x0AFF, "gjr2", "Gujarati"},
    {0x0B80, 0x0BFF, "tml2", "Tamil"}, {0x0C00, 0x0C7F, "tel2", "Telugu"}, {0x0C80, 0x0CFF, "knd2", "Kannada"},
    {0x0D00, 0x0D7F, "mlm2", "Malayalam"}, {0x0D80, 0x0DFF, "sinh", "Sinhala"}, {0x0E00, 0x0E7F, "thai", "Thai"},
    {0x0E80, 0x0EFF, "lao ", "Lao"}, {0x1000, 0x109F, "mym2", "Myanmar"}, {0x10A0, 0x10FF, "geor", "Georgian"},
    {0x1200, 0x137F, "ethi", "Ethiopic"}, {0x1780, 0x17FF, "khmr", "Khmer"}, {0x2E80, 0x9FFF, "hani", "CJK"},
    {0xAC00, 0xD7AF, "hani", "CJK"}, {0xF900, 0xFAFF, "hani", "CJK"}, {0xFB1D, 0xFB4F, "hebr", "Hebrew"},
    {0xFB50, 0xFDFF, "arab", "Arabic"}, {0xFE70, 0xFEFC, "arab", "Arabic"}, {0xFF00, 0xFFEF, "hani", "CJK"},
}};

std::string font_line(std::string_view name, std::string_view tag) {
  return "\\coopnetfont{" + std::string(name) + "}{" + (tag.empty() ? "" : "script=" + std::string(tag) + ";") + "}\n";
}

std::string_view chinese_forms(std::string_view lang) {
  if (lang.starts_with("ja")) return "JP";
  if (lang.starts_with("ko")) return "KR";
  return lang.starts_with("zh-Hant") || lang.starts_with("zh-TW") || lang.starts_with("zh-HK") ? "TC" : "SC";
}

std::string fonts_of(const LatexScript& script, std::string_view lang) {
  const std::string name(script.noto);
  if (name == "CJK") {
    const std::string forms(chinese_forms(lang));
    return font_line("Noto Serif CJK " + forms, {}) + font_line("Noto Sans CJK " + forms, {}) +
           font_line("WenQuanYi Zen Hei", {}) + font_line("Droid Sans Fallback", {});
  }
  const std::string first = name == "Arabic" ? "Noto Naskh Arabic" : "Noto Serif " + name;
  return font_line(first, script.tag) + font_line("Noto Sans " + name, script.tag) + font_line("FreeSerif", script.tag) +
         font_line("DejaVu Sans", script.tag);
}

}  // namespace

bool pdflatex_knows(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = next_code_point(text, at);
    const auto has_letter = [&](Range range) { return letter >= range.first && letter <= range.last; };
    if (std::ranges::none_of(kOfPdflatex, has_letter)) return false;
  }
  return true;
}

std::string lualatex_fonts(std::string_view text, std::string_view lang) {
  std::vector<const LatexScript*> found;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = next_code_point(text, at);
    if (letter < kScripts.front().first) continue;
    const auto script = std::ranges::find_if(
        kScripts, [&](const LatexScript& one) { return letter >= one.first && letter <= one.last; });
    if (script == kScripts.end()) continue;
    if (std::ranges::none_of(found, [&](const LatexScript* one) { return one->tag == script->tag; })) found.push_back(&*script);
  }
  std::ranges::sort(found, {}, &LatexScript::tag);
  const bool leftward =
      std::ranges::any_of(found, [](const LatexScript* one) { return one->tag == "arab" || one->tag == "hebr"; });
  std::string out =
      "\\ifLuaTeX\\else\\errmessage{Other engines than LuaLaTeX do not know the letters of this document: run lualatex}"
      "\\csname @@end\\endcsname\\fi\n";
  if (leftward) out += "\\usepackage[english,bidi=basic]{babel}\n";
  out += "\\usepackage{fontspec}\n"
         "% What the main font lacks comes from those of these fonts that are there, the first that has it.\n"
         "\\def\\coopnetfonts{}\n"
         "\\def\\coopnetfont#1#2{\\IfFontExistsTF{#1}{\\edef\\coopnetfonts{\\coopnetfonts\"#1:mode=harf;#2\",}}{}}\n";
  for (const LatexScript* script : found) out += fonts_of(*script, lang);
  for (const char* font : {"DejaVu Serif", "FreeSerif", "Noto Serif", "DejaVu Sans", "Noto Sans"}) out += font_line(font, {});
  return out + "\\directlua{luaotfload.add_fallback(\"coopnet\", {\\coopnetfonts})}\n"
               "\\setmainfont{Latin Modern Roman}[RawFeature={fallback=coopnet}]\n";
}

std::string with_breaks(std::string_view text, WideLetters wide_letters) {
  constexpr std::size_t kLong = 24, kStep = 4;
  const std::vector<char32_t> letters = decode_utf8(text);
  const auto is_space = [](char32_t letter) { return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r'; };
  std::string out;
  for (auto word = letters.begin(); word != letters.end();) {
    const auto end = std::find_if(word, letters.end(), is_space);
    const bool is_long = static_cast<std::size_t>(end - word) > kLong;
    std::size_t since = 0;
    for (auto letter = word; letter != end; ++letter) {
      const bool is_mark = script_of(*letter) == Script::mark, fixed = letter == word || is_mark || stays_behind(*letter);
      const bool wide = wide_letters == WideLetters::broken_here && !fixed && script_of(*letter) == Script::wide &&
                        script_of(*(letter - 1)) == Script::wide;
      if (wide || (is_long && !fixed && since >= kStep)) {
        out += kBreak;
        since = 0;
      }
      append_utf8(out, *letter);
      since += is_mark ? 0 : 1;
    }
    word = end;
    for (; word != letters.end() && is_space(*word); ++word) append_utf8(out, *word);
  }
  return out;
}

std::string written_breaks(std::string_view escaped, std::string_view command) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t next = escaped.find(kBreak); next != std::string_view::npos; next = escaped.find(kBreak, at)) {
    out.append(escaped.substr(at, next - at)).append(command);
    at = next + kBreak.size();
  }
  return out.append(escaped.substr(at));
}

}  // namespace coopnet
