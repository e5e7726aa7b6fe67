// From flags to what the selection and the figure are asked for.
#pragma once

#include "graph/network.h"
#include "graph/select.h"
#include "output/figure/figure.h"
#include "src/flag_values.h"

namespace coopnet {

struct DrawOptions {
  Selection selection;
  FigureOptions figure;
};

/// The options that checked flags give for a network. Where an id is wanted, an actor's name, short name or alias does as
/// well, if no other actor has it; upper and lower case are alike. Throws UsageError for --via without ids where the network
/// names no hubs.
[[nodiscard]] DrawOptions draw_options(const FlagValues& values, const Network& network);

/// Whether one of the flags that choose actors or links is given (and the default view is not wanted for that).
[[nodiscard]] bool selects(const FlagValues& values);

/// The id that a word on the command line means in this network; the word itself where it means none.
[[nodiscard]] std::string actor_id(const Network& network, const std::string& word);

}  // namespace coopnet
