// Work on all cores whose result does not depend on how many there are.
#pragma once

#include <cstddef>
#include <functional>

namespace coopnet {

/// Calls work(begin, end) on consecutive parts of 0 … count - 1, on as many threads as the machine has cores (at most 8; one
/// for fewer than `least` items). The parts must not write to what another part reads. Exceptions in `work` end the program.
void parallel_parts(std::size_t count, std::size_t least, const std::function<void(std::size_t, std::size_t)>& work);

}  // namespace coopnet
