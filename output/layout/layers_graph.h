// The values that the steps of the layered layout hand to one another (layers.h).
//
// Frame: layers are numbered from the top, 0, 1 …; within a layer nodes stand from left to right. "Breadth" is measured along a
// layer, "depth" across it, both in points; a drawing that goes another way than down is turned afterwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coopnet::layers {

/// That `tail` stand before (above) `head`.
struct Wish {
  std::size_t tail = 0;
  std::size_t head = 0;
  double weight = 1;  // above 0
};

/// An arc of a directed graph without cycles: `head` stands at least `least` layers below `tail`.
struct Arc {
  std::size_t tail = 0;
  std::size_t head = 0;
  int least = 1;
  double weight = 1;
};

/// A node of a layer: an actor's box, or the place where an arc passes through.
struct Node {
  double breadth = 0;
  double depth = 0;
  bool passing = false;     // no box: an arc runs through here
  std::size_t origin = 0;   // the actor; or of a passing node the arc
  std::size_t tail = 0;     // of a passing node: the arc's ends
  std::size_t head = 0;
};

/// A drawing in which arcs join neighbouring layers only.
struct Layering {
  std::vector<Node> nodes;                                // actors first, in their order
  std::vector<std::vector<std::uint32_t>> layers;         // nodes of each layer, from left to right
  std::vector<std::uint32_t> layer;                       // of each node
  std::vector<std::uint32_t> place;                       // of each node within its layer
  std::vector<std::vector<std::uint32_t>> above, below;   // neighbours in the layer above and below; parallel arcs repeat them
  std::vector<std::vector<std::uint32_t>> chains;         // the nodes of each arc, from its tail to its head

  [[nodiscard]] std::size_t size() const { return nodes.size(); }
};

}  // namespace coopnet::layers
