// Draws the plots that a screen shows: every element with data-figure, which holds what plotly.js is to draw.
// plotly.js comes from the notebook's own process, in messages, when the first plot is shown; the page keeps it.
// Each plot is drawn in a shadow tree of its own, which the morphing of the screen does not see.

const DRAWING_PROGRAM = Symbol.for("scr.plotly");
const DRAWING_LOOK =
  "<style>:host{display:block}.main-svg{position:absolute;top:0;left:0;pointer-events:none;overflow:hidden}" +
  ".svg-container{position:relative}</style><div></div>";
// Nothing that shows only under a pointer: the words and the table beside the plot say all that it says.
const DRAWING_WAY = { staticPlot: true, responsive: false, displayModeBar: false };

const NOT_DRAWN = "The plot could not be drawn in this browser. The table below it has the same figures.";

function plots(model, el, page) {
  const drawn = new WeakMap(); // host -> {text, width} as last drawn
  const widths = new ResizeObserver((changed) => changed.forEach(({ target }) => drawAgain(target)));
  let Plotly = null;
  let failed = false;

  async function show() {
    const hosts = [...el.querySelectorAll("[data-figure]")];
    if (!hosts.length) return;
    try {
      if (!failed) Plotly ||= await drawingProgram(model, page.progress);
    } catch {
      failed = true;
    }
    for (const host of hosts) failed ? excuse(host) : draw(host);
  }

  function excuse(host) {
    if (host.shadowRoot) return;
    host.attachShadow({ mode: "open" }).innerHTML = `<p>${NOT_DRAWN}</p>`;
    page.say(NOT_DRAWN);
  }

  function draw(host) {
    const text = host.dataset.figure;
    const width = host.clientWidth;
    const last = drawn.get(host);
    if (!host.isConnected || !width || (last?.text === text && last.width === width)) return;
    if (!host.shadowRoot) {
      host.attachShadow({ mode: "open" }).innerHTML = DRAWING_LOOK;
      widths.observe(host);
      page.say(host.ariaLabel);
    }
    drawn.set(host, { text, width });
    const { data, layout } = JSON.parse(text);
    Plotly.react(host.shadowRoot.lastElementChild, data, { ...layout, width }, DRAWING_WAY);
  }

  function drawAgain(host) {
    if (!host.isConnected) widths.unobserve(host);
    else draw(host);
  }

  // On paper a plot that is not shown is its table.
  const closed = new Set();
  function beforePrint() {
    for (const one of el.querySelectorAll(".plot:not(:has([data-figure])) > details:not([open])")) {
      one.open = true;
      closed.add(one);
    }
  }
  function afterPrint() {
    for (const one of closed) one.open = false;
    closed.clear();
  }

  el.addEventListener("scr-shown", show);
  window.addEventListener("beforeprint", beforePrint);
  window.addEventListener("afterprint", afterPrint);
  return () => {
    widths.disconnect();
    window.removeEventListener("beforeprint", beforePrint);
    window.removeEventListener("afterprint", afterPrint);
  };
}

// One copy for the page, however many notebooks it shows. A failed try may be made again.
function drawingProgram(model, progress) {
  globalThis[DRAWING_PROGRAM] ||= received(model, progress)
    .then(run)
    .catch((error) => {
      delete globalThis[DRAWING_PROGRAM];
      throw error;
    });
  return globalThis[DRAWING_PROGRAM];
}

function received(model, progress) {
  return new Promise((resolve, reject) => {
    const pieces = [];
    const take = (message, buffers) => {
      if (message.type !== "plotter") return;
      pieces[message.piece] = buffers[0];
      const got = pieces.filter(Boolean).length;
      progress(`Getting the plot ready: ${Math.round((100 * got) / message.of)} %`, got / message.of);
      if (got < message.of) return;
      model.off("msg:custom", take);
      progress("");
      resolve(new Blob(pieces));
    };
    model.on("msg:custom", take);
    progress("Getting the plot ready.");
    model.send({ type: "plotter" });
  });
}

async function run(packed) {
  const script = await new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const { Plotly: before, moduleName: other } = globalThis; // of another program on the page: put back
  try {
    await import(url);
    return globalThis.Plotly;
  } finally {
    URL.revokeObjectURL(url);
    Object.assign(globalThis, { Plotly: before, moduleName: other });
  }
}
