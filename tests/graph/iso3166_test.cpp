#include "graph/iso3166.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace coopnet {
namespace {

TEST(Iso3166, HasEveryCodeOnce) {
  std::set<std::string_view> codes;
  for (const CountryCode& country : countries()) {
    EXPECT_EQ(country.alpha2.size(), 2u);
    EXPECT_EQ(country.alpha3.size(), 3u);
    EXPECT_TRUE(codes.insert(country.alpha2).second) << country.alpha2;
    EXPECT_TRUE(codes.insert(country.alpha3).second) << country.alpha3;
    EXPECT_FALSE(country.name.empty());
    if (country.alpha3 == "XKX") continue;
    EXPECT_EQ(country.numeric.size(), 3u) << country.alpha3;
    EXPECT_TRUE(codes.insert(country.numeric).second) << country.numeric;
  }
  EXPECT_EQ(countries().size(), 250u);
  EXPECT_TRUE(std::is_sorted(countries().begin(), countries().end(),
                             [](const CountryCode& a, const CountryCode& b) { return a.alpha3 < b.alpha3; }));
}

TEST(Iso3166, FindsByAnyOfTheThree) {
  for (const char* code : {"SV", "SLV", "222"}) {
    ASSERT_NE(find_country(code), nullptr) << code;
    EXPECT_EQ(find_country(code)->name, "El Salvador");
  }
  EXPECT_EQ(find_country("XKX")->name, "Kosovo");
  EXPECT_EQ(find_country("BOL")->name, "Bolivia");
  EXPECT_EQ(find_country("COD")->name, "Democratic Republic of the Congo");
}

TEST(Iso3166, FindsNothingElse) {
  for (const char* code : {"", "slv", "Sv", "S", "SLVX", "000", "ELS", "El Salvador"}) EXPECT_EQ(find_country(code),
      nullptr) << code;
}

}  // namespace
}  // namespace coopnet
