#include "output/scene/plan.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "graph/diagnostic.h"
#include "graph/measure.h"
#include "graph/spelling.h"
#include "output/layout/attribute_engines.h"
#include "output/scene/evidence_marks.h"
#include "output/scene/grouping.h"
#include "output/scene/link_label.h"
#include "output/scene/link_widths.h"
#include "output/text/one_line.h"
#include "output/text/text_size.h"
#include "output/words/describe.h"
#include "output/words/left_out.h"
#include "output/words/names.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

class Planner {
 public:
  Planner(const Selected& selected, const FigureOptions& options)
      : selected_(selected), network_(selected.network), options_(options), degrees_(degree(selected.network)),
        plan_(selected.network) {
    plan_.folded = &selected.folded;
    plan_.theme = load_theme(options.theme, options.theme_text);
    tell_misspelt_kinds();
    plan_.lang = !options.lang.empty() ? options.lang : !network_.info.lang.empty() ? network_.info.lang : "en";
    plan_.font_size = options.font_size;
    plan_.warnings = unused_attributes(options.layout);
    if (!options.lang.empty() && !same_language(options.lang, words_for(options.lang).lang))
      plan_.warnings.push_back("the figure's own words are in English: there are none in `" + options.lang + "`");
  }

  FigurePlan take() {
    find_hubs();
    plan_actors();
    plan_groups();
    plan_links();
    pin();
    plan_furniture();
    find_smallest_text();
    return std::move(plan_);
  }

 private:
  // A theme may serve many networks: a kind that is like none of this one may be another's.
  void tell_misspelt_kinds() {
    for (const auto& [id, style] : plan_.theme.kinds) {
      if (network_.vocabulary.kind(id) != nullptr) continue;
      if (const std::string hint = did_you_mean(id, network_.vocabulary.kind_ids()); !hint.empty())
        plan_.theme.warnings.push_back("theme: there is no kind `" + id + "`; " + hint);
    }
  }

  void find_hubs() {
    const std::vector<std::string>& wanted = options_.hubs.empty() ? network_.info.hubs : options_.hubs;
    is_hub_.assign(network_.actor_count(), false);
    for (const std::string& id : wanted) {
      const auto ref = network_.find(id);
      if (!ref || is_hub_[*ref]) continue;
      is_hub_[*ref] = true;
      plan_.hubs.push_back(id);
      plan_.drawable.hubs.push_back(*ref);
    }
    // With the hubs, the network's own ones and the actors that most else hangs on make up the middle of the figure.
    is_main_ = is_hub_;
    if (plan_.hubs.empty()) return;
    for (const std::string& id : network_.info.hubs)
      if (const auto ref = network_.find(id)) is_main_[*ref] = true;
    const std::size_t most = *std::max_element(degrees_.begin(), degrees_.end());
    for (std::size_t i = 0; i < degrees_.size(); ++i)
      if (degrees_[i] >= 5 && degrees_[i] * 2 >= most) is_main_[i] = true;
  }

  // 1 … 1.5 by the square root of the measure, so that the area of a box grows with it.
  std::vector<double> scales() const {
    std::vector<double> values(network_.actor_count(), 0.0);
    if (options_.size_by == SizeBy::degree) values.assign(degrees_.begin(), degrees_.end());
    if (options_.size_by == SizeBy::betweenness) values = betweenness(network_);
    const double most = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
    for (double& value : values) value = most > 0 ? 1 + 0.5 * std::sqrt(value / most) : 1;
    return values;
  }

  // Dark among light ones and light among dark: seen in grey as well, and no kind's colour.
  KindStyle in_full_ink(KindStyle style) const {
    style.fill = plan_.theme.ink;
    // Cards keep apart.
    style.stroke = style.outline == Outline::cards ? plan_.theme.muted : plan_.theme.ink;
    style.ink = plan_.theme.background;
    style.dash.clear();
    style.bold = true;
    style.bar = false;
    style.strong = false;
    return style;
  }

