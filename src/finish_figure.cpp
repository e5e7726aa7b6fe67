#include "src/finish_figure.h"

#include <ostream>
#include <set>
#include <string>
#include <utility>

#include "output/fonts/missing_letters.h"
#include "output/fonts/outline_texts.h"
#include "output/print/print_scene.h"
#include "src/messages.h"

namespace coopnet {

std::vector<EmbeddedFont> finish_figure(Figure& figure, const FlagValues& flags, std::ostream& err) {
  std::vector<std::string> warnings;
  std::vector<EmbeddedFont> fonts;
  const std::string text = flags.last("text").value_or("font");
  if (!flags.on("background", true)) figure.scene.background.clear();
  if (text == "embed") {
    EmbeddedFonts embedded = embed_fonts(figure.scene);
    fonts = std::move(embedded.fonts);
    warnings = std::move(embedded.warnings);
  } else if (text == "path") {
    OutlinedScene outlined = outline_texts(std::move(figure.scene));
    figure.scene = std::move(outlined.scene);
    warnings = std::move(outlined.warnings);
    warnings.insert(warnings.begin(),
                    "text drawn as paths can be neither searched nor selected, and its links lead nowhere; screen readers "
                    "still hear the names");
  }
  for (const std::string& warning : warnings) tell_warning(err, warning);
  return fonts;
}

void tell_letters_in_boxes(const Figure& figure, std::ostream& err) {
  const std::set<char32_t> letters = letters_in_boxes(figure.scene);
  if (letters.empty()) return;
  tell_warning(err, "no font here has " + fonts::named(letters) + "; in PDF and PNG " +
                        (letters.size() == 1 ? "a box stands in" : "boxes stand in"));
}

}  // namespace coopnet
