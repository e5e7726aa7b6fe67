#include "output/scene/svg_attributes.h"

#include <algorithm>
#include <cmath>

#include "output/escape.h"
#include "output/number.h"

namespace coopnet {
namespace {

// Writes numbers with the fewest separators.
class PathWriter {
 public:
  explicit PathWriter(int decimals) : decimals_(decimals) {}

  void step(const PathStep& step) {
    switch (step.op) {
      case PathStep::Op::move:
        command('M');
        point(step.to);
        // Pairs that follow a move are lines.
        last_ = 'L';
        start_ = at_;
        break;
      case PathStep::Op::line: line(step.to); break;
      case PathStep::Op::cubic:
        if (runs_straight(step)) {
          line(step.to);
          break;
        }
        command('C');
        point(step.control1);
        point(step.control2);
        point(step.to);
        break;
      case PathStep::Op::quadratic:
        command('Q');
        point(step.control1);
        point(step.to);
        break;
      case PathStep::Op::close:
        out_ += 'Z';
        last_ = 'Z';
        at_ = start_;
        from_ = begin_;
        return;
    }
    from_ = step.to;
    if (step.op == PathStep::Op::move) begin_ = step.to;
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  struct Printed {
    std::string x, y;
  };

  // Whether a line would show no difference: courses smoothed round boxes are straight for most of their length.
  [[nodiscard]] bool runs_straight(const PathStep& step) const {
    const double tolerance = 0.5 * std::pow(10.0, -decimals_), whole = distance(from_, step.to);
    const Point along = whole > 0 ? (step.to - from_) * (1 / whole) : Point{};
    for (const Point control : {step.control1, step.control2}) {
      const Point way = control - from_;
      const double on = std::clamp(dot(way, along), 0.0, whole);
      if (distance(way, along * on) > tolerance) return false;
    }
    return true;
  }

  void line(Point to) {
    const Printed next{number(to.x, decimals_), number(to.y, decimals_)};
    if (next.x == at_.x && next.y == at_.y) return;
    if (next.y == at_.y) {
      command('H');
      put(next.x);
    } else if (next.x == at_.x) {
      command('V');
      put(next.y);
    } else {
      command('L');
      put(next.x);
      put(next.y);
    }
    at_ = next;
  }
  void command(char letter) {
    if (letter == last_) return;
    out_ += letter;
    last_ = letter;
  }
  void put(const std::string& printed) {
    if (!out_.empty() && printed.front() != '-' && out_.back() >= '0' && out_.back() <= '9') out_ += ' ';
    out_ += printed;
  }
  void point(Point p) {
    at_ = {number(p.x, decimals_), number(p.y, decimals_)};
    put(at_.x);
    put(at_.y);
  }

  int decimals_;
  char last_ = 0;
  Printed at_, start_;
  Point from_, begin_;  // not rounded
  std::string out_;
};

// Counts whole hundredths, so that nothing drifts along a path.
class LetterWriter {
 public:
  void step(const PathStep& step) {
    switch (step.op) {
      case PathStep::Op::move:
        command('m');
        to(step.to);
        start_ = at_;
        last_ = 'l';  // pairs that follow a move are lines
        break;
      case PathStep::Op::line: line(step.to); break;
      case PathStep::Op::cubic:
        command('c');
        put(step.control1);
        put(step.control2);
        to(step.to);
        break;
      case PathStep::Op::quadratic:
        command('q');
        put(step.control1);
        to(step.to);
        break;
      case PathStep::Op::close:
        out_ += 'z';
        last_ = 'z';
        at_ = start_;
    }
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  struct Hundredths {
    long x = 0, y = 0;
  };
  static Hundredths of(Point p) { return {std::lround(p.x * 100), std::lround(p.y * 100)}; }

  void line(Point p) {
    const Hundredths next = of(p);
    if (next.x == at_.x && next.y == at_.y) return;
    if (next.y == at_.y) {
      command('h');
      put(next.x - at_.x);
    } else if (next.x == at_.x) {
      command('v');
      put(next.y - at_.y);
    } else {
      command('l');
      put(p);
    }
    at_ = next;
  }
  void command(char letter) {
    if (letter == last_) return;
    out_ += letter;
    last_ = letter;
    ends_in_fraction_ = false;
  }
  void put(Point p) {
    const Hundredths there = of(p);
    put(there.x - at_.x);
    put(there.y - at_.y);
  }
  void to(Point p) {
    put(p);
    at_ = of(p);
  }
  // A sign or a second point begins a number by itself.
  void put(long hundredths) {
    std::string text = number(static_cast<double>(hundredths) / 100);
    if (text.starts_with("0.")) text.erase(0, 1);
    if (text.starts_with("-0.")) text.erase(1, 1);
    const bool behind_number = !out_.empty() && ((out_.back() >= '0' && out_.back() <= '9'));
    if (behind_number && text.front() != '-' && !(text.front() == '.' && ends_in_fraction_)) out_ += ' ';
    ends_in_fraction_ = text.find('.') != std::string::npos;
    out_ += text;
  }

  char last_ = 0;
  bool ends_in_fraction_ = false;
  Hundredths at_, start_;
  std::string out_;
};

}  // namespace

void add_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  out += escape_xml(value);
  out += '"';
}

void add_attribute(std::string& out, std::string_view name, double value, int decimals) {
  out += ' ';
  out += name;
  out += "=\"";
  out += number(value, decimals);
  out += '"';
}

std::string path_data(const std::vector<PathStep>& path, int decimals) {
  PathWriter writer(decimals);
  for (const PathStep& step : path) writer.step(step);
  return writer.take();
}

std::string letter_data(const std::vector<PathStep>& path) {
  LetterWriter writer;
  for (const PathStep& step : path) writer.step(step);
  return writer.take();
}

std::string dash_array(const std::vector<double>& dash) {
  std::string out;
  for (const double length : dash) {
    if (!out.empty()) out += ' ';
    out += number(length);
  }
  return out;
}

void Inherited::want(std::string_view attribute, const std::string& value) {
  auto found = counts_.find(attribute);
  if (found == counts_.end()) found = counts_.emplace(std::string(attribute), std::map<std::string, std::size_t>()).first;
  ++found->second[value];
}

void Inherited::settle() {
  constexpr std::size_t punctuation = std::string_view(" =\"\"").size();
  for (const auto& [attribute, values] : counts_) {
    const std::string* best = nullptr;
    std::size_t most = 0;
    for (const auto& [value, count] : values) {
      const std::size_t bytes = count * (punctuation + attribute.size() + value.size());
      if (bytes > most) {
        most = bytes;
        best = &value;
      }
    }
    if (best != nullptr) settled_.emplace(attribute, *best);
  }
}

void Inherited::write_on_parent(std::string& out) const {
  for (const auto& [attribute, value] : settled_) add_attribute(out, attribute, value);
}

bool Inherited::has(std::string_view attribute, const std::string& value) const {
  const auto found = settled_.find(attribute);
  return found != settled_.end() && found->second == value;
}

void Inherited::write_on_child(std::string& out, std::string_view attribute, const std::string& value) const {
  if (!has(attribute, value)) add_attribute(out, attribute, value);
}

}  // namespace coopnet
