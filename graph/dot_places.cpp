#include "graph/dot_places.h"


#include "graph/dot_tokens.h"
#include "graph/plain_words.h"

namespace coopnet {
namespace {

/// Deeper braces are no network; the limit also keeps the walk's own recursion small.
constexpr std::size_t most_depth = 500;

class Walk {
 public:
  explicit Walk(std::string_view content) : tokens_(content) { advance(); }

  DotPlaces go() {
    graph();
    return std::move(places_);
  }

 private:
  using Type = DotToken::Type;

  /// The end of an edge: one node, or several: a list "a, b" or all nodes of a subgraph.
  struct End {
    DotSpan where;
    std::optional<std::string> node;  // the name of the only one
    double nodes = 1;
  };

  void advance() { token_ = tokens_.next(); }
  [[nodiscard]] bool ok() const { return !places_.problem; }
  [[nodiscard]] bool is_mark(char mark) const { return token_.type == Type::mark && tokens_.raw(token_)[0] == mark; }
  [[nodiscard]] DotSpan span() const { return {token_.begin, token_.end}; }

  [[nodiscard]] bool is_keyword(std::string_view word) const {
    return token_.type == Type::name && !token_.quoted && !token_.html && lowered(tokens_.raw(token_)) == word;
  }
  [[nodiscard]] bool is_any_keyword() const {
    for (const std::string_view word : {"graph", "digraph", "strict", "node", "edge", "subgraph"})
      if (is_keyword(word)) return true;
    return false;
  }
  [[nodiscard]] bool is_name() const { return token_.type == Type::name && !is_any_keyword(); }

  void fail(const std::string& wanted) {
    if (!ok()) return;
    std::string message;
    if (token_.type == Type::open_end)
      message = token_.html ? "an HTML string that never ends" : "a quoted string that never ends";
    else if (token_.type == Type::end)
      message = "the text ends where " + wanted + " is wanted";
    else
      message = "`" + shortened(tokens_.raw(token_)) + "` where " + wanted + " is wanted";
    DotSpan where = span();
    if (token_.type == Type::open_end) where.end = where.begin + 1;
    places_.problem = DotPlaces::Problem{std::move(message), where};
  }

