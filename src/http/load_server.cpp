#include <dlfcn.h>
#include <stdexcept>

#include "src/http/http_server.h"

namespace coopnet {

std::unique_ptr<HttpServer> make_http_server(HttpSite site) {
  // Found through the run path of the program: beside it in the build, below lib/ where it is installed.
  void* module = ::dlopen("libcoopnet_http.so", RTLD_NOW | RTLD_LOCAL);
  void* make = module ? ::dlsym(module, "coopnet_make_http_server") : nullptr;
  if (!make) {
    const char* reason = ::dlerror();
    throw std::runtime_error(std::string("the preview's server cannot be loaded: ") +
                             (reason ? reason : "it is of another version"));
  }
  return std::unique_ptr<HttpServer>(reinterpret_cast<HttpServer* (*)(HttpSite*)>(make)(&site));
}

}  // namespace coopnet
