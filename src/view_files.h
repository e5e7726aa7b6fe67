// Where the figures of several views go, and what they are called there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "src/output_files.h"

namespace coopnet {

/// A view's name as a part of a file's name: slashes, blanks and what shells or other systems' files do not take become '-'.
/// Never empty, and no leading dot.
[[nodiscard]] std::string file_part(std::string_view view);

/// The name by which a document refers to the figure of this view or file: "fig-" and its ASCII letters and digits, one '-' for
/// each run of others; "fig" where there are none. Every markup takes it as it is.
[[nodiscard]] std::string figure_label(std::string_view name);

/// The files of each view, in the order of `views`. In an --output `%v` stands for the view's name as file_part() gives it, `%n`
/// for its number, from 1 and with as many digits as the last one has, and `%%` for a percent sign. A folder (one that is there,
/// or a path that ends with a slash) stands for FOLDER/%v with the format's extension. Throws UsageError: where there is no
/// --output, or one that would be the same file for two views, standard output included; for other signs after '%'; and as
/// outputs_of() does.
[[nodiscard]] std::vector<std::vector<Output>> outputs_of_views(const FlagValues& flags, const std::vector<std::string>& views,
                                                                const std::string& otherwise,
                                                                const std::vector<std::string>& formats);

}  // namespace coopnet