  void plan_actors() {
    const std::vector<double> scale = scales();
    for (std::size_t i = 0; i < network_.actor_count(); ++i) {
      const Actor& actor = network_.actor(i);
      ActorPlan one;
      one.style = style_of(plan_.theme, network_.vocabulary, actor.kind);
      one.highlit = std::find(options_.highlight.begin(), options_.highlight.end(), actor.id) != options_.highlight.end();
      if (one.highlit) one.style = in_full_ink(one.style);
      plan_.parts.highlight = plan_.parts.highlight || one.highlit;
      const bool hub = is_hub_[i] && options_.size_by == SizeBy::none;
      one.label =
          label_of(network_, actor, folded(i), one.style,
                   {.font_size = plan_.font_size, .labels = options_.labels, .lang = plan_.lang, .hub = hub, .bold = is_hub_[i],
                    .scale = scale[i]});
      one.box = box_of(one.label);
      plan_.actors.push_back(std::move(one));
    }
    even_out_widths();
    std::map<std::string, std::size_t> kinds;
    for (std::size_t i = 0; i < plan_.actors.size(); ++i) {
      const ActorPlan& one = plan_.actors[i];
      DrawableActor drawn;
      drawn.size = one.box.room;
      drawn.core = one.box.core;
      drawn.outline = one.label.outline;
      drawn.kind = kinds.try_emplace(network_.actor(i).kind, kinds.size()).first->second;
      drawn.weight = 1 + static_cast<double>(degrees_[i]) + (is_hub_[i] ? 10 : 0);
      plan_.drawable.actors.push_back(drawn);
    }
  }

  const std::vector<Actor>& folded(std::size_t actor) const {
    static const std::vector<Actor> none;
    return actor < selected_.folded.size() ? selected_.folded[actor] : none;
  }

  // Columns look tidy where boxes of one kind are equally wide: short ones take the width of the longest, within bounds.
  void even_out_widths() {
    std::map<std::string, std::vector<double>> widths;
    for (std::size_t i = 0; i < plan_.actors.size(); ++i)
      if (may_widen(i)) widths[network_.actor(i).kind].push_back(plan_.actors[i].box.core.width());
    for (std::size_t i = 0; i < plan_.actors.size(); ++i) {
      if (!may_widen(i)) continue;
      const std::vector<double>& all = widths[network_.actor(i).kind];
      if (all.size() < 3) continue;
      plan_.actors[i].box =
          box_of(plan_.actors[i].label, std::min(*std::max_element(all.begin(), all.end()), 8 * plan_.font_size));
    }
  }

  bool may_widen(std::size_t i) const {
    return plan_.actors[i].label.lines.size() == 1 && plan_.actors[i].label.outline != Outline::circle && !is_hub_[i] &&
           options_.size_by == SizeBy::none && network_.vocabulary.kind(network_.actor(i).kind) != nullptr &&
           network_.actor(i).kind != kNeutralKind;
  }

  std::string group_heading(const std::string& key) const {
    if (options_.group_by == GroupBy::kind) return capitalized(kind_label(network_.vocabulary, key, plan_.lang, true));
    if (const auto ref = network_.find(key)) return brief_name(network_, network_.actor(*ref), plan_.lang).text;
    for (const Actor& frame : selected_.frames)
      if (frame.id == key) return brief_name(network_, frame, plan_.lang).text;
    return one_line(key);
  }

