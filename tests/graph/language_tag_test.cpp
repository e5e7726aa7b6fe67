#include "graph/language_tag.h"

#include <gtest/gtest.h>

namespace coopnet {
namespace {

TEST(LanguageTag, TakesWellFormedTags) {
  for (const char* tag : {"es", "pt-BR", "es-419", "zh-Hant-TW", "sr-Latn-RS", "de-CH-1996", "sl-rozaj-biske",
      "zh-cmn-Hans-CN", "fil",
                          "en-u-ca-gregory", "x-ours", "en-x-our-own", "i-klingon", "en-GB-oed", "ES", "de-a-value-b-other",
                              "zh-min-nan",
                          "sl-IT-nedis", "de-1901"})
    EXPECT_TRUE(is_language_tag(tag)) << tag;
}

TEST(LanguageTag, RefusesOthers) {
  for (const char* tag : {"", "e", "english", "span", "es_SV", "es-", "-es", "es--SV", "es-S", "de-DE-DE", "de-419-DE", "a-DE",
      "x", "x-",
                          "en-u", "en-u-", "en-a-bbb-a-ccc", "de-1996-1996", "español", "en us", "es-SV-toolongsubtag", "12",
                              "en-x"})
    EXPECT_FALSE(is_language_tag(tag)) << tag;
}

}  // namespace
}  // namespace coopnet
