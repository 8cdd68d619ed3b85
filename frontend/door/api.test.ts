import { afterEach, describe, expect, it, vi } from 'vitest';
import { httpApi } from './api';

function serverSays(status: number, type: string, body: string): void {
    vi.stubGlobal('fetch', async () => new Response(body, { status, headers: { 'Content-Type': type } }));
}

afterEach(() => vi.unstubAllGlobals());

describe('an answer', () => {
    const answers = { answers: [], inside: 1, expected: 2, serverTime: '2026-10-10T09:00:00Z' };

    it('is taken as it is', async () => {
        serverSays(200, 'application/json', JSON.stringify(answers));
        expect(await httpApi.send('token', [])).toEqual({ kind: 'answered', value: answers });
    });

    it('of our own that this phone is not known makes it forget', async () => {
        serverSays(401, 'application/problem+json;charset=UTF-8', '{"status":401}');
        expect(await httpApi.status('token')).toEqual({ kind: 'forgotten' });
    });

    it.each([
        [401, 'text/html', '<h1>Sign in to the hotel</h1>'],
        [403, 'text/html', 'Blocked'],
        [404, 'text/plain', 'No such service'],
        [200, 'text/html', '<h1>Welcome to the hotel</h1>'],
        [200, 'application/json', '{"portal":"sign in"}'],
        [200, 'application/json', 'null'],
        [503, 'application/problem+json', '{"status":503}'],
    ])('%d %s of a stranger, or of an ill server, is no answer: the scan is kept', async (status, type, body) => {
        serverSays(status, type, body);
        expect(await httpApi.send('token', [])).toEqual({ kind: 'unreachable' });
    });

    it('that does not come is no answer', async () => {
        vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
        expect(await httpApi.status('token')).toEqual({ kind: 'unreachable' });
    });

    it('to a code says why it is refused', async () => {
        serverSays(429, 'application/problem+json', '{"status":429}');
        expect(await httpApi.pair('CODE')).toEqual({ kind: 'refused', status: 429 });
    });
});
