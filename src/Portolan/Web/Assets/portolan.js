// Liveliness for plain links and forms: ask the server, bring the page to its answer, keep history, focus and what the hand is on.
// Without it every page works all the same, by full requests.
(() => {
  "use strict";
  const main = () => document.getElementById("content");
  const styleOf = page => page.querySelector("link[rel=stylesheet]")?.getAttribute("href");
  let asking = null;
  let shown = location.pathname + location.search;

  // Brings an element to what a fresh one says. What is the same stays, so that focus, a slider in use,
  // tables scrolled aside and what was unfolded do too.
  const bring = (old, fresh) => {
    if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName || old.id !== fresh.id) { old.replaceWith(fresh); return; }
    if (old.isEqualNode(fresh)) return;
    if (old.nodeType !== Node.ELEMENT_NODE) { if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue; return; }
    const isOwn = name => name === "open" && old.nodeName === "DETAILS";
    for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && !isOwn(name)) old.removeAttribute(name);
    for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    bringChildren(old, fresh);
  };

  // Children are matched by id where they have one, else by their order.
  const bringChildren = (old, fresh) => {
    const ids = new Set([...fresh.children].map(child => child.id));
    let at = old.firstChild;
    for (const node of [...fresh.childNodes]) {
      const kept = node.id ? [...old.children].find(child => child.id === node.id) : null;
      const isAhead = kept && at && (kept === at || at.compareDocumentPosition(kept) & Node.DOCUMENT_POSITION_FOLLOWING);
      while (isAhead && at !== kept) { const gone = at; at = at.nextSibling; gone.remove(); }
      const isOthers = at && at.id && at.id !== node.id && ids.has(at.id);
      if (!at || isOthers) { old.insertBefore(node, at); continue; }
      const next = at.nextSibling;
      bring(at, node);
      at = next;
    }
    while (at) { const gone = at; at = at.nextSibling; gone.remove(); }
  };

  // What controls hold is no attribute of theirs. The one that has the focus is left to the hand, unless one goes back.
  const settle = (page, isBack) => {
    for (const fresh of page.querySelectorAll("input[id], select[id]")) {
      const own = document.getElementById(fresh.id);
      if (!own || (own === document.activeElement && !isBack) || own.type !== fresh.type) continue;
      if (own.type === "checkbox" || own.type === "radio") own.checked = fresh.checked;
      else if (own.value !== fresh.value) own.value = fresh.value;
    }
  };

  const show = (page, url, history) => {
    const from = document.activeElement;
    bring(document.body, page.body);
    settle(page, !history);
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    if (history === "push") window.history.pushState(null, "", url);
    if (history === "replace") window.history.replaceState(null, "", url);
    shown = location.pathname + location.search;
    if (from !== document.body && !from.isConnected) main().focus({ preventScroll: true });
    document.getElementById("said").textContent = main().querySelector("[data-answer]")?.textContent.trim() ?? document.title;
  };

  const load = async (url, history) => {
    asking?.abort();
    const own = asking = new AbortController();
    main().setAttribute("aria-busy", "true");
    try {
      const response = await fetch(url, { signal: own.signal });
      if (response.redirected) { location.assign(response.url); return; }
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      if (own.signal.aborted) return;
      if (!page.getElementById("content") || styleOf(page) !== styleOf(document)) { location.assign(url); return; }
      show(page, url, history);
    } catch (error) {
      if (error.name !== "AbortError") location.assign(url);
    }
  };

  const urlOf = form => {
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    return form.action + (asked.size ? "?" + asked : "");
  };

  const isLive = form => form?.method === "get" && form.hasAttribute("data-live");

  // A slider stands for the days that it lists; the date beside it is what the form asks about. A whole drag is one step back.
  let isSliding = false;
  document.addEventListener("input", event => {
    const slider = event.target;
    if (!slider.dataset?.days || !isLive(slider.form)) return;
    document.getElementById(slider.dataset.for).value = slider.dataset.days.split(" ")[slider.value];
    load(urlOf(slider.form), isSliding ? "replace" : "push");
    isSliding = true;
  });

  document.addEventListener("change", event => {
    if (event.target.dataset?.days) { isSliding = false; return; }
    if (isLive(event.target.form)) load(urlOf(event.target.form), "push");
  });

  // A search answers while one types, and what is being written is checked, a moment after the last key; all of it is one step back.
  const PAUSE = 250;
  let typing = 0;
  document.addEventListener("input", event => {
    const { form, type } = event.target;
    if ((type !== "search" && type !== "textarea") || !isLive(form)) return;
    clearTimeout(typing);
    typing = setTimeout(() => load(urlOf(form), "replace"), PAUSE);
  });

  document.addEventListener("submit", event => {
    if (!isLive(event.target)) return;
    event.preventDefault();
    load(urlOf(event.target), "push");
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-live]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    load(link.href, "push");
  });

  // A step to a place in the page (#content) leads to no other page.
  window.addEventListener("popstate", () => { if (location.pathname + location.search !== shown) load(location.href, null); });

  // Passkeys: a form asks for one (get) or makes one (create), and sends what the browser answers in its field "credential".
  const passkeys = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON && window.isSecureContext;

  const offerPasskeys = () => {
    if (!passkeys) return;
    for (const form of document.querySelectorAll("form[data-passkey]")) {
      form.querySelector("[data-passkey-button]").hidden = false;
      form.querySelector("[data-passkey-missing]").hidden = true;
    }
  };

  const usePasskey = async form => {
    const options = JSON.parse(form.dataset.options);
    if (form.dataset.passkey === "get") return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    const name = form.elements.namedItem("name");
    if (name && !name.reportValidity()) return null;
    if (name) options.user.name = options.user.displayName = name.value;
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  };

  document.addEventListener("click", async event => {
    const button = event.target.closest("[data-passkey-button]");
    if (!button) return;
    const problem = button.form.querySelector("[data-passkey-problem]");
    problem.hidden = true;
    try {
      const credential = await usePasskey(button.form);
      if (!credential) return;
      button.form.elements.namedItem("credential").value = JSON.stringify(credential.toJSON());
      button.form.submit();
    } catch (error) {
      problem.textContent = error.message;
      problem.hidden = false;
    }
  });

  // Who sent something that is refused reads why first: an alert that a page has from its start is announced by few readers.
  const refusal = main().querySelector("[role=alert]:not([hidden])");
  if (refusal) { refusal.tabIndex = -1; refusal.focus(); }

  offerPasskeys();
})();
