"use strict";
// Comfort only: everything on the page works without this.
(() => {
  const both = document.querySelector(".columns2");
  const chosen = document.getElementById("chosen");
  if (!both) return;
  document.documentElement.classList.add("script");
  const quick = matchMedia("(prefers-reduced-motion: reduce)").matches;

  // Shows a claim together with those that meet it, each in its own column.
  const choose = (id, reveal) => {
    for (const lit of both.querySelectorAll(".on")) lit.classList.remove("on");
    const note = document.getElementById(`n-${id}`);
    if (!note) {
      chosen.textContent = "";
      return;
    }
    const meets = note.dataset.meets ? note.dataset.meets.split(" ") : [];
    for (const one of [id, ...meets]) {
      document.getElementById(one)?.classList.add("on");
      document.getElementById(`n-${one}`)?.classList.add("on");
    }
    const number = note.querySelector(".to").lastChild.textContent;
    const side = note.closest(".side").querySelector(".sidehead").firstChild.textContent.trim().toLowerCase();
    chosen.textContent =
      meets.length === 0
        ? `Claim ${number} of ${side} is passed over.`
        : `Claim ${number} of ${side}: ${meets.length === 1 ? "one claim" : `${meets.length} claims`} of the other text.`;
    if (reveal) document.getElementById(meets[0])?.scrollIntoView({ block: "center", behavior: quick ? "auto" : "smooth" });
  };

  const wide = matchMedia("(min-width: 64rem) and (min-height: 30rem)");
  both.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link) {
      const id = link.getAttribute("href").replace(/^#(n-)?/, "");
      if (link.getAttribute("href").startsWith("#")) choose(id, link.classList.contains("r") && wide.matches);
      return;
    }
    const claim = event.target.closest(".c");
    // In one column the reader would be carried off; there the links lead across.
    if (claim && claim.closest(".side") && getSelection().isCollapsed) {
      // A claim that another interrupts goes on without an id of its own.
      const plain = (one) => one.className.replace(/ ?\bon\b/, "");
      const begins = (one) => plain(one) === plain(claim) && one.compareDocumentPosition(claim) & Node.DOCUMENT_POSITION_FOLLOWING;
      const id = claim.id || [...claim.closest(".row").querySelectorAll(".c[id]")].findLast(begins)?.id;
      if (id) choose(id, wide.matches);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") choose("", false);
  });
})();
