#include "output/write_file.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

namespace coopnet {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, int error) {
  throw OutputError(fmt::format("cannot write `{}`: {}", path, std::generic_category().message(error)));
}

/// A missing folder is the likeliest slip: it is named.
[[noreturn]] void fail_to_create(const std::string& path, const fs::path& folder, int error) {
  std::error_code ignored;
  if (error == ENOENT && !folder.empty() && !fs::exists(folder, ignored)) {
    throw OutputError(fmt::format("cannot write `{}`: the folder `{}` is not there", path, folder.string()));
  }
  fail(path, error);
}

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  [[nodiscard]] int get() const { return value_; }
  /// Closes now, so that a failure is seen: 0 or the system's error.
  int close() {
    const int result = ::close(value_);
    value_ = -1;
    return result == 0 ? 0 : errno;
  }

 private:
  int value_;
};

/// 0, or the system's error. A closed pipe is no error: who reads has enough.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written >= 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    else if (errno == EPIPE) return 0;
    else if (errno != EINTR) return errno;
  }
  return 0;
}

/// Removes the temporary file unless it has become the real one.
class Temporary {
 public:
  explicit Temporary(std::string path) : path_(std::move(path)) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  void keep() { path_.clear(); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// Where a chain of symbolic links ends, even where nothing is there yet.
std::string behind_links(const std::string& path) {
  std::string target = path;
  for (int depth = 0; depth < 40; ++depth) {
    std::error_code error;
    if (!fs::is_symlink(fs::symlink_status(target, error))) return target;
    const fs::path next = fs::read_symlink(target, error);
    if (error) fail(path, error.value());
    target = (fs::path(target).parent_path() / next).string();
  }
  fail(path, ELOOP);
}

mode_t mode_of_new_files() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

void write_directly(const std::string& path, const std::string& target, std::string_view bytes) {
  Descriptor file(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.get() < 0) fail(path, errno);
  if (const int error = write_all(file.get(), bytes)) fail(path, error);
  if (const int error = file.close()) fail(path, error);
}

}  // namespace

void write_file(const std::string& path, std::string_view bytes) {
  if (path == "-" || path == "/dev/stdout") {
    if (const int error = write_all(STDOUT_FILENO, bytes)) fail("standard output", error);
    return;
  }
  const std::string target = behind_links(path);
  struct stat old = {};
  const bool exists = ::stat(target.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) fail(path, EISDIR);
  if (exists && !S_ISREG(old.st_mode)) return write_directly(path, target, bytes);
  // A file that may not be written must not be replaced either, though its folder would allow it.
  if (exists && ::access(target.c_str(), W_OK) != 0) fail(path, errno);

  const fs::path folder = fs::path(target).parent_path();
  std::string name = (folder / ".coopnet.XXXXXX").string();
  Descriptor file(::mkostemp(name.data(), O_CLOEXEC));
  if (file.get() < 0) fail_to_create(path, folder, errno);
  Temporary temporary(name);
  if (const int error = write_all(file.get(), bytes)) fail(path, error);
  if (::fchmod(file.get(), exists ? old.st_mode & 07777 : mode_of_new_files()) != 0) fail(path, errno);
  // What stood there before must not be lost with the new one; where nothing did, there is nothing to lose.
  if (exists && ::fsync(file.get()) != 0 && errno != EINVAL) fail(path, errno);
  if (const int error = file.close()) fail(path, error);
  if (::rename(temporary.path().c_str(), target.c_str()) != 0) fail(path, errno);
  temporary.keep();
}

}  // namespace coopnet
