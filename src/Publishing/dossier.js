"use strict";
// Comfort only: everything on the page works without this.
(() => {
  const statement = document.querySelector(".statement");
  const controls = statement?.querySelector(".controls");
  if (!controls) return;
  const marks = [...statement.querySelectorAll(".row a.r")];
  const visible = () => marks.filter((mark) => mark.offsetParent !== null);

  const shown = document.getElementById("shown");
  const count = () => {
    const number = visible().length;
    shown.textContent = number === marks.length ? "" : `${number} of ${marks.length} claims are marked.`;
  };
  controls.addEventListener("change", count);
  count();

  // Single letters must be possible to switch off (WCAG 2.1.4).
  const keys = Object.assign(document.createElement("input"), { type: "checkbox", checked: true, id: "keys" });
  const label = document.createElement("label");
  label.className = "keys";
  label.append(keys, " Keys j and k go to the next and the previous claim");
  controls.append(label);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea");
    if (!keys.checked || typing || event.ctrlKey || event.metaKey || event.altKey || !["j", "k"].includes(event.key)) return;
    const list = visible();
    const focused = document.activeElement;
    const here = list.indexOf(focused);
    const next =
      here >= 0
        ? list[here + (event.key === "j" ? 1 : -1)]
        : event.key === "j"
          ? list.find((mark) => focused.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) ?? list[0]
          : list.findLast((mark) => focused.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING);
    next?.focus();
    next?.scrollIntoView({ block: "center" });
  });

  // A list of names that is too long to look through gets a field to narrow it.
  for (const region of document.querySelectorAll(".scroll.long")) {
    const rows = [...region.querySelectorAll("tbody tr")];
    if (rows.length < 20) continue;
    const box = document.createElement("label");
    box.className = "narrow";
    const field = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off" });
    const found = Object.assign(document.createElement("span"), { className: "hint" });
    found.setAttribute("role", "status");
    box.append("Find in this list ", field, " ", found);
    region.before(box);
    field.addEventListener("input", () => {
      const words = field.value.trim().toLowerCase();
      let left = 0;
      for (const row of rows) {
        row.hidden = words !== "" && !row.textContent.toLowerCase().includes(words);
        left += row.hidden ? 0 : 1;
      }
      found.textContent = words === "" ? "" : `${left} of ${rows.length}`;
    });
  }
})();
