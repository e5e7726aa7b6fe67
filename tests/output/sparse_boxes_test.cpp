// The layout `sparse` asked for by name, on figures with boxes.
#include "output/layout/sparse.h"

#include <gtest/gtest.h>

#include "layout_graphs.h"
#include "networks.h"
#include "output/figure/figure.h"
#include "output/layout/quality.h"
#include "output/layout/random.h"

namespace coopnet {
namespace {

/// Boxes, and people whose names stand below them, linked about as sparsely as in reports.
Network of_boxes_and_people(std::uint64_t seed, std::size_t actors) {
  Random random(seed);
  Network network;
  for (std::size_t i = 0; i < actors; ++i)
    add_actor(network, "Actor number " + std::to_string(i), i % 4 == 0 ? "person" : "organization");
  const auto join = [&](std::size_t from, std::size_t to) {
    if (from != to) add_link(network, "Actor number " + std::to_string(from), "Actor number " + std::to_string(to));
  };
  for (std::size_t i = 1; i < actors; ++i) join(random.below(i), i);
  for (std::size_t k = 0; k < actors / 3; ++k) join(random.below(actors), random.below(actors));
  return network;
}

TEST(SparseBoxes, StandApartAndNoLinkRunsThroughThem) {
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    SCOPED_TRACE(seed);
    FigureOptions options;
    options.layout.engine = "sparse";
    options.link_labels = true;
    options.measure = true;
    const Figure figure = make_figure(select(of_boxes_and_people(seed, 36), {}), options);
    EXPECT_EQ(figure.placement.engine, "sparse");
    EXPECT_EQ(figure.quality.overlaps, 0u);
    EXPECT_EQ(figure.quality.through_boxes, 0u);
    EXPECT_EQ(figure.quality.label_hits, 0u);
    EXPECT_LT(figure.scene.page.height, 1.3 * figure.scene.page.width);
  }
}

TEST(SparseBoxes, KeepAGapAndFillNoSpaceByForce) {
  Drawable drawable = test::graph(25, {});
  for (std::size_t i = 1; i < 25; ++i) drawable.links.push_back(test::join((i - 1) / 2, i));
  LayoutOptions options;
  options.width = 300;
  options.node_spacing = 0;
  const Placement placement = lay_out_sparse(drawable, options);
  Drawable grown = drawable;
  for (DrawableActor& actor : grown.actors) actor.size = {actor.size.width + 7.9, actor.size.height + 7.9};
  EXPECT_EQ(measure_quality(grown, placement).overlaps, 0u);
  EXPECT_EQ(placement.centres, lay_out_sparse(drawable, options).centres);
}

}  // namespace
}  // namespace coopnet
