"use strict";
(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const form = byId("filters");
  const claims = all("a.claim");
  const entries = new Map(all(".notes li").map((entry) => [entry.id, entry]));
  const notesOf = (claim) => claim.dataset.notes.split(" ").map((id) => entries.get(id));
  const shown = (claim) => !claim.classList.contains("off");
  let open = null;

  // A claim in several pieces is visited once: at the piece where it begins.
  const heads = claims.filter((claim) => claim.getAttribute("tabindex") === null);
  const stops = () => heads.filter(shown);
  const rove = (to) => {
    for (const claim of claims) if (claim.closest(".prose") === to.closest(".prose")) claim.tabIndex = -1;
    to.tabIndex = 0;
  };

  function close(refocus) {
    if (!open) return;
    const { claim, card } = open;
    open = null;
    card.remove();
    for (const other of claims) other.classList.remove("open");
    if (refocus) claim.focus();
  }

  function button(label, action) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", action);
    return made;
  }

  function fill(card, claim) {
    for (const entry of notesOf(claim)) {
      const section = document.createElement("section");
      for (const part of entry.children) section.append(part.cloneNode(true));
      for (const link of all(".back", section)) link.removeAttribute("href");
      card.append(section);
    }
    const buttons = document.createElement("div");
    buttons.className = "buttons";
    const words = claim.closest("article").dataset;
    buttons.append(
      button(words.previous, () => step(claim, -1)),
      button(words.next, () => step(claim, 1)),
      button(words.close, () => close(true)),
    );
    card.append(buttons);
  }

  function show(claim, focus) {
    close(false);
    const card = document.createElement("aside");
    card.className = "card";
    card.tabIndex = -1;
    card.dataset.kind = claim.dataset.kind;
    card.setAttribute("aria-labelledby", claim.id);
    fill(card, claim);
    claim.closest(".block").after(card);
    const prose = claim.closest(".prose").getBoundingClientRect();
    card.style.setProperty("--top", `${claim.getBoundingClientRect().top - prose.top}px`);
    const ids = new Set(claim.dataset.notes.split(" "));
    for (const other of claims) {
      if (other.dataset.notes.split(" ").some((id) => ids.has(id))) other.classList.add("open");
    }
    open = { claim, card };
    rove(claim);
    if (focus) card.focus({ preventScroll: true });
    // On a wide page the card stands in the margin; on a narrow one it covers the foot of the window.
    if (getComputedStyle(card).position === "absolute") card.scrollIntoView({ block: "nearest" });
    else if (claim.getBoundingClientRect().bottom > card.getBoundingClientRect().top) claim.scrollIntoView();
  }

  function neighbour(claim, by) {
    const list = stops();
    const next = claims.indexOf(claim);
    const at = by > 0
      ? list.findIndex((other) => claims.indexOf(other) > next)
      : list.findLastIndex((other) => claims.indexOf(other) < next);
    return at < 0 ? null : list[at];
  }

  function step(claim, by) {
    const to = neighbour(claim, by);
    if (!to) return;
    to.scrollIntoView({ block: "center" });
    show(to, true);
  }

  function matches(entry) {
    const { kind, rules, speaker } = entry.dataset;
    const wanted = new FormData(form);
    return wanted.getAll("kind").includes(kind)
      && (!wanted.get("rule") || rules.split(" ").includes(wanted.get("rule")))
      && (!wanted.get("speaker") || speaker === wanted.get("speaker"));
  }

  function filter() {
    close(false);
    const hidden = new Set();
    for (const [id, entry] of entries) {
      const keep = matches(entry);
      entry.classList.toggle("off-row", !keep);
      if (!keep) hidden.add(id);
    }
    for (const row of all("[data-note]")) row.classList.toggle("off-row", hidden.has(row.dataset.note));
    for (const claim of claims) {
      const first = notesOf(claim).find((entry) => !hidden.has(entry.id));
      claim.classList.toggle("off", !first);
      if (first) {
        claim.href = `#${first.id}`;
        claim.dataset.kind = first.dataset.kind;
      } else claim.removeAttribute("href");
    }
    for (const prose of all(".prose")) {
      const first = stops().find((claim) => prose.contains(claim));
      if (first) rove(first);
    }
    const output = form.querySelector("output");
    output.textContent = `${output.dataset.label}: ${entries.size - hidden.size} / ${entries.size}`;
  }

  function value(row, column) {
    const cell = row.cells[column];
    return cell.dataset.sort === undefined ? cell.textContent : Number(cell.dataset.sort);
  }

  function sort(head) {
    const up = head.getAttribute("aria-sort") !== "ascending";
    const body = head.closest("table").tBodies[0];
    const rows = [...body.rows].sort((one, other) => {
      const [a, b] = [value(one, head.cellIndex), value(other, head.cellIndex)];
      const order = typeof a === "number" ? a - b : a.localeCompare(b, document.documentElement.lang, { numeric: true });
      return up ? order : -order;
    });
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    body.append(...rows);
  }

  function reach(id) {
    const entry = entries.get(id);
    if (!entry) return;
    const claim = claims.find((other) => shown(other) && other.dataset.notes.split(" ").includes(id));
    if (claim) {
      claim.scrollIntoView({ block: "center" });
      show(claim, true);
    } else {
      entry.closest("details").open = true;
      entry.focus();
    }
  }

  const follow = () => reach(decodeURIComponent(location.hash.slice(1)));

  const moves = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(true);
    const claim = event.target.closest?.("a.claim");
    if (!claim || !(event.key in moves) || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = neighbour(claim, moves[event.key]);
    if (!to) return;
    event.preventDefault();
    rove(to);
    to.focus();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link) return;
    if (link.matches("a.claim")) {
      event.preventDefault();
      if (open?.claim === link) close(true);
      else show(link, event.detail === 0);
    } else if (link.closest("table, .margin")) {
      event.preventDefault();
      reach(link.hash.slice(1));
    }
  });

  for (const head of all("th")) {
    const made = button(head.textContent, () => sort(head));
    head.replaceChildren(made);
  }
  for (const control of all("header [hidden]")) control.hidden = false;
  byId("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  const lists = all("details.notes");
  for (const list of lists) list.open = false;
  addEventListener("beforeprint", () => { for (const list of lists) list.open = true; });
  addEventListener("afterprint", () => { for (const list of lists) list.open = false; });
  if (form) {
    form.addEventListener("change", filter);
    form.addEventListener("reset", () => setTimeout(filter));
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }
  addEventListener("hashchange", follow);
  follow();
})();
