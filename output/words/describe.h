// What a figure says in prose: for readers who do not see it, and in the lines under it.
#pragma once

#include <string>
#include <vector>

#include "graph/network.h"
#include "output/words/words.h"

namespace coopnet {

/// How long a description may grow: what one still listens to.
inline constexpr std::size_t kUsualDescription = 1500;

/// The long description: how many actors and links, who is in the middle (hubs, else whoever has clearly the most links),
/// then actor by actor, the most important first, what links them to the others, each link once. Ends at about
/// `most_characters` with the number of links that are left. What cards stand for (`folded`) is counted and named itself. A
/// sentence ends where a point and a space stand outside of quotes, and nowhere else.
[[nodiscard]] std::string describe(const Network& network, const std::vector<std::string>& hubs, const std::string& lang,
                                   std::size_t most_characters = kUsualDescription,
                                   const std::vector<std::vector<Actor>>& folded = {});

/// What there is of a network whose like leaves stand on cards. `folded` lists, for each actor, those that its card stands for; a
/// link to a card is one link to each of them.
struct Counts {
  std::size_t actors = 0, links = 0;
  std::vector<std::size_t> links_of;  // each actor's, but for those to itself; of a card, those of all its actors
};
[[nodiscard]] Counts count_all(const Network& network, const std::vector<std::vector<Actor>>& folded);

/// What a screen reader calls the list of actors and that of links: "Actors, 17", or "Actors, 21 in 17 boxes" where cards stand
/// for several; "Links, 24 in 20 lines".
[[nodiscard]] std::string actors_heading(const Network& network, const Counts& counts, const std::string& lang);
[[nodiscard]] std::string links_heading(const Network& network, const Counts& counts, const std::string& lang);

/// "Network diagram of 21 actors and 24 links.", the folded ones among them.
[[nodiscard]] std::string counts_sentence(const Network& network, const std::string& lang,
                                          const std::vector<std::vector<Actor>>& folded = {});

/// "A, B and “C, D”": names, one that holds a comma in quotes unless it is alone; beyond `most` of them how many more there are,
/// unless that is one.
[[nodiscard]] std::string list_names(const Words& words, std::vector<std::string> names, std::size_t most = 12);

/// What a screen reader says of an actor: "INTERPOL, organization, 16 links".
[[nodiscard]] std::string actor_title(const Network& network, const Actor& actor, std::size_t links, const std::string& lang);

/// "INTERPOL – runs – Project Fortaleza".
[[nodiscard]] std::string link_title(const Network& network, Network::LinkRef link, const std::string& lang);

/// "Source: INTERPOL, Press release …": the network's own line, or the sources that the drawn actors and links cite, the main
/// one first. Empty where there are none.
[[nodiscard]] std::string source_sentence(const Network& network, const std::string& lang);

}  // namespace coopnet
