// Chooses the columns around hubs.
#pragma once

#include <cstddef>

#include "output/layout/hub_columns.h"

namespace coopnet::hub {

/// By distance from the hubs and by which of them everyone hangs on; lone hubs get wings of about the same height.
[[nodiscard]] Plan first_plan(const Part& part, const Page& page);

/// Tries other columns for bunches of actors that have the same kind and neighbours, then swaps neighbours in columns, as
/// long as that lowers the cost and tries are left. Deterministic.
[[nodiscard]] Arrangement improve(const Part& part, Plan plan, const Page& page, std::size_t tries);

}  // namespace coopnet::hub
