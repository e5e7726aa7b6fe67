// --------------------------------------------------------------------------------------------------------------- pan and zoom
const natural = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
const view = { x: 0, y: 0, scale: 1, fitted: true };
const bounds = { least: 0.05, most: 40 };
let painted = 1;  // the scale at which the browser has drawn the figure; between, the picture is only stretched
let settling = 0;

function placeSheet() {
  sheet.style.transform = `translate(${view.x}px,${view.y}px) scale(${view.scale / painted})`;
}
function place() {
  view.fitted = false;
  placeSheet();
  moveCanvas();
  clearTimeout(settling);
  settling = setTimeout(settle, 160);
}
// Drawn anew at the scale that it is seen at, once the hand lets go.
function settle() {
  if (stage.classList.contains("moving")) {
    settling = setTimeout(settle, 160);
    return;
  }
  const wanted = Math.min(view.scale, 8000 / Math.max(natural.width, natural.height));
  if (Math.abs(wanted - painted) / painted > 0.02) {
    painted = wanted;
    svg.setAttribute("width", natural.width * painted);
    svg.setAttribute("height", natural.height * painted);
    placeSheet();
  }
  redrawCanvas();
}
function pan(dx, dy) {
  view.x += dx;
  view.y += dy;
  place();
}
function zoom(factor, cx = stage.clientWidth / 2, cy = stage.clientHeight / 2) {
  const scale = Math.min(bounds.most, Math.max(bounds.least, view.scale * factor));
  view.x = cx - (cx - view.x) * (scale / view.scale);
  view.y = cy - (cy - view.y) * (scale / view.scale);
  view.scale = scale;
  place();
}
// The scale at which the whole figure is seen.
function fittedScale() {
  const margin = 8;
  const width = stage.clientWidth - 2 * margin, height = stage.clientHeight - 2 * margin;
  return Math.max(bounds.least, Math.min(width / natural.width, height / natural.height));
}
function fit() {
  view.scale = fittedScale();
  view.x = (stage.clientWidth - natural.width * view.scale) / 2;
  view.y = (stage.clientHeight - natural.height * view.scale) / 2;
  place();
  view.fitted = true;
}
// Moves the figure as little as shows this actor.
function reveal(index) {
  const box = actors[index].box;
  if (!box) return;
  const pad = Math.min(30, stage.clientHeight / 6);
  const shift = (low, high, room) => (low < pad ? pad - low : high > room - pad ? Math.max(pad - low, room - pad - high) : 0);
  const dx = shift(view.x + box.x * view.scale, view.x + (box.x + box.width) * view.scale, stage.clientWidth);
  const dy = shift(view.y + box.y * view.scale, view.y + (box.y + box.height) * view.scale, stage.clientHeight);
  if (dx || dy) pan(dx, dy);
}

// What was in the middle stays there when the window changes; what was seen as a whole still is.
let room = { width: 0, height: 0 };
new ResizeObserver(() => {
  const before = room;
  room = { width: stage.clientWidth, height: stage.clientHeight };
  if (view.fitted) fit();
  else if (before.width) pan((room.width - before.width) / 2, (room.height - before.height) / 2);
}).observe(stage);

$("#zoom-in").addEventListener("click", () => zoom(1.25));
$("#zoom-out").addEventListener("click", () => zoom(0.8));
$("#zoom-fit").addEventListener("click", fit);
