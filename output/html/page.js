// The page around a figure: pan, zoom, search, walk from actor to actor, show evidence, filter. No library, no request.
"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const data = JSON.parse($("#network").textContent);
  const words = data.words;
  const stage = $(".stage");
  const sheet = $(".sheet");
  const svg = $("svg", sheet);
  const live = $("#live");
  const panel = $("#details");

  // ------------------------------------------------------------------------------------------------------------- the figure
  const actorGroups = [...svg.querySelectorAll("g[data-actor]")];
  const linkGroups = [...svg.querySelectorAll("g[data-from]")];
  const indexOf = new Map(data.actors.map((actor, index) => [actor.id, index]));
  const actors = data.actors.map(() => ({ group: null, links: [] }));
  for (const group of actorGroups) {
    const index = indexOf.get(group.dataset.actor);
    if (index === undefined) continue;
    actors[index].group = group;
    actors[index].box = group.getBBox();
    const title = $("title", group);
    group.setAttribute("role", "button");
    group.setAttribute("tabindex", "-1");
    if (title) {
      group.setAttribute("aria-label", title.textContent);
      title.remove();
    }
  }
  data.links.forEach((link, index) => {
    link.group = linkGroups[index] || null;
    actors[link.from].links.push(index);
    if (link.to !== link.from) actors[link.to].links.push(index);
  });
  for (const list of svg.querySelectorAll('[role="list"]')) list.setAttribute("role", "group");
  svg.setAttribute("role", "group");
  svg.removeAttribute("aria-roledescription");
  const drawn = actors.map((actor, index) => index).filter((index) => actors[index].group);
  const nameOf = (index) => data.actors[index].name;

  // ---------------------------------------------------------------------------------------------------------- pan and zoom
  const natural = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
  const view = { x: 0, y: 0, scale: 1 };
  svg.removeAttribute("style");
  svg.setAttribute("width", natural.width);
  svg.setAttribute("height", natural.height);
  let painted = 1;  // the scale at which the browser has drawn the figure; between, the picture is only stretched
  let settle = 0;

  function place() {
    sheet.style.transform = `translate(${view.x}px,${view.y}px) scale(${view.scale / painted})`;
    if (canvas.layer) canvas.queue();
    clearTimeout(settle);
    settle = setTimeout(sharpen, 160);
  }
  function sharpen() {
    const wanted = Math.min(view.scale, 8000 / Math.max(natural.width, natural.height));
    if (Math.abs(wanted - painted) / painted < 0.02) return;
    painted = wanted;
    svg.setAttribute("width", natural.width * painted);
    svg.setAttribute("height", natural.height * painted);
    sheet.style.transform = `translate(${view.x}px,${view.y}px) scale(${view.scale / painted})`;
  }
  function zoom(factor, cx = stage.clientWidth / 2, cy = stage.clientHeight / 2) {
    const scale = Math.min(40, Math.max(0.05, view.scale * factor));
    view.x = cx - (cx - view.x) * (scale / view.scale);
    view.y = cy - (cy - view.y) * (scale / view.scale);
    view.scale = scale;
    place();
  }
  function fit() {
    const margin = 12;
    view.scale = Math.max(0.05, Math.min((stage.clientWidth - 2 * margin) / natural.width, (stage.clientHeight - 2 * margin) / natural.height));
    view.x = (stage.clientWidth - natural.width * view.scale) / 2;
    view.y = (stage.clientHeight - natural.height * view.scale) / 2;
    place();
  }
  function reveal(index) {
    const box = actors[index].box;
    if (!box) return;
    const left = view.x + box.x * view.scale, top = view.y + box.y * view.scale;
    const right = left + box.width * view.scale, bottom = top + box.height * view.scale;
    const pad = 30;
    let dx = 0, dy = 0;
    if (left < pad) dx = pad - left; else if (right > stage.clientWidth - pad) dx = stage.clientWidth - pad - right;
    if (top < pad) dy = pad - top; else if (bottom > stage.clientHeight - pad) dy = stage.clientHeight - pad - bottom;
    if (!dx && !dy) return;
    view.x += dx;
    view.y += dy;
    place();
  }

  // -------------------------------------------------------------------- many links: one canvas instead of thousands of paths
  const canvas = { layer: null, waiting: false };
  canvas.start = () => {
    canvas.layer = document.createElement("canvas");
    canvas.layer.setAttribute("role", "presentation");
    canvas.paths = data.links.map((link) => {
      const line = link.group && $(".line", link.group);
      if (!line) return null;
      link.group.classList.add("drawn-on-canvas");
      link.group.style.display = "none";
      return new Path2D(line.getAttribute("d"));
    });
    stage.insertBefore(canvas.layer, sheet);
    const ground = $(".background", svg);
    if (ground) {
      stage.style.background = getComputedStyle(ground).fill;
      ground.style.fill = "none";
    }
    $("#drawing").textContent = words.canvas.replace("{count}", data.links.length.toLocaleString(document.documentElement.lang));
  };
  canvas.queue = () => {
    if (canvas.waiting) return;
    canvas.waiting = true;
    requestAnimationFrame(() => {
      canvas.waiting = false;
      canvas.draw();
    });
  };
  canvas.draw = () => {
    const layer = canvas.layer, sharp = Math.min(2, window.devicePixelRatio || 1);
    const width = Math.round(stage.clientWidth * sharp), height = Math.round(stage.clientHeight * sharp);
    if (layer.width !== width || layer.height !== height) {
      layer.width = width;
      layer.height = height;
      layer.style.width = stage.clientWidth + "px";
      layer.style.height = stage.clientHeight + "px";
    }
    const pen = layer.getContext("2d");
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.setTransform(view.scale * sharp, 0, 0, view.scale * sharp, view.x * sharp, view.y * sharp);
    pen.lineWidth = Math.max(0.25, 0.5 / view.scale);
    const key = shownLinks.version;
    if (canvas.key !== key) {
      canvas.key = key;
      canvas.quiet = new Path2D();
      canvas.strong = new Path2D();
      data.links.forEach((link, index) => {
        if (!canvas.paths[index] || !shownLinks.has(index)) return;
        (lit && lit.has(index) ? canvas.strong : canvas.quiet).addPath(canvas.paths[index]);
      });
    }
    pen.strokeStyle = stage.classList.contains("dark") ? "#9aa4ad" : "#7f878e";
    pen.globalAlpha = lit ? 0.08 : 0.3;
    pen.stroke(canvas.quiet);
    pen.globalAlpha = 1;
    pen.strokeStyle = "#d55e00";
    if (lit) pen.stroke(canvas.strong);
  };

  // --------------------------------------------------------------------------------------------------- neighbours, evidence
  let current = -1;    // the actor that the keyboard is on
  let lit = null;      // the links of the actor that is shown, or null
  const shownLinks = { hidden: new Set(), version: 0, has(index) { return !this.hidden.has(index); } };

  function around(index) {
    const near = new Set([index]), links = new Set();
    for (const link of actors[index].links) {
      if (!shownLinks.has(link)) continue;
      links.add(link);
      near.add(data.links[link].from).add(data.links[link].to);
    }
    return { near, links };
  }
  function light(index) {
    if (index < 0) {
      lit = null;
      for (const other of drawn) actors[other].group.classList.remove("dimmed", "here");
      if (!canvas.layer) for (const link of data.links) if (link.group) link.group.classList.remove("dimmed");
    } else {
      const { near, links } = around(index);
      lit = links;
      for (const other of drawn) {
        actors[other].group.classList.toggle("dimmed", !near.has(other));
        actors[other].group.classList.toggle("here", other === index);
      }
      if (!canvas.layer) data.links.forEach((link, at) => link.group && link.group.classList.toggle("dimmed", !links.has(at)));
    }
    shownLinks.version++;
    if (canvas.layer) canvas.queue();
  }
  function element(tag, text, attributes = {}) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }
  function evidenceList(items) {
    const list = element("ul");
    for (const item of items) {
      const row = element("li");
      if (item.phrase) {
        row.append(element("q", item.phrase), " ");
      }
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
  function show(index) {
    const actor = data.actors[index];
    const heading = element("h2", actor.full || actor.name);
    panel.replaceChildren(heading);
    const facts = [words.kinds[actor.kind], actor.role, actor.iso, actor.date, actor.count].filter(Boolean).join(", ");
    panel.append(element("p", facts, { class: "quiet" }));
    if (actor.note) panel.append(element("p", actor.note));
    if (actor.evidence.length) panel.append(evidenceList(actor.evidence));
    const links = actors[index].links.filter((link) => shownLinks.has(link));
    panel.append(element("h2", words.links.replace("{count}", links.length)));
    const list = element("ul");
    for (const at of links) {
      const link = data.links[at];
      const outward = link.from === index;
      const other = outward ? link.to : link.from;
      const relation = data.relations[link.relation];
      const row = element("li", (outward ? relation.phrase : relation.inverse) + " ");
      const jump = element("button", nameOf(other), { class: "name", type: "button" });
      jump.addEventListener("click", () => select(other, true));
      row.append(jump);
      if (link.evidence.length) row.append(evidenceList(link.evidence));
      list.append(row);
    }
    panel.append(list);
    live.textContent = `${actor.name}: ${words.links.replace("{count}", links.length)}`;
  }
  function select(index, focus) {
    current = index;
    for (const other of drawn) actors[other].group.setAttribute("tabindex", other === index ? "0" : "-1");
    light(index);
    show(index);
    reveal(index);
    if (focus && actors[index].group) actors[index].group.focus({ preventScroll: true });
  }
  function clear() {
    light(-1);
    panel.replaceChildren(element("h2", words.details), element("p", words.help, { class: "quiet" }));
    live.textContent = "";
  }

  // ---------------------------------------------------------------------------------------------------- mouse, touch, keys
  const pointers = new Map();
  let moved = 0, pressed = null;
  const actorAt = (target) => {
    const group = target.closest && target.closest("g[data-actor]");
    return group ? indexOf.get(group.dataset.actor) : undefined;
  };
  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    moved = 0;
    pressed = event.target;
  });
  window.addEventListener("pointermove", (event) => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const dx = event.clientX - last.x, dy = event.clientY - last.y;
    moved += Math.abs(dx) + Math.abs(dy);
    if (pointers.size === 1) {
      if (moved > 4) stage.classList.add("moving");
      view.x += dx;
      view.y += dy;
      place();
    } else if (pointers.size === 2) {
      const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
      const before = Math.hypot(last.x - other.x, last.y - other.y), after = Math.hypot(event.clientX - other.x, event.clientY - other.y);
      const frame = stage.getBoundingClientRect();
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
      const index = actorAt(pressed);
      if (index !== undefined) select(index, true);
      else clear();
    });
  stage.addEventListener("wheel", (event) => {
    event.preventDefault();
    const frame = stage.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), event.clientX - frame.left, event.clientY - frame.top);
  }, { passive: false });
  if (data.links.length <= 2000) {
    sheet.addEventListener("pointerover", (event) => {
      const index = actorAt(event.target);
      if (index !== undefined && !pointers.size) light(index);
    });
    sheet.addEventListener("pointerout", (event) => {
      if (actorAt(event.target) !== undefined && !pointers.size) light(panel.dataset.open === "yes" ? current : -1);
    });
  }
  const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  function step(index, [dx, dy]) {
    // First along a link, then to whoever stands next that way.
    const centre = (at) => ({ x: actors[at].box.x + actors[at].box.width / 2, y: actors[at].box.y + actors[at].box.height / 2 });
    const from = centre(index);
    const best = (candidates) => {
      let chosen = -1, cost = Infinity;
      for (const at of candidates) {
        if (at === index || !actors[at].group || actors[at].group.classList.contains("hidden")) continue;
        const to = centre(at);
        const along = (to.x - from.x) * dx + (to.y - from.y) * dy;
        const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
        if (along <= 1 || aside > 2 * along) continue;
        if (along + 2 * aside < cost) [chosen, cost] = [at, along + 2 * aside];
      }
      return chosen;
    };
    const linked = best(around(index).near);
    return linked >= 0 ? linked : best(drawn);
  }
  sheet.addEventListener("keydown", (event) => {
    const index = actorAt(event.target);
    if (index === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    let next = -1;
    if (directions[event.key]) next = step(index, directions[event.key]);
    else if (event.key === "Home") next = drawn[0];
    else if (event.key === "End") next = drawn[drawn.length - 1];
    else if (event.key === "Enter" || event.key === " ") next = index;
    else if (event.key === "Escape") { clear(); event.preventDefault(); return; }
    else return;
    event.preventDefault();
    if (next >= 0) select(next, true);
  });
  sheet.addEventListener("focusin", (event) => {
    const index = actorAt(event.target);
    if (index !== undefined && index !== current) select(index, false);
    else if (index !== undefined) light(index);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.key === "+" || event.key === "=") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0") fit();
    else if (event.key === "/") { event.preventDefault(); search.focus(); }
  });
  $("#zoom-in").addEventListener("click", () => zoom(1.25));
  $("#zoom-out").addEventListener("click", () => zoom(0.8));
  $("#zoom-fit").addEventListener("click", fit);

  // ------------------------------------------------------------------------------------------------------------------ search
  const search = $("#search"), results = $("#results");
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const haystack = data.actors.map((actor) => fold([actor.name, actor.full, actor.id, ...(actor.also || [])].filter(Boolean).join("\n")));
  let hits = [], marked = -1;
  function find() {
    const needle = fold(search.value.trim());
    hits = needle ? drawn.filter((index) => haystack[index].includes(needle)) : [];
    const rank = (index) => (fold(nameOf(index)).startsWith(needle) ? 0 : 1);
    hits.sort((a, b) => rank(a) - rank(b) || a - b);
    for (const index of drawn) actors[index].group.classList.toggle("found", needle !== "" && hits.includes(index));
    results.replaceChildren(...hits.slice(0, 12).map((index, at) => {
      const row = element("li", nameOf(index) + " ", { role: "option", id: `hit-${at}`, "aria-selected": "false" });
      row.append(element("small", words.kinds[data.actors[index].kind] || ""));
      row.addEventListener("mousedown", (event) => event.preventDefault());
      row.addEventListener("click", () => take(at));
      return row;
    }));
    marked = hits.length ? 0 : -1;
    mark();
    live.textContent = needle ? words.found.replace("{count}", hits.length) : "";
  }
  function mark() {
    results.hidden = !hits.length;
    search.setAttribute("aria-expanded", String(hits.length > 0));
    [...results.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === marked)));
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
  search.addEventListener("keydown", (event) => {
    const last = Math.min(hits.length, 12) - 1;
    if (event.key === "ArrowDown") marked = Math.min(last, marked + 1);
    else if (event.key === "ArrowUp") marked = Math.max(0, marked - 1);
    else if (event.key === "Enter") { event.preventDefault(); take(marked); return; }
    else if (event.key === "Escape") { search.value = ""; find(); return; }
    else return;
    event.preventDefault();
    mark();
  });

  // ----------------------------------------------------------------------------------------------------------------- filters
  const off = { kind: new Set(), relation: new Set(), basis: new Set() };
  function filter() {
    shownLinks.hidden.clear();
    const gone = new Set(drawn.filter((index) => off.kind.has(data.actors[index].kind)));
    for (const index of drawn) actors[index].group.classList.toggle("hidden", gone.has(index));
    data.links.forEach((link, at) => {
      const hide = gone.has(link.from) || gone.has(link.to) || off.relation.has(link.relation) || off.basis.has(link.basis || "");
      if (hide) shownLinks.hidden.add(at);
      if (link.group) link.group.classList.toggle("hidden", hide);
    });
    shownLinks.version++;
    if (canvas.layer) canvas.queue();
    const left = gone.size + shownLinks.hidden.size;
    live.textContent = left ? words.filtered.replace("{actors}", gone.size).replace("{links}", shownLinks.hidden.size) : "";
    command();
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
    if (event.key === "Escape" && open) {
      open.open = false;
      $("summary", open).focus();
    }
  });

  // ----------------------------------------------------------------------------------- the command that draws what is shown
  const quoted = (text) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`);
  function command() {
    const parts = [...data.command];
    for (const kind of off.kind) parts.push("--not-kind", kind);
    for (const relation of off.relation) parts.push("--not-relation", relation);
    if (off.basis.size) {
      const kept = data.bases.filter((basis) => basis && !off.basis.has(basis));
      if (kept.length) parts.push("--basis", kept.join(","));
    }
    $("#command").textContent = parts.map(quoted).join(" ");
  }
  $("#copy").addEventListener("click", async () => {
    const text = $("#command").textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const range = document.createRange();
      range.selectNodeContents($("#command"));
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      document.execCommand("copy");
    }
    live.textContent = words.copied;
  });

  if (data.links.length > 2000) canvas.start();
  if (drawn.length) actors[drawn[0]].group.setAttribute("tabindex", "0");
  clear();
  command();
  fit();
  window.addEventListener("resize", fit);
})();
