// What a selection left out, in one sentence under the figure.
#pragma once

#include <string>

#include "graph/select.h"

namespace coopnet {

/// "21 of 42 actors shown; people, 3 of 7 groups and inferred links left out": how many are shown, then what is missing.
/// Up to three actors that were left out by name are named; of kinds that are partly shown the rest is counted, of more than
/// two such kinds together ("7 other actors"). Links between shown actors are
/// told by relation or basis where they were chosen by that (beyond four relations by the few that are shown), else by number.
/// `network` gives the words and the language of names. Begins with a small letter or a number; empty where nothing is missing.
[[nodiscard]] std::string left_out_sentence(const Network& network, const LeftOut& left_out, const std::string& lang);

}  // namespace coopnet
