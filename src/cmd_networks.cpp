#include <map>
#include <ostream>

#include <fmt/format.h>

#include "graph/bundled.h"
#include "src/columns.h"
#include "src/command_line.h"
#include "src/messages.h"
#include "src/open_network.h"

namespace coopnet {
namespace {

std::string views_text(const Network& network) {
  Columns columns;
  for (const View& view : network.views) {
    const bool is_default = view.name == network.info.default_view;
    columns.add(view.name + (is_default ? " *" : ""), view.description.empty() ? view.title : view.description);
  }
  return columns.text(4);
}

std::string title_line(const Network& network, const std::string& name) {
  const std::string& title = network.info.title.empty() ? network.info.id : network.info.title;
  return fmt::format("{}: {}{}{}, {}\n", name, title, title.empty() ? "" : ", ",
                     counted(network.actor_count(), "actor"), counted(network.link_count(), "link"));
}

/// How many there are of each sort, the words in the order of the vocabulary.
template <typename Words>
std::string counts_text(const std::map<std::string, std::size_t>& counts, const Words& words) {
  Columns columns;
  for (const auto& word : words) {
    if (const auto found = counts.find(word.id); found != counts.end()) columns.add(word.id, std::to_string(found->second));
  }
  return columns.text(4);
}

std::string contents_text(const Network& network) {
  std::map<std::string, std::size_t> kinds;
  std::map<std::string, std::size_t> relations;
  std::map<std::string, std::size_t> bases;
  for (std::size_t i = 0; i < network.actor_count(); ++i) ++kinds[network.actor(i).kind];
  for (const auto& ref : network.links()) {
    ++relations[network.link(ref).relation];
    const auto basis = link_basis(network.link(ref));
    ++bases[basis ? std::string(basis_name(*basis)) : "no evidence"];
  }
  std::string text = "  actors by kind\n" + counts_text(kinds, network.vocabulary.kinds());
  text += "  links by relation\n" + counts_text(relations, network.vocabulary.relations());
  Columns columns;
  for (const Basis basis : all_bases()) {
    if (const auto found = bases.find(std::string(basis_name(basis))); found != bases.end()) {
      columns.add(found->first, std::to_string(found->second));
    }
  }
  if (bases.contains("no evidence")) columns.add("no evidence", std::to_string(bases.at("no evidence")));
  return text + "  links by basis\n" + columns.text(4);
}

}  // namespace

ExitCode networks_command(const CommandLine& line, const Streams& streams) {
  if (!line.operands.empty()) {
    const std::string& name = line.operands.front();
    const Network network = need_network(name, streams.in, streams.err);
    streams.out << title_line(network, name);
    if (!network.info.description.empty()) streams.out << wrapped(network.info.description, 2);
    if (!network.views.empty()) streams.out << "  views (* the default)\n" << views_text(network);
    streams.out << contents_text(network);
    return exit_ok;
  }
  for (const BundledNetwork& bundled : bundled_networks()) {
    const std::string name = "@" + std::string(bundled.name);
    const Network network = need_network(name, streams.in, streams.err);
    streams.out << title_line(network, name) << views_text(network);
  }
  return exit_ok;
}

ExitCode kinds_command(const CommandLine& line, const Streams& streams) {
  Vocabulary vocabulary;
  if (!line.operands.empty()) vocabulary = need_network(line.operands.front(), streams.in, streams.err).vocabulary;
  Columns kinds;
  for (const Kind& kind : vocabulary.kinds()) {
    kinds.add(kind.id, kind.like.empty() ? kind.plural : fmt::format("{}; like {}", kind.plural, kind.like));
  }
  Columns relations;
  for (const Relation& relation : vocabulary.relations()) {
    const auto ends = [](const std::vector<std::string>& list) {
      return list.empty() ? std::string("any") : fmt::format("{}", fmt::join(list, ", "));
    };
    relations.add(relation.id, fmt::format("A {} B{}; from {} to {}", relation.phrase,
                                           relation.inverse.empty() ? "" : fmt::format(", B {} A", relation.inverse),
                                           ends(relation.from), ends(relation.to)));
  }
  streams.out << "kinds of actors\n" << kinds.text(2) << "relations of links\n" << relations.text(2);
  return exit_ok;
}

}  // namespace coopnet
