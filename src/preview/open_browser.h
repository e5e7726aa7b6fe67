// Shows an address in the user's browser.
#pragma once

#include <string>

namespace coopnet {

/// A file that only its owner reads, and that leads a browser to an address: so the address, which holds a secret, stands on no
/// command line that others can see. Removed with this.
class BrowserDoor {
 public:
  /// Throws std::system_error where no such file can be made.
  explicit BrowserDoor(const std::string& address);
  BrowserDoor(const BrowserDoor&) = delete;
  BrowserDoor& operator=(const BrowserDoor&) = delete;
  ~BrowserDoor();
  /// Starts xdg-open on it; says whether it could be started.
  [[nodiscard]] bool open() const;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string folder_;
  std::string path_;
};

/// Whether there is a screen that a browser could open on.
[[nodiscard]] bool has_screen();

}  // namespace coopnet
