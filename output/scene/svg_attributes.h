// The pieces that SVG elements are written from.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "output/scene/scene.h"

namespace coopnet {

/// Adds ` name="value"`, the value escaped.
void add_attribute(std::string& out, std::string_view name, std::string_view value);
void add_attribute(std::string& out, std::string_view name, double value, int decimals = 2);

/// Path data in absolute commands, as short as they come: a letter only where it changes, H and V where a coordinate stays, a
/// line for a curve that is straight to half of the last decimal.
[[nodiscard]] std::string path_data(const std::vector<PathStep>& path, int decimals);

/// Path data of letters, which are many short steps: relative commands, to a hundredth, in about a third of the bytes.
[[nodiscard]] std::string letter_data(const std::vector<PathStep>& path);

/// "5 2.5", for stroke-dasharray.
[[nodiscard]] std::string dash_array(const std::vector<double>& dash);

/// What a list of elements leaves to its parent: for each attribute the value that costs most when written on every element.
class Inherited {
 public:
  /// Counts a value that an element needs.
  void want(std::string_view attribute, const std::string& value);
  /// Decides, after everything has been counted; ties go to the value that sorts first.
  void settle();
  /// The attributes for the parent, in alphabetical order.
  void write_on_parent(std::string& out) const;
  /// Whether the parent has this very value.
  [[nodiscard]] bool has(std::string_view attribute, const std::string& value) const;
  /// Adds the attribute unless the parent has this very value.
  void write_on_child(std::string& out, std::string_view attribute, const std::string& value) const;

 private:
  std::map<std::string, std::map<std::string, std::size_t>, std::less<>> counts_;
  std::map<std::string, std::string, std::less<>> settled_;
};

}  // namespace coopnet
