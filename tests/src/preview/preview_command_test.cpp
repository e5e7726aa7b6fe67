// `coopnet preview`, where it does not come to a page; the rest is tested in tests/browser/.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "run_program.h"

namespace coopnet {
namespace {

TEST(PreviewCommand, CannotReadStandardInputAgain) {
  const Ran ran = run_here({"preview", "-"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.err, "coopnet: error: `coopnet preview` cannot read standard input again\n  hint: name the network's file\n");
}

TEST(PreviewCommand, TellsAPortThatIsTaken) {
  const int taken = ::socket(AF_INET, SOCK_STREAM, 0);
  ASSERT_GE(taken, 0);
  struct sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
  auto* const place = reinterpret_cast<struct sockaddr*>(&address);
  socklen_t length = sizeof address;
  ASSERT_EQ(::bind(taken, place, length), 0);
  ASSERT_EQ(::listen(taken, 1), 0);
  ASSERT_EQ(::getsockname(taken, place, &length), 0);
  const std::string port = std::to_string(::ntohs(address.sin_port));
  const Ran ran = run_shell("\"$COOPNET\" preview --no-open --port " + port);
  EXPECT_EQ(ran.code, 3);
  EXPECT_EQ(ran.err, "coopnet: error: port " + port + " of 127.0.0.1 cannot be had\n");
  ::close(taken);
}

// The tests' own program has no module beside it.
TEST(PreviewCommand, TellsWhereItsServerIsNotThere) {
  const Ran ran = run_here({"preview", "--no-open"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, testing::StartsWith("coopnet: error: the preview's server cannot be loaded: "));
}

}  // namespace
}  // namespace coopnet
