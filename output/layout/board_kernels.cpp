#include "output/layout/board_kernels.h"

#include <cmath>
#include <cstring>

#include "output/layout/board_kernel_loops.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace coopnet {

namespace {

// Four lanes at a time; both compilers know these vectors, and single lanes round as plain floats do.
struct FourLanes {
  using Floats [[gnu::vector_size(16)]] = float;
  using Ints [[gnu::vector_size(16)]] = std::int32_t;
  static constexpr std::size_t width = 4;

  static inline Floats load(const float* at) {
    Floats value;
    std::memcpy(&value, at, sizeof value);
    return value;
  }
  static inline Floats all(float value) { return Floats{value, value, value, value}; }
  static inline Floats root(Floats v) {
#if defined(__SSE2__)
    return Floats(_mm_sqrt_ps(__m128(v)));
#else
    return Floats{std::sqrt(v[0]), std::sqrt(v[1]), std::sqrt(v[2]), std::sqrt(v[3])};
#endif
  }
  static inline unsigned hits(Ints v) {
#if defined(__SSE2__)
    return unsigned(_mm_movemask_ps(__m128(v)));
#else
    return unsigned((v[0] & 1) | (v[1] & 2) | (v[2] & 4) | (v[3] & 8));
#endif
  }
  static inline float sum(const Floats (&v)[2]) {
    const Floats both = v[0] + v[1];
    return (both[0] + both[1]) + (both[2] + both[3]);
  }
};

}  // namespace

const BoardKernels& plain_board_kernels() {
  static constexpr BoardKernels kernels = KernelLoops<FourLanes>::table();
  return kernels;
}

const BoardKernels& board_kernels() {
  static const BoardKernels* const wide = wide_board_kernels();
  return wide != nullptr ? *wide : plain_board_kernels();
}

}  // namespace coopnet
