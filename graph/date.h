// Dates as networks carry them: as exact as the source is, and no more.
#pragma once

#include <optional>
#include <string_view>

namespace coopnet {

/// A day, a month (day 0) or a year (month and day 0) of the Gregorian calendar; years 1 … 9999.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// A span of time, both ends included. A single date has two equal ends.
struct DateSpan {
  Date first;
  Date last;
  friend bool operator==(const DateSpan&, const DateSpan&) = default;
};

/// YYYY, YYYY-MM or YYYY-MM-DD of a day that there is; none for anything else.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// A date, or two with a slash between of which the second is not wholly before the first ("2018-12-04/2018-12-06").
[[nodiscard]] std::optional<DateSpan> parse_date_span(std::string_view text);

/// Whether the spans may have a day in common: a year has all its days, a month all of its own.
[[nodiscard]] bool overlap(const DateSpan& a, const DateSpan& b);

}  // namespace coopnet
