#include <dlfcn.h>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>

#include "src/http/http_server.h"

namespace coopnet {
namespace {

constexpr const char* kModule = "libcoopnet_http.so";

// Beside the program in the build, below lib/ where it is installed. A run path of the program would do, but then every start
// looks for each of its libraries there first.
void* load_module() {
  std::error_code error;
  const auto folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  if (void* module = ::dlopen((folder / kModule).c_str(), RTLD_NOW | RTLD_LOCAL)) return module;
  return ::dlopen((folder / COOPNET_MODULES_FROM_PROGRAM / kModule).c_str(), RTLD_NOW | RTLD_LOCAL);
}

}  // namespace

std::unique_ptr<HttpServer> make_http_server(HttpSite site) {
  void* module = load_module();
  void* make = module ? ::dlsym(module, "coopnet_make_http_server") : nullptr;
  if (!make) {
    const char* reason = ::dlerror();
    throw std::runtime_error(std::string("the preview's server cannot be loaded: ") +
                             (reason ? reason : "it is of another version"));
  }
  return std::unique_ptr<HttpServer>(reinterpret_cast<HttpServer* (*)(HttpSite*)>(make)(&site));
}

}  // namespace coopnet
