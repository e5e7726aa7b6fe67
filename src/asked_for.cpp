#include "src/asked_for.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "graph/diagnostic.h"
#include "graph/spelling.h"
#include "output/words/words.h"
#include "src/drawn_with.h"
#include "src/targets.h"
#include "src/usage_error.h"
#include "src/view_flags.h"

namespace coopnet {
namespace {

constexpr std::string_view kActorsListed = "`coopnet table NETWORK --part actors` lists them";

std::vector<std::string> view_names(const Network& network) {
  std::vector<std::string> names;
  for (const View& view : network.views) names.push_back(view.name);
  return names;
}

// The view to draw: the one asked for, or the network's default one where nothing else is chosen; none for everything.
const View* chosen_view(const FlagValues& flags, const Network& network) {
  if (const auto name = flags.last("view")) {
    const View* view = network.view(*name);
    if (view) return view;
    const std::vector<std::string> names = view_names(network);
    std::string hint = did_you_mean(*name, names);
    if (names.empty()) hint = "it has no views; a network file keeps them, and `coopnet convert` writes one of a list";
    if (hint.empty()) hint = fmt::format("its views are {}", fmt::join(names, ", "));
    throw UsageError(fmt::format("the network has no view `{}`", *name), hint);
  }
  if (selects(flags) || network.info.default_view.empty()) return nullptr;
  return network.view(network.info.default_view);
}

// A word on the command line that the network does not have is wrong usage, not a problem of the input.
Selected select_by_flags(const Network& network, const Selection& selection, const FlagValues& typed) {
  try {
    return select(network, selection);
  } catch (const InputError& error) {
    if (!selects(typed) || error.diagnostics().all().empty()) throw;
    const Diagnostic& first = error.diagnostics().all().front();
    throw UsageError(first.message, first.hint);
  }
}

// Every actor that a flag of the command line names must be there. Those that views name have been checked with the network.
void check_actors(const Network& network, const AskedFor& asked, const FlagValues& typed) {
  const auto check = [&](std::string_view flag, const std::string& id) {
    if (!network.find(id))
      throw UsageError(fmt::format("--{}: no actor has the id `{}`", flag, id),
                       guess_or_list(id, network.actor_ids(), kActorsListed));
  };
  if (typed.has("hubs"))
    for (const std::string& id : asked.options.figure.hubs) check("hubs", id);
  if (typed.has("highlight"))
    for (const std::string& id : asked.options.figure.highlight) check("highlight", id);
  if (typed.has("pin"))
    for (const auto& [id, place] : asked.options.figure.pins) check("pin", id);
  if (typed.has("depth") && asked.options.selection.focus.empty())
    throw UsageError("--depth says how far --focus reaches, and there is no --focus", "--focus ID names the actor to begin at");
}

// What a figure says of itself opens no file of whoever reads it.
void take_carried_theme(const FigureSource& figure, FigureOptions& options) {
  options.theme_text = carried_theme(figure, options.theme);
  if (!options.theme_text && !is_theme_name(options.theme))
    throw UsageError(fmt::format("the figure does not carry the theme file `{}` that the view asks for", options.theme),
                     "--theme names another one");
}

// A hub that is not there is no hub: the flag would have no effect, silently.
void tell_actors_that_are_not_drawn(AskedFor& asked, std::string_view flag, const std::vector<std::string>& ids) {
  if (!asked.flags.has(flag)) return;
  for (const std::string& id : ids)
    if (!asked.selected.network.find(id))
      asked.warnings.push_back(fmt::format("no drawn actor has the id `{}`, which --{} names", id, flag));
}

// Links without a date stay, whatever the period.
void tell_undated_links(AskedFor& asked) {
  if (!asked.options.selection.period) return;
  const Network& shown = asked.selected.network;
  const auto dated = [](const Evidence& evidence) { return !evidence.as_of.empty(); };
  std::size_t undated = 0;
  for (const auto ref : shown.links())
    if (std::ranges::none_of(shown.link(ref).evidence, dated)) ++undated;
  if (undated > 0)
    asked.warnings.push_back(
        undated == 1 ? "one link has no date, so that --period does not leave it out"
                     : fmt::format("{} links have no date, so that --period does not leave them out", undated));
}

}  // namespace

AskedFor asked_for(const Network& network, const FlagValues& typed) {
  AskedFor asked;
  asked.typed = typed;
  if (network.figure && !typed.has("view")) asked.typed.fill_in(drawn_values(*network.figure));
  // A target that is asked for now counts for more than how a figure was drawn; what a view wants, for less than either.
  asked.flags = typed;
  if (const auto target = typed.last("for")) asked.flags.fill_in(target_values(*target));
  asked.flags.fill_in(asked.typed);
  if (const auto target = asked.flags.last("for")) asked.flags.fill_in(target_values(*target));
  const View* view = chosen_view(asked.flags, network);
  if (view) asked.flags.fill_in(view_values(*view));
  asked.options = draw_options(asked.flags, network);
  check_actors(network, asked, typed);
  if (network.figure && !typed.has("theme")) take_carried_theme(*network.figure, asked.options.figure);
  if (view) {
    asked.view = view->name;
    const std::string* title = in_language(view->titles, asked.options.figure.lang);
    asked.options.figure.view_title = title ? *title : view->title;
  }
  asked.selected = select_by_flags(network, asked.options.selection, typed);
  tell_actors_that_are_not_drawn(asked, "hubs", asked.options.figure.hubs);
  tell_actors_that_are_not_drawn(asked, "highlight", asked.options.figure.highlight);
  tell_undated_links(asked);
  return asked;
}

}  // namespace coopnet
