#include <ostream>

#include <fmt/format.h>

#include "graph/spelling.h"
#include "output/layout/engines.h"
#include "src/columns.h"
#include "src/command_line.h"
#include "src/usage_error.h"

namespace coopnet {
namespace {

struct Honoured {
  Honours honours;
  std::string_view flags;
};

constexpr Honoured honoured[] = {
    {Honours::direction, "--direction"},
    {Honours::node_spacing, "--node-spacing"},
    {Honours::rank_spacing, "--rank-spacing"},
    {Honours::groups, "--group-by"},
    {Honours::pins, "--pin"},
    {Honours::seed, "--seed"},
    {Honours::ratio, "--ratio (and --width with --height)"},
    {Honours::graphviz_attributes, "-G, -N, -E"},
    {Honours::effort, "--effort"},
    {Honours::hubs, "--hubs"},
};

std::string explain(const Engine& engine) {
  std::string text = fmt::format("{}: {}\n\n", engine.name, engine.summary) + wrapped(engine.detail, 2);
  std::vector<std::string_view> yes;
  std::vector<std::string_view> no;
  for (const auto& [honours, flags] : honoured) (has(engine.honours, honours) ? yes : no).push_back(flags);
  if (!yes.empty()) text += "\n" + wrapped(fmt::format("Honours {}.", fmt::join(yes, ", ")), 2);
  if (!no.empty()) text += (yes.empty() ? "\n" : "") + wrapped(fmt::format("Does not honour {}.", fmt::join(no, ", ")), 2);
  return text;
}

}  // namespace

ExitCode layouts_command(const CommandLine& line, const Streams& streams) {
  if (line.operands.empty()) {
    Columns columns;
    for (const Engine& engine : engines()) columns.add(std::string(engine.name), std::string(engine.summary));
    streams.out << columns.text(0);
    return exit_ok;
  }
  const std::string& name = line.operands.front();
  const Engine* engine = find_engine(name);
  if (!engine) {
    throw UsageError(fmt::format("there is no layout `{}`", name), did_you_mean(name, flag_choices(*find_flag("layout"))));
  }
  streams.out << explain(*engine);
  return exit_ok;
}

}  // namespace coopnet
