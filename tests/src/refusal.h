// How `coopnet draw` refuses.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "run_program.h"

namespace coopnet {

/// What is said on standard error; the code is as told, and nothing is drawn.
inline std::string refusal(std::vector<std::string> arguments, int code = 2) {
  arguments.insert(arguments.begin(), "draw");
  const Ran ran = run_here(arguments);
  EXPECT_EQ(ran.code, code);
  EXPECT_EQ(ran.out, "");
  return ran.err;
}

}  // namespace coopnet
