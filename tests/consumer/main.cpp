// Reads a network from text, draws it, and prints the figure: all through the installed libraries.
#include <iostream>
#include <memory>

#include "graph/bundled.h"
#include "graph/check.h"
#include "graph/read.h"
#include "graph/select.h"
#include "output/figure/figure.h"
#include "output/scene/write_svg.h"

int main() {
  const auto text = std::make_shared<const coopnet::SourceText>("pair.csv", "source,target\nAda,Grace\nGrace,Joan\n");
  const coopnet::ReadResult result = coopnet::read(text);
  if (result.diagnostics.has_errors() || coopnet::bundled_networks().empty()) return 1;
  const coopnet::Figure figure = coopnet::make_figure(coopnet::select(result.network, {}), {});
  std::cout << coopnet::write_svg(figure.scene);
  return figure.scene.actors.size() == 3 && figure.scene.links.size() == 2 ? 0 : 1;
}
