// Words as people write them into lists: trimmed, folded and compared without regard to case and joints.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace coopnet {

/// Without white space (ASCII and no-break spaces) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Trimmed, every run of white space within made one space.
[[nodiscard]] std::string folded(std::string_view text);

/// ASCII letters in lower case; all other bytes are kept.
[[nodiscard]] std::string lowered(std::string_view text);

/// In lower case without spaces, '-', '_' and '.': "Source ID", "source_id" and "sourceId" are one word.
[[nodiscard]] std::string joined_word(std::string_view text);

/// An identifier with underscores: "Is member of" becomes "is_member_of". Letters beyond ASCII are kept. Empty where the
/// text has neither letters nor digits.
[[nodiscard]] std::string word_id(std::string_view text);

/// A decimal number that fills the whole trimmed text, with a point or a comma; none otherwise, and none for infinities.
[[nodiscard]] std::optional<double> plain_number(std::string_view text);

}  // namespace coopnet
