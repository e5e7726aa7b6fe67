// A command line that cannot be understood.
#pragma once

#include <exception>
#include <string>
#include <utility>

namespace coopnet {

/// Wrong usage: the program ends with exit_usage. The hint may be empty.
class UsageError : public std::exception {
 public:
  explicit UsageError(std::string message, std::string hint = {}) : message_(std::move(message)), hint_(std::move(hint)) {}
  [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }
  [[nodiscard]] const std::string& hint() const { return hint_; }

 private:
  std::string message_;
  std::string hint_;
};

}  // namespace coopnet
