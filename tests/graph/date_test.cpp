#include "graph/date.h"

#include <gtest/gtest.h>

namespace coopnet {
namespace {

TEST(Date, ReadsYearsMonthsAndDays) {
  EXPECT_EQ(parse_date("2018"), (Date{2018, 0, 0}));
  EXPECT_EQ(parse_date("2018-12"), (Date{2018, 12, 0}));
  EXPECT_EQ(parse_date("2018-12-06"), (Date{2018, 12, 6}));
  EXPECT_EQ(parse_date("0001-01-01"), (Date{1, 1, 1}));
}

TEST(Date, KnowsTheCalendar) {
  EXPECT_TRUE(parse_date("2016-02-29"));
  EXPECT_TRUE(parse_date("2000-02-29"));
  for (const char* text : {"2018-02-29", "1900-02-29", "2018-04-31", "2018-12-32", "2018-12-00", "2018-00-01", "2018-13", "0000"})
    EXPECT_FALSE(parse_date(text)) << text;
}

TEST(Date, ReadsNothingElse) {
  for (const char* text : {"", "18", "2018-", "2018-1", "2018-12-6", "2018-12-06 ", " 2018", "2018-12-06T10:00", "20181206",
      "-018",
                           "+2018", "2018/12", "20l8", "Dec 2018"})
    EXPECT_FALSE(parse_date(text)) << text;
}

TEST(DateSpan, ReadsIntervalsInOrder) {
  EXPECT_EQ(parse_date_span("2018-12-04/2018-12-06"), (DateSpan{{2018, 12, 4}, {2018, 12, 6}}));
  EXPECT_EQ(parse_date_span("2018"), (DateSpan{{2018, 0, 0}, {2018, 0, 0}}));
  EXPECT_TRUE(parse_date_span("2018-12-04/2018-12")) << "the month ends later";
  EXPECT_TRUE(parse_date_span("2018-12-04/2018"));
  EXPECT_TRUE(parse_date_span("2018-12-04/2018-12-04"));
  for (const char* text : {"2018-12-06/2018-12-04", "2018-12/2018-11", "2018/", "/2018", "2018/2019/2020", "2018-12-04/06", "/"})
    EXPECT_FALSE(parse_date_span(text)) << text;
}

TEST(DateSpan, OverlapsWhereADayMayBeCommon) {
  const auto both = [](const char* a, const char* b) {
    const bool one = overlap(*parse_date_span(a), *parse_date_span(b));
    EXPECT_EQ(one, overlap(*parse_date_span(b), *parse_date_span(a))) << a << " and " << b;
    return one;
  };
  EXPECT_TRUE(both("2019", "2019"));
  EXPECT_TRUE(both("2019", "2019-12-31"));
  EXPECT_TRUE(both("2019-02", "2019-02-28/2019-03-05"));
  EXPECT_TRUE(both("2018/2020", "2019-06"));
  EXPECT_FALSE(both("2019", "2020-01-01"));
  EXPECT_FALSE(both("2019-02", "2019-03"));
  EXPECT_FALSE(both("2018/2019-05", "2019-06/2020"));
}

}  // namespace
}  // namespace coopnet
