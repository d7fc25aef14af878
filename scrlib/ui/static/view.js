// Shows a screen's HTML and speaks for the visitor: see scrlib/ui/screen.py for what the HTML may say.
// `Idiomorph`, `plots` and `live` come from the files of those names: scrlib/ui/view.py puts all of them together.

const CHUNK = 1024 * 1024; // one message of an upload; far below any websocket limit
const TYPING_PAUSE = 250; // milliseconds until what was typed is kept
const KEEP = "scr."; // every key of ours in sessionStorage starts so

export default { render };

function render({ model, el }) {
  const parts = layout(el);
  const key = model.get("key");
  const tab = keeper(key, (text) => say(text));
  const typed = tab.typed(); // name -> {value, base}: what the visitor typed over which rendered value
  const rendered = new Map(); // name -> base: what the screen rendered last
  const opened = new WeakMap(); // details -> whether the screen rendered it open
  const page = crypto.getRandomValues(new Uint32Array(2)).join("-"); // tells this showing from any other
  const waiting = new Map(); // seq -> what was sent, until it is answered
  const uploads = new Map(); // upload -> {file, sent, message}
  let seq = 0;
  let hello = 0; // the number of the first message
  let timer = 0;
  let meanwhile = false; // what was said last is true only until the answer comes

  function say(text, passing = false) {
    meanwhile = passing;
    parts.status.textContent = "";
    // A new text node in an emptied live region is announced even when the words are the same.
    requestAnimationFrame(() => (parts.status.textContent = text));
  }

  function progress(text, share) {
    parts.progress.hidden = !text;
    parts.words.textContent = text;
    parts.bar.hidden = share === undefined;
    if (share !== undefined) parts.bar.value = share;
  }

  // --- from the screen to the page -------------------------------------------------------------

  function show() {
    const fresh = document.createElement("div");
    fresh.innerHTML = model.get("html");
    retype(fresh);
    const had = document.activeElement;
    const inside = parts.screen.contains(had);
    Idiomorph.morph(parts.screen, [...fresh.childNodes], {
      morphStyle: "innerHTML",
      restoreFocus: true,
      callbacks: { beforeNodeMorphed: keepDetails, afterNodeAdded: noteDetails },
    });
    if (inside && !parts.screen.contains(document.activeElement)) focusOn(parts.screen);
    alive.clocks();
    tab.keepTyped(typed);
  }

  // Puts what the visitor typed over what the screen renders, where the screen's own value has not changed.
  function retype(fresh) {
    const groups = controls(fresh);
    const sent = [...waiting.values(), lastForm].filter(Boolean);
    rendered.clear();
    for (const [name, group] of groups) {
      const base = baseOf(group);
      rendered.set(name, base);
      const mine = typed[name];
      if (!mine) continue;
      if (mine.base !== base && typedSince(mine, valueOf(group), sent, name)) mine.base = base;
      if (mine.base !== base && typedAhead(mine, valueOf(group), name))
        typed[name] = { value: beyond(lastForm[name], mine.value), base };
      if (typed[name].base === base) setValue(group, typed[name].value);
      else delete typed[name];
    }
  }

  // The screen took over what was sent, and the visitor has typed on since: that is the newer text.
  function typedSince(mine, now, sent, name) {
    return sent.some((form) => same(form[name], now)) && !same(mine.value, now);
  }

  // The answer empties the box that was sent, and the visitor has typed on since: that is the next entry.
  function typedAhead(mine, now, name) {
    const sent = lastForm?.[name];
    return now === "" && typeof sent === "string" && sent !== "" && mine.value !== "" && mine.value !== sent;
  }

  // What was typed after `sent` in the same box: all of it, unless it begins with what was sent.
  function beyond(sent, value) {
    return (value.startsWith(sent) && value.slice(sent.length).trimStart()) || value;
  }

  function keepDetails(old, fresh) {
    if (!(old instanceof HTMLDetailsElement) || !(fresh instanceof HTMLDetailsElement)) return true;
    const wanted = fresh.open;
    if (opened.get(old) === wanted) fresh.open = old.open;
    opened.set(old, wanted);
    return true;
  }

  function noteDetails(node) {
    if (!(node instanceof Element)) return;
    for (const one of [node, ...node.querySelectorAll("details")])
      if (one instanceof HTMLDetailsElement) opened.set(one, one.open);
  }

  function focusOn(target) {
    if (!target) return;
    if (!target.matches("a[href],button,input,select,textarea,summary,[tabindex]")) target.tabIndex = -1;
    target.focus();
  }

  let lastForm = null;

  function answered(message) {
    lastForm = waiting.get(message.seq) || null;
    waiting.delete(message.seq);
    if (message.seq === hello) tab.dropHanded(); // the screen has them now, and so has the work it keeps
    tab.keepWords(message.words); // an example may have brought its own
    show();
    lastForm = null;
    if (waiting.size === 0) el.removeAttribute("aria-busy");
    progress("");
    if (meanwhile) say("");
    el.dataset.ready = "true";
    if (message.focus) focusOn(document.getElementById(message.focus));
    el.dispatchEvent(new CustomEvent("scr-shown", { bubbles: true }));
  }

  function receive(message, buffers) {
    if (message.type === "done") answered(message);
    else if (message.type === "announce") say(message.text);
    else if (message.type === "progress") {
      progress(message.text);
      say(message.text, true);
    } else if (message.type === "download") handOver(message, buffers[0]);
    else if (message.type === "hand_over") tab.leaveFor(message.key, message.handed);
    else if (message.type === "got") sendChunk(message.upload, message.received);
  }

  // --- from the page to the screen -------------------------------------------------------------

  function form() {
    const values = {};
    for (const [name, group] of controls(parts.screen)) {
      const value = valueOf(group);
      if (value !== null) values[name] = value;
    }
    return values;
  }

  function message(name, value) {
    return { type: "event", page, seq: ++seq, name, value, form: form() };
  }

  function send(content) {
    waiting.set(content.seq, content.form);
    el.setAttribute("aria-busy", "true");
    model.send(content);
  }

  function event(name, value) {
    if (name === "print") return window.print();
    if (name === "words") tab.keepWords(value);
    if (name === "delete_work") forget();
    send(message(name, value));
  }

  function forget() {
    clearTimeout(timer);
    for (const name of Object.keys(typed)) delete typed[name];
    rendered.clear();
    tab.forget();
  }

  function forgetTyped(form) {
    clearTimeout(timer);
    for (const one of form?.elements ?? []) delete typed[one.name];
  }

  function press(button) {
    if (button.getAttribute("aria-disabled") === "true") return;
    const again = button.dataset.event + " " + button.value;
    if (pressed.has(again)) return; // a double click means one thing
    pressed.add(again);
    const number = seq + 1;
    event(button.dataset.event, button.value);
    if (button.dataset.event === "delete_work") fold(button.closest("details"));
    if ("forgets" in button.dataset) forgetTyped(button.form);
    if (!waiting.has(number)) pressed.delete(again);
    else freeWhenDone(number, again);
  }

  // What has been done is no longer offered: whoever sees the page sees that too.
  function fold(details) {
    if (!details) return;
    details.open = false;
    focusOn(details.querySelector("summary"));
  }

  const pressed = new Set();
  function freeWhenDone(number, again) {
    const free = () => {
      if (waiting.has(number)) return;
      pressed.delete(again);
      el.removeEventListener("scr-shown", free);
    };
    el.addEventListener("scr-shown", free);
  }

  // --- files -----------------------------------------------------------------------------------

  function upload(input, file) {
    const name = input.dataset.event;
    input.value = "";
    if (file.size > Number(input.dataset.maxBytes || 20 * CHUNK)) return event(name, "too_large");
    const content = message(name, file.name);
    const id = `${page} ${content.seq}`;
    uploads.set(id, { file, sent: 0, quarter: 0, content });
    waiting.set(content.seq, content.form);
    el.setAttribute("aria-busy", "true");
    say(`Sending ${file.name}.`, true);
    sendChunk(id, 0);
  }

  async function sendChunk(id, received) {
    const one = uploads.get(id);
    if (received !== one?.sent) return; // a piece that came twice is acknowledged twice
    const { file, content } = one;
    const at = one.sent;
    one.sent = Math.min(at + CHUNK, file.size);
    const piece = await file.slice(at, one.sent).arrayBuffer();
    const share = file.size ? one.sent / file.size : 1;
    progress(`Sending ${file.name}: ${Math.round(share * 100)} %`, share);
    if (Math.floor(share * 4) > one.quarter) {
      one.quarter = Math.floor(share * 4);
      say(share < 1 ? `${one.quarter * 25} % of ${file.name} sent.` : `${file.name} sent. Opening it.`, true);
    }
    if (one.sent >= file.size) uploads.delete(id);
    const about = { type: "chunk", upload: id, at, filename: file.name, size: file.size };
    model.send({ ...content, ...about }, undefined, [piece]);
  }

  function handOver(message, buffer) {
    const url = URL.createObjectURL(new Blob([buffer], { type: message.mime }));
    const link = document.createElement("a");
    link.href = url;
    link.download = message.filename;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  // A dropped file goes to the input that accepts its kind.
  function inputFor(file) {
    const ending = "." + file.name.split(".").pop().toLowerCase();
    const inputs = [...parts.screen.querySelectorAll("input[type=file][data-event]")];
    return inputs.find((one) => one.accept.toLowerCase().split(/\s*,\s*/).includes(ending)) || inputs[0];
  }

  // --- what the visitor does -------------------------------------------------------------------

  el.addEventListener("click", (click) => {
    const button = click.target.closest("button[data-event]");
    if (button) press(button);
  });
  el.addEventListener("keydown", (stroke) => {
    const box = stroke.target;
    if (stroke.key !== "Enter" || stroke.isComposing || !box.matches("input:not([type=file]),select")) return;
    const button = box.form?.querySelector("button[data-event]");
    if (!button) return;
    stroke.preventDefault();
    press(button);
  });
  el.addEventListener("submit", (submit) => submit.preventDefault());
  el.addEventListener("input", (input) => {
    const name = input.target.name;
    const group = name && input.target.type !== "file" && controls(parts.screen).get(name);
    if (!group) return;
    typed[name] = { value: valueOf(group), base: rendered.get(name) };
    clearTimeout(timer);
    timer = setTimeout(() => tab.keepTyped(typed), TYPING_PAUSE);
  });
  el.addEventListener("change", (change) => {
    const input = change.target;
    if (input.type === "file") {
      if (input.dataset.event && input.files[0]) upload(input, input.files[0]);
    } else if (input.dataset.change) {
      const value = input.type === "checkbox" && !input.checked ? "" : input.value;
      event(input.dataset.change, value);
    }
  });
  el.addEventListener("dragover", (drag) => {
    if (drag.dataTransfer.types.includes("Files")) drag.preventDefault();
  });
  el.addEventListener("drop", (drop) => {
    const file = drop.dataTransfer.files[0];
    if (!file) return;
    drop.preventDefault();
    const input = inputFor(file);
    if (input) upload(input, file);
  });
  const leaving = () => tab.keepTyped(typed);
  window.addEventListener("pagehide", leaving);

  // --- start: give the screen what the tab kept ------------------------------------------------

  const alive = live(model, el, { busy: () => waiting.size > 0, show });
  const keepWork = () => tab.keepWork(model.get("work"));
  model.on("msg:custom", receive);
  model.on("change:work", keepWork);
  const kept = { work: tab.work(), words: tab.words(), handed: tab.handed() };
  if (kept.work || kept.words || kept.handed.length) progress(kept.work ? "Getting your work back..." : "Getting the page ready...");
  else show();
  hello = ++seq;
  send({ type: "hello", page, seq: hello, form: {}, ...kept });

  const endPlots = plots(model, el, { progress, say });

  return () => {
    endPlots();
    alive.end();
    leaving();
    window.removeEventListener("pagehide", leaving);
    model.off("msg:custom", receive);
    model.off("change:work", keepWork);
  };
}

function layout(el) {
  el.classList.add("scr");
  el.innerHTML =
    '<div class="screen"></div>' +
    '<div class="progress" hidden><p></p><progress max="1" aria-label="Sent"></progress></div>' +
    '<div class="announcer visually-hidden" role="status"></div>';
  const [screen, progress, status] = el.children;
  return { screen, progress, status, words: progress.children[0], bar: progress.children[1] };
}

// What this tab keeps for one workbook. Storage may be full or forbidden: then the visitor is told, once.
function keeper(key, tell) {
  let told = false;
  const read = (name) => {
    try {
      return sessionStorage.getItem(KEEP + name) || "";
    } catch {
      return "";
    }
  };
  const write = (name, text) => {
    try {
      if (text) sessionStorage.setItem(KEEP + name, text);
      else sessionStorage.removeItem(KEEP + name);
    } catch {
      if (!told) tell("This tab cannot keep your work. Save it to a file before you leave the page.");
      told = true;
    }
  };
  return {
    work: () => read("work." + key),
    words: () => read("words"),
    typed: () => parsed(read("typed." + key)),
    keepWork: (text) => write("work." + key, text),
    keepWords: (text) => write("words", text),
    // What another page of this tab left for this one, and what this one leaves for another.
    handed: () => list(read("handed." + key)),
    dropHanded: () => write("handed." + key, ""),
    leaveFor: (other, one) => write("handed." + other, JSON.stringify([...list(read("handed." + other)), one])),
    keepTyped: (typed) => write("typed." + key, Object.keys(typed).length ? JSON.stringify(typed) : ""),
    // Of this page alone: the work of the others is deleted on theirs.
    forget: () => {
      for (const name of ["work." + key, "typed." + key, "handed." + key, "words"]) write(name, "");
    },
  };
}

function list(text) {
  const found = parsed(text || "[]");
  return Array.isArray(found) ? found : [];
}

function parsed(text) {
  try {
    return JSON.parse(text || "{}");
  } catch {
    return {};
  }
}

// --- named controls: one group for each name -----------------------------------------------------

function controls(root) {
  const groups = new Map();
  for (const one of root.querySelectorAll("input[name],textarea[name],select[name]")) {
    if (one.type === "file") continue;
    if (!groups.has(one.name)) groups.set(one.name, []);
    groups.get(one.name).push(one);
  }
  return groups;
}

// A str, a list of ticked values, or null for radio buttons of which none is chosen.
function valueOf(group) {
  const [first] = group;
  if (first.type === "checkbox") return group.filter((one) => one.checked).map((one) => one.value);
  if (first.type === "radio") return group.find((one) => one.checked)?.value ?? null;
  if (first.multiple) return [...first.selectedOptions].map((one) => one.value);
  return first.value;
}

// Attributes and properties both, because morphing looks at both.
function setValue(group, value) {
  const [first] = group;
  if (first.type === "checkbox") for (const one of group) one.checked = value.includes(one.value);
  else if (first.type === "radio") for (const one of group) one.checked = one.value === value;
  else if (first.tagName === "SELECT")
    for (const one of first.options) one.selected = [].concat(value).includes(one.value);
  else if (first.tagName === "TEXTAREA") first.value = value;
  else first.setAttribute("value", value);
}

// What the screen rendered for a group, to tell whether it has changed.
function baseOf(group) {
  const [first] = group;
  return JSON.stringify([valueOf(group), first.dataset.fresh || first.form?.dataset.fresh || ""]);
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
