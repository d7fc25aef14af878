// Words of the day in the lessons: <span data-word="review"> says "serious case review" or "practice review".

const vocabularies = JSON.parse(document.getElementById("vocabularies")?.textContent || "{}");

function current() {
  try {
    return sessionStorage.getItem("scr.words") || "";
  } catch {
    return "";
  }
}

export function speakWordsOfTheDay() {
  speak(vocabularies[current()]);
  // A screen's words setting sends its event before the screen is shown again.
  document.addEventListener("scr-shown", () => speak(vocabularies[current()] || Object.values(vocabularies)[0]));
}

function speak(words) {
  if (!words) return;
  for (const one of document.querySelectorAll("[data-word]")) {
    const word = words[one.dataset.word];
    if (word && one.textContent !== word) one.textContent = word;
  }
}
