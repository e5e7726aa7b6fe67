// Compiled for AVX2 (output/CMakeLists.txt) where the compiler makes such code; nothing of it runs elsewhere.
#include "output/layout/board_kernels.h"

#if defined(__AVX2__)

#include <immintrin.h>

#include "output/layout/board_kernel_loops.h"

namespace coopnet {

namespace {

struct EightLanes {
  using Floats [[gnu::vector_size(32)]] = float;
  using Ints [[gnu::vector_size(32)]] = std::int32_t;
  static constexpr std::size_t width = 8;

  static inline Floats load(const float* at) { return Floats(_mm256_loadu_ps(at)); }
  static inline Floats all(float value) { return Floats(_mm256_set1_ps(value)); }
  static inline Floats root(Floats v) { return Floats(_mm256_sqrt_ps(__m256(v))); }
  static inline unsigned hits(Ints v) { return unsigned(_mm256_movemask_ps(__m256(v))); }
  static inline float sum(const Floats (&v)[1]) {
    const __m128 both = _mm_add_ps(_mm256_castps256_ps128(__m256(v[0])), _mm256_extractf128_ps(__m256(v[0]), 1));
    return (both[0] + both[1]) + (both[2] + both[3]);
  }
};

constexpr BoardKernels kKernels = KernelLoops<EightLanes>::table();

}  // namespace

const BoardKernels* wide_board_kernels() { return __builtin_cpu_supports("avx2") != 0 ? &kKernels : nullptr; }

}  // namespace coopnet

#else

namespace coopnet {

const BoardKernels* wide_board_kernels() { return nullptr; }

}  // namespace coopnet

#endif
