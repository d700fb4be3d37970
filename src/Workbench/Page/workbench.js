"use strict";
// Comfort only: everything works without this. Listeners stand on the document, so that pages that are exchanged in place keep them.
(() => {
  const root = document.documentElement;
  const ready = () => {
    root.classList.add("script");
    restoreDrafts();
    wire();
  };

  // Keys from claim to claim; single letters can be switched off (WCAG 2.1.4).
  const marks = () => [...document.querySelectorAll(".statement .row a.r")].filter((m) => m.offsetParent !== null);
  document.addEventListener("keydown", (event) => {
    const switchOff = document.getElementById("keys");
    const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea");
    if (!switchOff?.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "k") {
      const list = marks();
      const focused = document.activeElement;
      const note = focused.closest?.(".n");
      const here = list.indexOf(note ? document.querySelector(`a.r[href$="#${note.id}"]`) : focused);
      const next = here >= 0 ? list[here + (event.key === "j" ? 1 : -1)] : event.key === "j"
        ? list.find((m) => focused.compareDocumentPosition(m) & Node.DOCUMENT_POSITION_FOLLOWING) ?? list[0]
        : list.findLast((m) => focused.compareDocumentPosition(m) & Node.DOCUMENT_POSITION_PRECEDING);
      next?.focus();
      next?.scrollIntoView({ block: "center" });
      return;
    }
    if (["c", "e", "x"].includes(event.key)) {
      const focused = document.activeElement;
      const id = focused.classList?.contains("r") ? focused.getAttribute("href").split("#")[1] : focused.closest?.(".n")?.id;
      document.getElementById(id ?? "")?.querySelector(`[data-key=${event.key}]`)?.click();
    }
  });

  // Choices of a filter show at once.
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-pick] select")) event.target.form.requestSubmit();
  });

  // What is typed and not sent is kept in the register for its author, and in this browser where the register cannot be reached.
  const place = (field) => `${location.pathname} ${field.dataset.draft}`.slice(0, 200);
  const token = (field) => field.form.elements.__RequestVerificationToken?.value ?? "";
  const ask = (field, method, body) => fetch(`/drafts?place=${encodeURIComponent(place(field))}`, {
    method, body, keepalive: method !== "GET", headers: { RequestVerificationToken: token(field) },
  });
  const waiting = new Map();
  const keep = async (field) => {
    clearTimeout(waiting.get(field));
    waiting.delete(field);
    const body = JSON.stringify({ text: field.value, at: Date.now() });
    try {
      if (!(await ask(field, "PUT", body)).ok) throw new Error();
      localStorage.removeItem(`draft ${place(field)}`);
    } catch {
      try { localStorage.setItem(`draft ${place(field)}`, body); } catch { /* no room: the page still warns before it closes */ }
    }
  };
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.matches?.("[data-draft]")) {
      clearTimeout(waiting.get(field));
      waiting.set(field, setTimeout(() => keep(field), 800));
    }
    field.closest?.("[data-unsaved]")?.classList.add("changed");
  });
  const keepWaiting = () => { for (const field of [...waiting.keys()]) keep(field); };
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keepWaiting(); });
  window.addEventListener("pagehide", keepWaiting);
  const drop = (field) => {
    clearTimeout(waiting.get(field));
    waiting.delete(field);
    localStorage.removeItem(`draft ${place(field)}`);
    return ask(field, "DELETE").catch(() => {});
  };
  const restoreDrafts = () => { for (const field of document.querySelectorAll("textarea[data-draft]:not([data-restored])")) restore(field); };
  const restore = async (field) => {
    field.dataset.restored = "asked";
    const here = JSON.parse(localStorage.getItem(`draft ${place(field)}`) ?? "null");
    const there = await ask(field, "GET").then((a) => (a.status === 200 ? a.json() : null)).catch(() => null);
    const kept = (here?.at ?? 0) > (there?.at ?? 0) ? here : there;
    // What was sent and came back with a problem stands in the field already.
    if (!kept?.text || kept.text === field.value || field.value !== field.defaultValue || field.closest("form").querySelector("[role=alert]")) return;
    const before = field.defaultValue;
    field.value = kept.text;
    const told = Object.assign(document.createElement("span"), { className: "hint", textContent: "Brought back: what you had typed here and not sent. " });
    const anew = Object.assign(document.createElement("button"), { type: "button", textContent: "Start anew" });
    anew.addEventListener("click", () => { drop(field); field.value = before; told.remove(); field.focus(); });
    told.setAttribute("role", "status");
    told.append(anew);
    field.after(told);
  };
  document.addEventListener("submit", (event) => {
    for (const field of event.target.querySelectorAll?.("[data-draft]") ?? []) drop(field);
    event.target.classList?.remove("changed");
  });
  window.addEventListener("beforeunload", (event) => {
    if (document.querySelector(".changed")) event.preventDefault();
  });

  // Words marked in the text go into the form of a claim.
  let marked = "";
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (selection?.anchorNode?.parentElement?.closest(".page") && String(selection).trim()) marked = wordsOf(selection);
  });
  const wordsOf = (selection) => {
    const part = selection.getRangeAt(0).cloneContents();
    for (const aside of part.querySelectorAll(".margin, a.r, a.xr, .vh")) aside.remove();
    return part.textContent.trim();
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-use-selection]");
    if (button && marked) {
      const field = document.getElementById(button.dataset.useSelection);
      field.value = marked;
      field.focus();
    }
  });

  // Files may be dropped on the form.
  for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      const form = event.target.closest?.("[data-drop]");
      if (!form || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      form.querySelector(".drop").classList.toggle("over", kind === "dragover");
      if (kind === "drop") form.querySelector("input[type=file]").files = event.dataTransfer.files;
    });
  }

  // Passkeys.
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest?.("[data-passkey]");
    if (!form || form.elements.credential.value) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const kind = form.dataset.passkey;
    const tell = (words) => {
      const box = form.querySelector("[role=alert]") ?? form.appendChild(Object.assign(document.createElement("p"), { className: "problem" }));
      box.setAttribute("role", "alert");
      box.textContent = words;
    };
    try {
      const token = form.elements.__RequestVerificationToken.value;
      const answer = await fetch(`/passkeys/${kind}`, { method: "POST", headers: { RequestVerificationToken: token } });
      if (!answer.ok) throw new Error(String(answer.status));
      const options = await answer.json();
      const credential = kind === "creation"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.credential.value = JSON.stringify(credential);
      form.requestSubmit();
    } catch {
      tell("No passkey was made or chosen. Try again, or use the password.");
    }
  }, true);

  // Links of an exchange are drawn from a claim to those that meet it.
  const wire = () => {
    for (const drawn of document.querySelectorAll("[data-links]")) {
      if (drawn.querySelector("svg.wires")) continue;
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.classList.add("wires");
      svg.setAttribute("aria-hidden", "true");
      drawn.append(svg);
      const draw = (note) => {
        svg.replaceChildren();
        for (const on of drawn.querySelectorAll(".on")) on.classList.remove("on");
        if (!note) return;
        const base = drawn.getBoundingClientRect();
        const from = note.getBoundingClientRect();
        document.getElementById(note.id.slice(2))?.classList.add("on");
        for (const id of (note.dataset.meets ?? "").split(" ").filter(Boolean)) {
          const other = document.getElementById(`n-${id}`);
          if (!other) continue;
          document.getElementById(id)?.classList.add("on");
          other.classList.add("on");
          const side = other.closest(".side").getBoundingClientRect();
          const to = other.getBoundingClientRect();
          const right = to.left > from.left;
          const y = (box, frame) => Math.min(Math.max(box.top + 12, frame.top + 8), frame.bottom - 8) - base.top;
          const [x1, y1] = [(right ? from.right : from.left) - base.left, y(from, note.closest(".side").getBoundingClientRect())];
          const [x2, y2] = [(right ? to.left : to.right) - base.left, y(to, side)];
          const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
          path.setAttribute("d", `M${x1},${y1} C${(x1 + x2) / 2},${y1} ${(x1 + x2) / 2},${y2} ${x2},${y2}`);
          svg.append(path);
        }
      };
      let held = null;
      const noteOf = (target) => target.closest?.(".n[data-meets]") ?? document.getElementById(`n-${target.closest?.(".c[id]")?.id ?? ""}`);
      drawn.addEventListener("click", (event) => { const note = noteOf(event.target); if (note) { held = held === note ? null : note; draw(held); } });
      drawn.addEventListener("focusin", (event) => { const note = noteOf(event.target); if (note) draw(note); });
      drawn.addEventListener("scroll", () => draw(held), true);
      window.addEventListener("resize", () => draw(held));
    }
  };

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
  window.addEventListener("load", () => window.Blazor?.addEventListener("enhancedload", ready));
})();
