// What is wrong with an input, told so that it can be mended: file:line:column, the line, a caret, a hint.
#pragma once

#include <cstddef>
#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "graph/text_position.h"

namespace coopnet {

enum class Severity { error, warning };

/// Every problem that a reader, a check or a view can have. The printed names are stable.
enum class Code {
  unreadable,        // the file cannot be opened or read
  encoding,          // not UTF-8
  syntax,            // not well-formed in its format
  unknown_key,       // a key that the format does not have
  wrong_type,        // a string where a number is wanted, and the like
  missing_key,       // a key that must be there is not
  bad_value,         // a value outside what its key takes
  duplicate_id,      // an id given twice
  similar_names,     // two actors whose names look alike
  duplicate_link,    // the same ends and relation twice, with the same evidence
  unknown_id,        // a reference to an actor or source that is not there
  dangling_link,     // a link's end names no actor
  unknown_kind,      // a kind that is neither built in nor declared
  unknown_relation,  // likewise a relation
  unknown_basis,     // likewise a basis
  wrong_basis,       // evidence of basis name_only on a relation that says more than that
  wrong_end,         // a kind that may not stand at this end of this relation
  self_link,         // a link from an actor to itself
  bad_iso_code,      // not an ISO 3166-1 code
  bad_date,          // not YYYY, YYYY-MM, YYYY-MM-DD or an interval of two such
  bad_language,      // not a BCP 47 language tag
  missing_evidence,  // an actor or link without evidence
  long_phrase,       // a phrase of more than fourteen words
  phrase_not_found,  // the phrase does not stand in its source's text
  missing_source,    // the source's text is not in the folder
  unknown_flag,      // a view sets a flag that there is not
  unused_source,     // a source that nothing cites
  too_large,         // more than the program takes
  too_many,          // further problems are not listed
};

/// The stable name that is printed in brackets, such as "unknown-key".
[[nodiscard]] std::string_view code_name(Code code);
/// Every code, in the order of the enumeration.
[[nodiscard]] const std::vector<Code>& all_codes();
/// What the code means, in one sentence for the manual.
[[nodiscard]] std::string_view code_meaning(Code code);

struct Diagnostic {
  Severity severity = Severity::error;
  Code code = Code::syntax;
  std::string message;
  std::string hint;                        // empty: none
  std::shared_ptr<const SourceText> text;  // may be null: then the message stands alone
  TextRange where;
};

/// `file:line:column: error[code]: message`, the source line, a caret line and a hint line; each ends in a newline.
[[nodiscard]] std::string format(const Diagnostic& diagnostic);

/// Collects problems in the order found; after `limit` errors and warnings it only counts, and says so at the end.
class Diagnostics {
 public:
  explicit Diagnostics(std::size_t limit = 100) : limit_(limit) {}
  void add(Diagnostic diagnostic);
  void error(Code code, const std::shared_ptr<const SourceText>& text, TextRange where, std::string message,
             std::string hint = {});
  void warning(Code code, const std::shared_ptr<const SourceText>& text, TextRange where, std::string message,
               std::string hint = {});
  /// Appends all of another's problems.
  void append(const Diagnostics& other);
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t warnings() const { return warnings_; }
  [[nodiscard]] bool empty() const { return errors_ + warnings_ == 0; }
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return list_; }
  /// Whether the list is full, so that a costly hint would be found in vain.
  [[nodiscard]] bool full() const { return list_.size() >= limit_; }
  /// Sorts by file and position, keeping the order of equals.
  void sort();
  /// All problems, formatted one after another.
  [[nodiscard]] std::string text() const;

 private:
  std::vector<Diagnostic> list_;
  std::size_t limit_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
};

/// Thrown where an input leaves no result possible. Holds every problem found until then.
class InputError : public std::exception {
 public:
  explicit InputError(Diagnostics diagnostics);
  [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }
  [[nodiscard]] const char* what() const noexcept override { return what_.c_str(); }

 private:
  Diagnostics diagnostics_;
  std::string what_;
};

}  // namespace coopnet
