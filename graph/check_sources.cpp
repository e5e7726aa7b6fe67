#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "graph/check_rules.h"
#include "graph/folded_text.h"
#include "graph/read.h"
#include "graph/utf8.h"

namespace coopnet {
namespace {

/// The same text in plain letters, byte for byte where that is possible: what one tends to type for what is printed.
/// `starts` has the place of every letter in the text.
struct PlainText {
  std::string letters;
  std::vector<std::size_t> starts;
};

char plain_letter(char32_t character) {
  if (character >= 'A' && character <= 'Z') return static_cast<char>(character - 'A' + 'a');
  if (character < 0x80) return static_cast<char>(character);
  if (character == 0x2018 || character == 0x2019 || character == 0x02BC || character == 0xB4) return '\'';
  if (character == 0x201C || character == 0x201D || character == 0xAB || character == 0xBB) return '"';
  if ((character >= 0x2010 && character <= 0x2015) || character == 0x2212) return '-';
  return '\x01';
}

PlainText plain_text(std::string_view text) {
  PlainText plain;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const char letter = plain_letter(next_code_point(text, offset));
    if (letter != '\x01') {
      plain.letters += letter;
      plain.starts.push_back(start);
      continue;
    }
    for (std::size_t byte = start; byte < offset; ++byte) {
      plain.letters += text[byte];
      plain.starts.push_back(start);
    }
  }
  plain.starts.push_back(text.size());
  return plain;
}

std::string first_words(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t word = 0; word < count && end != std::string_view::npos; ++word) end = text.find(' ', end == 0 ? 0 : end + 1);
  return std::string(text.substr(0, end));
}

/// Where a phrase is not in the text: what stands there instead.
std::string nearest_words(const std::string& text, const std::string& phrase) {
  const PlainText plain = plain_text(text);
  const std::string wanted = plain_text(phrase).letters;
  if (const std::size_t at = plain.letters.find(wanted); at != std::string::npos) {
    const std::size_t begin = plain.starts[at];
    return "the source writes `" + text.substr(begin, plain.starts[at + wanted.size()] - begin) + "`";
  }
  for (std::size_t end = phrase.rfind(' '); end != std::string::npos && end > 0; end = phrase.rfind(' ', end - 1)) {
    const std::string_view begun = std::string_view(phrase).substr(0, end);
    const std::size_t at = text.find(begun);
    if (at == std::string::npos) continue;
    return "the source writes `" + first_words(std::string_view(text).substr(at), count_words(phrase)) + "`";
  }
  return {};
}

class PhraseFinder {
 public:
  explicit PhraseFinder(const Rules& rules) : rules_(rules) {}

  void find(const std::vector<Evidence>& list) {
    for (const Evidence& evidence : list) {
      const Source* source = rules_.source(evidence.source);
      if (source == nullptr || evidence.phrase.empty()) continue;
      const std::optional<std::string>& text = text_of(*source);
      if (!text) continue;
      const std::string phrase = fold_white_space(evidence.phrase);
      if (text->find(phrase) == std::string::npos)
        rules_.error(Code::phrase_not_found, evidence.phrase_where,
                     "the phrase does not stand in " + in_ticks(source->file) + ", the text of " + in_ticks(source->id),
                     nearest_words(*text, phrase));
    }
  }

 private:
  /// The folded text of a source, read and complained of once.
  const std::optional<std::string>& text_of(const Source& source) {
    const auto known = texts_.find(source.id);
    if (known != texts_.end()) return known->second;
    return texts_.emplace(source.id, load_text(source)).first->second;
  }

  std::optional<std::string> load_text(const Source& source) const {
    const TextRange where = key_position(source.keys, "file", source.where);
    if (source.file.empty()) {
      rules_.warning(Code::missing_source, key_position(source.keys, "id", source.where),
                     "the source " + in_ticks(source.id) + " names no `file`, so its phrases are not looked up");
      return std::nullopt;
    }
    const std::filesystem::path file(source.file);
    bool inside = file.is_relative();
    for (const std::filesystem::path& part : file) inside = inside && part != "..";
    if (!inside) {
      rules_.error(Code::bad_value, where, "`file` must name a file within the folder of the sources");
      return std::nullopt;
    }
    std::shared_ptr<const SourceText> text;
    try {
      text = load((std::filesystem::path(".") / rules_.options.sources / file).string());
    } catch (const InputError& error) {
      rules_.error(Code::missing_source, where,
                   "the text of " + in_ticks(source.id) + " is not in " + in_ticks(rules_.options.sources),
                   error.diagnostics().all().front().message);
      return std::nullopt;
    }
    if (const auto offset = invalid_utf8(text->content())) {
      const TextPosition at = text->position(*offset);
      rules_.error(Code::encoding, where, "the text of " + in_ticks(source.id) + " is not UTF-8",
                   "see its line " + std::to_string(at.line) + ", column " + std::to_string(at.column));
      return std::nullopt;
    }
    return fold_white_space(text->content());
  }

  const Rules& rules_;
  std::map<std::string, std::optional<std::string>> texts_;
};

}  // namespace

void check_phrases(const Rules& rules) {
  PhraseFinder finder(rules);
  const Network& network = rules.network;
  for (Network::ActorRef ref = 0; ref < network.actor_count(); ++ref) finder.find(network.actor(ref).evidence);
  for (const Network::LinkRef& ref : network.links()) finder.find(network.link(ref).evidence);
}

}  // namespace coopnet
