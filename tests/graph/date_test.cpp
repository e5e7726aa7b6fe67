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

}  // namespace
}  // namespace coopnet
