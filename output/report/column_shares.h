// How wide the columns of a printed table are.
#pragma once

#include <vector>

#include "output/report/document.h"

namespace coopnet {

/// What part of a table's width each column has, 0 … 1 and 1 together: on an A4 page room for its longest word, where all of
/// these find room, and of what is left more the more text it holds. Else the longest words have to break. The table has rows.
[[nodiscard]] std::vector<double> column_shares(const Table& table);

}  // namespace coopnet
