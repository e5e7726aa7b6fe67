#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "graph/csv_table.h"
#include "graph/utf8.h"
#include "output/number.h"
#include "output/places/read_places.h"

namespace coopnet {
namespace {

constexpr double kFarthest = 1e8;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

char separator_of(std::string_view content) {
  if (const char declared = declared_separator(content)) return declared;
  const std::string_view line = content.substr(0, content.find_first_of("\r\n"));
  for (const char separator : {'\t', ';', ','})
    if (line.find(separator) != std::string_view::npos) return separator;
  return ',';
}

class Reader {
 public:
  explicit Reader(const std::shared_ptr<const SourceText>& text) : text_(text) {}

  ReadPlaces read() {
    const CsvTable table = parse_csv(text_, separator_of(text_->content()), result_.diagnostics);
    if (table.rows() == 0) {
      result_.diagnostics.error(Code::missing_key, text_, {},
                                "a table of positions has the columns `id`, `x` and `y`; this one is empty");
      return std::move(result_);
    }
    if (find_columns(table))
      for (std::size_t row = 1; row < table.rows(); ++row) read_row(table, row);
    return std::move(result_);
  }

 private:
  bool find_columns(const CsvTable& table) {
    std::vector<std::string> names;
    for (const CsvCell& cell : table.row(0)) names.push_back(lower(cell.text));
    const auto column = [&](std::string_view wanted) {
      for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == wanted) return i;
      return kNone;
    };
    id_ = column("id");
    x_ = column("x");
    y_ = column("y");
    width_ = column("width");
    height_ = column("height");
    for (const auto& [index, name] : {std::pair(id_, "id"), std::pair(x_, "x"), std::pair(y_, "y")}) {
      if (index != kNone) continue;
      result_.diagnostics.error(
          Code::missing_key, text_, table.where_row(0),
          std::string("a table of positions has the columns `id`, `x` and `y`; there is no `") + name + "`");
      return false;
    }
    return true;
  }

  static const CsvCell* cell_of(std::span<const CsvCell> row, std::size_t column) {
    return column < row.size() && !row[column].text.empty() ? &row[column] : nullptr;
  }

  std::optional<double> number_in(const CsvTable& table, const CsvCell* cell, std::string_view name) {
    if (cell == nullptr) return 0;
    const auto value = parse_number(cell->text);
    if (value && std::abs(*value) <= kFarthest) return value;
    result_.diagnostics.error(Code::bad_value, text_, table.where(*cell), "`" + std::string(name) + "` is no coordinate");
    return std::nullopt;
  }

  void read_row(const CsvTable& table, std::size_t index) {
    const auto row = table.row(index);
    const CsvCell *id = cell_of(row, id_), *x = cell_of(row, x_), *y = cell_of(row, y_);
    if (x == nullptr && y == nullptr) return;
    if (id == nullptr || x == nullptr || y == nullptr) {
      const std::string_view missing = id == nullptr ? "id" : x == nullptr ? "x" : "y";
      result_.diagnostics.error(Code::missing_key, text_, table.where_row(index),
                                "this row has no `" + std::string(missing) + "`");
      return;
    }
    const auto across = number_in(table, x, "x"), down = number_in(table, y, "y");
    const auto width = number_in(table, cell_of(row, width_), "width"),
               height = number_in(table, cell_of(row, height_), "height");
    if (!across || !down || !width || !height) return;
    const FormerPlace place{{*across, *down}, {std::max(*width, 0.0), std::max(*height, 0.0)}};
    if (!result_.actors.try_emplace(std::string(id->text), place).second)
      result_.diagnostics.warning(Code::duplicate_id, text_, table.where(*id),
                                  "the actor `" + std::string(id->text) + "` stands here again");
  }

  std::shared_ptr<const SourceText> text_;
  ReadPlaces result_;
  std::size_t id_ = kNone, x_ = kNone, y_ = kNone, width_ = kNone, height_ = kNone;
};

}  // namespace

ReadPlaces read_csv_places(const std::shared_ptr<const SourceText>& text) { return Reader(text).read(); }

ReadPlaces read_places(const std::shared_ptr<const SourceText>& text) {
  if (const auto offset = invalid_utf8(text->content())) {
    ReadPlaces nothing;
    nothing.diagnostics.error(Code::encoding, text, {text->position(*offset), {}}, "the text is not UTF-8 from here on");
    return nothing;
  }
  std::string_view content = text->content();
  if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
  const std::size_t first = content.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && content[first] == '<' ? read_svg_places(text) : read_csv_places(text);
}

}  // namespace coopnet
