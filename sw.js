// Keeps the page in the browser, so that it opens without a network, and always serves one whole version of it.
// The build writes VERSION, FILES and SELDOM above: each file of the page beside this script, with its digest.

// Other pages may stand at the same origin, and other copies of this one.
const MINE = `wirecopy ${registration.scope} `;
const NAME = MINE + VERSION;
const PARTS = new URL("./static/", location).href;
const PAGE = new URL("./", location).href;
// What hardly anybody needs is fetched when it is asked for, and kept from then on.
const LATER = new Map(SELDOM.map(([file, integrity]) => [new URL(file, location).href, integrity]));
const HELD = new Set(FILES.map(([file]) => new URL(file, location).href));

// All files or none: a file that is missing, or of another version, leaves the version before where it is.
async function install() {
  const cache = await caches.open(NAME);
  try {
    await cache.addAll(FILES.map(([file, integrity]) => new Request(file, { cache: "no-cache", integrity })));
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

async function activate() {
  const others = (await caches.keys()).filter((name) => name.startsWith(MINE) && name !== NAME);
  // The last of them may still be open in another window, which goes on with it until it is loaded again.
  others.pop();
  await Promise.all(others.map((name) => caches.delete(name)));
  await clients.claim();
}

// The parts of a version stand in a folder of their own, so a window gets those that it was opened with.
async function find(address, request) {
  const version = address.startsWith(PARTS) ? address.slice(PARTS.length).split("/")[0] : VERSION;
  const kept = await caches.match(address, { cacheName: MINE + version, ignoreVary: true });
  return kept ?? (LATER.has(address) ? keep(address) : fetch(request));
}

async function keep(address) {
  const answer = await fetch(new Request(address, { integrity: LATER.get(address) }));
  if (answer.ok) {
    const cache = await caches.open(NAME);
    // A disk that is full is no reason to do without.
    await cache.put(address, answer.clone()).catch(() => {});
  }
  return answer;
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const asked = url.split(/[?#]/)[0];
  const address = asked === `${PAGE}index.html` ? PAGE : asked;
  if (method === "GET" && (HELD.has(address) || address.startsWith(PARTS))) {
    event.respondWith(find(address, event.request));
  }
});
