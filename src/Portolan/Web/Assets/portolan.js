// Liveliness for plain links and forms: fetch the page, swap its main part, keep history and focus. Without it every page works all the same.
(() => {
  "use strict";
  const main = () => document.getElementById("content");
  let latest = 0;

  const load = async (url, push, keep) => {
    const turn = ++latest;
    const response = await fetch(url, { headers: { "X-Requested-With": "portolan" } });
    if (turn !== latest) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("content");
    if (!fresh) { location.href = url; return; }
    main().replaceWith(fresh);
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    if (push) history.pushState(null, "", url);
    const again = keep && document.getElementById(keep);
    if (again) again.focus(); else fresh.focus({ preventScroll: true });
  };

  const fail = url => () => { location.href = url; };

  // A form that asks (GET) answers as soon as something in it changes.
  document.addEventListener("change", event => {
    const form = event.target.form;
    if (!form || form.method !== "get" || !form.hasAttribute("data-live")) return;
    const url = form.action + "?" + new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    load(url, true, event.target.id).catch(fail(url));
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-live]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    load(link.href, true).catch(fail(link.href));
  });

  window.addEventListener("popstate", () => load(location.href, false).catch(fail(location.href)));
})();
