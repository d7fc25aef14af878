// The line from a page to its process, and what the visitor is told when it breaks.
// Messages follow Jupyter's websocket protocol v1.kernel.websocket.jupyter.org.

const PROTOCOL = "v1.kernel.websocket.jupyter.org";
const RETRIES = [200, 800, 1500, 3000]; // milliseconds; the last is used from then on
const PATIENCE = 2; // failed tries before the visitor is told
const CHECK_EVERY = 15_000;

const UNREACHABLE = [
  "The page lost its connection",
  "The workbook cannot be reached. What you typed is kept in this tab. If the program was stopped, start it again; then reload the page and your work comes back.",
];
const GONE = [
  "The page lost its connection",
  "The part of the workbook that answers this page has stopped. What you typed is kept in this tab. Reload the page and your work comes back. A file that you opened must be opened again.",
];

export class Connection {
  constructor(kernel) {
    this.kernel = kernel;
    this.session = identity();
    this.unheard = new Map(); // id -> a message that the process has not begun to read, as far as we know
    this.comms = new Map();
    this.questions = new Map();
    this.failures = 0;
    this.over = false;
    this.open();
    setInterval(() => this.check(), CHECK_EVERY);
  }

  open() {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const path = `/api/kernels/${this.kernel}/channels?session_id=${this.session}`;
    this.socket = new WebSocket(`${scheme}://${location.host}${path}`, PROTOCOL);
    this.socket.binaryType = "arraybuffer";
    this.socket.onopen = () => this.opened();
    this.socket.onmessage = (event) => this.receive(unpack(event.data));
    this.socket.onclose = () => this.closed();
  }

  opened() {
    const again = this.failures > 0;
    this.failures = 0;
    // What was on its way when the line broke may be lost; a screen knows what it has heard before.
    for (const one of this.unheard.values()) this.socket.send(one);
    if (again) this.check(true);
  }

  closed() {
    if (this.over) return;
    const wait = RETRIES[Math.min(this.failures, RETRIES.length - 1)];
    this.failures += 1;
    if (this.failures > PATIENCE) this.explain();
    setTimeout(() => this.over || this.open(), wait);
  }

  // The server is there but the process is not, or neither is.
  async explain() {
    if (await reachable()) this.lose();
    else if (!this.over) tell(UNREACHABLE);
  }

  // The process has gone for good: nothing that this page asks can be answered.
  lose() {
    if (this.over) return;
    this.over = true;
    this.socket.close();
    tell(GONE);
  }

  end() {
    this.over = true;
    const token = document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] || "";
    const headers = { "X-XSRFToken": decodeURIComponent(token) };
    fetch(`/voila/api/shutdown/${this.kernel}`, { method: "POST", keepalive: true, headers });
  }

  // --- what is alive ---------------------------------------------------------------------------

  watch(models) {
    this.models = models;
  }

  // A process that died is started again under the same name, knowing nothing: it is asked for the widgets
  // of this page. One that is busy answers later, and is not mistaken for a dead one.
  check(recovered = false) {
    if (this.over || this.socket.readyState !== WebSocket.OPEN || this.questions.size) return;
    const question = this.request("comm_info_request", { target_name: "jupyter.widget" });
    this.questions.set(question, (answer) => {
      if (this.models.some((one) => !(one in answer.comms))) this.lose();
      else if (recovered) tell(null);
    });
  }

  receive(message) {
    const type = message.header.msg_type;
    if (type === "status") this.unheard.delete(message.parent.msg_id);
    if (type === "comm_msg") {
      const { comm_id, data } = message.content;
      this.comms.get(comm_id)?.(data, message.buffers);
    } else if (type === "comm_info_reply") {
      const question = message.parent.msg_id;
      this.questions.get(question)?.(message.content);
      this.questions.delete(question);
    } else if (type === "status" && ["restarting", "dead"].includes(message.content.execution_state)) {
      this.lose();
    }
  }

  // --- speaking --------------------------------------------------------------------------------

  onComm(id, listener) {
    this.comms.set(id, listener);
  }

  comm(id, data, buffers = []) {
    this.request("comm_msg", { comm_id: id, data }, buffers);
  }

  request(type, content, buffers = []) {
    const id = identity();
    const header = { msg_id: id, msg_type: type, session: this.session, username: "", version: "5.3" };
    header.date = new Date().toISOString();
    const packed = pack("shell", header, content, buffers);
    if (!this.over) this.unheard.set(id, packed);
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(packed);
    return id;
  }
}

// --- the banner ------------------------------------------------------------------------------------

function tell(trouble) {
  const banner = document.getElementById("connection");
  if (!trouble) return banner.replaceChildren();
  const [heading, text] = trouble;
  if (banner.querySelector("p")?.textContent === text) return;
  const button = element("button", "Reload the page");
  button.type = "button";
  button.onclick = () => reload(button);
  banner.replaceChildren(element("h2", heading), element("p", text), button);
}

// Reloading while nobody answers would leave the visitor with the browser's own error page.
async function reload(button) {
  if (await reachable()) return location.reload();
  const hint = "Still no answer. Start the workbook again, then press this button once more.";
  button.before(element("p", hint));
  button.parentElement.querySelectorAll("p").forEach((one, place) => place > 1 && one.remove());
}

async function reachable() {
  try {
    return (await fetch("/static/words.js", { method: "HEAD", cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

// --- the protocol ----------------------------------------------------------------------------------

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function pack(channel, header, content, buffers) {
  const texts = [channel, ...[header, {}, {}, content].map((one) => JSON.stringify(one))];
  const parts = [...texts.map((text) => encoder.encode(text)), ...buffers.map((one) => new Uint8Array(one))];
  const start = 8 * (parts.length + 2);
  const message = new Uint8Array(parts.reduce((total, one) => total + one.length, start));
  const numbers = new DataView(message.buffer);
  numbers.setBigUint64(0, BigInt(parts.length + 1), true);
  let offset = start;
  parts.forEach((part, place) => {
    numbers.setBigUint64(8 * (place + 1), BigInt(offset), true);
    message.set(part, offset);
    offset += part.length;
  });
  numbers.setBigUint64(8 * (parts.length + 1), BigInt(offset), true);
  return message.buffer;
}

function unpack(data) {
  const numbers = new DataView(data);
  const count = Number(numbers.getBigUint64(0, true));
  const offsets = [];
  for (let place = 1; place <= count; place += 1) offsets.push(Number(numbers.getBigUint64(8 * place, true)));
  const part = (place) => new DataView(data, offsets[place], offsets[place + 1] - offsets[place]);
  const read = (place) => JSON.parse(decoder.decode(part(place)));
  const buffers = [];
  for (let place = 5; place < count - 1; place += 1) buffers.push(part(place));
  return { header: read(1), parent: read(2), content: read(4), buffers };
}

function identity() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
}
