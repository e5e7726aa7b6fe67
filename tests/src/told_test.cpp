// What goes wrong in a step: the words on standard error, and the exit code.
#include "src/told.h"

#include <functional>
#include <new>
#include <sstream>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "graph/diagnostic.h"
#include "output/layout/layout.h"
#include "output/write_file.h"
#include "src/usage_error.h"

namespace coopnet {
namespace {

std::string told_of(const std::function<ExitCode()>& step) {
  std::ostringstream err;
  const ExitCode code = told(err, step);
  return std::to_string(code) + " " + err.str();
}

TEST(Told, EveryKindOfTroubleHasItsCode) {
  EXPECT_EQ(told_of([] { return exit_ok; }), "0 ");
  EXPECT_EQ(told_of([] { return exit_input; }), "1 ");
  EXPECT_EQ(told_of([]() -> ExitCode { throw UsageError("m", "h"); }), "2 coopnet: error: m\n  hint: h\n");
  EXPECT_EQ(told_of([]() -> ExitCode {
              Diagnostics problems;
              problems.error(Code::unreadable, nullptr, {}, "gone");
              throw InputError(problems);
            }),
            "1 error[unreadable]: gone\n");
  EXPECT_EQ(told_of([]() -> ExitCode { throw LayoutError("m"); }), "1 coopnet: error: m\n");
  EXPECT_EQ(told_of([]() -> ExitCode { throw OutputError("m"); }), "3 coopnet: error: m\n");
  EXPECT_EQ(told_of([]() -> ExitCode { throw std::bad_alloc(); }), "1 coopnet: error: there is not enough memory\n");
  EXPECT_EQ(told_of([]() -> ExitCode { throw std::runtime_error("m\x1b"); }), "1 coopnet: error: m<U+001B>\n");
}

}  // namespace
}  // namespace coopnet
