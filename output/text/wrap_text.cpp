#include <algorithm>

#include "graph/utf8.h"
#include "output/text/graphemes.h"
#include "output/text/one_line.h"
#include "output/text/script.h"
#include "output/text/text_size.h"

namespace coopnet {
namespace {

// What cannot be broken further, with the space that goes between it and the piece before on the same line.
struct Piece {
  std::string text;
  double width = 0;
  bool space_before = false;
};

struct Font {
  double size;
  bool bold;
  bool widest = false;
  [[nodiscard]] double width(std::string_view text) const {
    return widest ? room_width(text, size, bold) : text_width(text, size, bold);
  }
};

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && script_of(c) != Script::mark && !stays_behind(c));
}

std::vector<std::string_view> clusters_of(std::string_view text) {
  std::vector<std::string_view> clusters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = next_cluster(text, at);
    clusters.push_back(text.substr(at, end - at));
    at = end;
  }
  return clusters;
}

char32_t base_of(std::string_view cluster) {
  std::size_t at = 0;
  return next_code_point(cluster, at);
}

constexpr std::string_view kJoiner = "\u200D";

// U+2060 and its older form hold together what stands beside them.
bool is_glue(char32_t c) { return c == 0x2060 || c == 0xFEFF; }

// Whether a line may break between the clusters `i - 1` and `i` of a word without spaces.
bool may_break(const std::vector<std::string_view>& word, std::size_t begin, std::size_t i) {
  const char32_t before = base_of(word[i - 1]), after = base_of(word[i]);
  if (before == 0x200B) return true;
  if (is_glue(before) || word[i - 1].ends_with(kJoiner) || script_of(after) == Script::mark || stays_behind(after)) return false;
  if (script_of(before) == Script::wide || script_of(after) == Script::wide) return true;
  const bool joint = before == '-' || before == '/' || before == 0x2010 || before == 0x2013 || before == 0x2014;
  return joint && i - begin >= 4 && word.size() - i >= 3 && is_letter(after);
}

// Breaks a word that is wider than a line wherever a cluster ends.
void add_pieces(std::vector<Piece>& pieces, const std::string& text, bool space, double max_width, const Font& font) {
  const double width = font.width(text);
  if (width <= max_width) {
    pieces.push_back({text, width, space});
    return;
  }
  std::string line;
  for (const std::string_view cluster : clusters_of(text)) {
    if (!line.empty() && font.width(line + std::string(cluster)) > max_width) {
      pieces.push_back({line, font.width(line), space});
      space = false;
      line.clear();
    }
    line += cluster;
  }
  if (!line.empty()) pieces.push_back({line, font.width(line), space});
}

std::vector<Piece> split(std::string_view text, double max_width, const Font& font) {
  std::vector<Piece> pieces;
  const std::string clean = one_line(text);
  std::size_t at = 0;
  bool first = true;
  while (at < clean.size()) {
    const std::size_t end = std::min(clean.find(' ', at), clean.size());
    const std::vector<std::string_view> word = clusters_of(std::string_view(clean).substr(at, end - at));
    bool space = !first;
    std::string piece;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (i > begin && may_break(word, begin, i)) {
        add_pieces(pieces, piece, space, max_width, font);
        space = false;
        piece.clear();
        begin = i;
      }
      if (base_of(word[i]) != 0x200B) piece += word[i];
    }
    if (!piece.empty()) add_pieces(pieces, piece, space, max_width, font);
    first = false;
    at = end + 1;
  }
  return pieces;
}

// Fills lines from the first piece on; gives where each line begins.
std::vector<std::size_t> fill(const std::vector<Piece>& pieces, double max_width, double space) {
  std::vector<std::size_t> begins;
  double width = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const double more = (pieces[i].space_before ? space : 0) + pieces[i].width;
    if (i == 0 || width + more > max_width + 1e-9) {
      begins.push_back(i);
      width = pieces[i].width;
    } else {
      width += more;
    }
  }
  return begins;
}

std::string join(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end) {
  std::string line;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin && pieces[i].space_before) line += ' ';
    line += pieces[i].text;
  }
  return line;
}

// The line, cut so that it fits with an ellipsis behind it.
std::string shorten(const std::string& line, double max_width, const Font& font) {
  std::vector<std::string_view> clusters = clusters_of(line);
  std::string_view kept = line;
  std::string text;
  do {
    while (!clusters.empty() && (clusters.back() == " " || clusters.back() == ",")) {
      kept.remove_suffix(clusters.back().size());
      clusters.pop_back();
    }
    text = std::string(kept) + "…";
    if (clusters.empty()) break;
    kept.remove_suffix(clusters.back().size());
    clusters.pop_back();
  } while (font.width(text) > max_width);
  return text;
}

std::vector<std::string> break_lines(std::string_view text, double max_width, const Font& font, std::size_t max_lines,
                                     bool balance) {
  const std::vector<Piece> pieces = split(text, max_width, font);
  if (pieces.empty()) return {""};
  const double space = font.width(" ");
  std::vector<std::size_t> begins = fill(pieces, max_width, space);
  const bool too_long = begins.size() > max_lines;
  if (too_long) {
    begins.resize(std::max<std::size_t>(max_lines, 1));
  } else if (balance && begins.size() > 1) {
    // The narrowest lines that need no more of them.
    double low = 0, high = max_width;
    for (int step = 0; step < 16; ++step) {
      const double middle = (low + high) / 2;
      (fill(pieces, middle, space).size() > begins.size() ? low : high) = middle;
    }
    begins = fill(pieces, high, space);
  }
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const bool last = i + 1 == begins.size();
    // The rest of an overlong text is only wanted as far as one line holds.
    const std::size_t end = !last ? begins[i + 1] : too_long ? std::min(pieces.size(), begins[i] + 200) : pieces.size();
    lines.push_back(join(pieces, begins[i], end));
  }
  if (too_long) {
    std::string& last = lines.back();
    last = shorten(std::string(first_code_points(last, 400)), max_width, font);
  }
  return lines;
}

}  // namespace

std::vector<std::string> wrap_text(std::string_view text, double max_width, double font_size, bool bold, std::size_t max_lines) {
  return break_lines(text, max_width, {font_size, bold}, max_lines, true);
}

std::vector<std::string> fill_text(std::string_view text, double max_width, double font_size, bool bold, std::size_t max_lines) {
  return break_lines(text, max_width, {font_size, bold, true}, max_lines, false);
}

std::vector<std::string> balance_text(std::string_view text, double max_width, double font_size, bool bold,
                                      std::size_t max_lines) {
  return break_lines(text, max_width, {font_size, bold, true}, max_lines, true);
}

}  // namespace coopnet