  [[nodiscard]] static std::string shortened(std::string_view text) {
    std::string line = folded(text);
    if (line.size() <= 40) return line;
    std::size_t end = 40;
    while ((static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    return line.substr(0, end) + "…";
  }

  bool take_mark(char mark) {
    if (!is_mark(mark)) return false;
    advance();
    return true;
  }

  /// A name, its parts joined by "+".
  std::string name() {
    std::string value = tokens_.value(token_);
    const bool joins = token_.quoted;
    advance();
    while (joins && is_mark('+')) {
      advance();
      if (!token_.quoted) {
        fail("a quoted string");
        return value;
      }
      value += tokens_.value(token_);
      advance();
    }
    return value;
  }

  void graph() {
    if (is_keyword("strict")) advance();
    if (is_keyword("digraph"))
      directed_ = true;
    else if (!is_keyword("graph"))
      return fail("`graph` or `digraph`");
    advance();
    if (is_name()) static_cast<void>(name());
    if (!is_mark('{')) return fail("`{`");
    body();
    if (!ok()) return;
    if (token_.type != Type::end) places_.rest = span();
    places_.another_graph = is_keyword("graph") || is_keyword("digraph") || is_keyword("strict");
  }

  /// A body in braces; gives an estimate of its nodes.
  double body() {
    if (++depth_ > most_depth) {
      places_.too_deep = true;
      places_.problem = DotPlaces::Problem{"more than " + std::to_string(most_depth) + " braces within each other", span()};
      return 0;
    }
    advance();
    double nodes = 0;
    while (ok() && !is_mark('}')) {
      if (token_.type == Type::end || token_.type == Type::open_end) {
        fail("`}`");
        break;
      }
      nodes += statement();
      take_mark(';');
    }
    places_.end = token_.end;
    --depth_;
    if (ok()) advance();
    return nodes;
  }

  double statement() {
    for (const std::string_view word : {"graph", "node", "edge"})
      if (is_keyword(word)) {
        advance();
        if (!is_mark('[')) fail("`[`");
        DotAttributePlaces ignored;
        attributes(ignored);
        return 0;
      }
    if (is_name()) {
      const DotSpan where = span();
      const std::string first = name();
      if (ok() && take_mark('=')) {
        if (!is_name()) fail("a value");
        if (ok()) static_cast<void>(name());
        return 0;
      }
      return chain(node_list(first, where));
    }
    if (is_mark('{') || is_keyword("subgraph")) return chain(subgraph());
    fail("a statement or `}`");
    return 0;
  }

  End subgraph() {
    End end{span(), {}, 0};
    if (is_keyword("subgraph")) {
      advance();
      if (is_name()) static_cast<void>(name());
    }
    if (!is_mark('{')) {
      fail("`{`");
      return end;
    }
    end.nodes = body();
    return end;
  }

  void port() {
    while (ok() && take_mark(':')) {
      if (!is_name()) fail("a port");
      if (ok()) static_cast<void>(name());
    }
  }

  /// Behind the first name of a list: its port, and further names.
  End node_list(const std::string& first, DotSpan where) {
    End end{where, first, 1};
    places_.nodes.emplace(first, where);
    port();
    while (ok() && take_mark(',')) {
      if (!is_name()) {
        fail("a node");
        break;
      }
      const DotSpan span_of_name = span();
      places_.nodes.emplace(name(), span_of_name);
      if (ok()) port();
      end.node.reset();
      end.nodes += 1;
      end.where.end = span_of_name.end;
    }
    return end;
  }

  /// Ends joined by edges, and their attributes; gives the number of nodes named.
  double chain(End first) {
    std::vector<End> ends = {std::move(first)};
    while (ok() && token_.type == Type::edge) {
      if ((tokens_.raw(token_) == "->") != directed_) {
        fail(directed_ ? "`->`" : "`--`");
        return 0;
      }
      advance();
      if (is_name()) {
        const DotSpan where = span();
        const std::string first_name = name();
        ends.push_back(node_list(first_name, where));
      } else if (is_mark('{') || is_keyword("subgraph")) {
        ends.push_back(subgraph());
      } else {
        fail("a node");
      }
    }
    if (!ok()) return 0;
    double nodes = 0;
    for (const End& end : ends) nodes += end.nodes;
    DotAttributePlaces places;
    attributes(places);
    if (ends.size() == 1) {
      if (ends[0].node && !places.empty()) {
        auto& known = places_.node_attributes[*ends[0].node];
        known.insert(known.begin(), places.begin(), places.end());
      }
      return nodes;
    }
    for (std::size_t i = 1; i < ends.size(); ++i) {
      const End& from = ends[i - 1];
      const End& to = ends[i];
      if (from.node && to.node)
        places_.edges[{*from.node, *to.node}].push_back({{from.where.begin, to.where.end}, places_.edge_attributes.size()});
      else
        places_.edges_of_groups += from.nodes * to.nodes;
    }
    places_.edge_attributes.push_back(std::move(places));
    return nodes;
  }

  void attributes(DotAttributePlaces& places) {
    while (ok() && take_mark('[')) {
      while (ok() && !is_mark(']')) {
        if (!is_name()) return fail("an attribute or `]`");
        std::string key = name();
        if (!ok()) return;
        if (!take_mark('=')) return fail("`=`");
        if (!is_name()) return fail("a value");
        const DotSpan where = span();
        static_cast<void>(name());
        places.emplace_back(std::move(key), where);
        if (!take_mark(',')) take_mark(';');
      }
      if (ok()) advance();
    }
  }

  DotTokens tokens_;
  DotToken token_;
  DotPlaces places_;
  bool directed_ = false;
  std::size_t depth_ = 0;
};

}  // namespace

DotPlaces find_dot_places(std::string_view content) { return Walk(content).go(); }

}  // namespace coopnet
