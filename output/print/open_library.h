// Libraries that only printing needs: opened by name, their functions found by name.
#pragma once

#include <dlfcn.h>

#include <string>

#include "output/write_file.h"

namespace coopnet::print {

/// Throws OutputError with the name of the Debian package to install.
inline void* open_library(const char* name, const char* package) {
  if (void* library = dlopen(name, RTLD_LAZY | RTLD_GLOBAL)) return library;
  throw OutputError(std::string("PDF and PNG need ") + name + ", which is not there; install the package " + package);
}

/// Sets a function of a library. Throws OutputError where it has none of that name.
template <class Function>
void find(void* library, const char* name, Function& function) {
  void* symbol = dlsym(library, name);
  if (!symbol) throw OutputError(std::string("PDF and PNG need a newer library: it has no ") + name);
  function = reinterpret_cast<Function>(symbol);
}

}  // namespace coopnet::print
