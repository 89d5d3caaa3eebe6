"use strict";
(() => {
  const article = document.getElementById("article");
  const main = document.querySelector("main");
  const said = document.querySelector(".said");
  const lit = [];
  let chosen = null;

  const target = link => document.getElementById(link.hash.slice(1));

  /** Bring an element into view in its own pane, without moving the other one. */
  function reveal(element, pane) {
    const inside = pane.getBoundingClientRect(), box = element.getBoundingClientRect();
    const above = box.top - inside.top - 70, below = box.bottom - inside.bottom + 30;
    if (above < 0 || box.top > inside.bottom) pane.scrollTop += above - pane.clientHeight / 4;
    else if (below > 0) pane.scrollTop += Math.min(above, below);
  }

  function light(element, name) {
    if (element) {
      element.classList.add(name);
      lit.push([element, name]);
    }
  }

  /** Choose a row: light it, its mark and the words it rests on, and remember it in the address. */
  function choose(row) {
    lit.splice(0).forEach(([element, name]) => element.classList.remove(name));
    chosen = row;
    if (!row) return;
    light(row, "chosen");
    row.querySelectorAll(".quotes a").forEach(link => light(target(link), "why"));
    const mark = document.getElementById(row.dataset.mark);
    light(mark, "chosen");
    if (mark) reveal(mark, article);
    said.textContent = row.querySelector("dl").innerText;
    if (location.protocol !== "about:") history.replaceState(null, "", "#" + row.id);
  }

  /** Open a row and whatever it is folded into. */
  function open(row) {
    for (let outer = row; outer; outer = outer.parentElement.closest("details")) outer.open = true;
    choose(row);
    reveal(row, main);
  }

  function close() {
    document.querySelectorAll("details.row[open]").forEach(row => { row.open = false; });
    choose(null);
  }

  document.addEventListener("toggle", event => {
    const row = event.target;
    if (row.classList.contains("row") && row.open && row !== chosen) {
      choose(row);
      reveal(row, main);
    }
  }, true);

  /** Where a mark belongs to several rows: the one after the row that is chosen. */
  function next(link) {
    const keys = (link.dataset.rows || "").split(" ");
    return chosen && keys.includes(chosen.id) && document.getElementById(keys[keys.indexOf(chosen.id) + 1]);
  }

  document.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']");
    const goal = link && (next(link) || target(link));
    if (!goal || goal === article) return;
    event.preventDefault();
    const row = goal.classList.contains("row") ? goal : null;
    if (row) open(row);
    else reveal(goal, article);
    // By keyboard (no button was pressed) the focus follows, so that one can go on from there.
    if (event.detail === 0) (row ? row.querySelector("summary") : goal).focus({ preventScroll: true });
  });

  /** The nearest neighbour in reading order that can be seen. */
  function neighbour(of, selector, step) {
    const all = [...document.querySelectorAll(selector)];
    let at = all.indexOf(of) + step;
    while (all[at] && !all[at].checkVisibility()) at += step;
    return all[at];
  }

  document.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const here = event.target;
    if (event.key === "Escape" && chosen) {
      const summary = chosen.querySelector("summary");
      close();
      summary.focus({ preventScroll: true });
    } else if (step && here.matches("main summary, article a")) {
      const next = neighbour(here, here.matches("summary") ? "main summary" : "article a", step);
      if (next) {
        event.preventDefault();
        next.focus({ preventScroll: true });
        reveal(next, next.closest("main, article"));
      }
    }
  });

  const first = location.hash && document.getElementById(location.hash.slice(1));
  if (first && first.classList.contains("row")) open(first);
})();
