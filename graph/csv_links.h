// The three shapes in which people keep links in a table: a list of links, an adjacency list, a matrix.
#pragma once

#include "graph/csv_columns.h"
#include "graph/csv_table.h"
#include "graph/diagnostic.h"
#include "graph/network.h"

namespace coopnet {

/// One link a row, its columns as told. Names become actors whose id is the name itself. A link is directed where its row says
/// so; else the ends are equal. Rows that say the same as an earlier one are one link, whose weight counts them where no column
/// gives weights; told once (duplicate_link). Rows that agree in all but their evidence are one link with several pieces. Further
/// diagnostics: syntax (a row longer or shorter than the header), missing_key (an end is empty), bad_value (weight, direction, an
/// actor's second kind), unknown_basis, unknown_kind, unknown_relation.
void read_link_list(const CsvTable& table, const CsvColumns& columns, Network& network, Diagnostics& diagnostics);

/// Columns for a list without a header: the first two are the ends; a third one is the weight where it holds only numbers, the
/// relation where it holds only known ones; what remains is kept as attributes, and a warning says how the columns were taken.
[[nodiscard]] CsvColumns guessed_columns(const CsvTable& table, const Network& network, Diagnostics& diagnostics);

/// Whether the rows, which have no header, are of different lengths.
[[nodiscard]] bool is_adjacency_list(const CsvTable& table);
/// Each row an actor and then its neighbours; a row of one cell is an actor. Undirected; a link given from both ends is one.
void read_adjacency_list(const CsvTable& table, Network& network);

/// Whether the first row names columns, the first cell of each further row names it, and all else is numbers or empty: either
/// the same names in both directions, or an empty corner.
[[nodiscard]] bool is_matrix(const CsvTable& table);
/// Every number but 0 is a link of that weight from its row's actor to its column's; undirected where the matrix is symmetric.
/// Numbers below 0 are told (bad_value) and left out.
void read_matrix(const CsvTable& table, Network& network, Diagnostics& diagnostics);

}  // namespace coopnet
