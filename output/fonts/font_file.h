// Font files on this machine: Liberation Sans, and for letters that it lacks whichever font has them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "output/fonts/libraries.h"

namespace coopnet::fonts {

/// The styles that figures print in.
struct Style {
  bool bold = false;
  bool italic = false;
  friend auto operator<=>(const Style&, const Style&) = default;
};

/// An open font.
class FontFile {
 public:
  /// Throws OutputError where the file is no font.
  FontFile(const std::string& path, unsigned index, std::string family);
  [[nodiscard]] const std::string& family() const { return family_; }
  [[nodiscard]] Face* face() const { return face_.get(); }
  [[nodiscard]] Font* font() const { return font_.get(); }
  [[nodiscard]] double units_per_em() const { return units_per_em_; }
  [[nodiscard]] bool has(char32_t letter) const;

 private:
  std::string family_;
  std::unique_ptr<Face, void (*)(Face*)> face_;
  std::unique_ptr<Font, void (*)(Font*)> font_;
  double units_per_em_ = 1000;
};

/// A font in a file that may hold several.
struct FontPlace {
  std::string path;
  unsigned index = 0;
};

/// Where Debian and others put Liberation Sans in the style; none where it is not there.
[[nodiscard]] std::optional<std::string> usual_liberation_sans(Style style);

/// Liberation Sans in the style: in its usual places, else where fontconfig finds it. Throws OutputError where it has to ask
/// fontconfig and that is missing.
[[nodiscard]] std::optional<FontPlace> find_liberation_sans(Style style);

/// What find_liberation_sans() finds, opened. Throws OutputError with the package to install where it is not there.
[[nodiscard]] std::shared_ptr<const FontFile> liberation_sans(Style style);

/// The font that fontconfig prefers for a letter; null where no font has it. Depends on the machine.
[[nodiscard]] std::shared_ptr<const FontFile> font_with(char32_t letter, Style style);

/// Those of the letters that no font has which fontconfig knows, whatever its style. Depends on the machine. Throws OutputError
/// where fontconfig is missing.
[[nodiscard]] std::set<char32_t> letters_without_font(std::set<char32_t> letters);

}  // namespace coopnet::fonts
