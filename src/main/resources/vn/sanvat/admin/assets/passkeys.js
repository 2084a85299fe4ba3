// Passkeys: the site's question goes to the device, and its answer into the form.
const bytes = (base64url) =>
  Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const base64url = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const withBytes = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }));
const devices = {
  create: (options) => navigator.credentials.create({ publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: withBytes(options.excludeCredentials),
  } }),
  get: (options) => navigator.credentials.get({ publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: withBytes(options.allowCredentials),
  } }),
};
const asText = (credential) => {
  const { response } = credential;
  const parts = { clientDataJSON: base64url(response.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) parts[name] = base64url(response[name]);
  }
  if (response.getTransports) parts.transports = response.getTransports();
  return JSON.stringify({
    id: credential.id,
    rawId: base64url(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: parts,
  });
};
// browsers know no passkeys of a bare address
const work = window.isSecureContext && window.PublicKeyCredential && !/^[\d.]+$|:/.test(location.hostname);

/** @param send what is done with a form that has its answer */
export function preparePasskeys(root, send) {
  if (!work) return;
  root.querySelectorAll("[data-passkey]").forEach((asked) => {
    asked.hidden = false;
    const wrong = asked.querySelector("[role=alert]");
    const button = asked.querySelector("button");
    asked.addEventListener("submit", async (event) => {
      event.preventDefault();
      wrong.hidden = true;
      button.disabled = true;
      try {
        const answer = await fetch(asked.dataset.ask, {
          method: "POST",
          headers: { "X-XSRF-TOKEN": asked.elements._csrf.value },
        });
        if (answer.redirected) { location = asked.getAttribute("action"); return; }
        if (!answer.ok) throw new Error(answer.status);
        const options = await answer.json();
        asked.elements.credential.value = asText(await devices[asked.dataset.passkey](options));
        send(asked);
      } catch (error) {
        const { refused, failed, known } = asked.dataset;
        wrong.textContent = { NotAllowedError: refused, InvalidStateError: known ?? refused }[error.name] ?? failed;
        wrong.hidden = false;
      }
      button.disabled = false;
    });
  });
}

if (work) document.getElementById("no-passkeys")?.remove();
preparePasskeys(document, (form) => form.submit());
