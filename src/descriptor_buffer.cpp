#include "src/descriptor_buffer.h"

#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace coopnet {

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor), buffer_(65536) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

bool DescriptorBuffer::closed_by_reader() const { return error_ == EPIPE; }

bool DescriptorBuffer::is_terminal() const { return ::isatty(descriptor_) == 1; }

std::string DescriptorBuffer::reason() const { return std::generic_category().message(error_); }

int DescriptorBuffer::sync() {
  const char* from = pbase();
  while (error_ == 0 && from < pptr()) {
    const ssize_t written = ::write(descriptor_, from, static_cast<std::size_t>(pptr() - from));
    if (written >= 0) from += written;
    else if (errno != EINTR) error_ = errno;
  }
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  return error_ == 0 ? 0 : -1;
}

int DescriptorBuffer::overflow(int c) {
  if (sync() != 0) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

}  // namespace coopnet
