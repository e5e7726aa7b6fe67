#include "src/messages.h"

#include <ostream>

#include <fmt/format.h>

#include "graph/terminal_text.h"
#include "output/report/latex_letters.h"

namespace coopnet {

void tell_error(std::ostream& err, std::string_view message, std::string_view hint) {
  err << "coopnet: error: " << shown(message) << '\n';
  if (!hint.empty()) err << "  hint: " << shown(hint) << '\n';
}

void tell_warning(std::ostream& err, std::string_view message) { err << "coopnet: warning: " << shown(message) << '\n'; }

void tell_latex_engine(std::string_view format, std::string_view text, std::ostream& err) {
  if (format == "tex" && !pdflatex_knows(text))
    tell_warning(err, "pdflatex does not know all letters of the document; lualatex sets them");
}

std::string counted(std::size_t number, std::string_view noun, std::string_view plural) {
  if (number == 1) return fmt::format("1 {}", noun);
  return plural.empty() ? fmt::format("{} {}s", number, noun) : fmt::format("{} {}", number, plural);
}

}  // namespace coopnet
