#include "src/run.h"

#include <ostream>

#include "src/exit_code.h"

namespace coopnet {

int run(const std::vector<std::string>&, std::istream&, std::ostream&, std::ostream& err) {
  err << "usage: coopnet COMMAND\n";
  return exit_usage;
}

}  // namespace coopnet
