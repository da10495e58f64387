// Offline reading: hashed assets from the cache, pages and queries from the network with the last answer as a spare.
const ASSETS = 'assets-' + 'BUILD', PAGES = 'pages-1'
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (e) => e.waitUntil(dropOlder().then(() => self.clients.claim())))
self.addEventListener('message', (e) => { if (e.data === 'forget') e.waitUntil(caches.delete(PAGES)) })
self.addEventListener('fetch', (e) => {
  const url = new URL(e.request.url)
  if (e.request.method !== 'GET' || url.origin !== location.origin) return
  if (url.pathname.startsWith('/assets/')) e.respondWith(cacheFirst(e.request))
  else if (e.request.mode === 'navigate' || url.pathname === '/graphql' || url.pathname === '/config.json') e.respondWith(networkFirst(e.request))
})
// What older builds left behind would fill the phone for nothing.
async function dropOlder() {
  const names = await caches.keys()
  await Promise.all(names.filter((n) => n !== ASSETS && n !== PAGES).map((n) => caches.delete(n)))
}
async function cacheFirst(request) {
  const cache = await caches.open(ASSETS)
  const hit = await cache.match(request)
  if (hit) return hit
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}
async function networkFirst(request) {
  const cache = await caches.open(PAGES)
  try {
    const answer = await fetch(request)
    if (answer.ok) await cache.put(request, await dated(answer.clone()))
    return answer
  } catch (offline) {
    const hit = await cache.match(request)
    if (!hit) throw offline
    return hit
  }
}
// The page says of what time an old answer is.
async function dated(answer) {
  const headers = new Headers(answer.headers)
  headers.set('X-Cached-At', new Date().toISOString())
  return new Response(await answer.blob(), { status: answer.status, headers })
}
