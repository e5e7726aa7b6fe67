#include "src/draw_command_words.h"

#include <algorithm>
#include <array>

namespace coopnet {
namespace {

constexpr std::array<std::string_view, 4> about_the_file = {"output", "format", "watch", "source"};

}  // namespace

std::vector<std::string> draw_command_words(const std::string& network, const FlagValues& given) {
  // A file whose name begins with a dash must not look like a flag.
  const bool like_a_flag = network.starts_with('-') && network != "-";
  std::vector<std::string> words = {"coopnet", "draw", (like_a_flag ? "./" : "") + network};
  for (const Flag& flag : flags()) {
    const bool about_files = std::ranges::find(about_the_file, flag.name) != about_the_file.end();
    if (!takes(flag.commands, Takes::draw) || about_files || !given.has(flag.name)) continue;
    if (flag.type == FlagType::on_off) {
      words.push_back((given.on(flag.name) ? "--" : "--no-") + std::string(flag.name));
      continue;
    }
    const std::vector<std::string>& values = given.all(flag.name);
    if (flag.type == FlagType::pair) {
      for (std::size_t i = 0; i + 1 < values.size(); i += 2)
        words.insert(words.end(), {"--" + std::string(flag.name), values[i], values[i + 1]});
      continue;
    }
    if (values.empty()) words.push_back("--" + std::string(flag.name));
    for (const std::string& value : values) {
      if (value.starts_with('-')) words.push_back("--" + std::string(flag.name) + "=" + value);  // no flag of its own
      else words.insert(words.end(), {"--" + std::string(flag.name), value});
    }
  }
  return words;
}

void set_command(FigureFormat& format, const std::string& network, const FlagValues& typed, const AskedFor& asked) {
  FlagValues given = typed;
  if (!asked.view.empty()) given.set("view", {asked.view});  // what the page adds to the command may not leave the default view
  format.command = draw_command_words(network, given);
  format.not_kinds = asked.flags.all("not-kind");
  format.not_relations = asked.flags.all("not-relation");
  format.bases = asked.flags.all("basis");
  format.drop_isolated = asked.flags.on("drop-isolated");
}

}  // namespace coopnet
