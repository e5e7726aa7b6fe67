// What the columns of lists are called, in several languages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/csv_columns.h"

namespace coopnet {

/// What a column of this name is, in English, Spanish, French, Portuguese, German or Italian; case, blanks, '-', '_' and '.'
/// do not matter. `other` for an unknown name.
[[nodiscard]] CsvRole role_of_column(std::string_view name);

/// A date as spreadsheets and logs write it, as networks carry it: "2021-05-12" also for "12.05.2021", "12.5.2021" and
/// "2021-05-12 14:03"; "2021", "2021-05" and spans stay. None for what is no date, or two at once ("05/12/2021").
[[nodiscard]] std::optional<std::string> date_in_cell(std::string_view text);

/// Whether the word may mean the source of evidence as well as the start of a link: "fuente", "fonte", "Quelle".
[[nodiscard]] bool names_a_source(std::string_view name);

}  // namespace coopnet
