// The page around a figure. These files become one script, in the order of output/CMakeLists.txt: no library, no request.
"use strict";

const $ = (selector, root = document) => root.querySelector(selector);
const data = JSON.parse($("#network").textContent);
const words = data.words;
const stage = $(".stage");
const sheet = $(".sheet");
const svg = $("svg", sheet);
const live = $("#live");
const panel = $("#details");

// Above this, links are drawn on a canvas, and nothing is lit by hovering.
const mostLinksInSvg = 2000;

function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
const counted = (text, count) => text.replace("{count}", count.toLocaleString(document.documentElement.lang));
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// ------------------------------------------------------------------------------------------- actors and links as they are drawn
const indexOf = new Map(data.actors.map((actor, index) => [actor.id, index]));
const actors = data.actors.map(() => ({ group: null, box: null, links: [] }));
const nameOf = (index) => data.actors[index].name;
const fullNameOf = (index) => data.actors[index].full || nameOf(index);

// What is read out begins with what is seen, so that who speaks to the page can say what stands there.
function spokenName(index, group) {
  const seen = [...group.querySelectorAll("text")].map((text) => text.textContent.trim()).join(" ");
  const told = $("title", group)?.textContent || fullNameOf(index);
  if (fold(told).includes(fold(seen))) return told;
  const full = fullNameOf(index);
  const rest = told.startsWith(full) ? told.slice(full.length) : `, ${told}`;
  return fold(seen).includes(fold(full)) ? seen + rest : `${seen} (${full})${rest}`;
}

for (const group of svg.querySelectorAll("g[data-actor]")) {
  const index = indexOf.get(group.dataset.actor);
  if (index === undefined) continue;
  actors[index].group = group;
  actors[index].box = group.getBBox();
  // Lines of one label are words of one name.
  for (const text of group.querySelectorAll("text")) text.after(" ");
  group.setAttribute("aria-label", spokenName(index, group));
  group.setAttribute("role", "button");
  group.setAttribute("tabindex", "-1");
  $("title", group)?.remove();
}
// Links with labels may be painted in another order: the number in their id is that of the data.
const linkGroups = [];
for (const group of svg.querySelectorAll("g[data-from]")) linkGroups[Number(group.id.split("-e-").pop())] = group;
data.links.forEach((link, index) => {
  link.group = linkGroups[index] || null;
  actors[link.from].links.push(index);
  if (link.to !== link.from) actors[link.to].links.push(index);
});
const linkOf = new Map(data.links.map((link, index) => [link.group, index]));
const drawn = data.actors.map((actor, index) => index).filter((index) => actors[index].group);

// A figure in a file is one picture for a screen reader. Here its actors are buttons, and its links a list.
const actorList = drawn.length ? actors[drawn[0]].group.closest('[role="list"]') : null;
if (actorList) actorList.setAttribute("role", "group");
svg.setAttribute("role", "group");
svg.removeAttribute("aria-roledescription");

// What the filters hide.
const hidden = { actors: new Set(), links: new Set() };
const isShown = (index) => actors[index].group !== null && !hidden.actors.has(index);

// An actor, those linked with it, and the links between.
function around(index) {
  const near = new Set([index]), links = new Set();
  for (const at of actors[index].links) {
    if (hidden.links.has(at)) continue;
    links.add(at);
    near.add(data.links[at].from).add(data.links[at].to);
  }
  return { near, links };
}
