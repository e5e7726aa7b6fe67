// ------------------------------------------------------------------------------------------------------------------------ begin
svg.removeAttribute("style");
svg.setAttribute("width", natural.width);
svg.setAttribute("height", natural.height);
readGround();
if (data.links.length > mostLinksInSvg) startCanvas();
for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"])
  matchMedia(query).addEventListener("change", () => {
    readGround();
    if (canvas.layer) readStyles();
    redrawCanvas(true);
  });
if (drawn.length) {
  current = drawn[0];
  actors[current].group.setAttribute("tabindex", "0");
}
clear();
tellCommand();
fit();

// Who shows one version of a figure after another takes the reader's place over from the last one.
window.coopnet = {
  place: () => ({
    view: view.fitted ? null : { x: view.x, y: view.y, scale: view.scale },
    actor: chosen && chosen.actor !== undefined ? data.actors[chosen.actor].id : null,
    focused: document.activeElement !== null && actorAt(document.activeElement) !== undefined,
    off: Object.fromEntries(Object.entries(off).map(([name, values]) => [name, [...values]])),
  }),
  goTo: (place) => {
    for (const box of document.querySelectorAll(".filter input"))
      if (place.off[box.name].includes(box.value)) {
        box.checked = false;
        off[box.name].add(box.value);
      }
    if (Object.values(off).some((values) => values.size)) filter();
    const index = indexOf.get(place.actor);
    if (index !== undefined && isShown(index)) select(index, place.focused);
    if (place.view) {
      Object.assign(view, place.view);
      pan(0, 0);
    }
  },
  command: () => $("#command").textContent,
};
