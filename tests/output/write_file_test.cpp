#include "output/write_file.h"

#include <filesystem>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "temporary_folder.h"

namespace coopnet {
namespace {

namespace fs = std::filesystem;

std::string failure(const std::string& path, std::string_view bytes) {
  try {
    write_file(path, bytes);
  } catch (const OutputError& error) {
    return error.what();
  }
  return "written";
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// Runs what changes the process (its limits, its user) in a child, and gives the child's exit code.
template <typename Function>
int in_child(Function function) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(function());
  int status = 0;
  if (::waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
  return WEXITSTATUS(status);
}

class WriteFile : public ::testing::Test {
 protected:
  TemporaryFolder folder;
};

TEST_F(WriteFile, WritesAllBytes) {
  const std::string bytes("a\0b\n\xff", 5);
  write_file(folder.path("new.svg"), bytes);
  EXPECT_EQ(folder.read("new.svg"), bytes);
  EXPECT_EQ(files_in(folder.root()), 1u);
}

TEST_F(WriteFile, ANewFileHasTheModeThatTheUserAskedFor) {
  const mode_t before = ::umask(027);
  write_file(folder.path("new.svg"), "x");
  ::umask(before);
  struct stat status = {};
  ASSERT_EQ(::stat(folder.path("new.svg").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0640u);
}

TEST_F(WriteFile, AnOldFileKeepsItsMode) {
  folder.write("old.svg", "old");
  fs::permissions(folder.path("old.svg"), fs::perms(0604));
  write_file(folder.path("old.svg"), "new");
  EXPECT_EQ(folder.read("old.svg"), "new");
  EXPECT_EQ(fs::status(folder.path("old.svg")).permissions(), fs::perms(0604));
}

TEST_F(WriteFile, FollowsSymbolicLinks) {
  fs::create_directory(folder.path("real"));
  fs::create_symlink("real/figure.svg", folder.path("link.svg"));
  write_file(folder.path("link.svg"), "first");
  write_file(folder.path("link.svg"), "second");
  EXPECT_TRUE(fs::is_symlink(folder.path("link.svg")));
  EXPECT_EQ(folder.read("real/figure.svg"), "second");
}

TEST_F(WriteFile, TellsALoopOfLinks) {
  fs::create_symlink("b", folder.path("a"));
  fs::create_symlink("a", folder.path("b"));
  EXPECT_EQ(failure(folder.path("a"), "x"), "cannot write `" + folder.path("a") + "`: Too many levels of symbolic links");
}

TEST_F(WriteFile, TellsAMissingFolder) {
  const std::string path = folder.path("none/figure.svg");
  EXPECT_EQ(failure(path, "x"), "cannot write `" + path + "`: the folder `" + folder.path("none") + "` is not there");
}

TEST_F(WriteFile, TellsAFolderInTheFilesPlace) {
  EXPECT_EQ(failure(folder.root().string(), "x"), "cannot write `" + folder.root().string() + "`: Is a directory");
}

TEST_F(WriteFile, TellsAFullDisk) {
  EXPECT_EQ(failure("/dev/full", "x"), "cannot write `/dev/full`: No space left on device");
}

TEST_F(WriteFile, WritesDevicesDirectly) {
  EXPECT_EQ(failure("/dev/null", "x"), "written");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(WriteFile, AFileTooLargeLeavesTheOldOneWhole) {
  folder.write("old.svg", "old");
  EXPECT_EQ(in_child([&] {
    const rlimit limit = {1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    ::signal(SIGXFSZ, SIG_IGN);
    return failure(folder.path("old.svg"), std::string(5000, 'x')).ends_with("File too large") ? 0 : 1;
  }), 0);
  EXPECT_EQ(folder.read("old.svg"), "old");
  EXPECT_EQ(files_in(folder.root()), 1u);
}

TEST_F(WriteFile, WhatMayNotBeWrittenIsNotReplaced) {
  folder.write("read-only.svg", "old");
  fs::permissions(folder.path("read-only.svg"), fs::perms(0444));
  fs::create_directory(folder.path("closed"));
  folder.write("closed/old.svg", "old");
  fs::permissions(folder.path("closed/old.svg"), fs::perms(0666));
  fs::permissions(folder.path("closed"), fs::perms(0555));
  fs::permissions(folder.root(), fs::perms(0777));
  EXPECT_EQ(in_child([&] {
    if (::geteuid() == 0 && ::setuid(65534) != 0) return 2;  // root may write everywhere
    const auto denied = [](const std::string& why) { return why.ends_with("Permission denied"); };
    return denied(failure(folder.path("read-only.svg"), "new")) && denied(failure(folder.path("closed/old.svg"), "new")) ? 0 : 1;
  }), 0);
  EXPECT_EQ(folder.read("read-only.svg"), "old");
  EXPECT_EQ(folder.read("closed/old.svg"), "old");
  fs::permissions(folder.path("closed"), fs::perms(0755));
}

}  // namespace
}  // namespace coopnet
