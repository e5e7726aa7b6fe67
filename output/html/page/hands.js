// ------------------------------------------------------------------------------------------------------------- mouse and touch
const pointers = new Map();
let moved = 0, pressed = null;
const actorAt = (target) => {
  const group = target.closest && target.closest("g[data-actor]");
  return group ? indexOf.get(group.dataset.actor) : undefined;
};
// The link next to a point of the window: lines are thinner than fingers.
function linkNear(x, y) {
  if (canvas.layer) return undefined;
  for (const far of [0, 3, 6])
    for (let turn = 0; turn < (far ? 8 : 1); turn++) {
      const found = document.elementFromPoint(x + far * Math.cos(turn * Math.PI / 4), y + far * Math.sin(turn * Math.PI / 4));
      const group = found && found.closest("g[data-from]");
      if (group && linkOf.has(group)) return linkOf.get(group);
    }
  return undefined;
}

// Over everything while the figure is moved: a cursor of the stage itself would be inherited by each of its thousand elements.
stage.append(element("div", "", { class: "hand", "aria-hidden": "true" }));
stage.addEventListener("pointerdown", (event) => {
  if (event.button !== 0) return;
  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  if (pointers.size === 1) moved = 0;
  pressed = event.target;
});
window.addEventListener("pointermove", (event) => {
  const last = pointers.get(event.pointerId);
  if (!last) return;
  const dx = event.clientX - last.x, dy = event.clientY - last.y;
  moved += Math.abs(dx) + Math.abs(dy);
  if (pointers.size === 1 && moved > 4) {
    if (!stage.classList.contains("moving")) {
      stage.classList.add("moving");
      stage.setPointerCapture(event.pointerId);  // else whatever passes under the hand would be hovered
    }
    pan(dx, dy);
  } else if (pointers.size === 2) {
    const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    const before = Math.hypot(last.x - other.x, last.y - other.y);
    const after = Math.hypot(event.clientX - other.x, event.clientY - other.y);
    const frame = stage.getBoundingClientRect();
    pan(dx / 2, dy / 2);
    if (before > 0) zoom(after / before, (event.clientX + other.x) / 2 - frame.left, (event.clientY + other.y) / 2 - frame.top);
  }
  last.x = event.clientX;
  last.y = event.clientY;
});
for (const ending of ["pointerup", "pointercancel"])
  window.addEventListener(ending, (event) => {
    if (!pointers.delete(event.pointerId)) return;
    stage.classList.remove("moving");
    if (ending === "pointercancel" || moved > 4 || !pressed) return;
    const index = actorAt(pressed), link = index === undefined ? linkNear(event.clientX, event.clientY) : undefined;
    if (index !== undefined) select(index, true);
    else if (link !== undefined) selectLink(link);
    else if (!pressed.closest("a")) clear();
  });
stage.addEventListener("wheel", (event) => {
  event.preventDefault();
  const frame = stage.getBoundingClientRect();
  zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), event.clientX - frame.left, event.clientY - frame.top);
}, { passive: false });
if (data.links.length <= mostLinksInSvg) {
  sheet.addEventListener("pointerover", (event) => {
    const index = actorAt(event.target);
    if (index !== undefined && !pointers.size) lightActor(index);
  });
  sheet.addEventListener("pointerout", (event) => {
    if (actorAt(event.target) !== undefined && !pointers.size) lightChosen();
  });
}

// --------------------------------------------------------------------------------------------------------------------- keyboard
const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const centre = (at) => ({ x: actors[at].box.x + actors[at].box.width / 2, y: actors[at].box.y + actors[at].box.height / 2 });
// First along a link, then to whoever stands next that way.
function step(index, [dx, dy]) {
  const from = centre(index);
  const best = (candidates) => {
    let found = -1, cost = Infinity;
    for (const at of candidates) {
      if (at === index || !isShown(at)) continue;
      const to = centre(at);
      const along = (to.x - from.x) * dx + (to.y - from.y) * dy;
      const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
      if (along <= 1 || aside > 2 * along) continue;
      if (along + 2 * aside < cost) [found, cost] = [at, along + 2 * aside];
    }
    return found;
  };
  const linked = best(around(index).near);
  return linked >= 0 ? linked : best(drawn);
}
const alone = (event) => !event.ctrlKey && !event.metaKey && !event.altKey;
sheet.addEventListener("keydown", (event) => {
  const index = actorAt(event.target);
  if (index === undefined || !alone(event)) return;
  const shown = drawn.filter(isShown);
  let next = -1;
  if (directions[event.key]) next = step(index, directions[event.key]);
  else if (event.key === "Home") next = shown[0];
  else if (event.key === "End") next = shown[shown.length - 1];
  else if (event.key === "Enter" || event.key === " ") next = index;
  else if (event.key === "Escape") clear();
  else return;
  event.preventDefault();
  if (next >= 0) select(next, true);
});
sheet.addEventListener("focusin", (event) => {
  const index = actorAt(event.target);
  if (pointers.size) return;  // a hand may only want to move the figure
  if (index !== undefined && (chosen === null || chosen.actor !== index)) select(index, false);
});
stage.addEventListener("keydown", (event) => {
  if (event.target !== stage || !alone(event) || !directions[event.key]) return;
  event.preventDefault();
  pan(-60 * directions[event.key][0], -60 * directions[event.key][1]);
});
document.addEventListener("keydown", (event) => {
  if (!alone(event) || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-") zoom(0.8);
  else if (event.key === "0") fit();
  else if (event.key === "/") { event.preventDefault(); $("#search").focus(); }
});
