// The bytes that a layout's child sends to its parent: same program, same machine, so plain memory; but nothing is trusted.
#include <cmath>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include "output/layout/graphviz_graph.h"

namespace coopnet {
namespace {

class Writer {
 public:
  template <class Value>
  void put(const Value& value) {
    static_assert(std::is_trivially_copyable_v<Value>);
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <class Value>
  void put_all(const std::vector<Value>& values) {
    put(static_cast<std::uint64_t>(values.size()));
    for (const Value& value : values) put(value);
  }
  std::string bytes;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  template <class Value>
  [[nodiscard]] Value take() {
    Value value{};
    if (bytes_.size() < sizeof value) {
      good = false;
      return value;
    }
    std::memcpy(&value, bytes_.data(), sizeof value);
    bytes_.remove_prefix(sizeof value);
    return value;
  }
  template <class Value>
  [[nodiscard]] std::vector<Value> take_all() {
    const auto count = take<std::uint64_t>();
    std::vector<Value> values;
    if (!good || count > bytes_.size() / sizeof(Value)) {
      good = false;
      return values;
    }
    for (std::uint64_t i = 0; i < count; ++i) values.push_back(take<Value>());
    return values;
  }
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }
  bool good = true;

 private:
  std::string_view bytes_;
};

struct PackedLabel {
  double x = 0;
  double y = 0;
  double placed = 0;
};

bool finite(Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }
bool finite(const Rect& r) { return finite(Point{r.left, r.top}) && finite(Point{r.right, r.bottom}); }

}  // namespace

std::string pack(const GraphvizAnswer& answer) {
  Writer out;
  out.put(static_cast<std::uint64_t>(answer.laid_out));
  out.put_all(answer.centres);
  out.put(static_cast<std::uint64_t>(answer.routes.size()));
  for (const Route& route : answer.routes) out.put_all(route.points);
  std::vector<PackedLabel> labels;
  for (const auto& label : answer.labels) labels.push_back(label ? PackedLabel{label->x, label->y, 1} : PackedLabel{});
  out.put_all(labels);
  out.put_all(answer.clusters);
  out.put_all(std::vector<char>(answer.messages.begin(), answer.messages.end()));
  return out.bytes;
}

std::optional<GraphvizAnswer> unpack(std::string_view bytes, const GraphvizJob& job) {
  Reader in(bytes);
  GraphvizAnswer answer;
  answer.laid_out = in.take<std::uint64_t>() == 1;
  answer.centres = in.take_all<Point>();
  const auto routes = in.take<std::uint64_t>();
  for (std::uint64_t i = 0; in.good && i < routes; ++i) answer.routes.push_back({in.take_all<Point>(), true});
  for (const PackedLabel& label : in.take_all<PackedLabel>()) {
    answer.labels.push_back(label.placed == 1 ? std::optional(Point{label.x, label.y}) : std::nullopt);
  }
  answer.clusters = in.take_all<Rect>();
  const auto messages = in.take_all<char>();
  answer.messages.assign(messages.begin(), messages.end());
  if (!in.good || !in.at_end()) return std::nullopt;
  if (!answer.laid_out) return answer;

  if (answer.centres.size() != job.nodes.size() || answer.routes.size() != job.edges.size() ||
      answer.labels.size() != job.edges.size() || answer.clusters.size() != job.clusters.size()) {
    return std::nullopt;
  }
  for (const Point p : answer.centres) {
    if (!finite(p)) return std::nullopt;
  }
  for (const Route& route : answer.routes) {
    if (!route.points.empty() && (route.points.size() < 4 || route.points.size() % 3 != 1)) return std::nullopt;
    for (const Point p : route.points) {
      if (!finite(p)) return std::nullopt;
    }
  }
  for (const auto& label : answer.labels) {
    if (label && !finite(*label)) return std::nullopt;
  }
  for (const Rect& box : answer.clusters) {
    if (!finite(box)) return std::nullopt;
  }
  return answer;
}

}  // namespace coopnet
