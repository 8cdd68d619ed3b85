import { describe, expect, it, vi } from 'vitest';
import type { Paired } from './api';
import { move } from './moving';

const paired = { token: 'new' } as Paired;

describe('a link opened on a phone that stands at a door', () => {
    it('waits for the scans of this door: the link is not used up', async () => {
        const pair = vi.fn();
        expect(await move(async () => 3, pair)).toEqual({ kind: 'stays', why: 'unsent', unsent: 3 });
        expect(pair).not.toHaveBeenCalled();
    });

    it('leaves the door open when it was used already, such as the link that opened this very door', async () =>
        expect(await move(async () => 0, async () => ({ kind: 'refused', status: 404 }))).toEqual({ kind: 'stays', why: 'used' }));

    it('leaves the door open when there is no network or there were too many tries', async () => {
        expect(await move(async () => 0, async () => ({ kind: 'unreachable' }))).toEqual({ kind: 'stays', why: 'offline' });
        expect(await move(async () => 0, async () => ({ kind: 'refused', status: 429 }))).toEqual({ kind: 'stays', why: 'tooMany' });
    });

    it('moves the phone after sending what was scanned while the link was opened', async () => {
        const done: string[] = [];
        const moved = await move(
            async () => done.push('settle') && 0,
            async () => (done.push('pair'), { kind: 'answered', value: paired }),
        );
        expect(moved).toEqual({ kind: 'moved', paired });
        expect(done).toEqual(['settle', 'pair', 'settle']);
    });
});
