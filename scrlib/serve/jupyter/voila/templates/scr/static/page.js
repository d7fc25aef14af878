// Connects a served page to its process and shows the anywidgets that its notebook made.
// It takes the place of Voilà's own front end (JupyterLab's code, 11 MB), of which our screens use nothing.

import { Connection } from "./connection.js";
import { speakWordsOfTheDay } from "./words.js";

function start(kernel) {
  const connection = new Connection(kernel);
  const views = [...document.querySelectorAll(".view")];
  connection.watch(views.map((one) => one.dataset.model));
  const shown = views.map((el) => show(connection, el).catch((error) => fail(el, error)));
  Promise.all(shown).then(() => document.getElementById("waiting")?.remove());
  // The process is of no use to anybody once the page has gone: a reload gets a new one.
  window.addEventListener("pagehide", () => connection.end());
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());
}

async function show(connection, el) {
  const model = new Model(connection, el.dataset.model);
  await model.ready;
  // The screen may bring its own heading; a page has one.
  const oneHeading = () => el.querySelector("h1") && document.getElementById("page-heading")?.remove();
  el.addEventListener("scr-shown", oneHeading);
  const address = URL.createObjectURL(new Blob([model.get("_esm")], { type: "text/javascript" }));
  const widget = (await import(address)).default;
  URL.revokeObjectURL(address);
  const definition = typeof widget === "function" ? await widget() : widget;
  await definition.initialize?.({ model });
  await definition.render?.({ model, el });
  oneHeading();
}

function fail(el, error) {
  console.error(error);
  el.setAttribute("role", "alert");
  el.textContent = "This part of the page failed. The workbook failed, not you. Reload the page.";
}

// One widget's state, as anywidget hands it to a widget's script (https://anywidget.dev/en/afm/).
class Model {
  constructor(connection, id) {
    this.connection = connection;
    this.id = id;
    this.state = {};
    this.changed = {};
    this.listeners = [];
    this.ready = new Promise((resolve) => (this.resolve = resolve));
    connection.onComm(id, (data, buffers) => this.receive(data, buffers));
    connection.comm(id, { method: "request_state" });
  }

  receive(data, buffers) {
    if (data.method === "custom") return this.emit("msg:custom", data.content, buffers);
    if (data.method !== "update") return;
    Object.assign(this.state, data.state);
    for (const name of Object.keys(data.state)) this.emit("change:" + name, this, data.state[name]);
    this.emit("change", this);
    this.resolve();
  }

  emit(event, ...details) {
    for (const one of [...this.listeners]) if (one.event === event) one.callback(...details);
  }

  get(name) {
    return this.state[name];
  }

  set(name, value) {
    this.state[name] = this.changed[name] = value;
  }

  save_changes() {
    this.connection.comm(this.id, { method: "update", state: this.changed, buffer_paths: [] });
    this.changed = {};
  }

  send(content, _callbacks, buffers = []) {
    this.connection.comm(this.id, { method: "custom", content }, buffers);
  }

  on(event, callback) {
    this.listeners.push({ event, callback });
  }

  off(event, callback) {
    this.listeners = this.listeners.filter(
      (one) => (event && one.event !== event) || (callback && one.callback !== callback),
    );
  }
}

const kernel = JSON.parse(document.getElementById("kernel")?.textContent || "null");
speakWordsOfTheDay();
if (kernel) start(kernel);
else document.getElementById("waiting")?.remove();
