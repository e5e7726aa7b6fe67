// ---------------------------------------------------------------------- thousands of links: a canvas instead of as many elements
// The links are drawn by a worker into a canvas that is not shown yet, larger than the stage; where there are no workers, a slice
// a frame. Until it is whole, the last one is moved and stretched: so a frame never waits for ten thousand lines.
const canvas = { layer: null, front: null, back: null, lit: null, lines: [], at: null, next: null, painter: null, job: 0, jobs: 0,
                 slice: 600 };
// Parts of the stage: what is drawn around it, and what may be bare before the links are drawn anew. Milliseconds a frame.
const frames = { margin: 0.35, bare: 0.15, goal: 20 };

function startCanvas() {
  canvas.lines = data.links.map((link) => {
    const line = link.group && $(".line", link.group);
    if (!line) return null;
    const course = line.getAttribute("d");
    return { course, path: new Path2D(course), points: pointsOf(course), curved: course.includes("C"), element: line,
             style: null };
  });
  canvas.layer = element("div", "", { class: "canvas", "aria-hidden": "true" });
  [canvas.front, canvas.back, canvas.lit] = [0, 1, 2].map(() => element("canvas"));
  canvas.layer.append(canvas.front);
  stage.insertBefore(canvas.layer, sheet);
  canvas.painter = startPainter();
  readStyles();
  stage.classList.add("on-canvas");
  $("#drawing").textContent = counted(words.canvas, data.links.length);
}
// The corners of a course, or the control points of its curves: x and y in turn. The figure's paths are absolute.
function pointsOf(course) {
  const points = [];
  for (const [, command, numbers] of course.matchAll(/([MLHVC])([^MLHVCZ]*)/g)) {
    const values = (numbers.match(/-?[\d.]+/g) || []).map(Number);
    if (command === "H") for (const x of values) points.push(x, points[points.length - 1]);
    else if (command === "V") for (const y of values) points.push(points[points.length - 2], y);
    else points.push(...values);
  }
  return points;
}
// The stage takes the colour of the figure's ground, which may follow the screen.
function readGround() {
  const ground = $(".background", svg);
  if (ground) stage.style.background = getComputedStyle(ground).fill;
}
// Asked once for each look, not for each line.
function readStyles() {
  const known = new Map();
  stage.classList.add("reading");
  for (const line of canvas.lines) {
    if (!line) continue;
    const group = line.element.parentNode;
    const key = ["stroke", "stroke-width", "stroke-dasharray"].map((name) => line.element.getAttribute(name)).join() +
                group.getAttribute("class");
    if (!known.has(key)) {
      const look = getComputedStyle(line.element);
      const dash = look.strokeDasharray === "none" ? [] : look.strokeDasharray.split(",").map((part) => parseFloat(part));
      known.set(key, { stroke: look.stroke, width: parseFloat(look.strokeWidth), dash });
    }
    line.style = known.get(key);
  }
  stage.classList.remove("reading");
  if (canvas.painter) canvas.painter.postMessage({ styles: canvas.lines.map((line) => line && line.style) });
}
// The worker, whose script is some functions of this one; null where it cannot be had.
function startPainter() {
  if (typeof OffscreenCanvas === "undefined") return null;
  try {
    const script = `${[aim, inView, stroke, paint].join("\n")}\npaint();`;
    const painter = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
    const plain = canvas.front, shown = element("canvas");
    const picture = shown.getContext("bitmaprenderer");
    painter.onerror = () => {
      [canvas.painter, canvas.job, canvas.front] = [null, 0, plain];
      shown.replaceWith(plain);
      redrawCanvas(true);
    };
    painter.onmessage = ({ data: { job, bitmap } }) => {
      if (job !== canvas.job) return bitmap.close();
      const { next } = canvas;
      picture.transferFromImageBitmap(bitmap);
      shown.style.width = `${next.width}px`;
      shown.style.height = `${next.height}px`;
      showCanvas(next);
    };
    plain.replaceWith(shown);
    canvas.front = shown;
    const sent = ({ course, points, curved }) => ({ course, points, curved });
    painter.postMessage({ lines: canvas.lines.map((line) => line && sent(line)) });
    return painter;
  } catch {
    return null;
  }
}
// What the worker does: it knows the lines, and draws them as each message says. A newer message ends what an older one began.
function paint() {
  let lines = [], job = 0;
  const channel = new MessageChannel();
  const others = () => new Promise((go) => {
    channel.port1.onmessage = go;
    channel.port2.postMessage(null);
  });
  self.onmessage = async ({ data }) => {
    if (data.lines) lines = data.lines.map((line) => line && { ...line, path: new Path2D(line.course) });
    if (data.styles) data.styles.forEach((style, at) => { if (lines[at]) lines[at].style = style; });
    if (!data.at) return;
    job = data.job;
    const seen = inView(data.at), hidden = new Set(data.hidden);
    const { width, height, sharp } = data.at;
    const layer = new OffscreenCanvas(Math.round(width * sharp), Math.round(height * sharp));
    const pen = layer.getContext("2d");
    aim(pen, data.at);
    pen.globalAlpha = data.alpha;
    let drawn = 0;
    for (let at = 0; at < lines.length; at++) {
      if (!lines[at] || hidden.has(at) || !seen(lines[at])) continue;
      stroke(pen, lines[at], data.at.scale);
      if (++drawn % 250) continue;
      await others();
      if (job !== data.job) return;
    }
    const bitmap = layer.transferToImageBitmap();
    self.postMessage({ job, bitmap }, [bitmap]);
  };
}
function moveCanvas() {
  if (!canvas.layer || !canvas.at) return;
  const { at } = canvas;
  const grown = view.scale / at.scale;
  canvas.layer.style.transform =
    `translate(${view.x - (at.x + at.left) * grown}px,${view.y - (at.y + at.top) * grown}px) scale(${grown})`;
  // Far out, bare edges show: begin anew before the hand rests.
  const left = view.x - (at.x + at.left) * grown, top = view.y - (at.y + at.top) * grown;
  const bare = Math.max(left, top, stage.clientWidth - left - at.width * grown, stage.clientHeight - top - at.height * grown);
  if (bare > frames.bare * stage.clientWidth && !canvas.job) redrawCanvas();
}
function redrawCanvas(anyway = false) {
  if (!canvas.layer) return;
  const { at } = canvas, room = stage.clientWidth * 1e5 + stage.clientHeight;
  if (!anyway && at && at.x === view.x && at.y === view.y && at.scale === view.scale && at.room === room) return;
  const sharp = Math.min(2, window.devicePixelRatio || 1);
  const left = Math.round(stage.clientWidth * frames.margin), top = Math.round(stage.clientHeight * frames.margin);
  const next = { x: view.x, y: view.y, scale: view.scale, left, top, width: stage.clientWidth + 2 * left,
                 height: stage.clientHeight + 2 * top, room: stage.clientWidth * 1e5 + stage.clientHeight, sharp };
  // Where thousands lie over each other they are seen through; one by one, closer up, they are not.
  const alpha = Math.min(1, 0.35 * Math.max(1, view.scale / fittedScale()));
  if (canvas.painter) {
    canvas.next = next;
    canvas.job = ++canvas.jobs;
    canvas.painter.postMessage({ job: canvas.job, at: next, alpha, hidden: [...hidden.links] });
    return;
  }
  cancelAnimationFrame(canvas.job);
  const pen = penFor(canvas.back, next);
  pen.globalAlpha = alpha;
  const seen = inView(next);
  let line = 0, last = 0;
  const slice = (time) => {
    if (last && time - last > frames.goal) canvas.slice = Math.max(100, canvas.slice / 2);
    else if (last) canvas.slice = Math.min(4000, canvas.slice * 1.2);
    last = time;
    for (let left = canvas.slice; left > 0 && line < canvas.lines.length; line++)
      if (canvas.lines[line] && !hidden.links.has(line) && seen(canvas.lines[line])) {
        stroke(pen, canvas.lines[line], next.scale);
        left--;
      }
    if (line < canvas.lines.length) {
      canvas.job = requestAnimationFrame(slice);
      return;
    }
    canvas.front.replaceWith(canvas.back);
    [canvas.front, canvas.back] = [canvas.back, canvas.front];
    showCanvas(next);
  };
  canvas.job = requestAnimationFrame(slice);
}
function showCanvas(next) {
  canvas.job = 0;
  canvas.at = next;
  drawLit();
  moveCanvas();
}
function penFor(layer, at) {
  layer.width = Math.round(at.width * at.sharp);
  layer.height = Math.round(at.height * at.sharp);
  layer.style.width = `${at.width}px`;
  layer.style.height = `${at.height}px`;
  const pen = layer.getContext("2d");
  aim(pen, at);
  return pen;
}
function aim(pen, at) {
  const scale = at.scale * at.sharp;
  pen.setTransform(scale, 0, 0, scale, (at.x + at.left) * at.sharp, (at.y + at.top) * at.sharp);
}
// Whether a part of the course may be in the picture: some side of its polygon is not wholly beyond one edge, nor is the picture
// wholly on one side of it. Curves stay within the polygon of their control points, give or take a side that they cut short.
function inView(at) {
  const slack = 2;
  const left = -(at.x + at.left) / at.scale - slack, top = -(at.y + at.top) / at.scale - slack;
  const right = left + at.width / at.scale + 2 * slack, bottom = top + at.height / at.scale + 2 * slack;
  return ({ points, curved }) => {
    for (let i = 0; i + 3 < points.length; i += 2) {
      const x0 = points[i], y0 = points[i + 1], x1 = points[i + 2], y1 = points[i + 3];
      if ((x0 < left && x1 < left) || (x0 > right && x1 > right)) continue;
      if ((y0 < top && y1 < top) || (y0 > bottom && y1 > bottom)) continue;
      if (curved) return true;
      const side = (x, y) => (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) > 0;
      const first = side(left, top);
      if (side(right, top) !== first || side(left, bottom) !== first || side(right, bottom) !== first) return true;
    }
    return false;
  };
}
function stroke(pen, line, scale, colour) {
  pen.strokeStyle = colour || line.style.stroke;
  pen.lineWidth = Math.max(colour ? line.style.width * 2 : line.style.width, (colour ? 1.2 : 0.4) / scale);
  pen.setLineDash(line.style.dash);
  pen.stroke(line.path);
}
// The links of the actor that is shown, over the paled others.
function drawLit() {
  if (!canvas.layer || !canvas.at) return;
  canvas.layer.classList.toggle("paled", lit !== null);
  if (!lit) {
    canvas.lit.remove();
    return;
  }
  const pen = penFor(canvas.lit, canvas.at);
  const colour = getComputedStyle(stage).getPropertyValue("--mark");
  for (const at of lit) if (canvas.lines[at]) stroke(pen, canvas.lines[at], canvas.at.scale, colour);
  canvas.layer.append(canvas.lit);
}
