#include "output/scene/cluster_looks.h"

#include <algorithm>
#include <string>
#include <vector>

#include "graph/clusters.h"
#include "output/style/colour.h"
#include "output/text/text_size.h"
#include "output/words/names.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

constexpr double kLeastModularity = 0.3;
constexpr double kLeastShare = 0.02;   // of all actors that a coloured cluster has
constexpr double kCovered = 0.6;       // of all actors that coloured clusters should have together
constexpr double kResolutions[] = {1, 0.4, 0.16, 0.06, 0.025, 0.01};  // the first that comes so far is taken
constexpr double kNameRoom = 90;       // points, in the legend

struct Chosen {
  Clusters clusters;
  std::size_t coloured = 0;
  double covered = 0;   // of all actors
};

Chosen choose(const Network& network, std::size_t colours) {
  Chosen best;
  const auto n = static_cast<double>(network.actor_count());
  for (const double resolution : kResolutions) {
    Chosen one{find_clusters(network, resolution), 0, 0};
    if (one.clusters.modularity < kLeastModularity) break;
    while (one.coloured < std::min(colours, one.clusters.sizes.size())) {
      const double share = static_cast<double>(one.clusters.sizes[one.coloured]) / n;
      if (share < kLeastShare || one.clusters.sizes[one.coloured] < 3) break;
      one.covered += share;
      ++one.coloured;
    }
    if (one.coloured >= 2 && one.covered > best.covered) best = std::move(one);
    if (best.covered >= kCovered) break;
  }
  return best;
}

bool of_one_kind(const Network& network) {
  for (std::size_t i = 1; i < network.actor_count(); ++i)
    if (network.actor(i).kind != network.actor(0).kind) return false;
  return network.actor_count() > 0;
}

}  // namespace

void colour_clusters(FigurePlan& plan) {
  const std::size_t colours = cluster_colours(plan.theme);
  if (colours == 0 || !of_one_kind(plan.network)) return;
  const Chosen chosen = choose(plan.network, colours);
  if (chosen.coloured == 0) return;
  std::vector<std::size_t> middle(chosen.coloured, plan.actors.size());  // the actor with most links
  std::size_t others = 0;
  for (std::size_t i = 0; i < plan.actors.size(); ++i) {
    const std::size_t cluster = chosen.clusters.of[i];
    if (cluster >= chosen.coloured) {
      ++others;
      continue;
    }
    if (plan.actors[i].highlit) continue;
    plan.actors[i].cluster = cluster + 1;
    plan.actors[i].style.fill = cluster_colour(plan.theme, cluster);
    std::size_t& most = middle[cluster];
    if (most == plan.actors.size() || plan.drawable.actors[i].weight > plan.drawable.actors[most].weight) most = i;
  }
  plan.parts.clusters = chosen.coloured;
  colour_cluster_links(plan);
  const Words& words = words_for(plan.lang);
  const double size = plan.font_size * 7 / 8;
  LegendEntry entry;
  entry.style = plan.actors.front().style;
  std::vector<LegendEntry> entries;
  const auto add = [&](const std::string& word, std::size_t count) {
    entry.word = word;
    entry.text = word + " (" + std::to_string(count) + ")";
    entries.push_back(entry);
  };
  for (std::size_t k = 0; k < chosen.coloured; ++k) {
    entry.style.fill = cluster_colour(plan.theme, k);
    entry.kind = "cluster-" + std::to_string(k + 1);
    const std::string name = brief_name(plan.network, plan.network.actor(middle[k]), plan.lang).text;
    add(fill_in(words.around, {wrap_text(name, kNameRoom, size, false, 1).front()}), chosen.clusters.sizes[k]);
  }
  if (others > 0) {
    entry.style.fill = style_of(plan.theme, plan.network.vocabulary, plan.network.actor(0).kind).stroke;
    entry.kind = plan.network.actor(0).kind;
    add(std::string(words.others), others);
  }
  std::erase_if(plan.furniture.legend, [](const LegendEntry& one) { return one.what == LegendEntry::What::kind; });
  plan.furniture.legend.insert(plan.furniture.legend.begin(), entries.begin(), entries.end());
  plan.furniture.left_out += (plan.furniture.left_out.empty() ? "" : ". ") + std::string(words.clusters_shown);
}

void colour_cluster_links(FigurePlan& plan) {
  for (std::size_t i = 0; i < plan.links.size(); ++i) {
    const DrawableLink& link = plan.drawable.links[i];
    const std::size_t cluster = plan.actors[link.from].cluster;
    const bool within = cluster > 0 && plan.actors[link.to].cluster == cluster;
    if (!within || plan.links[i].role == "highlight") continue;
    plan.links[i].line.colour = cluster_link_colour(plan.theme, cluster - 1);
    plan.links[i].role = "of-cluster-" + std::to_string(cluster);
  }
}

}  // namespace coopnet
