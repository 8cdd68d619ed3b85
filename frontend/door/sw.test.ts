import { beforeEach, describe, expect, it, vi } from 'vitest';

const origin = 'https://summit.example';
type Listener = (event: Record<string, unknown>) => void;
let listeners: Map<string, Listener>;
let kept: Map<string, Map<string, Response>>;

async function happens(type: string, event: Record<string, unknown> = {}): Promise<unknown> {
    let work: unknown = undefined;
    const keep = (promise: unknown) => (work = promise);
    listeners.get(type)!({ ...event, waitUntil: keep, respondWith: keep });
    return work;
}

async function asks(path: string, method = 'GET'): Promise<string | undefined> {
    const response = (await happens('fetch', { request: new Request(origin + path, { method }) })) as Response | undefined;
    return response?.text();
}

beforeEach(async () => {
    listeners = new Map();
    kept = new Map();
    vi.stubGlobal('self', {
        location: new URL(origin),
        clients: { claim: async () => undefined },
        skipWaiting: async () => undefined,
        addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    });
    vi.stubGlobal('caches', {
        keys: async () => [...kept.keys()],
        delete: async (name: string) => kept.delete(name),
        match: async (path: string, options?: { cacheName: string }) =>
            [...kept].filter(([name]) => !options || name === options.cacheName).map(([, files]) => files.get(path)?.clone()).find(Boolean),
    });
    vi.stubGlobal('fetch', async () => new Response('from the network'));
    vi.resetModules();
    await import('./sw');
    keep('door-__VERSION__', { '/door': 'this page', '/door/assets/a.js': 'this script' });
});

function keep(name: string, files: Record<string, string>): void {
    kept.set(name, new Map(Object.entries(files).map(([path, text]) => [path, new Response(text)])));
}

describe('the worker', () => {
    it('answers for the page and its files, and for nothing else', async () => {
        expect(await asks('/door')).toBe('this page');
        expect(await asks('/door/?from=chat')).toBe('this page');
        expect(await asks('/door/assets/a.js')).toBe('this script');
        expect(await asks('/doorman')).toBeUndefined();
        expect(await asks('/api/door/status')).toBeUndefined();
        expect(await asks('/door', 'POST')).toBeUndefined();
    });

    it('still has the files of the version before for a page that is open since then, but never its page', async () => {
        kept.clear();
        keep('door-oldest', { '/door/assets/oldest.wasm': 'oldest' });
        keep('door-before', { '/door': 'page before', '/door/assets/before.wasm': 'reader before' });
        keep('door-__VERSION__', { '/door': 'this page' });
        keep('somebody-else', {});
        await (await happens('activate'));
        expect([...kept.keys()]).toEqual(['door-before', 'door-__VERSION__', 'somebody-else']);
        expect(await asks('/door/assets/before.wasm')).toBe('reader before');
        expect(await asks('/door')).toBe('this page');
    });
});
