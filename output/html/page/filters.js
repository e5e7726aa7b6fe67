// ---------------------------------------------------------------------------------------------------------------------- filters
const off = { kind: new Set(), relation: new Set(), basis: new Set() };

function filter() {
  hidden.actors = new Set(drawn.filter((index) => off.kind.has(data.actors[index].kind)));
  hidden.links = new Set();
  data.links.forEach((link, at) => {
    const hide = hidden.actors.has(link.from) || hidden.actors.has(link.to) || off.relation.has(link.relation) ||
                 (link.basis !== undefined && off.basis.has(link.basis));
    if (hide) hidden.links.add(at);
    if (link.group) link.group.classList.toggle("hidden", hide);
  });
  // The flags may say that nobody is drawn without a link.
  const filtered = Object.values(off).some((values) => values.size);
  if (filtered && data.given["drop-isolated"])
    for (const index of drawn) if (actors[index].links.every((at) => hidden.links.has(at))) hidden.actors.add(index);
  for (const index of drawn) actors[index].group.classList.toggle("hidden", hidden.actors.has(index));
  if (chosen && (chosen.link === undefined ? hidden.actors.has(chosen.actor) : hidden.links.has(chosen.link))) clear();
  if (chosen && chosen.actor !== undefined) showActor(chosen.actor);
  if (current >= 0 && !isShown(current)) {
    actors[current].group.setAttribute("tabindex", "-1");
    current = drawn.find(isShown) ?? -1;
    if (current >= 0) actors[current].group.setAttribute("tabindex", "0");
  }
  lightChosen();
  redrawCanvas(true);
  const left = hidden.actors.size + hidden.links.size;
  const text = left ? words.filtered.replace("{actors}", hidden.actors.size).replace("{links}", hidden.links.size) : "";
  $("#filtered").textContent = live.textContent = text;
  tellCommand();
}
for (const box of document.querySelectorAll(".filter input"))
  box.addEventListener("change", () => {
    off[box.name][box.checked ? "delete" : "add"](box.value);
    filter();
  });
document.addEventListener("pointerdown", (event) => {
  for (const open of document.querySelectorAll("details.filter[open]")) if (!open.contains(event.target)) open.open = false;
});
document.addEventListener("keydown", (event) => {
  const open = $("details.filter[open]");
  if (event.key !== "Escape" || !open) return;
  open.open = false;
  $("summary", open).focus();
});

// --------------------------------------------------------------------------------------- the command that draws what is shown
const quoted = (text) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`);
function tellCommand() {
  // A flag on the command line takes the place of the view's: it has to name what the view leaves out as well.
  const instead = new Map();
  if (off.kind.size) instead.set("--not-kind", [...new Set([...data.given["not-kind"], ...off.kind])]);
  if (off.relation.size) instead.set("--not-relation", [...new Set([...data.given["not-relation"], ...off.relation])]);
  if (off.basis.size) {
    const kept = (data.given.basis.length ? data.given.basis : data.bases).filter((basis) => !off.basis.has(basis));
    if (kept.length) instead.set("--basis", kept);
    else instead.set("--not-relation", Object.keys(data.relations));
  }
  const parts = [];
  for (let at = 0; at < data.command.length; at++)
    if (instead.has(data.command[at])) at++;
    else parts.push(data.command[at]);
  for (const [flag, values] of instead) parts.push(flag, values.join(","));
  // A word a piece, so that a line never ends within a flag.
  $("#command").replaceChildren(...parts.flatMap((part, at) => [at ? " " : "", element("span", quoted(part))]));
}
$("#copy").addEventListener("click", async () => {
  const text = $("#command");
  try {
    await navigator.clipboard.writeText(text.textContent);
  } catch {  // a page from a file may not write to the clipboard by itself
    const range = document.createRange();
    range.selectNodeContents(text);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    document.execCommand("copy");
  }
  live.textContent = $("#copied").textContent = words.copied;
  setTimeout(() => { $("#copied").textContent = ""; }, 2000);
});
