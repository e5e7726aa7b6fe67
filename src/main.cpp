#include <iostream>

#include "src/run.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return coopnet::run({argv + 1, argv + argc}, std::cin, std::cout, std::cerr);
}
