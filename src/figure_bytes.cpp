#include "src/figure_bytes.h"

#include "output/html/write_html.h"
#include "output/figure/write_places.h"
#include "output/print/render.h"
#include "output/print/print_scene.h"
#include "output/scene/write_svg.h"
#include "output/write_dot.h"

namespace coopnet {
namespace {

// The printer knows no variables and has the words in the metadata: without both it reads half as much.
std::string svg_for_print(Scene scene, SvgOptions options) {
  scene.style_sheet.clear();
  scene.description.clear();
  options.fonts.clear();
  return write_svg(scene, options);
}

}  // namespace

std::string figure_bytes(const Figure& figure, const Network& network, const FigureFormat& format) {
  const std::string generator = "coopnet " COOPNET_VERSION;
  if (format.format == "dot") return write_dot(network);
  if (format.format == "csv") return write_places(figure);
  if (format.format == "html")
    return write_html(figure.scene, network,
                      {.command = format.command, .not_kinds = format.not_kinds, .not_relations = format.not_relations,
                       .bases = format.bases, .drop_isolated = format.drop_isolated, .lang = figure.scene.lang,
                       .id_prefix = format.id_prefix, .generator = generator});
  SvgOptions options;
  options.id_prefix = format.id_prefix;
  options.name = format.name;
  options.xml_declaration = !format.inline_html;
  options.fonts = format.fonts;
  options.source = format.source;
  options.version = COOPNET_VERSION;
  if (format.format == "svg") return write_svg(figure.scene, options);
  PrintInfo info;
  const Scene& scene = figure.scene;
  const double width = scene.print_width > 0 ? scene.print_width : scene.page.width;
  info.size = {width, scene.page.height * width / scene.page.width};
  info.title = scene.title;
  info.subject = scene.description;
  info.creator = generator;
  info.dpi = format.dpi;
  const bool pdf = format.format == "pdf";
  if (auto bytes = pdf ? print_pdf(scene, info) : print_png(scene, info)) return *std::move(bytes);
  const std::string svg = svg_for_print(scene, options);
  if (format.printer) return pdf ? format.printer->pdf(svg, info) : format.printer->png(svg, info);
  return pdf ? render_pdf(svg, info) : render_png(svg, info);
}

}  // namespace coopnet
