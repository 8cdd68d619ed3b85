/** Keeps the door page itself on the phone, so that it opens with no network. It never touches the API. */

// TypeScript's own description of workers contradicts the one of pages, so this file says what it uses.
interface Lasting extends Event {
    waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Lasting {
    readonly request: Request;
    respondWith(response: Promise<Response>): void;
}

interface Worker {
    readonly location: Location;
    readonly clients: { claim(): Promise<void> };
    skipWaiting(): Promise<void>;
    addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
    addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}

const worker = self as unknown as Worker;

// The build writes the page's files and a hash of their content here.
const files = '__FILES__';
const version = '__VERSION__';
const cacheName = `door-${version}`;

/** The scope "/door" also captures "/doorman": only our own paths are answered. */
function cachedPath(url: URL): string | null {
    if (url.origin !== worker.location.origin) {
        return null;
    }
    if (url.pathname === '/door' || url.pathname === '/door/') {
        return '/door';
    }
    return url.pathname.startsWith('/door/') ? url.pathname : null;
}

worker.addEventListener('install', (event) => {
    event.waitUntil(
        caches
            .open(cacheName)
            .then((cache) => cache.addAll(files.split('|').map((file) => new Request(file, { cache: 'reload' }))))
            .then(() => worker.skipWaiting()),
    );
});

worker.addEventListener('activate', (event) => {
    event.waitUntil(
        caches
            .keys()
            // The one before stays: a page that is open now still asks for its own files.
            .then((names) => names.filter((name) => name.startsWith('door-') && name !== cacheName).slice(0, -1))
            .then((old) => Promise.all(old.map((name) => caches.delete(name))))
            .then(() => worker.clients.claim()),
    );
});

/** Our own files first; then, for a page that is open since before, those of the version that it came from. */
async function find(path: string): Promise<Response | undefined> {
    return (await caches.match(path, { cacheName })) ?? (path.startsWith('/door/assets/') ? caches.match(path) : undefined);
}

worker.addEventListener('fetch', (event) => {
    const path = event.request.method === 'GET' ? cachedPath(new URL(event.request.url)) : null;
    if (path !== null) {
        event.respondWith(find(path).then((kept) => kept ?? fetch(event.request)));
    }
});

export {};
