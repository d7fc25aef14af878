// What is live on a screen: a quiet question whether there is news, and the time that is left.

const TICK = 1500; // milliseconds between two questions
const CLOCK = 500;
const PATIENCE = 8_000; // then the answer is taken for lost: a laptop that slept has a new connection

// `busy` says whether a press is waiting for its answer; `show` renders what has come.
function live(model, el, { busy, show }) {
  let asked = 0; // when the question was sent that is not answered yet
  let last = 0; // when the last one was
  let ahead = 0; // milliseconds by which the server's clock is ahead of this one

  function clocks() {
    for (const one of el.querySelectorAll("[data-ends]")) {
      const text = timeLeft(Number(one.dataset.ends) * 1000 - Date.now() - ahead);
      if (one.textContent !== text) one.textContent = text;
    }
  }

  function beat() {
    clocks();
    if (asked && Date.now() - asked > PATIENCE) asked = 0;
    const wanted = el.querySelector("[data-tick]") && document.visibilityState === "visible";
    if (!wanted || asked || busy() || Date.now() - last < TICK) return;
    asked = last = Date.now();
    model.send({ type: "tick" });
  }

  function receive(message) {
    if (message.type !== "ticked") return;
    ahead = message.now * 1000 - (asked + Date.now()) / 2;
    asked = 0;
    if (message.changed && !busy()) show(); // the answer to a press shows it all
    clocks();
  }

  const timer = setInterval(beat, CLOCK);
  model.on("msg:custom", receive);
  return {
    clocks,
    end() {
      clearInterval(timer);
      model.off("msg:custom", receive);
    },
  };
}

function timeLeft(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds <= 0) return "time is up";
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} left`;
}

