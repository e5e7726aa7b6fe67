// The one place that includes toml++. Its asserts are taken out: on some malformed texts they fail before the parser tells
// its error, and no input may end the program. The parser is compiled in here, so that they are out of it too.
#pragma once

#undef NDEBUG  // with it, toml++ turns its asserts into assumptions, which is worse
#define TOML_ASSERT(expression) static_cast<void>(0)
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 32
#include <toml++/toml.h>
