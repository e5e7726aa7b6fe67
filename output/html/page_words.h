// The words of the HTML page around a figure.
#pragma once

#include <string_view>

namespace coopnet {

/// In one language; "{count}", "{actors}" and "{links}" stand where numbers go.
struct PageWords {
  std::string_view lang;
  std::string_view search, found, filter, kinds, relations, bases, no_evidence;
  std::string_view zoom_in, zoom_out, zoom_fit;
  std::string_view details, help, links, one_link, filtered;
  std::string_view command, copy, copied, canvas, figure;  // `figure` is told to a screen reader, with the keys that move it
};

/// By BCP 47 tag: its language in English, Spanish, French or Portuguese; English for any other.
[[nodiscard]] const PageWords& page_words(std::string_view lang);

}  // namespace coopnet
