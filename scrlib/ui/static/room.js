// The participants' pages with script; without it every page works as an ordinary form.
// News of the room are told by the server. What is typed is kept in this tab until it is sent. Sending waits for
// a connection: the same answers sent twice are one answer.

const LONGEST_PAUSE = 15, PATIENCE = 10_000;
const WAITING = "There is no connection at the moment. Your answers are kept on this page and will be sent as soon " +
  "as it is back. Leave the page open.";
let main, form, served, deadline, sending = false, looking = false;

const part = (id, inside = main) => inside.querySelector(`#${id}`);
const pause = ms => new Promise(done => { setTimeout(done, ms); addEventListener("online", done, { once: true }); });
const draftName = () => `scr.draft.${main.dataset.room}.${main.dataset.name}.${main.dataset.step}`;
const entries = () => [...new FormData(form)].filter(([name]) => !["mark", "step", "opened"].includes(name));
const typed = () => Boolean(form) && (remembered() !== null || JSON.stringify(entries()) !== served);

function start() {
  main = document.getElementById("main");
  form = part("to-send");
  count();
  if (main.dataset.sent) forget();
  if (!form) return;
  served = JSON.stringify(entries());
  const draft = remembered();
  if (draft) fill(draft.entries);
  form.addEventListener("input", event => { remember(false); full(event.target); });
  form.addEventListener("change", () => remember(false));
  if (draft?.pending) send();
}

// What was typed, in this tab alone

function full(box) {
  if (box.maxLength > 0 && box.value.length >= box.maxLength) say(`This box is full: it takes ${box.maxLength.toLocaleString("en-GB")} signs.`);
}

function remember(pending) {
  try { sessionStorage.setItem(draftName(), JSON.stringify({ entries: entries(), pending })); } catch { /* full, or forbidden */ }
}

function remembered() {
  try { return JSON.parse(sessionStorage.getItem(draftName())); } catch { return null; }
}

function forget() {
  try { sessionStorage.removeItem(draftName()); } catch { /* forbidden */ }
}

function fill(kept) {
  const values = Map.groupBy ? Map.groupBy(kept, ([name]) => name) : kept.reduce(
    (all, one) => all.set(one[0], [...(all.get(one[0]) ?? []), one]), new Map());
  for (const box of form.elements) {
    const mine = (values.get(box.name) ?? []).map(([, value]) => value);
    if (box.type === "radio" || box.type === "checkbox") box.checked = mine.includes(box.value);
    else if (box.type !== "hidden" && box.name && mine.length) box.value = mine[0];
  }
}

// Showing a page that was fetched, in place of this one

function show(page) {
  const same = page.querySelector("main").dataset.step === main.dataset.step;
  main.replaceWith(document.adoptNode(page.querySelector("main")));
  document.title = page.title;
  start();
  const first = part("notice") ?? main.querySelector(".sent") ?? main.querySelector(".notice.tick, #state .notice") ?? main.querySelector("h1");
  focusOn(first);
  if (!same) scrollTo(0, 0);
}

function focusOn(one) {
  one.tabIndex = -1;
  one.focus();
}

function say(words, label, press) {
  const line = document.createElement("p");
  line.textContent = words;
  part("news").replaceChildren(line);
  if (!label) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", press);
  part("news").append(button);
}

async function fetched(address, options = {}) {
  try {
    const reply = await fetch(address, { ...options, cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    if (reply.status >= 500 || reply.status === 429) return null;
    return new DOMParser().parseFromString(await reply.text(), "text/html");
  } catch { return null; }
}

// Sending

async function send() {
  if (sending) return;
  sending = true;
  const mine = form, button = mine.querySelector("button[value=send]"), label = button.textContent;
  const body = new URLSearchParams(new FormData(mine));
  body.set("do", "send");
  remember(true);
  button.setAttribute("aria-disabled", "true");
  button.textContent = "Sending\u2026";
  let page = await fetched(mine.action, { method: "POST", body });
  for (let wait = 1; !page; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    say(WAITING);
    await pause(1000 * wait);
    page = await fetched(mine.action, { method: "POST", body });
  }
  sending = false;
  button.removeAttribute("aria-disabled");
  button.textContent = label;
  if (!page.querySelector("main")) return say("That did not work. Your answers are still here: send them again.");
  remember(false);
  const { sent, step } = page.querySelector("main").dataset;  // a refusal has no step: what was typed is kept
  if (sent || (step && step !== main.dataset.step)) forget();
  show(page);
}

// News of the room

async function look(asked = false) {
  if (looking || sending) return;
  looking = true;
  const page = await fetched(location.pathname);
  looking = false;
  const fresh = page?.querySelector("main");
  if (sending) return;
  if (!fresh) return asked ? say("There is no connection at the moment. Try again.") : undefined;
  if (fresh.dataset.step === main.dataset.step) {
    const news = take(fresh);
    return asked && !news ? say(main.querySelector("form.acts[method=get]")?.dataset.same ?? "") : undefined;
  }
  if (!typed()) return show(page);
  part("state")?.replaceChildren();
  const over = [undefined, "ended"].includes(fresh.dataset.step);
  say(over ? "The session has ended." : "The next step is open. Send what you have written now, or go on without it.",
    "Go on", () => show(page));
}

// The same step: what the trainer changed, and never what somebody is typing.
// True where there was anything new.
function take(fresh) {
  if (!typed() && Boolean(form) !== Boolean(part("to-send", fresh))) {
    main.replaceWith(document.adoptNode(fresh));
    start();
    return true;
  }
  const state = swap(part("state"), part("state", fresh)), shown = swap(part("shown"), part("shown", fresh));
  swap(main.querySelector(".where"), fresh.querySelector(".where"));
  main.dataset.revision = fresh.dataset.revision ?? "";
  count();
  if (shown && part("shown").textContent) tell();
  return state || shown;
}

function tell() {
  say("There is something new on this page.", "Go to it", () => {
    part("news").replaceChildren();
    focusOn(part("shown").querySelector("h2, p"));
  });
}

function swap(old, fresh) {
  if (!old || !fresh || old.innerHTML === fresh.innerHTML) return false;
  old.replaceChildren(...fresh.childNodes);
  return true;
}

function count() {
  const left = part("left")?.dataset.left;
  deadline = left === undefined ? undefined : performance.now() + 1000 * left;
}

function tick() {
  const line = part("left");
  if (!line || deadline === undefined) return;
  const minutes = Math.max(0, Math.ceil((deadline - performance.now()) / 60_000));
  const words = minutes ? `About ${minutes} minute${minutes === 1 ? "" : "s"} left` : "The time for this step is over";
  if (line.textContent !== words) line.textContent = words;
}

function listen() {
  if (!main.dataset.name) return;
  const stream = new EventSource(`/room/${main.dataset.room}/changes`);
  stream.addEventListener("message", news => {
    if (news.data === "ended") stream.close();
    if (news.data !== main.dataset.revision) look();
  });
  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
  addEventListener("online", () => look());
}

document.addEventListener("submit", event => {
  if (event.target === form) { event.preventDefault(); send(); }
  else if (event.target.matches("form.acts[method=get]")) { event.preventDefault(); look(true); }
});
start();
listen();
setInterval(tick, 1000);
