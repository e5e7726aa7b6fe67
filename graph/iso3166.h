// ISO 3166-1 country codes.
#pragma once

#include <string_view>
#include <vector>

namespace coopnet {

struct CountryCode {
  std::string_view alpha2;   // "SV"
  std::string_view alpha3;   // "SLV"
  std::string_view numeric;  // "222"; empty for XKX, which has none
  std::string_view name;     // the common English name
};

/// By any of the three codes, letters in upper case; none for anything else.
[[nodiscard]] const CountryCode* find_country(std::string_view code);
/// All 249 and XKX (user-assigned, Kosovo), by alpha-3 code.
[[nodiscard]] const std::vector<CountryCode>& countries();

}  // namespace coopnet
