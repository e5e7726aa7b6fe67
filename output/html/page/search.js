// ----------------------------------------------------------------------------------------------------------------------- search
const search = $("#search"), results = $("#results");
const namesOf = (actor) => [actor.name, actor.full, actor.id, ...(actor.also || [])].filter(Boolean);
const haystack = data.actors.map((actor) => fold(namesOf(actor).join("\n")));
const mostHits = 12;
let hits = [], marked = -1;

function find() {
  const needle = fold(search.value.trim());
  hits = needle ? drawn.filter((index) => isShown(index) && haystack[index].includes(needle)) : [];
  const rank = (index) => (fold(nameOf(index)).startsWith(needle) ? 0 : 1);
  hits.sort((a, b) => rank(a) - rank(b) || a - b);
  const found = new Set(hits);
  for (const index of drawn) actors[index].group.classList.toggle("found", found.has(index));
  results.replaceChildren(...hits.slice(0, mostHits).map((index, at) => {
    const row = element("li", nameOf(index) + " ", { role: "option", id: `hit-${at}`, "aria-selected": "false" });
    row.append(element("small", words.kinds[data.actors[index].kind] || ""));
    row.addEventListener("mousedown", (event) => event.preventDefault());
    row.addEventListener("click", () => take(at));
    return row;
  }));
  marked = hits.length ? 0 : -1;
  mark();
  live.textContent = needle ? counted(words.found, hits.length) : "";
}
function mark() {
  results.hidden = !hits.length;
  search.setAttribute("aria-expanded", String(hits.length > 0));
  [...results.children].forEach((row, at) => {
    row.setAttribute("aria-selected", String(at === marked));
    if (at === marked) row.scrollIntoView({ block: "nearest" });
  });
  if (marked >= 0) search.setAttribute("aria-activedescendant", `hit-${marked}`);
  else search.removeAttribute("aria-activedescendant");
}
function take(at) {
  const index = hits[at];
  search.value = "";
  find();
  if (index !== undefined) select(index, true);
}
search.addEventListener("input", find);
search.addEventListener("blur", () => {
  results.hidden = true;
  search.setAttribute("aria-expanded", "false");
});
search.addEventListener("focus", mark);
search.addEventListener("keydown", (event) => {
  const last = Math.min(hits.length, mostHits) - 1;
  if (event.key === "ArrowDown") marked = Math.min(last, marked + 1);
  else if (event.key === "ArrowUp") marked = Math.max(Math.min(0, last), marked - 1);
  else if (event.key === "Enter") { event.preventDefault(); take(marked); return; }
  else if (event.key === "Escape") { search.value = ""; find(); return; }
  else return;
  event.preventDefault();
  mark();
});
