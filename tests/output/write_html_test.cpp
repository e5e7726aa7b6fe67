#include "output/html/write_html.h"

#include <gmock/gmock.h>

#include "output/html/page_files.h"

namespace coopnet {
namespace {

using testing::HasSubstr;
using testing::Not;

// Two actors and a link whose evidence tries to end the page's script.
struct Page {
  Network network;
  Scene scene;
};

Page small_page() {
  Page page;
  Source source;
  source.id = "s";
  source.title = "A </script> title";
  source.url = "https://example.org/?a=1&b=2";
  page.network.sources.push_back(source);
  Actor a;
  a.id = "a";
  a.kind = "organization";
  a.name = "Long <name>";
  a.short_name = "A";
  Actor b;
  b.id = "b";
  b.kind = "country";
  b.name = "B";
  b.names["es"] = "Be";
  const auto from = page.network.add_actor(a), to = page.network.add_actor(b);
  Link link;
  link.relation = "located_in";
  Evidence evidence;
  evidence.source = "s";
  evidence.phrase = "says <b>";
  evidence.as_of = "2018-12-04/2018-12-06";
  evidence.basis = Basis::inferred;
  link.evidence.push_back(evidence);
  page.network.add_link(from, to, link);
  link.relation = "member_of";
  link.evidence.front().basis = Basis::stated;
  page.network.add_link(from, to, link);
  page.scene.page = {200, 100};
  page.scene.title = "Title & more";
  page.scene.description = "Two actors.";
  return page;
}

TEST(WriteHtml, IsOneFileThatAsksNobody) {
  const Page page = small_page();
  const std::string html = write_html(page.scene, page.network);
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
  EXPECT_THAT(html, HasSubstr("<title>Title &amp; more</title>"));
  EXPECT_THAT(html, Not(HasSubstr("src=\"")));
  EXPECT_THAT(html, Not(HasSubstr("<link")));
  EXPECT_THAT(html, Not(HasSubstr("<?xml")));
  EXPECT_EQ(html, write_html(page.scene, page.network));
}

TEST(WriteHtml, KeepsTheNetworksTextOutOfTheMarkup) {
  const Page page = small_page();
  const std::string html = write_html(page.scene, page.network);
  // Two script elements, each ended once.
  std::size_t ends = 0;
  for (std::size_t at = html.find("</script>"); at != std::string::npos; at = html.find("</script>", at + 1)) ++ends;
  EXPECT_EQ(ends, 2u);
  EXPECT_THAT(html, HasSubstr(R"("phrase":"says \u003cb>")"));
  EXPECT_THAT(html, HasSubstr(R"("as_of":"4–6 December 2018")"));
  EXPECT_THAT(html, Not(HasSubstr("Long <name>")));
}

TEST(WriteHtml, ALinksOwnLabelIsItsOwn) {
  Page page = small_page();
  page.network.link(page.network.links()[0]).label = "since 1999";
  Link link;
  link.relation = "located_in";
  page.network.add_link(0, 1, link);
  const std::string html = write_html(page.scene, page.network);
  EXPECT_THAT(html, HasSubstr(R"("relation":"located_in","basis":"inferred","label":"since 1999")"));
  EXPECT_THAT(html, HasSubstr(R"("relations":{"located_in":{"phrase":"is located in",)"));
}

TEST(WriteHtml, SpeaksTheFiguresLanguage) {
  const Page page = small_page();
  HtmlOptions options;
  options.lang = "es";
  options.command = {"coopnet", "draw", "--lang", "es"};
  const std::string html = write_html(page.scene, page.network, options);
  EXPECT_THAT(html, HasSubstr("<html lang=\"es\">"));
  EXPECT_THAT(html, HasSubstr(">Filtrar<"));
  EXPECT_THAT(html, HasSubstr(R"("name":"Be")"));
  EXPECT_THAT(html, HasSubstr(R"("command":["coopnet","draw","--lang","es"])"));
}

TEST(WriteHtml, FiltersOnlyWhatIsThere) {
  const Page page = small_page();
  const std::string html = write_html(page.scene, page.network);
  EXPECT_THAT(html, HasSubstr("name=\"kind\" value=\"organization\""));
  EXPECT_THAT(html, HasSubstr("name=\"relation\" value=\"located_in\""));
  EXPECT_THAT(html, HasSubstr("name=\"basis\" value=\"inferred\""));
  EXPECT_THAT(html, Not(HasSubstr("value=\"person\"")));
}

TEST(WriteHtml, OffersNoFilterWhereThereIsNothingToChoose) {
  Page page = small_page();
  page.network = Network();
  EXPECT_THAT(write_html(page.scene, page.network), Not(HasSubstr("class=\"filter\"")));
}

TEST(WriteHtml, LetsNoScriptRunButItsOwn) {
  const Page page = small_page();
  const std::string html = write_html(page.scene, page.network);
  // 44 characters of base64 for the 32 bytes of SHA-256.
  EXPECT_THAT(html, testing::ContainsRegex("script-src 'sha256-[A-Za-z0-9+/]{43}='; worker-src blob:;"));
  EXPECT_THAT(html, Not(HasSubstr("script-src 'unsafe-inline'")));
}

TEST(WriteHtml, TellsWhatTheFlagsLeaveOut) {
  const Page page = small_page();
  HtmlOptions options;
  options.not_kinds = {"person"};
  options.drop_isolated = true;
  EXPECT_THAT(write_html(page.scene, page.network, options),
              HasSubstr(R"("given":{"not-kind":["person"],"not-relation":[],"basis":[],"drop-isolated":true})"));
}

TEST(PageFiles, AreCompiledIn) {
  EXPECT_THAT(std::string(page_script()), HasSubstr("\"use strict\""));
  EXPECT_THAT(std::string(page_style()), HasSubstr("@media print"));
}

}  // namespace
}  // namespace coopnet
