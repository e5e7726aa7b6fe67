// The page around the figure: shows each new version of it, what is wrong with the network, and the flags as controls.
"use strict";

const $ = (selector) => document.querySelector(selector);
const controls = new Map();  // by the flag's name: {flag, field, row}
let state = null;

function element(tag, attributes = {}, text = "") {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  if (text) made.textContent = text;
  return made;
}
const named = (flag) => flag[0].toUpperCase() + flag.slice(1).replaceAll("-", " ");

// ------------------------------------------------------------------------------------------------------------------ controls
function fieldOf(flag) {
  const common = { id: `flag-${flag.name}`, name: flag.name, title: flag.help, "aria-describedby": `help-${flag.name}` };
  if (flag.type === "choice" || flag.type === "switch") {
    const field = element("select", common);
    field.append(element("option", { value: "" }));
    const choices = flag.type === "switch" ? [["true", "on"], ["false", "off"]] : flag.choices.map((choice) => [choice, choice]);
    for (const [value, text] of choices) field.append(element("option", { value }, text));
    return field;
  }
  if (flag.type === "number")
    return element("input", { ...common, type: "number", min: flag.least ?? null, max: flag.most ?? null,
                              step: flag.whole ? 1 : "any" });
  if (flag.type === "lines") return element("textarea", { ...common, rows: 1, spellcheck: "false" });
  return element("input", { ...common, type: "text", spellcheck: "false", autocomplete: "off" });
}
function makeControls(flags) {
  let section = null, fieldset = null;
  for (const flag of flags) {
    if (flag.type === "view") {
      controls.set(flag.name, { flag, field: $("#view"), row: null });
      continue;
    }
    if (flag.section !== section) {
      section = flag.section;
      fieldset = element("fieldset");
      fieldset.append(element("legend", {}, section));
      $("#controls").append(fieldset);
    }
    const row = element("div", { class: "control" });
    const field = fieldOf(flag);
    const help = element("span", { id: `help-${flag.name}`, hidden: "" }, flag.help);
    row.append(element("label", { for: field.id, title: flag.help }, named(flag.name)), field, help);
    fieldset.append(row);
    controls.set(flag.name, { flag, field, row });
  }
}
// What holds where the control is left alone: what the view says, or the program.
function describeFallback({ flag, field }) {
  const fromView = state.wished[flag.name] === undefined ? state.holds[flag.name] : undefined;
  const shown = (value) => (flag.type === "switch" ? { true: "on", false: "off" }[value] || "off" : value);
  const text = fromView ? `${shown(fromView.join(", "))} (the view’s)` : shown(flag.fallback) || "none";
  if (field.tagName === "SELECT") field.options[0].textContent = fromView ? text : `default: ${text}`;
  else field.placeholder = text;
}
function showWished() {
  const view = $("#view");
  $("#views").hidden = !state.views.length;
  const unwished = state.view && !state.wished.view ? `${state.view} (the default)` : "the default";
  view.replaceChildren(element("option", { value: "" }, unwished),
                       ...state.views.map((name) => element("option", { value: name }, name)));
  for (const control of controls.values()) {
    const values = state.wished[control.flag.name];
    if (control.row) {
      describeFallback(control);
      control.row.classList.toggle("given", values !== undefined);
    }
    // A theme file that was named on the command line is no choice of the table's.
    const value = values === undefined ? "" : values.join(control.flag.type === "lines" ? "\n" : ",");
    if (value && control.field.tagName === "SELECT" && ![...control.field.options].some((option) => option.value === value))
      control.field.append(element("option", { value }, value));
    if (document.activeElement !== control.field || control.field.tagName === "SELECT") control.field.value = value;
  }
}
function wishedFlags() {
  const flags = {};
  for (const [name, { flag, field }] of controls) {
    const text = field.value.trim();
    if (field.validity.badInput) flags[name] = ["?"];
    else if (text) flags[name] = flag.type === "lines" ? text.split("\n").map((line) => line.trim()).filter(Boolean) : [text];
  }
  return flags;
}
function tellWrong(name, message, hint) {
  const control = controls.get(name);
  if (!control || !control.row) return;
  control.field.setAttribute("aria-invalid", "true");
  control.row.append(element("p", { class: "wrong", role: "alert" }, message + (hint ? ` (${hint})` : "")));
}
function clearWrong() {
  for (const { field, row } of controls.values()) {
    field.removeAttribute("aria-invalid");
    row?.querySelectorAll(".wrong").forEach((told) => told.remove());
  }
}
// One wish at a time, and after it the last that came meanwhile.
let sending = false, again = null;
async function wish(flags) {
  if (sending) {
    again = flags;
    return;
  }
  sending = true;
  try {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch("wish", { method: "POST", headers, body: JSON.stringify({ flags }) });
    clearWrong();
    if (answer.status === 400) {
      const problem = await answer.json();
      tellWrong(problem.flag, problem.message, problem.hint);
    }
  } catch {
    lost();
  }
  sending = false;
  if (again) {
    const next = again;
    again = null;
    wish(next);
  }
}
let typing = 0;
function changed(delay) {
  clearTimeout(typing);
  typing = setTimeout(() => wish(wishedFlags()), delay);
}

