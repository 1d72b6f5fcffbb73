// Liveliness for plain links and forms: fetch the page, swap its main part, keep history and focus. Without it every page works all the same.
(() => {
  "use strict";
  const main = () => document.getElementById("content");
  let latest = 0;

  const load = async (url, push, keep) => {
    const turn = ++latest;
    const response = await fetch(url, { headers: { "X-Requested-With": "portolan" } });
    if (turn !== latest) return;
    if (response.redirected) { location.href = response.url; return; }
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
  window.addEventListener("popstate", () => load(location.href, false).catch(fail(location.href)));
})();
