// The progress bar, on a terminal of the test's own.
#include "src/progress_bar.h"

#include <array>
#include <cerrno>
#include <sstream>
#include <string>
#include <sys/wait.h>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pty.h>
#include <unistd.h>

#include "run_program.h"

namespace coopnet {
namespace {

/// What the program writes to standard error where that is a terminal; standard output goes to a file.
std::string on_a_terminal(const std::string& network, const std::string& out, const char* term) {
  int terminal = -1;
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
  if (child == 0) {
    ::setenv("TERM", term, 1);
    const int file = ::open(out.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    ::dup2(file, STDOUT_FILENO);
    ::execl(COOPNET_PROGRAM, "coopnet", "draw", network.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  std::string told;
  std::array<char, 4096> buffer{};
  while (true) {
    const ssize_t count = ::read(terminal, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;  // a terminal whose program has ended gives an error
    told.append(buffer.data(), static_cast<std::size_t>(count));
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ::close(terminal);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << told;
  return told;
}

std::string tree(int actors) {
  std::string list = "source,target\n";
  for (int i = 1; i < actors; ++i) list += std::to_string((i - 1) / 3) + "," + std::to_string(i) + "\n";
  return list;
}

TEST(ProgressBar, IsOnTheTerminalAndGoneWhenDone) {
  const TemporaryFolder folder;
  folder.write("tree.csv", tree(4000));
  const std::string told = on_a_terminal(folder.path("tree.csv"), folder.path("figure.svg"), "xterm");
  EXPECT_THAT(told, testing::HasSubstr("\rlaying out ["));
  EXPECT_THAT(told, testing::HasSubstr("#"));
  EXPECT_TRUE(told.ends_with("\r\x1b[K")) << told;
  EXPECT_EQ(folder.read("figure.svg"), run_here({"draw", folder.path("tree.csv")}).out);
}

TEST(ProgressBar, IsNotInPipesNorOnDumbTerminals) {
  const TemporaryFolder folder;
  folder.write("tree.csv", tree(1500));
  EXPECT_EQ(run_shell("\"$COOPNET\" draw tree.csv", folder.root().string()).err, "");
  EXPECT_EQ(on_a_terminal(folder.path("tree.csv"), folder.path("figure.svg"), "dumb"), "");
  std::ostringstream stream;
  {
    ProgressBar bar(stream);
    EXPECT_FALSE(bar.listener());
  }
  EXPECT_EQ(stream.str(), "");
}

}  // namespace
}  // namespace coopnet
