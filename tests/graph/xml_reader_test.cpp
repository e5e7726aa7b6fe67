#include "graph/xml_reader.h"

#include <gtest/gtest.h>

#include <set>

namespace coopnet {
namespace {

// Parts as text: "<a x=1>", "</a>", "words".
std::string read_all(std::string_view text) {
  XmlReader reader(text);
  std::string out;
  for (XmlPart part = reader.next(); part.what != XmlPart::What::end; part = reader.next()) {
    switch (part.what) {
      case XmlPart::What::open:
        out += "<" + part.name;
        for (const XmlAttribute& attribute : part.attributes) out += " " + attribute.name + "=" + attribute.value;
        out += ">";
        break;
      case XmlPart::What::close: out += "</" + part.name + ">"; break;
      case XmlPart::What::text: out += part.text; break;
      case XmlPart::What::end: break;
    }
  }
  if (reader.problem()) out += "!" + std::to_string(reader.problem()->offset) + " " + reader.problem()->message;
  return out;
}

TEST(XmlReader, GivesElementsAndTextsInOrder) {
  EXPECT_EQ(read_all("<?xml version=\"1.0\"?>\n<!-- <no> -->\n<svg:svg a='1' b=\"&quot;x&#65;&#x42;\"><g/>t &amp; "
                     "u<![CDATA[<&]]></svg:svg>\n"),
            "\n\n<svg:svg a=1 b=\"xAB><g></g>t & u<&</svg:svg>\n");
  EXPECT_EQ(local_name("svg:g"), "g");
  EXPECT_EQ(local_name("g"), "g");
}

TEST(XmlReader, SkipsADocumentTypeWhateverStandsInIt) {
  EXPECT_EQ(read_all("<!DOCTYPE svg [<!ENTITY a \"]>\"> <!ELEMENT b (c)>]><svg/>"), "<svg></svg>");
}

TEST(XmlReader, SaysWherePartsAndValuesStand) {
  XmlReader reader("<a>\n<b c=\"d\"/></a>");
  EXPECT_EQ(reader.next().begin, 0u);
  EXPECT_EQ(reader.next().begin, 3u);
  const XmlPart b = reader.next();
  EXPECT_EQ(b.begin, 4u);
  EXPECT_EQ(b.end, 14u);
  ASSERT_NE(b.attribute("c"), nullptr);
  EXPECT_EQ(b.attribute("c")->value, "d");
  EXPECT_EQ(b.attribute("c")->begin, 10u);
  EXPECT_EQ(b.attribute("c")->end, 11u);
  EXPECT_EQ(b.attribute("e"), nullptr);
}

TEST(XmlReader, BeginsWhereItIsTold) {
  XmlReader reader("<p><svg/></p>", 3);
  EXPECT_EQ(reader.next().name, "svg");
  EXPECT_EQ(reader.next().what, XmlPart::What::close);
  EXPECT_FALSE(reader.problem());
  EXPECT_EQ(XmlReader("\xEF\xBB\xBF<a/>").next().name, "a");
  EXPECT_EQ(XmlReader("<a/>", 99).next().what, XmlPart::What::end);
}

TEST(XmlReader, KnowsTheWordsOfAClass) {
  const auto has = [](const std::string& text, std::string_view word) { return XmlReader(text).next().has_class(word); };
  EXPECT_TRUE(has("<a class='shape'/>", "shape"));
  EXPECT_TRUE(has("<a class=' x\n shape\ty '/>", "shape"));
  EXPECT_FALSE(has("<a class='shapes'/>", "shape"));
  EXPECT_FALSE(has("<a class='  '/>", ""));
  EXPECT_FALSE(has("<a/>", "shape"));
}

TEST(XmlReader, TellsWhatIsNotWellFormed) {
  EXPECT_EQ(read_all("<a><b></a>"), "<a><b>!6 `</a>` stands where `</b>` is due");
  EXPECT_EQ(read_all("<a>"), "<a>!3 `<a>` has no end");
  EXPECT_EQ(read_all("</a>"), "!0 `</a>` ends nothing");
  EXPECT_EQ(read_all("<a/><b/>"), "<a></a>!4 a second root element");
  EXPECT_EQ(read_all("<a/>x"), "<a></a>!4 text outside of the root element");
  EXPECT_EQ(read_all("<a b=c>"), "!3 the value of `b` does not stand between quotes");
  EXPECT_EQ(read_all("<a b='c>"), "!3 the value of `b` does not stand between quotes");
  EXPECT_EQ(read_all("<a b='<c>'/>"), "!6 a `<` within a value");
  EXPECT_EQ(read_all("<a b>"), "!3 an attribute NAME=\"VALUE\" is expected here");
  EXPECT_EQ(read_all("<a b='c'"), "!0 the tag `a` has no end");
  EXPECT_EQ(read_all("<a b='1' b='2'/>"), "!9 the attribute `b` stands twice");
  EXPECT_EQ(read_all("<a b='1'c='2'/>"), "!8 white space is missing before this");
  EXPECT_EQ(read_all("<a>&lol;</a>"), "<a>!3 the entity `lol` is not known");
  EXPECT_EQ(read_all("<a>x & y</a>"), "<a>!5 an `&` that begins no entity");
  EXPECT_EQ(read_all("<a>&#0;</a>"), "<a>!3 the entity `#0` is not known");
  EXPECT_EQ(read_all("<a>< b</a>"), "<a>!3 a `<` that begins no element");
  EXPECT_EQ(read_all("<a><!-- b"), "<a>!3 a comment has no end");
  EXPECT_EQ(read_all("<?xml"), "!0 a processing instruction has no end");
  EXPECT_EQ(read_all("<a><![CDATA[b"), "<a>!3 a CDATA section has no end");
  EXPECT_EQ(read_all("<!DOCTYPE a"), "!0 the document type has no end");
  EXPECT_EQ(read_all("<a></a b>"), "<a>!7 an end tag is not well-formed");
}

TEST(XmlReader, TakesNoEndlessNesting) {
  std::string deep;
  for (int i = 0; i < 1001; ++i) deep += "<a>";
  XmlReader reader(deep);
  while (reader.next().what != XmlPart::What::end) {
  }
  ASSERT_TRUE(reader.problem());
  EXPECT_EQ(reader.problem()->message, "more than 1000 elements within one another");
  EXPECT_EQ(reader.problem()->code, Code::too_large);
  std::string wide = "<a";
  for (int i = 0; i < 1001; ++i) wide += " b" + std::to_string(i) + "=''";
  wide += "/>";
  XmlReader other(wide);
  EXPECT_EQ(other.next().what, XmlPart::What::end);
  ASSERT_TRUE(other.problem());
  EXPECT_EQ(other.problem()->message, "more than 1000 attributes");
}

// Every beginning of a text, and every text with one byte changed, is read to an end; what ends within an element is told.
TEST(XmlReader, EndsOnDamagedTextsAndTellsOnesThatAreCut) {
  const std::string text =
      "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a d='e&#70;'><!-- f --><g/><![CDATA[h]]>&amp;i</a>";
  const std::set<std::size_t> whole = {0, text.find("<!DOCTYPE"), text.find("<a d")};  // before these no part is cut
  for (std::size_t i = 0; i < text.size(); ++i) {
    EXPECT_EQ(read_all(text.substr(0, i)).find('!') == std::string::npos, whole.contains(i)) << i;
    for (const char c : {'<', '>', '&', '"', '\'', ']', '\0', '\xFF'}) {
      std::string changed = text;
      changed[i] = c;
      static_cast<void>(read_all(changed));
    }
  }
}

}  // namespace
}  // namespace coopnet
