#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>

#include <fmt/format.h>

#include "graph/read.h"
#include "output/report/document.h"
#include "output/report/figure_text.h"
#include "src/command_line.h"
#include "src/drawn_with.h"
#include "src/messages.h"
#include "src/output_files.h"
#include "src/usage_error.h"
#include "src/view_files.h"

namespace coopnet {
namespace {

namespace fs = std::filesystem;

std::string lower_extension(const fs::path& path) {
  std::string extension = path.extension().string();
  std::ranges::transform(extension, extension.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  return extension;
}

struct FigureWords {
  std::string svg;                  // the file's content; empty where there is no SVG
  std::optional<FigureText> text;
};

[[noreturn]] void refuse(const std::string& name) {
  Diagnostics problems;
  problems.error(Code::syntax, std::make_shared<const SourceText>(name, std::string()), {}, "this is no well-formed SVG",
                 "coopnet draw -o figure.svg makes one");
  throw InputError(problems);
}

// A figure's words stand in its SVG: itself, or the file of that name beside a PDF or PNG.
FigureWords words_of(const std::string& name, std::istream& in) {
  fs::path path(name);
  FigureWords words;
  if (const std::string extension = lower_extension(path); extension == ".pdf" || extension == ".png") {
    static_cast<void>(load(name));  // throws where it is not there
    path.replace_extension(".svg");
    std::error_code error;
    if (!fs::exists(path, error)) return words;
  }
  words.svg = load(path.string(), in)->content();
  words.text = read_figure_text(words.svg);
  if (!words.text) refuse(path.string());
  return words;
}

std::string caption_of(const FigureText& text) { return text.caption.empty() ? text.title : text.caption; }

// LaTeX takes no SVG: the snippet names the PDF, which may have to be made.
void tell_missing_pdf(const std::string& name, std::ostream& err) {
  if (lower_extension(name) != ".svg") return;
  const fs::path pdf = fs::path(name).replace_extension(".pdf");
  std::error_code error;
  if (!fs::exists(pdf, error))
    tell_warning(err, fmt::format("LaTeX takes PDF, and there is no `{}` yet; `{}` makes it", pdf.string(),
                                  shell_line({"coopnet", "draw", name, "-o", pdf.string()})));
}

}  // namespace

ExitCode embed_command(const CommandLine& line, const Streams& streams) {
  const std::string& name = line.operands.front();
  const Markup markup = *markup_from_name(line.flags.last("for").value_or("html"));
  const bool inline_figure = line.flags.on("inline");
  if (inline_figure && markup != Markup::html) throw UsageError("--inline goes with --for html");
  const FigureWords words = words_of(name, streams.in);
  const auto caption = line.flags.last("caption"), alt = line.flags.last("alt");
  if (!words.text && (!caption || !alt))
    throw UsageError(fmt::format("there is no SVG beside `{}` to take the words from", name), "give --caption and --alt");

  FigureBlock block;
  block.file = fs::path(name).generic_string();
  block.label = line.flags.last("label").value_or(figure_label(fs::path(name).stem().string()));
  block.caption = caption ? *caption : caption_of(*words.text);
  block.alt = alt ? *alt : words.text->alt;
  if (words.text && words.text->width > 0) block.width = words.text->width;
  if (inline_figure) {
    if (!words.text) throw UsageError(fmt::format("--inline needs an SVG, and there is none beside `{}`", name));
    block.svg = *inline_svg(words.svg);
  }
  if (markup == Markup::latex) tell_missing_pdf(name, streams.err);
  const std::string snippet = write_snippet(block, markup);
  std::vector<std::string> paths = line.flags.all("output");
  if (paths.empty()) paths.emplace_back("-");
  for (const std::string& path : paths) write_output({path, "text", ""}, snippet, streams.out);
  return exit_ok;
}

}  // namespace coopnet
