// A locale with a decimal comma, made on the spot, so that the tests do not depend on what a machine has.
#pragma once

#include <cstdlib>
#include <string>

#include "temporary_folder.h"

namespace coopnet {

inline constexpr const char* kCommaLocale = "de_DE.UTF-8";

/// Makes the locale in the folder, for the C library to find where LOCPATH names the folder. False without Debian's `locales`.
inline bool make_comma_locale(const TemporaryFolder& folder) {
  const std::string command =
      std::string("localedef -i de_DE -f UTF-8 --no-archive '") + folder.path(kCommaLocale) + "' >/dev/null 2>&1";
  return std::system(command.c_str()) == 0;
}

}  // namespace coopnet
