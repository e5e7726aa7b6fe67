#include <csignal>
#include <iostream>

#include "src/descriptor_buffer.h"
#include "src/exit_code.h"
#include "src/messages.h"
#include "src/run.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // a file that grows past the limit is an error of writing it, which is told
  std::ios::sync_with_stdio(false);
  coopnet::DescriptorBuffer buffer(1);
  std::ostream out(&buffer);
  const int code = coopnet::run({argv + (argc > 0), argv + argc}, std::cin, out, std::cerr);
  out.flush();
  if (buffer.failed() && !buffer.closed_by_reader() && code == coopnet::exit_ok) {
    coopnet::tell_error(std::cerr, "standard output: " + buffer.reason());
    return coopnet::exit_output;
  }
  return code;
}
