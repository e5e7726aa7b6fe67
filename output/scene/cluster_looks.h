// Colours of clusters, for figures of dots whose actors are all of one kind.
#pragma once

#include "output/scene/plan.h"

namespace coopnet {

/// Gives the largest clusters of the network their colours, and the legend an entry for each, by its actor with most links,
/// with one for all others. Nothing where actors are of several kinds, which have colours of their own, where the theme has
/// none to spare, or where the network has no clusters to speak of: a modularity of less than 0.3, or small ones only.
void colour_clusters(FigurePlan& plan);

/// Links within a coloured cluster take a pale colour of it, all others that of the theme.
void colour_cluster_links(FigurePlan& plan);

}  // namespace coopnet
