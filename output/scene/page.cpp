#include "output/scene/page.h"

#include <algorithm>
#include <cmath>

#include "output/number.h"

namespace coopnet {
namespace {

constexpr double kPointsPerMillimetre = 72 / 25.4;
constexpr double kGivenMargin = 4;   // of either margin, to a drawing that would else print too small or on a wider page
constexpr double kMostAround = 0.5;  // of a page's height, for what stands above and below the drawing
constexpr double kLeastBeside = 0.75;  // of the size that labels have beside title and legend
constexpr double kLeastSmaller = 0.1, kStep = 0.95;

std::string millimetres(double points) { return number(std::ceil(points / kPointsPerMillimetre - 1e-6), 0) + "mm"; }

std::string prints_at(double points) { return "the smallest label prints at " + printed_points(points) + " pt; "; }

double furniture_height(const FurnitureTexts& texts, const Theme& theme, double width, const PageWish& wish) {
  return std::max(furniture_above(texts, theme, width, 1).height, wish.above) +
         std::max(furniture_below(texts, theme, width, 0, 1).height, wish.below) + kPageMargin;
}

// How much smaller than true size a drawing must be to fit, 1 where it does.
double scale_on(Size drawing, const FurnitureTexts& texts, const Theme& theme, const PageWish& wish) {
  const double width = wish.width.value_or(kUsualWidth), free_width = std::max(width - 2 * kPageMargin, 1.0);
  const double scale = drawing.width > free_width ? free_width / drawing.width : 1;
  if (!wish.height) return scale;
  const double free_height = std::max(*wish.height - furniture_height(texts, theme, width, wish), 1.0);
  return drawing.height * scale > free_height ? free_height / drawing.height : scale;
}

// The same page, set larger and printed as much smaller.
PageWish made_smaller(PageWish wish, double smaller) {
  wish.width = wish.width.value_or(kUsualWidth) / smaller;
  if (wish.height) wish.height = *wish.height / smaller;
  wish.magnified *= smaller;
  return wish;
}

// On a low page with much to say around the drawing everything is set smaller.
PageWish with_room(const FurnitureTexts& texts, const Theme& theme, const PageWish& asked) {
  PageWish wish = asked;
  while (wish.height && wish.magnified > asked.magnified * kLeastSmaller &&
         furniture_height(texts, theme, wish.width.value_or(kUsualWidth), wish) > kMostAround * *wish.height)
    wish = made_smaller(wish, kStep);
  return wish;
}

}  // namespace

std::string printed_points(double points) {
  return number(points < kSmallestPrint ? std::floor(10 * points + 1e-6) / 10 : points, 1);
}

LayoutOptions drawing_space(LayoutOptions options, const FurnitureTexts& texts, const Theme& theme, const PageWish& asked) {
  const PageWish wish = with_room(texts, theme, asked);
  const double width = wish.width.value_or(kUsualWidth);
  const double around = furniture_height(texts, theme, width, wish);
  options.width = std::max(width - 2 * kPageMargin, 20.0);
  if (wish.height) {
    options.height = std::max(*wish.height - around, 20.0);
  } else if (wish.ratio) {
    options.ratio = std::max(*wish.ratio * width - around, 20.0) / *options.width;
  }
  return options;
}

Page fit_page(Size drawing, double smallest_text, const FurnitureTexts& texts, const Theme& theme, const PageWish& asked) {
  PageWish wish = with_room(texts, theme, asked);
  double scale = scale_on(drawing, texts, theme, wish);
  // On a slide the words around the drawing do not shout its labels down: they get smaller with them.
  while (asked.magnified > 1 && scale < kLeastBeside && wish.magnified > asked.magnified * kLeastSmaller) {
    wish = made_smaller(wish, kStep);
    scale = scale_on(drawing, texts, theme, wish);
  }
  Page page;
  page.print_width = wish.width.value_or(kUsualWidth);
  const double free_width = std::max(page.print_width - 2 * kPageMargin, 1.0);
  // A little above, so that rounding in the file does not fall below.
  const double least = smallest_text > 0 ? std::min(1.0, (kSmallestPrint + 0.01) / (smallest_text * wish.magnified)) : 1;
  if (scale < least) {
    const double wanted = std::max(drawing.width * least + 2 * kPageMargin, kUsualWidth);
    if (drawing.width * least <= free_width + 2 * kGivenMargin && !wish.height) {
      scale = least;
    } else if (asked.width || asked.height) {
      const double larger = least / scale * wish.magnified;
      const std::string enough =
          wish.height ? millimetres(page.print_width * larger) + " --height " + millimetres(*wish.height * larger)
                      : millimetres(wanted * wish.magnified);
      page.warnings.push_back(prints_at(smallest_text * scale * wish.magnified) + "--width " + enough +
                              " would print it at 6 pt");
    } else {
      scale = least;
      page.print_width = wanted;
      page.warnings.push_back("the figure is " + millimetres(wanted) +
                              " wide, so that its smallest label prints at 6 pt; --width sets another width");
    }
  }
  // Letters that are too small at their true size need a larger font, on whatever page.
  const double true_size = smallest_text * std::max(1.0, wish.magnified);
  if (smallest_text > 0 && true_size < kSmallestPrint && texts.font_size > 0) {
    page.warnings.clear();
    const double font = std::ceil(10 * texts.font_size * kSmallestPrint / true_size - 1e-6) / 10;
    page.warnings.push_back(prints_at(smallest_text * scale * wish.magnified) + "it needs --font-size " + number(font, 1) +
                            (scale < 1 ? " and a larger page" : ""));
  }
  page.unit = 1 / scale;
  const double width = page.print_width * page.unit;
  page.above = furniture_above(texts, theme, width, page.unit);
  const double above = std::max(page.above.height, wish.above * page.unit);
  const double around = above + kPageMargin * page.unit;
  const double below = std::max(furniture_below(texts, theme, width, 0, page.unit).height, wish.below * page.unit);
  double height = around + drawing.height + below;
  double slack = 0;
  if (wish.height) {
    slack = *wish.height * page.unit - height;
  } else if (wish.ratio) {
    slack = std::max(0.0, *wish.ratio * width - height);
  }
  height += slack;
  page.drawing = {(width - drawing.width) / 2, above + std::max(0.0, slack) / 2};
  page.below = furniture_below(texts, theme, width, above + drawing.height + std::max(0.0, slack), page.unit);
  page.size = {width, height};
  page.print_width *= wish.magnified;
  const double printed_height = height / width * page.print_width;
  const bool asked_for = asked.height || (asked.ratio && *asked.ratio * page.print_width > printed_height - 1);
  if (!asked_for && printed_height > kMostHeight)
    page.warnings.push_back("the figure is " + millimetres(printed_height) + " high, more than the " + millimetres(kMostHeight) +
                            " of text on an A4 page; --height " + millimetres(kMostHeight) + " makes it smaller");
  return page;
}

}  // namespace coopnet
