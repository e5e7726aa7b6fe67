#include "graph/contained.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <thread>
#include <vector>

namespace coopnet {
namespace {

TEST(Contained, BringsTheAnswerBack) {
  const auto report = run_contained([] { return std::string("forty-two"); });
  EXPECT_EQ(report.outcome, ContainedOutcome::done);
  EXPECT_EQ(report.answer, "forty-two");
  EXPECT_EQ(run_contained([] { return std::string(); }).outcome, ContainedOutcome::done);
}

TEST(Contained, BringsALargeAnswerBack) {
  const auto report = run_contained([] { return std::string(3000000, 'x') + "end"; });
  EXPECT_EQ(report.outcome, ContainedOutcome::done);
  ASSERT_EQ(report.answer.size(), 3000003u);
  EXPECT_EQ(report.answer.substr(2999999), "xend");
}

TEST(Contained, LeavesTheParentAsItWas) {
  int here = 1;
  const auto report = run_contained([&] {
    here = 2;
    std::setlocale(LC_ALL, "C");
    std::srand(99);
    return std::to_string(here);
  });
  EXPECT_EQ(report.answer, "2");
  EXPECT_EQ(here, 1);
}

TEST(Contained, LivesThroughACrash) {
  const auto report = run_contained([]() -> std::string {
    std::raise(SIGSEGV);
    return "never";
  });
  EXPECT_EQ(report.outcome, ContainedOutcome::crashed);
  EXPECT_EQ(report.detail, SIGSEGV);
  EXPECT_TRUE(report.answer.empty());
  EXPECT_EQ(run_contained([]() -> std::string { std::abort(); }).detail, SIGABRT);
}

TEST(Contained, EndsWhatHangs) {
  const auto asleep = run_contained(
      []() -> std::string {
        sleep(60);
        return "never";
      },
      {.seconds = 0.05});
  EXPECT_EQ(asleep.outcome, ContainedOutcome::out_of_time);
  const auto busy = run_contained(
      []() -> std::string {
        for (volatile unsigned i = 0;;) i = i + 1;
      },
      {.seconds = 0.05});
  EXPECT_EQ(busy.outcome, ContainedOutcome::out_of_time);
}

TEST(Contained, RunsNoExitHandlerAndFlushesNothingTwice) {
  // The handler runs in this process at its end; in a child it would write into the pipe of the test.
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  static int write_end = -1;
  write_end = ends[1];
  std::atexit([] {
    if (write(write_end, "x", 1) < 0) return;
  });
  const auto report = run_contained([]() -> std::string { std::exit(3); });
  EXPECT_EQ(report.outcome, ContainedOutcome::exited);
  EXPECT_EQ(report.detail, 70);
  close(ends[1]);
  char byte = 0;
  EXPECT_EQ(read(ends[0], &byte, 1), 0);
  close(ends[0]);
}

TEST(Contained, TellsOfAnException) {
  const auto report = run_contained([]() -> std::string { throw std::runtime_error("no"); });
  EXPECT_EQ(report.outcome, ContainedOutcome::exited);
  EXPECT_EQ(report.detail, 72);
}

TEST(Contained, KeepsPrintingAway) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  static_cast<void>(run_contained([] {
    std::puts("to nobody");
    std::fputs("nor this\n", stderr);
    std::fflush(nullptr);
    return std::string("done");
  }));
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

#if !defined(__SANITIZE_ADDRESS__)
TEST(Contained, LimitsMemory) {
  const auto report = run_contained(
      [] {
        std::vector<std::string> much;
        for (int i = 0; i < 1000; ++i) much.emplace_back(std::size_t{1} << 20, 'x');
        return std::string("never");
      },
      {.memory = std::size_t{64} << 20});
  EXPECT_EQ(report.outcome, ContainedOutcome::out_of_memory);
}
#endif

TEST(Contained, HoldsNoFileOpenAndLeavesNoChild) {
  const auto open_files = [] {
    int count = 0;
    for (int file = 0; file < 1000; ++file) count += lseek(file, 0, SEEK_CUR) >= 0 || errno != EBADF;
    return count;
  };
  const int before = open_files();
  for (int i = 0; i < 20; ++i) static_cast<void>(run_contained([] { return std::string("x"); }));
  static_cast<void>(run_contained([]() -> std::string { std::abort(); }));
  EXPECT_EQ(open_files(), before);
}

TEST(Contained, WorksInSeveralThreadsAtOnce) {
  std::vector<std::thread> threads;
  std::vector<int> good(4, 0);
  for (std::size_t t = 0; t < good.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 10; ++i) {
        const auto report = run_contained([&] { return std::string(1000, static_cast<char>('a' + t)); });
        good[t] += report.outcome == ContainedOutcome::done && report.answer == std::string(1000, static_cast<char>('a' + t));
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(good, std::vector<int>(4, 10));
}

TEST(Contained, TakesOddLimits) {
  EXPECT_EQ(run_contained([] { return std::string("x"); }, {.seconds = -1}).outcome == ContainedOutcome::not_started, false);
  EXPECT_EQ(run_contained([] { return std::string("x"); }, {.seconds = 1e300}).outcome, ContainedOutcome::done);
}

}  // namespace
}  // namespace coopnet
