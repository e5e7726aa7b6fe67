// The seeded generator of the layouts: the same numbers from every compiler and library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace coopnet {

/// SplitMix64 (Steele, Lea, Flood 2014, DOI 10.1145/2714064.2660195): one word of state, any seed is good.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// 64 random bits.
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  /// 0 … bound - 1; 0 for a bound of 0. The bias is below 2⁻⁶⁴ · bound.
  std::uint64_t below(std::uint64_t bound) {
    if (bound == 0) return 0;
    // The high word of next() · bound, from 32-bit halves: faster than a remainder.
    const std::uint64_t bits = next();
    if (bound <= 0xffffffffULL) return ((bits >> 32) * bound + (((bits & 0xffffffffULL) * bound) >> 32)) >> 32;
    return bits % bound;
  }
  /// 0 ≤ value < 1.
  double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  /// Fisher–Yates.
  template <class T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace coopnet
