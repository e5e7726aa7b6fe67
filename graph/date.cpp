#include "graph/date.h"

#include <array>

namespace coopnet {
namespace {

/// A number of exactly `width` digits at the beginning of `text`, which is cut off.
std::optional<int> take_number(std::string_view& text, std::size_t width) {
  if (text.size() < width) return std::nullopt;
  int value = 0;
  for (const char digit : text.substr(0, width)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  text.remove_prefix(width);
  return value;
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// The last day that the date may mean.
Date latest(Date date) {
  if (date.month == 0) date.month = 12;
  if (date.day == 0) date.day = days_in(date.year, date.month);
  return date;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  Date date;
  const auto year = take_number(text, 4);
  if (!year || *year == 0) return std::nullopt;
  date.year = *year;
  if (text.empty()) return date;
  if (!text.starts_with('-')) return std::nullopt;
  text.remove_prefix(1);
  const auto month = take_number(text, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  date.month = *month;
  if (text.empty()) return date;
  if (!text.starts_with('-')) return std::nullopt;
  text.remove_prefix(1);
  const auto day = take_number(text, 2);
  if (!day || *day < 1 || *day > days_in(date.year, date.month) || !text.empty()) return std::nullopt;
  date.day = *day;
  return date;
}

std::optional<DateSpan> parse_date_span(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto first = parse_date(text.substr(0, slash));
  if (!first) return std::nullopt;
  if (slash == std::string_view::npos) return DateSpan{*first, *first};
  const auto last = parse_date(text.substr(slash + 1));
  if (!last || latest(*last) < *first) return std::nullopt;
  return DateSpan{*first, *last};
}

bool overlap(const DateSpan& a, const DateSpan& b) {
  // A date that says less comes before all that say more: 2018 before 2018-01 before 2018-01-01.
  return a.first <= latest(b.last) && b.first <= latest(a.last);
}

}  // namespace coopnet
