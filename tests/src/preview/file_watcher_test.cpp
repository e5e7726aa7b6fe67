#include "src/preview/file_watcher.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <thread>

#include <gtest/gtest.h>

#include "temporary_folder.h"

namespace coopnet {
namespace {

using Told = FileWatcher::Told;
using std::chrono::milliseconds;

// Long enough on a busy machine; a change is told long before.
constexpr milliseconds long_time{20000};
// Nothing may be told within this: more than a file at rest is waited for.
constexpr milliseconds short_time{900};

class FileWatcherTest : public testing::TestWithParam<Watching> {
 protected:
  FileWatcherTest() : watcher_(GetParam()) {
    folder_.write("network.toml", "one");
    watcher_.watch({path()});
  }
  [[nodiscard]] std::string path() const { return folder_.path("network.toml"); }
  void expect_one_change() {
    EXPECT_EQ(watcher_.wait(long_time), Told::changed);
    EXPECT_EQ(watcher_.wait(short_time), Told::timed_out);
  }

  TemporaryFolder folder_;
  FileWatcher watcher_;
};

TEST_P(FileWatcherTest, TellsNothingWhereNothingHappens) { EXPECT_EQ(watcher_.wait(short_time), Told::timed_out); }

TEST_P(FileWatcherTest, TellsAFileThatIsWrittenOver) {
  folder_.write("network.toml", "two");
  expect_one_change();
}

TEST_P(FileWatcherTest, TellsAFileOfTheSameLength) {
  std::this_thread::sleep_for(milliseconds(20));
  folder_.write("network.toml", "owe");
  expect_one_change();
}

TEST_P(FileWatcherTest, TellsAFileThatIsRenamedOver) {
  folder_.write(".network.toml.swap", "a new one");
  std::filesystem::rename(folder_.path(".network.toml.swap"), path());
  expect_one_change();
  // The next save too, though the file that was there at first is gone.
  folder_.write(".network.toml.swap", "a third one");
  std::filesystem::rename(folder_.path(".network.toml.swap"), path());
  expect_one_change();
}

TEST_P(FileWatcherTest, TellsAFileThatIsMovedAwayAndMadeAnewOnce) {
  std::thread editor([this] {
    std::filesystem::rename(path(), path() + "~");
    std::this_thread::sleep_for(milliseconds(150));
    folder_.write("network.toml", "anew");
    std::filesystem::remove(path() + "~");
  });
  EXPECT_EQ(watcher_.wait(long_time), Told::changed);
  EXPECT_EQ(folder_.read("network.toml"), "anew");
  editor.join();
  EXPECT_EQ(watcher_.wait(short_time), Told::timed_out);
}

TEST_P(FileWatcherTest, WaitsUntilAnEmptiedFileIsFilled) {
  std::thread editor([this] {
    std::ofstream out(path(), std::ios::trunc);
    out.flush();
    std::this_thread::sleep_for(milliseconds(150));
    out << "filled";
  });
  EXPECT_EQ(watcher_.wait(long_time), Told::changed);
  EXPECT_EQ(folder_.read("network.toml"), "filled");
  editor.join();
}

TEST_P(FileWatcherTest, TellsAFileThatIsGoneForGoodAndOneThatComesBack) {
  std::filesystem::remove(path());
  EXPECT_EQ(watcher_.wait(long_time), Told::changed);
  EXPECT_EQ(watcher_.wait(short_time), Told::timed_out);
  folder_.write("network.toml", "back");
  EXPECT_EQ(watcher_.wait(long_time), Told::changed);
}

TEST_P(FileWatcherTest, TellsAFileThatWasNotThere) {
  watcher_.watch({folder_.path("later.toml")});
  folder_.write("later.toml", "now");
  expect_one_change();
}

TEST_P(FileWatcherTest, TellsAFolderThatIsReplaced) {
  std::filesystem::create_directory(folder_.path("nets"));
  folder_.write("nets/a.toml", "a");
  watcher_.watch({folder_.path("nets/a.toml")});
  std::filesystem::create_directory(folder_.path("fresh"));
  folder_.write("fresh/a.toml", "another");
  std::filesystem::rename(folder_.path("nets"), folder_.path("old"));
  std::filesystem::rename(folder_.path("fresh"), folder_.path("nets"));
  EXPECT_EQ(watcher_.wait(long_time), Told::changed);
  folder_.write("nets/a.toml", "and again another");
  EXPECT_EQ(watcher_.wait(long_time), Told::changed);
}

TEST_P(FileWatcherTest, FollowsALink) {
  std::filesystem::create_directory(folder_.path("elsewhere"));
  folder_.write("elsewhere/real.toml", "real");
  std::filesystem::create_symlink(folder_.path("elsewhere/real.toml"), folder_.path("link.toml"));
  watcher_.watch({folder_.path("link.toml")});
  folder_.write("elsewhere/real.toml", "changed");
  expect_one_change();
}

TEST_P(FileWatcherTest, LeavesOtherFilesAlone) {
  folder_.write("figure.svg", "<svg/>");
  folder_.write("network.toml~", "two");
  EXPECT_EQ(watcher_.wait(short_time), Told::timed_out);
}

TEST_P(FileWatcherTest, KeepsWhatHappenedBeforeItIsAskedAgain) {
  folder_.write("network.toml", "while nobody waited");
  watcher_.watch({path(), folder_.path("theme.toml")});
  EXPECT_EQ(watcher_.wait(long_time), Told::changed);
}

TEST_P(FileWatcherTest, IsWoken) {
  watcher_.wake();
  EXPECT_EQ(watcher_.wait(long_time), Told::woken);
  std::thread other([this] { watcher_.wake(); });
  EXPECT_EQ(watcher_.wait(long_time), Told::woken);
  other.join();
}

TEST_P(FileWatcherTest, PollsOnlyWhereToldTo) { EXPECT_EQ(watcher_.polls(), GetParam() == Watching::polling); }

INSTANTIATE_TEST_SUITE_P(Each, FileWatcherTest, testing::Values(Watching::inotify, Watching::polling),
                         [](const auto& one) { return one.param == Watching::inotify ? "Inotify" : "Polling"; });

}  // namespace
}  // namespace coopnet
