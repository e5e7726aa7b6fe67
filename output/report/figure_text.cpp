#include "output/report/figure_text.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

#include "graph/utf8.h"
#include "graph/xml_reader.h"
#include "output/number.h"
#include "output/scene/plan.h"
#include "output/text/graphemes.h"
#include "output/text/one_line.h"
#include "output/words/describe.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

constexpr std::size_t kMostAlt = 149;  // characters

// The first sentence of describe(): its end stands outside of quotes. Takes it, and the space behind it, from the text.
std::string_view take_sentence(std::string_view& text) {
  constexpr std::array<std::string_view, 2> opening = {"“", "«"}, closing = {"”", "»"};
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    const auto begins = [&](std::string_view mark) { return rest.starts_with(mark); };
    if (std::ranges::any_of(opening, begins)) ++depth;
    if (std::ranges::any_of(closing, begins)) depth = std::max(depth - 1, 0);
    if (depth > 0 || !begins(". ")) continue;
    const std::string_view sentence = text.substr(0, at + 1);
    text.remove_prefix(at + 2);
    return sentence;
  }
  return std::exchange(text, std::string_view());
}

std::string cut_at_a_word(std::string_view text) {
  const std::string_view head = first_code_points(text, kMostAlt - 1);
  const std::size_t space = head.rfind(' ');
  return std::string(head.substr(0, space)) + "…";
}

// "Network of 2 actors": the title of a figure that has none says no more than its description.
bool is_made_up(const std::string& title, std::string_view counts, const Words& words) {
  const std::string_view before = words.network_of.substr(0, words.network_of.find("{}"));
  return title.starts_with(before) && counts.find(title.substr(before.size())) != std::string_view::npos;
}

double millimetres(const std::string& length) {
  // In SVG a bare number counts pixels.
  const bool bare = !length.empty() && length.back() >= '0' && length.back() <= '9';
  const auto points = parse_length(bare ? length + "px" : length);
  return points ? *points * 25.4 / 72 : 0;
}

// A line that ends in a hyphen or a slash was broken behind it.
void add_line(std::string& text, const std::string& line) {
  if (!text.empty() && !text.ends_with('-') && !text.ends_with('/')) text += ' ';
  text += line;
}

}  // namespace

std::string alternative_text(const std::string& title, std::string_view description, std::string_view lang) {
  std::string_view rest = description;
  const std::string counts(take_sentence(rest)), middle(take_sentence(rest));
  const std::string opening = title.empty() || is_made_up(title, counts, words_for(lang)) ? ""
                              : title.ends_with('.') || title.ends_with('?') || title.ends_with('!') ? title
                                                                                                     : title + ".";
  const auto joined = [](std::initializer_list<std::string> sentences) {
    std::string text;
    for (const std::string& sentence : sentences) text += (text.empty() || sentence.empty() ? "" : " ") + sentence;
    return text;
  };
  for (const std::string& text : {joined({opening, counts, middle}), joined({opening, counts}), joined({counts, middle}), counts})
    if (!text.empty() && count_code_points(text) <= kMostAlt) return text;
  const std::string whole = title.empty() ? std::string(description) : title;
  return count_code_points(whole) <= kMostAlt ? whole : cut_at_a_word(whole);
}

FigureText figure_text(const Selected& selected, const FigureOptions& options) {
  const FigurePlan plan = plan_figure(selected, options);
  FigureText text;
  text.title = plan.furniture.title;
  text.caption = plan.furniture.caption;
  text.lang = plan.lang;
  text.description = describe(plan.network, plan.hubs, plan.lang, kUsualDescription, selected.folded);
  text.alt = alternative_text(text.title, text.description, plan.lang);
  return text;
}

std::optional<FigureText> read_figure_text(std::string_view svg) {
  XmlReader reader(svg);
  FigureText found;
  std::vector<std::string> open;  // local names
  std::string* into = nullptr;    // where the text of the innermost element goes
  std::string line;
  bool is_svg = false, has_title = false, has_description = false;
  for (XmlPart part = reader.next(); part.what != XmlPart::What::end; part = reader.next()) {
    if (part.what == XmlPart::What::text) {
      if (into != nullptr) *into += part.text;
      continue;
    }
    if (part.what == XmlPart::What::close) {
      if (into == &line && open.back() == "text") add_line(found.caption, one_line(line));
      if (open.back() != "tspan") into = nullptr;
      open.pop_back();
      continue;
    }
    const std::string name(local_name(part.name));
    open.push_back(name);
    if (open.size() == 1) {
      is_svg = name == "svg";
      if (const XmlAttribute* width = part.attribute("width")) found.width = millimetres(width->value);
      if (const XmlAttribute* lang = part.attribute("lang")) found.lang = lang->value;
    } else if (open.size() == 2 && name == "title" && !has_title) {
      has_title = true;
      into = &found.title;
    } else if (open.size() == 2 && name == "desc" && !has_description) {
      has_description = true;
      into = &found.description;
    } else if (name == "text" && part.has_class("caption")) {
      line.clear();
      into = &line;
    }
  }
  if (reader.problem() || !is_svg) return std::nullopt;
  found.title = one_line(found.title);
  found.description = one_line(found.description);
  found.alt = alternative_text(found.title, found.description, found.lang);
  return found;
}

std::optional<std::string> inline_svg(std::string_view svg) {
  XmlReader reader(svg);
  std::size_t depth = 0, begin = 0, end = 0;
  std::vector<std::pair<std::size_t, std::size_t>> cut;  // byte ranges that stay out
  std::size_t cut_depth = 0;
  for (XmlPart part = reader.next(); part.what != XmlPart::What::end; part = reader.next()) {
    if (part.what == XmlPart::What::open) {
      ++depth;
      if (depth == 1) {
        if (local_name(part.name) != "svg") return std::nullopt;
        begin = part.begin;
      } else if (cut_depth == 0 && local_name(part.name) == "metadata") {
        cut_depth = depth;
        cut.emplace_back(part.begin, part.end);
      }
    } else if (part.what == XmlPart::What::close) {
      if (depth == cut_depth) {
        cut.back().second = part.end;
        // With the line that it stands on.
        if (part.end < svg.size() && svg[part.end] == '\n') ++cut.back().second;
        cut_depth = 0;
      }
      --depth;
      end = part.end;
    }
  }
  if (reader.problem() || end == 0) return std::nullopt;
  std::string out;
  std::size_t at = begin;
  for (const auto& [from, to] : cut) {
    out += svg.substr(at, from - at);
    at = to;
  }
  return out + std::string(svg.substr(at, end - at)) + "\n";
}

}  // namespace coopnet
