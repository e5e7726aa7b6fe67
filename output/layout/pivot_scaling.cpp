#include "output/layout/pivot_scaling.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace coopnet {
namespace {

// Distances of all actors to the pivots, one row an actor; 0 where there is no path.
struct PivotDistances {
  std::vector<std::size_t> pivots;
  std::vector<float> rows;
};

PivotDistances measure(const Adjacency& adjacency, std::size_t count) {
  const std::size_t n = adjacency.size();
  PivotDistances result;
  result.rows.assign(n * count, 0);
  std::vector<std::int32_t> out(n);
  std::vector<std::uint32_t> queue;
  std::vector<std::int32_t> nearest(n, std::numeric_limits<std::int32_t>::max());
  std::size_t next = 0;
  for (std::size_t i = 1; i < n; ++i)
    if (adjacency.degree(i) > adjacency.degree(next)) next = i;
  for (std::size_t p = 0; p < count; ++p) {
    result.pivots.push_back(next);
    adjacency.distances(next, out, queue);
    std::size_t farthest = next;
    for (std::size_t i = 0; i < n; ++i) {
      if (out[i] < 0) continue;
      result.rows[i * count + p] = static_cast<float>(out[i]);
      nearest[i] = std::min(nearest[i], out[i]);
      if (nearest[i] > nearest[farthest]) farthest = i;
    }
    next = farthest;
  }
  return result;
}

// Squared distances, centred over rows and columns.
std::vector<float> centred(const std::vector<float>& rows, std::size_t n, std::size_t count) {
  std::vector<double> of_column(count, 0), of_row(n, 0);
  double all = 0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t p = 0; p < count; ++p) {
      const double square = double(rows[i * count + p]) * rows[i * count + p];
      of_row[i] += square / double(count);
      of_column[p] += square / double(n);
    }
    all += of_row[i] / double(n);
  }
  std::vector<float> result(rows.size());
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t p = 0; p < count; ++p) {
      const double square = double(rows[i * count + p]) * rows[i * count + p];
      result[i * count + p] = static_cast<float>(-0.5 * (square - of_row[i] - of_column[p] + all));
    }
  return result;
}

// The two leading eigenvectors of a symmetric matrix, by power iteration with deflation.
std::vector<std::vector<double>> leading(const std::vector<double>& matrix, std::size_t size, Random& random) {
  std::vector<std::vector<double>> found;
  for (int axis = 0; axis < 2; ++axis) {
    std::vector<double> vector(size), image(size);
    for (double& value : vector) value = random.unit() - 0.5;
    for (int iteration = 0; iteration < 60; ++iteration) {
      for (std::size_t a = 0; a < size; ++a) {
        image[a] = 0;
        for (std::size_t b = 0; b < size; ++b) image[a] += matrix[a * size + b] * vector[b];
      }
      for (const auto& earlier : found) {
        double along = 0;
        for (std::size_t a = 0; a < size; ++a) along += earlier[a] * image[a];
        for (std::size_t a = 0; a < size; ++a) image[a] -= along * earlier[a];
      }
      double norm = 0;
      for (const double value : image) norm += value * value;
      norm = std::sqrt(norm);
      if (norm < 1e-12) break;  // a path has no second axis
      for (std::size_t a = 0; a < size; ++a) vector[a] = image[a] / norm;
    }
    found.push_back(vector);
  }
  return found;
}

}  // namespace

std::vector<Point> pivot_scaling(const Adjacency& adjacency, std::size_t pivots, Random& random) {
  const std::size_t n = adjacency.size();
  if (n == 0) return {};
  const std::size_t count = std::clamp<std::size_t>(pivots, 1, n);
  const PivotDistances distances = measure(adjacency, count);
  const std::vector<float> rows = centred(distances.rows, n, count);
  std::vector<double> product(count * count, 0);
  for (std::size_t i = 0; i < n; ++i) {
    const float* row = &rows[i * count];
    for (std::size_t a = 0; a < count; ++a)
      for (std::size_t b = 0; b <= a; ++b) product[a * count + b] += double(row[a]) * row[b];
  }
  for (std::size_t a = 0; a < count; ++a)
    for (std::size_t b = 0; b < a; ++b) product[b * count + a] = product[a * count + b];
  const auto axes = leading(product, count, random);
  std::vector<Point> points(n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t p = 0; p < count; ++p) {
      points[i].x += rows[i * count + p] * axes[0][p];
      points[i].y += rows[i * count + p] * axes[1][p];
    }
  // The scale at which the drawn distances to the pivots fit the real ones best.
  double along = 0, square = 0;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t p = 0; p < count; ++p) {
      const double wanted = distances.rows[i * count + p];
      if (wanted <= 0) continue;
      const double drawn = distance(points[i], points[distances.pivots[p]]) / wanted;
      along += drawn;
      square += drawn * drawn;
    }
  const double scale = square > 0 ? along / square : 1;
  // A little noise: actors at the same place could never be told apart again.
  for (Point& point : points) point = point * scale + Point{0.1 * (random.unit() - 0.5), 0.1 * (random.unit() - 0.5)};
  return points;
}

}  // namespace coopnet
