// Standard output as a stream that knows why it failed.
#pragma once

#include <streambuf>
#include <string>
#include <vector>

namespace coopnet {

/// Writes to a file descriptor, which it does not close. After the first failure nothing more is written.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);
  [[nodiscard]] bool failed() const { return error_ != 0; }
  /// Whether it failed because nobody reads the pipe any more, which is no error.
  [[nodiscard]] bool closed_by_reader() const;
  /// Whether somebody looks at what is written.
  [[nodiscard]] bool is_terminal() const;
  /// The system's words for the failure.
  [[nodiscard]] std::string reason() const;

 protected:
  int overflow(int c) override;
  int sync() override;

 private:
  int descriptor_;
  int error_ = 0;
  std::vector<char> buffer_;
};

}  // namespace coopnet
