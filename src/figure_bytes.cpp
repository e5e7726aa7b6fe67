#include "src/figure_bytes.h"

#include "output/html/write_html.h"
#include "output/print/render.h"
#include "output/scene/write_svg.h"
#include "output/write_dot.h"

namespace coopnet {

std::string figure_bytes(const Figure& figure, const Network& network, const FigureFormat& format) {
  const std::string generator = "coopnet " COOPNET_VERSION;
  if (format.format == "dot") return write_dot(network);
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
  const std::string svg = write_svg(figure.scene, options);
  if (format.format == "svg") return svg;
  PrintInfo info;
  const Scene& scene = figure.scene;
  const double width = scene.print_width > 0 ? scene.print_width : scene.page.width;
  info.size = {width, scene.page.height * width / scene.page.width};
  info.title = scene.title;
  info.subject = scene.description;
  info.creator = generator;
  info.dpi = format.dpi;
  return format.format == "pdf" ? render_pdf(svg, info) : render_png(svg, info);
}

}  // namespace coopnet
