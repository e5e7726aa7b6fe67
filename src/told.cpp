#include "src/told.h"

#include <exception>
#include <new>
#include <ostream>

#include "graph/diagnostic.h"
#include "output/layout/layout.h"
#include "output/write_file.h"
#include "src/messages.h"
#include "src/usage_error.h"

namespace coopnet {

ExitCode told(std::ostream& err, const std::function<ExitCode()>& step) {
  try {
    return step();
  } catch (const UsageError& error) {
    tell_error(err, error.what(), error.hint());
    return exit_usage;
  } catch (const InputError& error) {
    err << error.diagnostics().text();
    return exit_input;
  } catch (const LayoutError& error) {
    tell_error(err, error.what());
    return exit_input;
  } catch (const OutputError& error) {
    tell_error(err, error.what());
    return exit_output;
  } catch (const std::bad_alloc&) {
    tell_error(err, "there is not enough memory");
    return exit_input;
  } catch (const std::exception& error) {
    tell_error(err, error.what());
    return exit_input;
  }
}

}  // namespace coopnet
