// In place of the page's service worker while the page is worked on: a page that was built anew is seen at the next reload.
async function forget() {
  const mine = (await caches.keys()).filter((name) => name.startsWith(`wirecopy ${registration.scope} `));
  await Promise.all(mine.map((name) => caches.delete(name)));
  await registration.unregister();
  if (mine.length === 0) return;
  // These windows show what was kept.
  for (const window of await clients.matchAll({ type: "window" })) window.navigate(window.url);
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(forget()));
