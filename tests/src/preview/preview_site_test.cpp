// What the preview answers to whom; how it speaks on the wire is tested in tests/browser/.
#include "src/preview/preview_site.h"

#include <thread>

#include <gmock/gmock.h>

#include "src/command_line.h"
#include "src/preview/controls.h"

namespace coopnet {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::IsNull;
using testing::Not;

constexpr milliseconds long_time{20000};

class PreviewSiteTest : public testing::Test {
 protected:
  PreviewSiteTest() : typed_(parse_command_line({"preview", "--layout", "circo", "--kind", "organization"}).flags) {
    site_.set_port(8000);
  }
  HttpRequest request(const std::string& path, const std::string& method = "GET") {
    HttpRequest made;
    made.method = method;
    made.path = "/secret" + path;
    made.host = "127.0.0.1:8000";
    return made;
  }
  int refused(const HttpRequest& request) {
    const auto answer = site_.refusal(request);
    return answer ? answer->status : 0;
  }
  FlagValues typed_;
  LiveFigure figure_{"@sonsonate-2018", typed_};
  PreviewSite site_{figure_, typed_, "secret"};
};

TEST_F(PreviewSiteTest, AnswersItsOwnNamesAlone) {
  HttpRequest asked = request("/");
  EXPECT_EQ(refused(asked), 0);
  asked.host = "localhost:8000";
  EXPECT_EQ(refused(asked), 0);
  for (const char* host :
       {"", "127.0.0.1", "127.0.0.1:80", "evil.example", "evil.example:8000", "127.0.0.1:8000.evil.example", "[::1]:8000"}) {
    asked.host = host;
    EXPECT_EQ(refused(asked), 421) << host;
  }
}

TEST_F(PreviewSiteTest, WantsTheToken) {
  for (const char* path : {"/", "", "/secre/", "/secrets/", "/SECRET/", "//secret/", "/favicon.ico", "/../secret/", "*"}) {
    HttpRequest asked = request("/");
    asked.path = path;
    EXPECT_EQ(refused(asked), 403) << path;
  }
}

TEST_F(PreviewSiteTest, RefusesOtherMethodsAndOtherPages) {
  for (const char* method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"})
    EXPECT_EQ(refused(request("/state", method)), 405) << method;
  EXPECT_EQ(refused(request("/state", "HEAD")), 0);
  EXPECT_EQ(refused(request("/wish")), 405);
  HttpRequest wish = request("/wish", "POST");
  EXPECT_EQ(refused(wish), 415);
  wish.content_type = "text/plain";
  EXPECT_EQ(refused(wish), 415);
  wish.content_type = "application/json";
  EXPECT_EQ(refused(wish), 0);
  wish.origin = "http://evil.example";
  EXPECT_EQ(refused(wish), 403);
  wish.origin = "http://127.0.0.1:8000";
  EXPECT_EQ(refused(wish), 0);
}

TEST_F(PreviewSiteTest, SaysWhyItRefuses) {
  const auto said = [&](const HttpRequest& request) { return *site_.refusal(request)->body; };
  HttpRequest asked = request("/");
  asked.host = "evil.example";
  EXPECT_EQ(said(asked), "The preview answers to 127.0.0.1:8000 alone.\n");
  asked = request("/");
  asked.path = "/";
  EXPECT_EQ(said(asked), "The address needs the token that coopnet preview printed.\n");
  asked = request("/");
  asked.origin = "null";
  EXPECT_EQ(said(asked), "Another page may not ask the preview.\n");
  EXPECT_EQ(said(request("/wish")), "A wish is sent with POST.\n");
  EXPECT_EQ(said(request("/", "POST")), "The preview is read with GET.\n");
  EXPECT_EQ(said(request("/wish", "POST")), "A wish is JSON.\n");
  EXPECT_EQ(*site_.answer(request("/nothing")).body, "There is nothing here.\n");
}

TEST_F(PreviewSiteTest, HasNoFilesButItsOwn) {
  for (const char* path :
       {"/../../etc/passwd", "/..", "/preview.js/", "/page/", "/site/preview.js", "//", "/preview.html", "/%2e%2e/"})
    EXPECT_EQ(site_.answer(request(path)).status, 404) << path;
  for (const char* path : {"/", "/preview.css", "/preview.js", "/controls", "/state"}) {
    const HttpAnswer answer = site_.answer(request(path));
    EXPECT_EQ(answer.status, 200) << path;
    ASSERT_THAT(answer.body, Not(IsNull())) << path;
    EXPECT_THAT(answer.headers, testing::Contains(testing::Pair("X-Content-Type-Options", "nosniff"))) << path;
    EXPECT_THAT(answer.headers, testing::Contains(testing::Pair("Content-Security-Policy", HasSubstr("default-src 'none'"))))
        << path;
    EXPECT_THAT(answer.headers, testing::Contains(testing::Pair("Content-Security-Policy", HasSubstr("frame-ancestors 'none'"))))
        << path;
  }
  EXPECT_EQ(site_.answer(request("/page")).status, 404) << "nothing is drawn yet";
}

TEST_F(PreviewSiteTest, ShowsTheFigureOnceItIsDrawn) {
  std::thread drawing([this] { figure_.run(); });
  std::uint64_t moment = 0;
  while (figure_.shown().version == 0) moment = *figure_.next_moment(moment, long_time);
  const HttpAnswer page = site_.answer(request("/page"));
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(*page.body,
              HasSubstr(R"("command":["coopnet","draw","@sonsonate-2018","--kind","organization","--layout","circo"])"));
  std::uint64_t seen = 0;
  EXPECT_THAT(*site_.next_event(seen, milliseconds(0)), HasSubstr("event: moment\ndata: "));
  EXPECT_EQ(*site_.next_event(seen, milliseconds(0)), ":\n\n");
  figure_.stop();
  EXPECT_EQ(site_.next_event(seen, long_time), std::nullopt);
  drawing.join();
}

TEST_F(PreviewSiteTest, TheLastWishWins) {
  std::thread drawing([this] { figure_.run(); });
  for (int size = 5; size <= 30; ++size) {
    HttpRequest wish = request("/wish", "POST");
    wish.body = R"({"flags": {"font-size": [")" + std::to_string(size) + R"("]}})";
    EXPECT_EQ(site_.answer(wish).status, 204);
  }
  std::uint64_t moment = 0;
  while (figure_.shown().wished.last("font-size") != "30") moment = *figure_.next_moment(moment, long_time);
  EXPECT_LT(figure_.shown().version, 26u) << "wishes that nobody waits for any more are not drawn";
  EXPECT_EQ(figure_.shown().wished.all("kind"), std::vector<std::string>{"organization"});
  EXPECT_FALSE(figure_.shown().wished.has("layout")) << "a control that was cleared takes a typed flag away";
  figure_.stop();
  drawing.join();
}

TEST(PreviewWish, TakesWhatTheControlsOffer) {
  const FlagValues typed = parse_command_line({"preview", "--theme", "dark", "--focus", "a"}).flags;
  const Wish wish = read_wish(R"({"flags": {"layout": ["hub"], "pin": ["a=1,2", "b=3,4"], "view": ["overview"]}})", typed);
  EXPECT_FALSE(wish.problem.has_value());
  EXPECT_EQ(wish.flags.all("pin"), (std::vector<std::string>{"a=1,2", "b=3,4"}));
  EXPECT_EQ(wish.flags.last("view"), "overview");
  EXPECT_EQ(wish.flags.last("focus"), "a");
  EXPECT_FALSE(wish.flags.has("theme"));
}

TEST(PreviewWish, TellsWhatIsWrongAndWhere) {
  const auto told = [](const std::string& json) {
    const Wish wish = read_wish(json, FlagValues());
    return wish.flag + ": " + (wish.problem ? wish.problem->message : "nothing");
  };
  EXPECT_EQ(told(R"({"flags": {"font-size": ["3"]}})"), "font-size: font-size takes a number from 4 to 40, not `3`");
  EXPECT_EQ(told(R"({"flags": {"font-size": []}})"), "font-size: font-size takes one value");
  EXPECT_EQ(told(R"({"flags": {"output": ["x.svg"]}})"), "output: there is no control `output`");
  EXPECT_EQ(told(R"({"flags": {"kind": ["person"]}})"), "kind: there is no control `kind`");
  const std::string shape = ": a wish is an object with `flags`, each with a list of texts";
  for (const char* json :
       {"", "[]", "{}", "{\"flags\": []}", R"({"flags": {"seed": "1"}})", R"({"flags": {"seed": [1]}})", "{\"flags\": {", "\xff"})
    EXPECT_EQ(told(json), shape) << json;
}

TEST(PreviewWish, OpensNoFileThatWasNotTyped) {
  FlagValues typed;
  typed.set("theme", {"/home/me/mine.toml"});
  EXPECT_TRUE(read_wish(R"({"flags": {"theme": ["/etc/passwd"]}})", typed).problem.has_value());
  EXPECT_EQ(read_wish(R"({"flags": {"theme": ["/etc/passwd"]}})", typed).problem->message,
            "`/etc/passwd` was not named on the command line");
  EXPECT_FALSE(read_wish(R"({"flags": {"theme": ["dark"]}})", typed).problem.has_value());
}

TEST(PreviewControls, AreTheFlagsOfLayoutAndStyle) {
  const std::string json = controls_json();
  for (const Flag& flag : flags()) {
    if (!takes(flag.commands, Takes::draw)) continue;
    // What needs several figures or an older one does nothing here, and its command would fail.
    const bool apart = flag.name == "like" || flag.name == "common-positions";
    const bool shapes =
        !apart && (flag.section == FlagSection::layout || flag.section == FlagSection::style || flag.name == "view");
    EXPECT_EQ(json.find("\"name\":\"" + std::string(flag.name) + "\"") != std::string::npos, shapes) << flag.name;
  }
}

TEST(PreviewControls, AreNotWhatTakesSeveralFiguresOrAnOlderOne) {
  for (const char* name : {"views", "common-positions", "like"}) EXPECT_EQ(find_flag(name, Takes::preview), nullptr) << name;
  EXPECT_EQ(read_wish(R"({"flags": {"like": ["old.svg"]}})", {}).problem->message, "there is no control `like`");
}

TEST(PreviewToken, IsAnotherEachTime) {
  EXPECT_EQ(new_token().size(), 32u);
  EXPECT_NE(new_token(), new_token());
}

}  // namespace
}  // namespace coopnet