  void plan_groups() {
    std::map<std::string, std::size_t> members;
    const std::vector<std::string> keys = group_keys(network_, options_.group_by);
    for (const std::string& key : keys) ++members[key];
    std::map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < network_.actor_count(); ++i) {
      const std::string& key = keys[i];
      // A frame around one actor says nothing, but where somebody drew it.
      if (key.empty() || (members[key] < 2 && options_.group_by != GroupBy::cluster)) continue;
      const auto [found, added] = index.try_emplace(key, index.size());
      if (added) {
        const std::string heading = group_heading(key);
        const double size = kHeadingSize * plan_.font_size;
        plan_.group_headings.push_back(heading);
        plan_.drawable.groups.push_back({{room_width(heading, size, true) + 6, size * 1.5}});
      }
      plan_.drawable.actors[i].group = found->second;
    }
    plan_.parts.frames = !plan_.group_headings.empty();
    if (plan_.parts.frames || options_.group_by == GroupBy::none || network_.actor_count() == 0) return;
    if (options_.group_by == GroupBy::cluster) {
      plan_.warnings.push_back("no drawn actor names a region, so that --group-by cluster frames nobody");
      return;
    }
    const std::string_view what = options_.group_by == GroupBy::kind     ? "kind"
                                  : options_.group_by == GroupBy::region ? "region"
                                                                         : "parent";
    plan_.warnings.push_back("no two drawn actors have one " + std::string(what) + ", so that --group-by " + std::string(what) +
                             " frames nobody");
  }

  void plan_links() {
    NumberedEvidence numbered;
    if (options_.evidence == EvidenceMarks::markers) numbered = number_evidence(network_, plan_.lang);
    std::map<std::string, std::size_t> relations;
    std::set<std::string> main_kinds;
    const LinkWidths widths = options_.widths.value_or(LinkWidths(network_));
    const bool weighted = options_.weights && widths.differ();
    if (weighted) plan_.weights = widths.samples(plan_.lang);
    for (WeightSample& sample : plan_.weights) sample.width *= plan_.theme.link_width * thinner();
    for (const auto ref : network_.links()) {
      const Link& link = network_.link(ref);
      const std::size_t from = network_.from(ref), to = network_.to(ref);
      const Relation* relation = network_.vocabulary.relation(link.relation);
      LinkPlan one;
      one.line = {plan_.theme.link_width * thinner() * (weighted ? widths.of(link.weight) : 1), plan_.theme.link, {}};
      if (const auto basis = link_basis(link))
        if (const auto dash = plan_.theme.dashes.find(*basis); dash != plan_.theme.dashes.end()) one.line.dash = dash->second;
      const std::size_t hub = is_hub_[from] ? from : to;
      const bool main = is_main_[from] && is_main_[to] && is_hub_[hub] && from != to && plan_.actors[hub].style.strong;
      if (main) {
        if (!weighted) one.line.width = plan_.theme.main_link_width;
        one.line.colour = plan_.actors[hub].style.stroke;
        one.role = "main-" + class_part(network_.actor(hub).kind);
        main_kinds.insert(network_.actor(hub).kind);
      }
      if (plan_.actors[from].highlit || plan_.actors[to].highlit) {
        if (!weighted) one.line.width = std::max(one.line.width, plan_.theme.main_link_width * thinner());
        one.line.colour = plan_.theme.ink;
        one.role = "highlight";
      }
      one.text = label_of_link(link);
      one.label = link_label_lines(one.text, plan_.font_size);
      if (link.order < numbered.marks.size()) one.mark = numbered.marks[link.order];
      DrawableLink drawn;
      drawn.from = from;
      drawn.to = to;
      drawn.relation = relations.try_emplace(link.relation, relations.size()).first->second;
      drawn.arrow_to = relation != nullptr && relation->directed;
      if (relation != nullptr && relation->hierarchical) drawn.rank = relation->downward ? -1 : 1;
      drawn.width = one.line.width;
      drawn.weight = link.weight * (main ? 3 : 1);
      drawn.label = link_label_size(one, plan_.font_size);
      plan_.drawable.links.push_back(drawn);
      plan_.links.push_back(std::move(one));
    }
    plan_.parts.main_kinds.assign(main_kinds.begin(), main_kinds.end());
    const auto labelled = [](const LinkPlan& link) { return !link.label.empty(); };
    plan_.parts.grounds = options_.link_labels.value_or(false) || !numbered.sources.empty() ||
                          std::any_of(plan_.links.begin(), plan_.links.end(), labelled);
    plan_.furniture.sources = std::move(numbered.sources);
  }

  std::string label_of_link(const Link& link) const {
    if (options_.link_labels.value_or(!one_line(link.label).empty()))
      return relation_label(network_.vocabulary, link, plan_.lang);
    return {};
  }

  // Hundreds of lines at full width make a black figure.
  double thinner() const {
    const std::size_t links = network_.link_count();
    return links > 400 ? 0.6 : links > 150 ? 0.75 : 1;
  }

  void pin() {
    std::vector<std::size_t> pinned;
    for (const auto& [id, at] : options_.pins) {
      if (const auto ref = network_.find(id)) {
        plan_.drawable.actors[*ref].pin = at;
        pinned.push_back(*ref);
      } else {
        plan_.warnings.push_back("no drawn actor has the id `" + id + "`, which is pinned");
      }
    }
    tell_pins_on_one_another(pinned);
  }

  void tell_pins_on_one_another(const std::vector<std::size_t>& pinned) {
    const auto box = [&](std::size_t ref) {
      const DrawableActor& actor = plan_.drawable.actors[ref];
      return room_box(actor, *actor.pin).grown(-0.5);
    };
    std::size_t more = 0;
    std::string first;
    for (std::size_t i = 0; i < pinned.size(); ++i)
      for (std::size_t j = i + 1; j < pinned.size(); ++j) {
        if (!box(pinned[i]).overlaps(box(pinned[j]))) continue;
        if (!first.empty()) ++more;
        else first = "`" + network_.actor(pinned[i]).id + "` and `" + network_.actor(pinned[j]).id + "`";
      }
    if (first.empty()) return;
    const std::string others =
        more == 0 ? "" : " (and " + std::to_string(more) + (more == 1 ? " further pair)" : " further pairs)");
    plan_.warnings.push_back(first + others + " are pinned so near to one another that their boxes overlap");
  }

  void plan_furniture() {
    FurnitureTexts& texts = plan_.furniture;
    texts.font_size = plan_.font_size;
    texts.title = one_line(options_.title ? *options_.title : title());
    Drawn drawn;
    std::map<std::string, std::size_t> counts;
    for (std::size_t i = 0; i < network_.actor_count(); ++i)
      counts[network_.actor(i).kind] += std::max<std::size_t>(folded(i).size(), 1);
    for (const Kind& kind : network_.vocabulary.kinds())
      if (const auto found = counts.find(kind.id); found != counts.end()) {
        drawn.kinds.push_back(*found);
        counts.erase(found);
      }
    drawn.kinds.insert(drawn.kinds.end(), counts.begin(), counts.end());
    for (const auto& [kind, count] : drawn.kinds) plan_.parts.kinds.push_back(kind);
    std::set<Basis> bases;
    for (const auto ref : network_.links())
      if (const auto basis = link_basis(network_.link(ref))) bases.insert(*basis);
    drawn.bases.assign(bases.begin(), bases.end());
    drawn.main_kinds = plan_.parts.main_kinds;
    drawn.weights = plan_.weights;
    if (options_.legend) texts.legend = legend_entries(drawn, network_.vocabulary, plan_.theme, plan_.lang);
    if (options_.caption) texts.caption = one_line(*options_.caption);
    texts.left_out = capitalized(left_out_sentence(network_, selected_.left_out, plan_.lang));
    texts.source_line = source_sentence(network_, plan_.lang);
  }

  static std::string capitalized(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 32);
    return text;
  }

  std::string title() const {
    if (!options_.view_title.empty()) return options_.view_title;
    const std::string* translated = in_language(network_.info.titles, plan_.lang);
    return translated != nullptr && !same_language(plan_.lang, network_.info.lang) ? *translated : network_.info.title;
  }

  void find_smallest_text() {
    double smallest = 1e9;
    for (const ActorPlan& actor : plan_.actors) {
      for (const LabelLine& line : actor.label.lines) smallest = std::min(smallest, line.size);
      if (!actor.label.code.empty()) smallest = std::min(smallest, kCodeSize * actor.label.font_size);
    }
    for (const LinkPlan& link : plan_.links) {
      if (!link.label.empty()) smallest = std::min(smallest, kLinkLabelSize * plan_.font_size);
      if (!link.mark.empty()) smallest = std::min(smallest, kMarkSize * plan_.font_size);
    }
    if (!plan_.group_headings.empty()) smallest = std::min(smallest, kHeadingSize * plan_.font_size);
    plan_.smallest_text = smallest < 1e9 ? smallest : 0;
  }

  const Selected& selected_;
  const Network& network_;
  const FigureOptions& options_;
  std::vector<std::size_t> degrees_;
  std::vector<bool> is_hub_, is_main_;
  FigurePlan plan_;
};

}  // namespace

FigurePlan plan_figure(const Selected& selected, const FigureOptions& options) { return Planner(selected, options).take(); }

}  // namespace coopnet
