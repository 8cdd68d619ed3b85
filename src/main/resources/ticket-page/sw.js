// Gives out the ticket page as it was last seen when the network does not answer. It keeps nothing else.
'use strict';

const KEPT = 'common-ground-tickets';
const PATIENCE = 4_000;
const TICKET = /^\/ticket\/[\w-]+$/;

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));

addEventListener('fetch', event => {
    const { pathname } = new URL(event.request.url);
    if (event.request.mode === 'navigate' && TICKET.test(pathname)) {
        const fresh = fetchAndKeep(pathname);
        event.waitUntil(fresh.catch(() => {}));
        event.respondWith(freshOrKept(fresh, pathname));
    }
});

// A page that was opened for the first time was not fetched through here; it asks to be kept.
addEventListener('message', event => {
    const path = event.data;
    if (TICKET.test(path)) {
        event.waitUntil(
            caches
                .open(KEPT)
                .then(async cache => (await cache.match(path)) ?? (await fetchAndKeep(path)))
                .then(answer => isToBeKept(answer) && event.source.postMessage(path))
                .catch(() => {}),
        );
    }
});

async function fetchAndKeep(path) {
    const answer = await fetch(path, { cache: 'no-store', credentials: 'omit' });
    const cache = await caches.open(KEPT);
    if (isToBeKept(answer)) {
        await cache.put(path, answer.clone());
    } else if (answer.ok || isGone(answer)) {
        await cache.delete(path);
    }
    return answer;
}

async function freshOrKept(fresh, path) {
    const kept = await (await caches.open(KEPT)).match(path);
    if (!kept) {
        return fresh;
    }
    const late = new Promise(resolve => setTimeout(resolve, PATIENCE));
    const answer = await Promise.race([fresh.catch(() => undefined), late]);
    return answer && (answer.ok || isGone(answer)) ? answer : kept;
}

function isToBeKept(answer) {
    return answer.ok && answer.headers.has('Tickets-Version');
}

function isGone(answer) {
    return answer.status === 404 || answer.status === 410;
}
