// Runs the built program, or any shell command, as a user would.
#pragma once

#include <cstdlib>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <vector>

#include "src/run.h"
#include "temporary_folder.h"

namespace coopnet {

struct Ran {
  int code = -1;
  std::string out;
  std::string err;
};

/// A shell command (`sh -c`) run in a folder. "$COOPNET" in it is the built program.
inline Ran run_shell(const std::string& command, const std::string& folder = ".") {
  const TemporaryFolder own;
  const std::string script = "cd '" + folder + "' || exit 99\nCOOPNET='" COOPNET_PROGRAM "'\n" + command + "\n";
  own.write("script", script);
  const int status =
      std::system(("sh '" + own.path("script") + "' >'" + own.path("out") + "' 2>'" + own.path("err") + "'").c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, own.read("out"), own.read("err")};
}

/// A command line run in this process.
inline Ran run_here(const std::vector<std::string>& arguments, const std::string& input = {}) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int code = run(arguments, in, out, err);
  return {code, out.str(), err.str()};
}

}  // namespace coopnet
