// Reads and checks a network through coopnet::graph alone.
#include <iostream>
#include <memory>

#include "graph/check.h"
#include "graph/read.h"

int main() {
  const auto text = std::make_shared<const coopnet::SourceText>("pair.csv", "source,target\nAda,Grace\nGrace,Grace\n");
  const coopnet::ReadResult result = coopnet::read(text);
  std::cout << coopnet::check(result.network).text();
  return result.network.actor_count() == 2 && result.network.link_count() == 2 ? 0 : 1;
}
