// How the program speaks: one line a message, on standard error.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace coopnet {

/// "coopnet: error: MESSAGE" and, where there is one, "  hint: HINT" below.
void tell_error(std::ostream& err, std::string_view message, std::string_view hint = {});
/// "coopnet: warning: MESSAGE".
void tell_warning(std::ostream& err, std::string_view message);
/// Where `text` is LaTeX (format `tex`) with letters that pdflatex does not know: a warning that names the engine which does.
void tell_latex_engine(std::string_view format, std::string_view text, std::ostream& err);
/// "3 links", "1 link": a number with its noun; the plural is `plural`, or the noun with an s.
[[nodiscard]] std::string counted(std::size_t number, std::string_view noun, std::string_view plural = {});

}  // namespace coopnet
