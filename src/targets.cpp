#include "src/targets.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "output/fonts/embed_fonts.h"
#include "output/number.h"
#include "output/scene/page.h"

namespace coopnet {
namespace {

using Setting = std::pair<std::string_view, std::string_view>;

struct Target {
  std::string_view name;
  std::string_view called;              // in sentences
  std::string_view format;              // what it keeps best
  std::array<std::string_view, 4> takes;
  std::array<Setting, 5> flags;
};

// Widths are those of the text: A4 or Letter with margins of 25 mm, LaTeX's article at 10 pt, a slide of 16:9, a reader's screen.
// A PNG for slides has 3840 × 2160 pixels; draw_options() makes all of a slide as much larger as its letters are.
constexpr std::array<Target, 7> kTargets = {{
    {"html", "HTML", "svg", {"svg", "png", "html"}, {{{"width", "160mm"}, {"inline", "true"}, {"text", "font"}}}},
    {"word", "Word", "png", {"png", "svg"}, {{{"width", "160mm"}, {"dpi", "300"}, {"text", "font"}}}},
    {"latex", "LaTeX", "pdf", {"pdf", "png"}, {{{"width", "121mm"}, {"background", "false"}, {"text", "font"}}}},
    {"slides", "a slide", "png", {"png", "svg", "pdf"},
     {{{"width", "960pt"}, {"ratio", "0.5625"}, {"font-size", "16"}, {"dpi", "288"}, {"text", "font"}}}},
    {"markdown", "Markdown", "svg", {"svg", "png"}, {{{"width", "160mm"}, {"text", "font"}}}},
    {"typst", "Typst", "svg", {"svg", "png", "pdf"}, {{{"width", "160mm"}, {"background", "false"}, {"text", "font"}}}},
    {"epub", "EPUB", "svg", {"svg", "png"}, {{{"width", "120mm"}, {"text", "embed"}}}},
}};

const Target& target_of(std::string_view name) {
  return *std::ranges::find(kTargets, name, &Target::name);
}

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
  return text;
}

double print_scale(const Scene& scene) {
  return scene.print_width > 0 && scene.page.width > 0 ? scene.print_width / scene.page.width : 1;
}

// The smallest label of an actor or a link, as printed; 0 without any.
double smallest_label(const Scene& scene) {
  double smallest = std::numeric_limits<double>::infinity();
  for (const LinkItem& link : scene.links)
    for (const TextItem& text : link.texts) smallest = std::min(smallest, text.size);
  for (const ActorItem& actor : scene.actors)
    for (const TextItem& text : actor.texts) smallest = std::min(smallest, text.size);
  return smallest < std::numeric_limits<double>::infinity() ? smallest * print_scale(scene) : 0;
}

}  // namespace

std::vector<std::string> target_names() {
  std::vector<std::string> names;
  for (const Target& target : kTargets) names.emplace_back(target.name);
  return names;
}

FlagValues target_values(std::string_view target) {
  FlagValues values;
  for (const auto& [flag, value] : target_of(target).flags)
    if (!flag.empty()) values.set(flag, {std::string(value)});
  return values;
}

std::string target_format(std::string_view target) { return std::string(target_of(target).format); }

void add_extensions(std::vector<Output>& outputs) {
  for (Output& output : outputs)
    if (output.path != "-" && !std::filesystem::path(output.path).has_extension()) output.path += "." + output.format;
}

std::string target_sentence(std::string_view target, const std::string& format, const Figure& figure, const FlagValues& flags) {
  constexpr double points_per_millimetre = 72 / 25.4;
  const Scene& scene = figure.scene;
  const double scale = print_scale(scene) / points_per_millimetre;
  std::string sentence = fmt::format("for {}: {}, {} × {} mm", target, upper(format), number(scene.page.width * scale, 1),
                                     number(scene.page.height * scale, 1));
  if (format == "png") sentence += fmt::format(" at {} dpi", number(flags.number("dpi").value_or(300), 0));
  if (const double least = smallest_label(scene); least > 0)
    sentence += fmt::format(", labels from {} pt", printed_points(least));
  const std::string text = flags.last("text").value_or("font");
  if (format == "svg")
    sentence += text == "path" ? ", text as paths" : text == "embed" ? ", fonts embedded" : ", text in the reader's fonts";
  if (!flags.on("background", true)) sentence += ", no background";
  if (format == "svg" && flags.on("inline")) sentence += ", to stand inline";
  return sentence;
}

std::string target_warning(std::string_view target, const Figure& figure) {
  constexpr double least_from_afar = 10;
  const double least = smallest_label(figure.scene);
  // What cannot be read at all is told in any case.
  if (target != "slides" || least < kSmallestPrint || least >= least_from_afar) return "";
  return fmt::format("on a slide labels of less than {} pt are hard to read; a view with fewer actors has larger ones",
                     number(least_from_afar, 0));
}

std::string target_refusal(std::string_view target, const std::string& format) {
  const Target& one = target_of(target);
  if (std::ranges::find(one.takes, format) != one.takes.end()) return "";
  return fmt::format("{} takes no {}; it keeps {} best", one.called, upper(format), upper(std::string(one.format)));
}

}  // namespace coopnet
