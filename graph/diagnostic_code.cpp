#include <array>
#include <cassert>

#include "graph/diagnostic.h"

namespace coopnet {
namespace {

struct CodeRow {
  Code code;
  std::string_view name;
  std::string_view meaning;
};

// In the order of the enumeration.
constexpr std::array rows = {
    CodeRow{Code::unreadable, "unreadable", "The file cannot be opened or read."},
    CodeRow{Code::encoding, "encoding", "The text is not UTF-8."},
    CodeRow{Code::syntax, "syntax", "The text is not well-formed in its format."},
    CodeRow{Code::unknown_key, "unknown-key", "The format has no such key here."},
    CodeRow{Code::wrong_type, "wrong-type", "The value is of another type than its key takes."},
    CodeRow{Code::missing_key, "missing-key", "A key that must be there is not, or is empty."},
    CodeRow{Code::bad_value, "bad-value", "The value is of the right type, but outside what its key takes."},
    CodeRow{Code::duplicate_id, "duplicate-id", "The id is given twice."},
    CodeRow{Code::similar_names, "similar-names",
            "Two actors of a list have names that differ in case, white space or accents' form alone."},
    CodeRow{Code::duplicate_link, "duplicate-link", "The same link stands twice with the same evidence."},
    CodeRow{Code::unknown_id, "unknown-id", "The id names no actor, source or view of this network."},
    CodeRow{Code::dangling_link, "dangling-link", "An end of the link names no actor of this network."},
    CodeRow{Code::unknown_kind, "unknown-kind", "The kind is neither built in nor declared."},
    CodeRow{Code::unknown_relation, "unknown-relation", "The relation is neither built in nor declared."},
    CodeRow{Code::unknown_basis, "unknown-basis", "The basis is none of stated, reference, inferred and name_only."},
    CodeRow{Code::wrong_basis, "wrong-basis",
            "A name that stands only inside another name (name_only) is given as the evidence for more than that."},
    CodeRow{Code::wrong_end, "wrong-end", "An actor of this kind may not stand at this end of this relation."},
    CodeRow{Code::self_link, "self-link", "The link goes from an actor to itself."},
    CodeRow{Code::bad_iso_code, "bad-iso-code", "The code is no ISO 3166-1 code, or the actor is no country or territory."},
    CodeRow{Code::bad_date, "bad-date", "The date is not YYYY, YYYY-MM, YYYY-MM-DD or two such with a slash between."},
    CodeRow{Code::bad_language, "bad-language", "The tag is no well-formed BCP 47 language tag."},
    CodeRow{Code::missing_evidence, "missing-evidence", "The actor or link has no evidence."},
    CodeRow{Code::long_phrase, "long-phrase", "The phrase has more than fourteen words."},
    CodeRow{Code::phrase_not_found, "phrase-not-found", "The phrase does not stand in its source's text."},
    CodeRow{Code::missing_source, "missing-source", "The text of the source is not in the folder of sources."},
    CodeRow{Code::unknown_flag, "unknown-flag", "The view sets a flag that there is not."},
    CodeRow{Code::unused_source, "unused-source", "Nothing in the network cites the source."},
    CodeRow{Code::too_large, "too-large", "The input is larger or deeper nested than the program takes."},
    CodeRow{Code::too_many, "too-many", "There are further problems, which are not listed."},
};

const CodeRow& row(Code code) {
  const auto index = static_cast<std::size_t>(code);
  assert(index < rows.size() && rows[index].code == code);
  return rows[index];
}

}  // namespace

std::string_view code_name(Code code) { return row(code).name; }

std::string_view code_meaning(Code code) { return row(code).meaning; }

const std::vector<Code>& all_codes() {
  static const std::vector<Code> codes = [] {
    std::vector<Code> list;
    for (const CodeRow& each : rows) list.push_back(each.code);
    return list;
  }();
  return codes;
}

}  // namespace coopnet
