// An actor as shapes and text.
#pragma once

#include <string>

#include "output/scene/actor_label.h"
#include "output/scene/scene.h"
#include "output/style/theme.h"

namespace coopnet {

/// Draws the outline (class "shape"), what belongs to it, and the label, the room's centre at `centre`. Texts carry a
/// language where it is not `figure_lang`. `id`, `kind` and `title` are left to the caller.
[[nodiscard]] ActorItem draw_actor(const ActorLabel& label, const ActorBox& box, Point centre, const KindStyle& style,
                                   const Theme& theme, const std::string& figure_lang);

/// The outline with its fill, border, bar and the card behind, as it stands in the legend too. `role` goes to each shape
/// where it is not empty; else the classes that an actor's parts have.
[[nodiscard]] std::vector<ShapeItem> outline_shapes(Outline outline, const Rect& core, const KindStyle& style,
                                                    const std::string& role = {}, const std::string& bar_role = "bar");

}  // namespace coopnet
