#include "src/open_network.h"

#include <ostream>

#include "graph/bundled.h"
#include "src/drawn_with.h"
#include "src/view_flags.h"

namespace coopnet {

ReadResult open_network(const std::string& name, std::istream& in, const CheckOptions& options) {
  ReadResult result = read(load(name, in));
  const bool whole = !result.diagnostics.has_errors();
  result.diagnostics.append(check(result.network, options));
  result.diagnostics.append(check_view_flags(result.network));
  // What a damaged figure lacks is no problem of its own.
  if (whole) result.diagnostics.append(check_drawn_with(result.network));
  result.diagnostics.sort();
  return result;
}

Network need_network(const std::string& name, std::istream& in, std::ostream& err) {
  if (const BundledNetwork* bundled = find_bundled(name)) return unpack_bundled(*bundled);
  ReadResult result = open_network(name, in);
  err << result.diagnostics.text();
  if (result.diagnostics.has_errors()) throw InputError(Diagnostics());
  return std::move(result.network);
}

std::string default_network() { return "@" + std::string(bundled_networks().front().name); }

}  // namespace coopnet
