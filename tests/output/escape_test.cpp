#include "output/escape.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace coopnet {
namespace {

TEST(EscapeXml, ReplacesWhatXmlTakesForItself) {
  EXPECT_EQ(escape_xml("a < b & \"c\" > d's"), "a &lt; b &amp; &quot;c&quot; &gt; d's");
  EXPECT_EQ(escape_xml("a\nb"), "a&#10;b");
}

TEST(EscapeXml, LeavesOutWhatXmlDoesNotAllow) {
  EXPECT_EQ(escape_xml(std::string("a\x01" "b\0c\x1b", 6)), "abc");
  EXPECT_EQ(escape_xml("\xEF\xBF\xBE"), "");
  EXPECT_EQ(escape_xml("a\xff"), "a\xEF\xBF\xBD");
}

TEST(XmlId, GivesEachTextItsOwn) {
  EXPECT_EQ(xml_id("el-salvador_1.x"), "el-salvador_1.x");
  EXPECT_EQ(xml_id("a b"), "a_20b");
  EXPECT_EQ(xml_id("a_20b"), "a_5f20b");
  EXPECT_EQ(xml_id("é"), "_c3_a9");
  std::map<std::string, std::string> seen;
  const std::string letters = "_25f ";
  for (const char a : letters)
    for (const char b : letters)
      for (const char c : letters)
        for (const char d : letters) {
          const std::string text{a, b, c, d};
          EXPECT_TRUE(seen.emplace(xml_id(text), text).second) << text << " and " << seen[xml_id(text)];
        }
}

}  // namespace
}  // namespace coopnet
