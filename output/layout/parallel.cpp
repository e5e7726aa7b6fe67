#include "output/layout/parallel.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace coopnet {

void parallel_parts(std::size_t count, std::size_t least, const std::function<void(std::size_t, std::size_t)>& work) {
  static const std::size_t cores = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8);  // asking reads files
  const std::size_t parts = count < least ? 1 : std::min(cores, count);
  std::vector<std::thread> threads;
  for (std::size_t part = 1; part < parts; ++part)
    threads.emplace_back([&work, count, parts, part] { work(count * part / parts, count * (part + 1) / parts); });
  if (count > 0) work(0, count / parts);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace coopnet
