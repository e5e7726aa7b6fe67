#include "src/preview/open_browser.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <signal.h>
#include <spawn.h>
#include <system_error>
#include <unistd.h>

#include "output/write_file.h"

namespace coopnet {

BrowserDoor::BrowserDoor(const std::string& address) {
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  const std::filesystem::path base =
      runtime && *runtime ? std::filesystem::path(runtime) : std::filesystem::temp_directory_path();
  folder_ = (base / "coopnet-preview.XXXXXX").string();
  if (!::mkdtemp(folder_.data()))
    throw std::system_error(errno, std::generic_category(), "no file can be made that leads to the preview");
  path_ = folder_ + "/preview.html";
  write_file(
      path_,
      "<!DOCTYPE html><meta charset=\"utf-8\"><title>coopnet preview</title><meta http-equiv=\"refresh\" content=\"0; url=" +
          address + "\"><a href=\"" + address + "\">coopnet preview</a>\n");
}

BrowserDoor::~BrowserDoor() {
  ::unlink(path_.c_str());
  ::rmdir(folder_.c_str());
}

bool BrowserDoor::open() const {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setpgroup(&attributes, 0);  // Ctrl-C ends the preview, not the browser
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  std::string program = "xdg-open", file = path_;
  const std::array<char*, 3> words = {program.data(), file.data(), nullptr};
  pid_t pid = 0;
  const int error = ::posix_spawnp(&pid, program.c_str(), &actions, &attributes, words.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error == 0;
}

bool has_screen() {
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY"})
    if (const char* value = std::getenv(name); value && *value) return true;
  return false;
}

}  // namespace coopnet
