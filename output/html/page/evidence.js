// ------------------------------------------------------------------------------------------------------ neighbours and evidence
let current = -1;   // the actor that the keyboard is on, and that Tab comes back to
let chosen = null;  // what the panel shows: {actor} or {link}, or null
let lit = null;     // the links that stand out, or null

function light(near, links, here = -1) {
  lit = links;
  for (const other of drawn) {
    actors[other].group.classList.toggle("dimmed", near !== null && !near.has(other));
    actors[other].group.classList.toggle("here", other === here);
  }
  if (canvas.layer) drawLit();
  else data.links.forEach((link, at) => link.group && link.group.classList.toggle("dimmed", links !== null && !links.has(at)));
}
function lightActor(index) {
  const { near, links } = around(index);
  light(near, links, index);
}
function lightChosen() {
  if (chosen === null) light(null, null);
  else if (chosen.link !== undefined) lightLink(chosen.link);
  else lightActor(chosen.actor);
}
function lightLink(at) {
  light(new Set([data.links[at].from, data.links[at].to]), new Set([at]));
}

function evidenceList(items) {
  const list = element("ul", "", { class: "evidence" });
  for (const item of items) {
    const row = element("li");
    if (item.phrase) row.append(element("q", item.phrase), " ");
    const source = data.sources[item.source];
    if (source) {
      const text = [source.publisher, source.title].filter(Boolean).join(": ");
      row.append(/^https?:/.test(source.url || "") ? element("a", text, { href: source.url, rel: "noopener noreferrer" }) : text);
    }
    const rest = [words.bases[item.basis], item.as_of].filter(Boolean).join(", ");
    if (rest) row.append(" ", element("span", `(${rest})`, { class: "quiet" }));
    if (item.note) row.append(" ", element("span", item.note, { class: "quiet" }));
    list.append(row);
  }
  return list;
}
const phraseOf = (link) => link.label || data.relations[link.relation].phrase;
function nameButton(index) {
  const button = element("button", nameOf(index), { class: "name", type: "button" });
  button.addEventListener("click", () => select(index, true));
  return button;
}
function showPanel(...parts) {
  panel.replaceChildren(...parts.filter(Boolean));
  panel.scrollTop = 0;
}
function showActor(index) {
  const actor = data.actors[index];
  const facts = [words.kinds[actor.kind], actor.role, actor.iso, actor.date, actor.count].filter(Boolean).join(", ");
  const links = actors[index].links.filter((link) => !hidden.links.has(link));
  const count = counted(links.length === 1 ? words.one_link : words.links, links.length);
  const list = element("ul", "", { class: "links" });
  for (const at of links) {
    const link = data.links[at];
    const outward = link.from === index;
    const inverse = link.label ? "" : data.relations[link.relation].inverse;
    const row = element("li");
    if (outward) row.append(`${phraseOf(link)} `, nameButton(link.to));
    else if (inverse) row.append(`${inverse} `, nameButton(link.from));
    else row.append(nameButton(link.from), ` ${phraseOf(link)}`);
    if (link.evidence.length) row.append(evidenceList(link.evidence));
    list.append(row);
  }
  showPanel(element("h2", fullNameOf(index)), facts && element("p", facts, { class: "quiet" }),
            actor.note && element("p", actor.note), actor.evidence.length ? evidenceList(actor.evidence) : null,
            element("h3", count), list);
  live.textContent = `${actor.name}: ${count}`;
}
function showLink(at) {
  const link = data.links[at];
  const heading = element("h2");
  heading.append(nameButton(link.from), ` ${phraseOf(link)} `, nameButton(link.to));
  showPanel(heading, link.evidence.length ? evidenceList(link.evidence) : element("p", words.no_evidence, { class: "quiet" }));
  live.textContent = heading.textContent;
}
// Shows an actor and lights its neighbours; `focus` moves the keyboard there too.
function select(index, focus) {
  if (!actors[index].group) return;
  if (current >= 0) actors[current].group.setAttribute("tabindex", "-1");
  current = index;
  actors[index].group.setAttribute("tabindex", "0");
  chosen = { actor: index };
  lightActor(index);
  showActor(index);
  reveal(index);
  if (focus) actors[index].group.focus({ preventScroll: true });
}
function selectLink(at) {
  chosen = { link: at };
  lightLink(at);
  showLink(at);
}
function clear() {
  chosen = null;
  light(null, null);
  showPanel(element("h2", words.details), element("p", words.help, { class: "quiet" }));
  live.textContent = "";
}
