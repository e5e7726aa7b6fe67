// What the columns of lists are called, in several languages.
#pragma once

#include <string_view>

#include "graph/csv_columns.h"

namespace coopnet {

/// What a column of this name is, in English, Spanish, French, Portuguese, German or Italian; case, blanks, '-', '_' and '.'
/// do not matter. `other` for an unknown name.
[[nodiscard]] CsvRole role_of_column(std::string_view name);

/// Whether the word may mean the source of evidence as well as the start of a link: "fuente", "fonte", "Quelle".
[[nodiscard]] bool names_a_source(std::string_view name);

}  // namespace coopnet
