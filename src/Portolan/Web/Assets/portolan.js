// Liveliness for plain links and forms: fetch the page, swap its main part, keep history and focus. Without it every page works all the same.
(() => {
  "use strict";
  const main = () => document.getElementById("content");
  let latest = 0;

  const load = async (url, step, keep) => {
    const turn = ++latest;
    const response = await fetch(url, { headers: { "X-Requested-With": "portolan" } });
    if (turn !== latest) return;
    if (response.redirected) { location.href = response.url; return; }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("content");
    if (!fresh) { location.href = url; return; }
    const own = keep && document.getElementById(keep);
    const [typed, caret] = own?.type === "search" ? [own.value, own.selectionStart] : [null, null];
    main().replaceWith(fresh);
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    if (step === "push") history.pushState(null, "", url);
    if (step === "replace") history.replaceState(null, "", url);
    const again = keep && document.getElementById(keep);
    if (again) again.focus(); else fresh.focus({ preventScroll: true });
    // What was typed while the answer was on its way stays.
    if (again && typed !== null) { again.value = typed; again.setSelectionRange(caret, caret); }
  };

  const fail = url => () => { location.href = url; };

  const urlOf = form => form.action + "?" + new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));

  const isLive = form => form?.method === "get" && form.hasAttribute("data-live");

  // A form that asks (GET) answers as soon as something in it changes.
  document.addEventListener("change", event => {
    if (!isLive(event.target.form)) return;
    const url = urlOf(event.target.form);
    load(url, "push", event.target.id).catch(fail(url));
  });

  // A search answers while one types, a moment after the last key; all of it is one step back.
  const PAUSE = 250;
  let typing = 0;
  document.addEventListener("input", event => {
    const { form, type, id } = event.target;
    if (type !== "search" || !isLive(form)) return;
    clearTimeout(typing);
    typing = setTimeout(() => { const url = urlOf(form); load(url, "replace", id).catch(fail(url)); }, PAUSE);
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-live]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    load(link.href, "push").catch(fail(link.href));
  });

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

  offerPasskeys();
  window.addEventListener("popstate", () => load(location.href, null).catch(fail(location.href)));
})();
