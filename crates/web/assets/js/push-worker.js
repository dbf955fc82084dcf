// The service worker: shows what comes by push, and leads to the notices. It keeps nothing and reads
// nothing else: pages always come from the server.

// @ts-nocheck: the types of a worker and those of a page exclude each other.
self.addEventListener("push", (event) => {
  const { title, body, tag } = event.data?.json() ?? {};
  // A second copy has the same tag and takes the first one's place.
  event.waitUntil(self.registration.showNotification(title ?? "Plats 23", { body, tag }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(show("/notices"));
});

async function show(path) {
  const open = await self.clients.matchAll({ type: "window" });
  const here = open.find((one) => new URL(one.url).pathname === path);
  return here ? here.focus() : self.clients.openWindow(path);
}
