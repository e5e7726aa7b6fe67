// The measures of layout/quality against programs that know nothing of them: ../shared/layouts/metrics.py on positions, and
// ../shared/tools/audit_svg.py on finished figures. Positions are random, so that there is much to count.
#include "output/layout/quality.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iomanip>
#include <set>
#include <sstream>

#include "graph/read.h"
#include "graph/select.h"
#include "output/figure/figure.h"
#include "output/layout/random.h"
#include "output/scene/write_svg.h"
#include "shared_files.h"
#include "temporary_folder.h"

namespace coopnet {
namespace {

constexpr std::size_t kMostActors = 130;
constexpr std::size_t kEvery = 4;  // of the graphs, so that it takes seconds
constexpr const char* kPython = "/usr/bin/python3";  // the one that Debian's python3-numpy belongs to

// Prints for each figure what the referees count, a line each, in the order of the arguments.
constexpr const char* kReferees = R"(
import sys
sys.path[:0] = sys.argv[1:3]
import numpy, metrics, audit_svg
for base in sys.argv[3:]:
    n, edges = metrics.read_graph(base + '.edges')
    places, boxes = metrics.read_pos(base + '.pos', n)
    m = metrics.metrics(n, edges, places, boxes, ['x'] * n)
    a = audit_svg.audit(base + '.svg')
    print(m['cross'], repr(m['stress']), repr(m['elcv']), repr(m['angres']), m['nno_nat'], m['neo_nat'], repr(m['area_k']),
          a['crossings'], a['overlaps'], a['through_boxes'])
)";

std::vector<std::filesystem::path> shared_graphs() {
  std::vector<std::filesystem::path> files;
  for (const char* const folder : {"layouts/rome", "layouts/real"})
    if (const auto path = shared_files(folder))
      for (const auto& entry : std::filesystem::directory_iterator(*path))
        if (entry.path().extension() == ".csv") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

// All actors pinned at random; boxes may lie on one another.
Figure random_figure(const Network& network, Random& random) {
  FigureOptions options;
  options.layout.engine = "stress";
  options.layout.links = LinkStyle::straight;
  options.measure = true;
  const double side = 40 * std::sqrt(double(network.actor_count()));
  for (std::size_t i = 0; i < network.actor_count(); ++i) {
    const double x = side * random.unit(), y = side * random.unit();
    options.pins[network.actor(i).id] = {x, y};
  }
  return make_figure(select(network, {}), options);
}

void write_for_referees(const Figure& figure, const TemporaryFolder& folder, const std::string& name) {
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (const DrawableLink& link : figure.drawable.links)
    if (link.from != link.to) pairs.emplace(std::min(link.from, link.to), std::max(link.from, link.to));
  std::ostringstream edges, places;
  edges << figure.drawable.actors.size() << ' ' << pairs.size() << '\n';
  for (const auto& [a, b] : pairs) edges << a << ' ' << b << '\n';
  places << std::setprecision(17);
  for (std::size_t i = 0; i < figure.drawable.actors.size(); ++i) {
    const Point at = figure.placement.centres[i];
    const Size size = figure.drawable.actors[i].size;
    places << i << ' ' << at.x << ' ' << at.y << ' ' << size.width << ' ' << size.height << '\n';
  }
  folder.write(name + ".edges", edges.str());
  folder.write(name + ".pos", places.str());
  folder.write(name + ".svg", write_svg(figure.scene));
}

TEST(Quality, AgreesWithIndependentReferees) {
  const auto files = shared_graphs();
  if (files.empty()) GTEST_SKIP() << "there is no ../shared/layouts";
  if (std::system((std::string(kPython) + " -c 'import numpy' 2>/dev/null").c_str()) != 0) GTEST_SKIP() << "there is no numpy";
  const TemporaryFolder folder;
  Random random(1);
  std::vector<std::string> names;
  std::vector<Figure> figures;
  std::string bases;
  for (std::size_t k = 0; k < files.size(); k += kEvery) {
    const Network network = read(load(files[k].string())).network;
    if (network.actor_count() > kMostActors) continue;
    figures.push_back(random_figure(network, random));
    names.push_back(files[k].stem().string());
    write_for_referees(figures.back(), folder, names.back());
    bases += " '" + folder.path(names.back()) + "'";
  }
  ASSERT_GT(figures.size(), 20u);
  folder.write("referees.py", kReferees);
  const std::string command = std::string(kPython) + " '" + folder.path("referees.py") + "' '" +
                              shared_files("layouts")->string() + "' '" + shared_files("tools")->string() + "'" + bases + " >'" +
                              folder.path("counts") + "'";
  ASSERT_EQ(std::system(command.c_str()), 0);
  std::istringstream counts(folder.read("counts"));
  std::size_t overlaps = 0, through = 0;
  for (std::size_t k = 0; k < figures.size(); ++k) {
    SCOPED_TRACE(names[k]);
    // What was pinned stays where it is pinned, in the figure's own frame: measured again without the routes, as metrics.py does.
    Placement straight;
    straight.centres = figures[k].placement.centres;
    const Quality own = measure_quality(figures[k].drawable, straight);
    const Quality& drawn = figures[k].quality;
    std::size_t crossings = 0, boxes = 0, lines = 0, drawn_crossings = 0, drawn_boxes = 0, drawn_lines = 0;
    double stress = 0, variation = 0, angles = 0, area = 0;
    ASSERT_TRUE(counts >> crossings >> stress >> variation >> angles >> boxes >> lines >> area >> drawn_crossings >>
                drawn_boxes >> drawn_lines);
    EXPECT_EQ(own.crossings, crossings);
    EXPECT_NEAR(own.stress, stress, 1e-9);
    EXPECT_NEAR(own.edge_length_variation, variation, 1e-9);
    EXPECT_NEAR(own.angular_resolution, angles, 1e-9);
    EXPECT_EQ(own.overlaps, boxes);
    EXPECT_EQ(own.through_boxes, lines);
    EXPECT_NEAR(own.area_ratio, area, 1e-9 * area);
    // The figure's numbers have two decimals; and lines may come half a point farther into a box before the referee counts them.
    Drawable smaller = figures[k].drawable;
    for (DrawableActor& actor : smaller.actors) actor.core = actor.core.grown(-0.5);
    const Quality lenient = measure_quality(smaller, figures[k].placement);
    EXPECT_NEAR(double(drawn.drawn_crossings), double(drawn_crossings), 1 + 0.005 * double(drawn_crossings));
    EXPECT_NEAR(double(drawn.overlaps), double(drawn_boxes), 1 + 0.01 * double(drawn_boxes));
    EXPECT_NEAR(double(lenient.through_boxes), double(drawn_lines), 2 + 0.05 * double(drawn_lines));
    EXPECT_GE(drawn.through_boxes, lenient.through_boxes);
    overlaps += boxes;
    through += drawn_lines;
  }
  EXPECT_GT(overlaps, 100u) << "random positions leave something to count";
  EXPECT_GT(through, 100u);
}

}  // namespace
}  // namespace coopnet
