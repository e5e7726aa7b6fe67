// What a reader sees in a drawing, in numbers, each with its definition, unit and source. Definitions agree with
// ../shared/layouts/metrics.py where both measure. Lengths are points; "outline" is what is drawn of an actor, "room" that and
// its name where it stands beside (layout.h); a straight line runs from the middle of one outline to the middle of the other.
#pragma once

#include <cstddef>
#include <vector>

#include "output/layout/layout.h"

namespace coopnet {

struct Quality {
  /// Crossings: pairs of straight lines without a common end that cross; parallel links count once. A number from 0.
  /// Purchase 1997, "Which aesthetic has the greatest effect on human understanding?", DOI 10.1007/3-540-63938-1_67.
  std::size_t crossings = 0;
  /// Crossings as drawn: pairs of links without a common end whose courses cross, however often. A number from 0. Likewise.
  std::size_t drawn_crossings = 0;
  /// Overlaps: pairs of actors whose rooms share more than half a point in width and in height. A number from 0.
  /// Misue, Eades, Lai, Sugiyama 1995, DOI 10.1006/jvlc.1995.1010 (disjointness of boxes).
  std::size_t overlaps = 0;
  /// Links through boxes: pairs of a link and an actor that it does not end at, whose outline's box its course enters by more
  /// than half a point. A number from 0. Davidson, Harel 1996, DOI 10.1145/234535.234538 (distance of lines and nodes).
  std::size_t through_boxes = 0;
  /// Label hits: link labels that share more than half a point both ways with an outline's box, and pairs of such labels. A
  /// number from 0. Kakoulis, Tollis 2001, DOI 10.1016/S0925-7721(00)00025-5 (free positions of edge labels).
  std::size_t label_hits = 0;
  /// Crossing angle: the mean over all places where courses cross of the smaller angle there. Degrees, 0 … 90; 90 without any.
  /// Huang, Eades, Hong 2008, DOI 10.1109/PACIFICVIS.2008.4475457.
  double crossing_angle = 90;
  /// Angular resolution: the mean over actors of two neighbours or more of the smallest angle between two of their straight
  /// lines, over 360° / neighbours, the greatest that it can be. A ratio, 0 … 1; 1 without such actors. Purchase 2002,
  /// DOI 10.1006/jvlc.2002.0232 (minimum angle); the idea: Formann and others 1993, DOI 10.1137/0222063.
  double angular_resolution = 1;
  /// Stress: the mean over pairs of actors that a path joins of ((s·|xi − xj| − dij) / dij)², least over all scales s; dij in
  /// links. A ratio from 0; from 3000 actors on of the pairs of 200 actors with all. Kamada, Kawai 1989,
  /// DOI 10.1016/0020-0190(89)90102-6; at the best scale: Ahmed and others 2024, arXiv:2408.04688.
  double stress = 0;
  /// Edge-length variation: the standard deviation of the straight lines' lengths over their mean. A ratio from 0.
  /// Fruchterman, Reingold 1991, DOI 10.1002/spe.4380211102 (even lengths); as a measure Hachul, Jünger 2007,
  /// DOI 10.7155/jgaa.00150.
  double edge_length_variation = 0;
  /// Area: that of the box around all rooms over the sum of the rooms' areas. A ratio; 1 for one actor or none.
  /// Dwyer, Marriott, Stuckey 2006, DOI 10.1007/11618058_15 (small drawings without overlaps).
  double area_ratio = 1;
  /// Page fill: the areas of rooms and lines (length times width) over that of the box around rooms and courses. A ratio, 0 … 1.
  /// Tufte 1983, The Visual Display of Quantitative Information, ISBN 978-0-9613921-0-9 (ink on the page).
  double page_fill = 1;
  /// Bends: the mean number of corners of a course; a curve bends where its pieces join at an angle. A number from 0.
  /// Purchase 1997, as above; as the aim of a layout Tamassia 1987, DOI 10.1137/0216030.
  double bends = 0;
};

/// Measures a placement; links without courses are taken as straight lines. Empty networks give the values above.
/// O(links²) for crossings in the worst case, by a sweep over x.
[[nodiscard]] Quality measure_quality(const Drawable& drawable, const Placement& placement);

}  // namespace coopnet