// --------------------------------------------------------------------------------------------------------------- the figure
let shownPage = 0, current = null;
// The next version is made ready behind the one that is seen, and takes over its place, choice and filters.
function showPage(version) {
  if (version <= shownPage) return;
  shownPage = version;
  document.querySelectorAll("iframe.coming").forEach((frame) => frame.remove());
  const frame = element("iframe", { class: "coming", title: "Figure", src: `page?version=${version}` });
  frame.addEventListener("load", () => {
    if (!frame.isConnected || !frame.contentWindow.coopnet) return;
    const before = current && current.contentWindow.coopnet;
    const hadFocus = document.activeElement === current;
    if (before) frame.contentWindow.coopnet.goTo(before.place());
    current?.remove();
    current = frame;
    frame.classList.remove("coming");
    frame.dataset.version = version;
    if (hadFocus) frame.contentWindow.focus();
  });
  $("#frames").append(frame);
}
function showProblems() {
  const text = state.problems.trimEnd();
  $("#problems").hidden = !text;
  $("#problems").classList.toggle("fair", state.good);
  const errors = (text.match(/(: |^)error(\[|: )/gm) || []).length;
  const warnings = (text.match(/(: |^)warning(\[|: )/gm) || []).length;
  const count = (number, word) => (number ? `${number} ${word}${number === 1 ? "" : "s"}` : "");
  const verdict = [count(errors, "error"), count(warnings, "warning")].filter(Boolean).join(", ");
  const kept = !state.good && state.page ? "; the figure is the last good one" : "";
  if (text) $("#verdict").textContent = (verdict || "This cannot be drawn") + kept;
  else $("#verdict").textContent = "";
  $("#told").textContent = text;
}
function showState(next) {
  state = next;
  $("#status").className = "";
  $("#status").textContent = state.drawing ? "Drawing …" : state.good ? "Up to date" : "Not drawn";
  if (state.version === 0) return;
  if (!state.drawing) {
    showProblems();
    showWished();
    $("#reset").hidden = !asTyped || JSON.stringify(state.wished) === JSON.stringify(asTyped);
  }
  if (state.page && state.good) showPage(state.version);
}
let asTyped = null;
function lost() {
  $("#status").className = "lost";
  $("#status").textContent = "No connection: does coopnet preview still run?";
}
// One question at a time: the answer to the last moment is the one that counts.
let asking = false, askAgain = false;
async function ask() {
  if (asking) {
    askAgain = true;
    return;
  }
  asking = true;
  try {
    const next = await (await fetch("state")).json();
    if (asTyped === null && next.version > 0) asTyped = next.wished;
    showState(next);
  } catch {
    lost();
  }
  asking = false;
  if (askAgain) {
    askAgain = false;
    ask();
  }
}

// -------------------------------------------------------------------------------------------------------------------- begin
$("#toggle").addEventListener("click", () => {
  const open = $("#toggle").getAttribute("aria-expanded") !== "true";
  $("#toggle").setAttribute("aria-expanded", String(open));
  $("#controls").hidden = !open;
});
if (matchMedia("(max-width: 48rem)").matches) $("#toggle").click();
$("#reset").addEventListener("click", () => {
  clearWrong();
  wish(asTyped);
});
$("#controls").addEventListener("submit", (event) => event.preventDefault());
$("#controls").addEventListener("change", () => changed(0));
$("#controls").addEventListener("input", (event) => { if (event.target.tagName !== "SELECT") changed(500); });
$("#view").addEventListener("change", () => changed(0));

(async () => {
  makeControls(await (await fetch("controls")).json());
  const events = new EventSource("events");
  events.addEventListener("moment", ask);
  events.addEventListener("error", lost);
})();
