#include "graph/packed_network.h"

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "graph/bundled.h"
#include "graph/figure_source.h"
#include "graph/read.h"
#include "graph/write_toml.h"

namespace coopnet {
namespace {

// A value for every key there is, so that one that is not packed is missed in the text that is written.
constexpr std::string_view kEverything = R"(format = 1
[network]
id = "all"
title = "Everything"
titles = { es = "Todo" }
description = "One of each"
lang = "pt"
main-source = "press"
default-view = "some"
hubs = ["a", "b"]
as-of = "2018-12"
licence = "CC0"
source-line = "Press"
[[source]]
id = "press"
title = "Press"
publisher = "A paper"
url = "https://example.org/"
published = "2018-12-04"
file = "press.txt"
note = "short"
[[kind]]
id = "gang"
label = "gang"
plural = "gangs"
like = "group"
labels = { es = "pandilla" }
plurals = { es = "pandillas" }
[[relation]]
id = "fights"
phrase = "fights"
inverse = "is fought by"
label = "against"
from = ["bureau", "gang"]
to = ["gang"]
directed = true
hierarchical = true
downward = true
phrases = { es = "combate" }
labels = { es = "contra" }
inverses = { es = "es combatida por" }
[[actor]]
id = "a"
kind = "gang"
name = "A long name, longer than a short one"
short = "A"
names = { es = "Un nombre", fr = "Un nom" }
aliases = ["AA", "AAA"]
parent = "b"
region = "south"
count = 25
count-approximate = true
date = "2018"
note = "noted"
evidence = [
  { source = "press", phrase = "one thing", as-of = "2018", basis = "inferred", note = "by a step" },
  { source = "press", basis = "name_only" },
]
attributes = { colour = "red", size = "4", depth = 4 }
[[actor]]
id = "b"
kind = "country"
iso = "SV"
role = "host"
source = "press"
phrase = "a phrase"
[[link]]
from = "b"
to = "a"
relation = "fights"
label = "fights often"
weight = 2.5
note = "see there"
source = "press"
phrase = "fights"
basis = "reference"
attributes = { since = "1990" }
[[view]]
name = "some"
title = "Some"
titles = { es = "Algunos" }
description = "Not all"
[view.flags]
kind = ["gang", "country"]
legend = false
)";

Network network_of(std::string_view toml) {
  return read_toml(std::make_shared<const SourceText>("test.toml", std::string(toml))).network;
}

TEST(PackedNetwork, KeepsEverythingWithItsPlaces) {
  const Network network = network_of(kEverything);
  ASSERT_EQ(network.link_count(), 1u);
  const std::string packed = pack_network(network);
  const Network again = unpack_network(packed, network.text);
  EXPECT_EQ(write_toml(again), write_toml(network));
  EXPECT_EQ(pack_network(again), packed);
  EXPECT_EQ(again.text, network.text);
  EXPECT_EQ(again.actor(1).evidence.at(0).phrase_where.begin.line, network.actor(1).evidence.at(0).phrase_where.begin.line);
  EXPECT_EQ(key_position(again.actor(0).keys, "region", {}), key_position(network.actor(0).keys, "region", {}));
  EXPECT_EQ(again.link(again.links()[0]).where, network.link(network.links()[0]).where);
  EXPECT_EQ(again.views.at(0).flags.at(1).where, network.views.at(0).flags.at(1).where);
  EXPECT_EQ(again.vocabulary.kinds().size(), network.vocabulary.kinds().size());
}

TEST(PackedNetwork, HoldsAnEmptyNetworkAndOneThatIsOnlyPartlyRead) {
  EXPECT_EQ(unpack_network(pack_network(Network()), nullptr).actor_count(), 0u);
  Network lost;
  lost.parts_lost = true;
  lost.ids_lost = true;
  EXPECT_TRUE(unpack_network(pack_network(lost), nullptr).parts_lost);
  EXPECT_TRUE(unpack_network(pack_network(lost), nullptr).ids_lost);
}

TEST(PackedNetwork, RefusesOtherBytes) {
  const std::string packed = pack_network(network_of(kEverything));
  for (std::size_t length = 0; length < packed.size(); ++length)
    EXPECT_THROW(static_cast<void>(unpack_network(packed.substr(0, length), nullptr)), std::runtime_error) << length;
  EXPECT_THROW(static_cast<void>(unpack_network(packed + '\0', nullptr)), std::runtime_error);
  try {
    static_cast<void>(unpack_network(std::string(64, '\xFF'), nullptr));
    FAIL() << "such bytes are refused";
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "these are not the bytes of a packed network");
  }
}

TEST(PackedNetwork, WhatIsBundledIsWhatItsTextSays) {
  for (const BundledNetwork& bundled : bundled_networks()) {
    const std::string name = "@" + std::string(bundled.name);
    ASSERT_EQ(find_bundled(name), &bundled);
    const Network network = unpack_bundled(bundled);
    EXPECT_EQ(network.text->name(), name);
    EXPECT_EQ(network.text->content(), bundled.content);
    EXPECT_EQ(pack_network(network), pack_network(read(load(name)).network));
    EXPECT_EQ(bundled.carried, carried_network(network));
  }
  EXPECT_EQ(find_bundled(bundled_networks().front().name), nullptr);
  EXPECT_EQ(find_bundled("@none"), nullptr);
  EXPECT_EQ(find_bundled(""), nullptr);
}

}  // namespace
}  // namespace coopnet
