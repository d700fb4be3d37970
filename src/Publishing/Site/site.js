"use strict";
// The search of a site without a server: words lead to files, files to statements. Without script the months' lists lead to every statement.
(() => {
  const form = document.getElementById("search");
  if (!form) return;
  form.hidden = false;
  const [field, out, state] = ["words", "found", "state"].map((id) => document.getElementById(id));
  const shards = 64, headsAFile = 100, most = 50;
  const loaded = new Map();
  let segments = [];
  const files = { words: new Map(), heads: new Map() };
  window.rejoinderSearch = {
    segments: (list) => { segments = list; },
    words: (key, words) => files.words.set(key, words),
    heads: (key, heads) => files.heads.set(key, heads),
  };
  const load = (path) => {
    if (!loaded.has(path)) {
      loaded.set(path, new Promise((done) => {
        const script = Object.assign(document.createElement("script"), { src: `search/${path}.js` });
        script.onload = script.onerror = done; // A word that nobody uses may have no file.
        document.head.append(script);
      }));
    }
    return loaded.get(path);
  };
  const hash = (word) => {
    let h = 2166136261;
    for (const b of new TextEncoder().encode(word)) h = Math.imul(h ^ b, 16777619) >>> 0;
    return h;
  };
  const cut = (text) => [...new Set([...text.matchAll(/[\p{L}\p{Nd}]+/gu)].map((m) => m[0].toLowerCase()).filter((w) => w.length > 1 && w.length <= 40))];
  const postings = async (segment, word) => {
    const shard = hash(word) % shards;
    await load(`${segment.id}/w${shard}`);
    const all = new Map();
    let last = 0;
    for (const step of files.words.get(`${segment.id}-${shard}`)?.[word] ?? []) {
      last += step;
      all.set(last >> 1, last & 1);
    }
    return all;
  };
  const find = async (words) => {
    const hits = [];
    for (const segment of segments) {
      const lists = await Promise.all(words.map((word) => postings(segment, word)));
      const gone = new Set(segment.gone);
      for (const place of lists[0].keys()) {
        if (!gone.has(place) && lists.every((list) => list.has(place))) {
          hits.push({ segment, place, inHead: lists.filter((list) => list.get(place)).length });
        }
      }
    }
    return hits.sort((a, b) => b.inHead - a.inHead || b.segment.id - a.segment.id || a.place - b.place);
  };
  const show = async () => {
    const words = cut(field.value);
    out.replaceChildren();
    if (words.length === 0) { state.textContent = ""; return; }
    state.textContent = "Looking…";
    await load("segments");
    const hits = await find(words);
    const shown = hits.slice(0, most);
    await Promise.all(shown.map((hit) => load(`${hit.segment.id}/h${Math.floor(hit.place / headsAFile)}`)));
    for (const { segment, place } of shown) {
      const [code, title, speakers, issued] = files.heads.get(`${segment.id}-${Math.floor(place / headsAFile)}`)[place % headsAFile];
      const link = Object.assign(document.createElement("a"), { href: `statements/${code}.html`, textContent: `“${title}”`, dir: "auto" });
      const hint = Object.assign(document.createElement("span"), { className: "hint", textContent: ` said by ${speakers}${issued ? ` · ${issued}` : ""}` });
      const item = document.createElement("li");
      item.append(link, hint);
      out.append(item);
    }
    state.textContent = hits.length === 0 ? "No statement has all these words."
      : `${hits.length === 1 ? "1 statement" : `${hits.length} statements`}${hits.length > most ? `, the first ${most} of them` : ""}`;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `#${new URLSearchParams({ words: field.value })}`);
    show();
  });
  const asked = new URLSearchParams(location.hash.slice(1)).get("words");
  if (asked) { field.value = asked; show(); }
})();
