"use strict";
// The map moves by its viewBox, so that lines and letters stay sharp at every size.
const map = document.getElementById("map");
const svg = map.querySelector("svg");
const reader = document.getElementById("reader");
const search = document.getElementById("search");
const told = document.getElementById("told");
const cards = new Map([...svg.querySelectorAll("a.card")].map((card) => [card.dataset.card, card]));
const ways = [...svg.querySelectorAll(".way")];
const whole = svg.viewBox.baseVal;
const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
const view = { ...full };
let opened = "";
let hits = [];
let hit = -1;

document.body.classList.add("live");
svg.removeAttribute("width");
svg.removeAttribute("height");
svg.setAttribute("tabindex", "-1");

function show() {
  svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
}

function fit() {
  Object.assign(view, full);
  show();
}

function scale() {
  return Math.max(view.width / svg.clientWidth, view.height / svg.clientHeight);
}

// Where a point of the window lies on the map; the map is centred in its frame.
function place(x, y) {
  const box = svg.getBoundingClientRect();
  const unit = scale();
  return {
    x: view.x + view.width / 2 + (x - box.left - box.width / 2) * unit,
    y: view.y + view.height / 2 + (y - box.top - box.height / 2) * unit,
  };
}

function zoom(factor, x, y) {
  const width = Math.min(Math.max(view.width * factor, 200), full.width * 2);
  const real = width / view.width;
  view.x = x - (x - view.x) * real;
  view.y = y - (y - view.y) * real;
  view.width *= real;
  view.height *= real;
  show();
}

function middle(factor) {
  zoom(factor, view.x + view.width / 2, view.y + view.height / 2);
}

function pan(dx, dy) {
  view.x += dx * scale();
  view.y += dy * scale();
  show();
}

// Bring a card into sight, near enough to be read.
function seek(name) {
  const card = cards.get(name);
  if (!card) return;
  const box = card.getBBox();
  const frame = svg.getScreenCTM().inverse().multiply(card.getScreenCTM());
  const unit = 0.9;
  view.width = Math.min(Math.max(svg.clientWidth * unit, box.width * 2), full.width);
  view.height = (view.width * svg.clientHeight) / svg.clientWidth;
  view.x = box.x + frame.e + box.width / 2 - view.width / 2;
  view.y = box.y + frame.f + box.height / 2 - view.height / 2;
  show();
}

function inSight(name) {
  const box = cards.get(name).getBoundingClientRect();
  const frame = map.getBoundingClientRect();
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function open(name, move) {
  if (opened) {
    cards.get(opened).classList.remove("open");
    document.getElementById(`scene-${opened}`).classList.remove("shown");
  }
  opened = cards.has(name) ? name : "";
  reader.classList.toggle("shown", Boolean(opened));
  for (const way of ways) {
    way.classList.toggle("near", Boolean(opened) && (way.dataset.from === opened || way.dataset.to === opened));
  }
  if (!opened) return;
  cards.get(opened).classList.add("open");
  document.getElementById(`scene-${opened}`).classList.add("shown");
  reader.scrollTop = 0;
  if (move || !inSight(opened)) seek(opened);
}

function follow() {
  open(location.hash.replace(/^#scene-/, ""), false);
}

function close() {
  const last = opened;
  history.pushState(null, "", location.pathname + location.search);
  open("", false);
  if (last) cards.get(last).focus({ preventScroll: true });
}

function look() {
  const wanted = search.value.trim().toLocaleLowerCase();
  hits = [];
  hit = -1;
  for (const [name, card] of cards) {
    const words = document.getElementById(`scene-${name}`).textContent.toLocaleLowerCase();
    const found = words.includes(wanted);
    card.classList.toggle("missed", !found);
    if (wanted && found) hits.push(name);
  }
  for (const way of ways) way.classList.toggle("missed", Boolean(wanted));
  told.textContent = wanted ? told.dataset.said.replace("{n}", hits.length) : "";
}

function next(step) {
  if (!hits.length) return;
  hit = (hit + step + hits.length) % hits.length;
  history.replaceState(null, "", `#scene-${hits[hit]}`);
  open(hits[hit], true);
}

let held = null;
map.addEventListener("pointerdown", (event) => {
  if (event.button === 0) held = { x: event.clientX, y: event.clientY, moved: false };
});
window.addEventListener("pointermove", (event) => {
  if (!held) return;
  const dx = event.clientX - held.x;
  const dy = event.clientY - held.y;
  if (!held.moved && Math.hypot(dx, dy) < 5) return;
  map.classList.add("held");
  pan(-dx, -dy);
  held = { x: event.clientX, y: event.clientY, moved: true };
});
window.addEventListener("pointerup", () => {
  map.classList.remove("held");
  const moved = held && held.moved;
  held = null;
  if (!moved) return;
  // The click that ends a drag opens nothing; no other click is lost.
  const swallow = (event) => event.preventDefault();
  map.addEventListener("click", swallow, true);
  setTimeout(() => map.removeEventListener("click", swallow, true), 50);
});
window.addEventListener("pointercancel", () => { held = null; });
map.addEventListener("dragstart", (event) => event.preventDefault());
map.addEventListener("wheel", (event) => {
  event.preventDefault();
  const at = place(event.clientX, event.clientY);
  zoom(Math.exp(Math.sign(event.deltaY) * Math.min(Math.abs(event.deltaY), 60) * 0.004), at.x, at.y);
}, { passive: false });

svg.addEventListener("focusin", (event) => {
  const card = event.target.closest("a.card");
  if (card && card.matches(":focus-visible") && !inSight(card.dataset.card)) seek(card.dataset.card);
});

const keys = {
  "+": () => middle(0.8),
  "=": () => middle(0.8),
  "-": () => middle(1.25),
  "0": fit,
  "/": () => search.focus(),
  ArrowLeft: () => pan(-80, 0),
  ArrowRight: () => pan(80, 0),
  ArrowUp: () => pan(0, -80),
  ArrowDown: () => pan(0, 80),
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    if (search.value) { search.value = ""; look(); } else close();
    return;
  }
  if (event.target === search) {
    if (event.key === "Enter") next(event.shiftKey ? -1 : 1);
    return;
  }
  if (reader.contains(event.target) && event.key.startsWith("Arrow")) return;
  if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

document.getElementById("nearer").addEventListener("click", () => middle(0.8));
document.getElementById("farther").addEventListener("click", () => middle(1.25));
document.getElementById("whole").addEventListener("click", fit);
document.getElementById("close").addEventListener("click", close);
search.addEventListener("input", look);
window.addEventListener("hashchange", follow);
follow();
