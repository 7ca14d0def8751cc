// Has the browser keep the page for when there is no network, and tells when a newer version is ready:
// `ready` is then called with what takes it.
export async function keep(ready) {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const again = () => location.reload();
  let wanted = false;
  let isServed = Boolean(workers.controller);
  workers.addEventListener("controllerchange", () => {
    // The first version has come. A later one was taken here, or in another window: then this one is of the version before.
    if (isServed) wanted ? again() : ready(again);
    isServed = true;
  });

  const registration = await workers.register("./sw.js", { updateViaCache: "none" });
  const offer = (waiting) => {
    if (!waiting || !registration.active) return;
    ready(() => {
      wanted = true;
      waiting.postMessage("take over");
    });
  };
  offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") offer(worker);
    });
  });
  // A window that stays open for days asks whenever it is turned to again. Without a network there is nothing new.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}
