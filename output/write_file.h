// Puts bytes where the user wants them, whole or not at all.
#pragma once

#include <exception>
#include <string>
#include <string_view>

namespace coopnet {

/// A file or stream could not be written; the message names it and the system's reason.
class OutputError : public std::exception {
 public:
  explicit OutputError(std::string message) : message_(std::move(message)) {}
  [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }

 private:
  std::string message_;
};

/// Writes through a temporary file in the same folder, renamed at the end: on any failure the old file is still whole. Where it
/// takes the place of an old file it is synced first.
/// A symbolic link is followed; the mode of an old file is kept. "-" and "/dev/stdout" are standard output; devices and pipes are
/// written directly. A closed pipe is no error. Throws OutputError.
void write_file(const std::string& path, std::string_view bytes);

}  // namespace coopnet
