import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answers, Counts, DoorApi, Outcome, Paired, ScanAnswer, ScanToSend } from './api';
import { ScanQueue, type QueueState } from './scan-queue';
import { IndexedDbStore, type Store } from './store';

const paired: Paired = {
    token: 'token',
    device: 'Phone 1',
    event: { name: 'Summit', startsAt: '2026-10-10T08:00:00Z', endsAt: '2026-10-10T16:00:00Z', zone: 'Europe/London' },
    door: { id: 'door', name: 'Main entrance' },
    expiresAt: '2026-10-11T16:00:00Z',
};

/** A server that admits every code once, remembers its answers by scan number, and whose network can be cut. */
class PretendServer implements DoorApi {
    network: 'up' | 'down' | 'answers are lost' = 'up';
    knowsPhone = true;
    readonly requests: ScanToSend[][] = [];
    readonly answers = new Map<string, ScanAnswer>();
    private readonly used = new Set<string>();

    async pair(): Promise<Outcome<Paired>> {
        return { kind: 'answered', value: paired };
    }

    async send(_token: string, scans: ScanToSend[]): Promise<Outcome<Answers>> {
        if (this.network === 'down') {
            return { kind: 'unreachable' };
        }
        if (!this.knowsPhone) {
            return { kind: 'forgotten' };
        }
        this.requests.push(scans);
        const answers = scans.map((scan) => this.answer(scan));
        return this.network === 'up' ? { kind: 'answered', value: { answers, ...this.counts() } } : { kind: 'unreachable' };
    }

    async status(): Promise<Outcome<Counts>> {
        if (this.network !== 'up') {
            return { kind: 'unreachable' };
        }
        return this.knowsPhone ? { kind: 'answered', value: this.counts() } : { kind: 'forgotten' };
    }

    admitted(): number {
        return [...this.answers.values()].filter((answer) => answer.outcome === 'ADMITTED').length;
    }

    private counts(): Counts {
        return { inside: this.used.size, expected: 10 };
    }

    private answer(scan: ScanToSend): ScanAnswer {
        const before = this.answers.get(scan.id);
        if (before) {
            return before;
        }
        const again = this.used.has(scan.code);
        this.used.add(scan.code);
        const answer: ScanAnswer = {
            id: scan.id,
            outcome: again ? 'REFUSED' : 'ADMITTED',
            reason: again ? 'ALREADY_USED' : null,
            name: 'A. Guest',
            ticketKind: null,
            party: 1,
            accessNeeds: [],
            firstAt: again ? scan.scannedAt : null,
            firstDoor: again ? 'Main entrance' : null,
        };
        this.answers.set(scan.id, answer);
        return answer;
    }
}

class Listener {
    states: QueueState[] = [];
    later: ScanAnswer[] = [];
    forgottenTimes = 0;
    changed = (state: QueueState) => void this.states.push(state);
    checkedLater = (answer: ScanAnswer) => void this.later.push(answer);
    forgotten = () => void this.forgottenTimes++;
}

let databases = 0;
let name: string;
let store: Store;
let server: PretendServer;
let listener: Listener;
let minute = 0;

function queueOn(kept: Store): ScanQueue {
    listener = new Listener();
    return new ScanQueue(paired, kept, server, listener, () => new Date(Date.UTC(2026, 9, 10, 9, minute++)));
}

beforeEach(async () => {
    name = `door-${databases++}`;
    store = await IndexedDbStore.open(name);
    await store.keepPairing(paired);
    server = new PretendServer();
    minute = 0;
});

describe('with the network up', () => {
    it('answers at once and keeps nothing', async () => {
        const queue = queueOn(store);
        const presented = await queue.present('AAAAAA');
        expect(presented).toMatchObject({ kind: 'answered', answer: { outcome: 'ADMITTED' } });
        expect(await store.unsent()).toEqual([]);
        expect(queue.state()).toMatchObject({ online: true, unsent: 0, sync: { inside: 1, expected: 10 } });
        expect(server.requests[0]![0]!.offline).toBe(false);
    });

    it('tells the second presentation of a code what the server says of it', async () => {
        const queue = queueOn(store);
        await queue.present('AAAAAA');
        expect(await queue.present('AAAAAA')).toMatchObject({ kind: 'answered', answer: { reason: 'ALREADY_USED' } });
        expect(listener.later).toEqual([]);
    });
});

describe('with the network down', () => {
    it('saves every scan with its own time and sends them in order on return', async () => {
        const queue = queueOn(store);
        server.network = 'down';
        for (const code of ['CCCCCC', 'AAAAAA', 'BBBBBB']) {
            expect((await queue.present(code)).kind).toBe('saved');
        }
        expect(queue.state()).toMatchObject({ online: false, unsent: 3 });

        server.network = 'up';
        await queue.reach();
        expect(server.requests.flat().map((scan) => scan.code)).toEqual(['CCCCCC', 'AAAAAA', 'BBBBBB']);
        expect(server.requests.flat().every((scan) => scan.offline)).toBe(true);
        expect(new Set(server.requests.flat().map((scan) => scan.scannedAt)).size).toBe(3);
        expect(queue.state()).toMatchObject({ online: true, unsent: 0 });
        expect(await store.unsent()).toEqual([]);
    });

    it('survives the end of the page: a new life of it sends what the old one saved', async () => {
        server.network = 'down';
        await queueOn(store).present('AAAAAA');

        const reopened = await IndexedDbStore.open(name);
        server.network = 'up';
        const queue = queueOn(reopened);
        await queue.begin();
        expect(server.admitted()).toBe(1);
        expect(queue.state().unsent).toBe(0);
        expect(listener.later).toHaveLength(1);
    });

    it('counts once what the server had stored although its answer was lost', async () => {
        const queue = queueOn(store);
        server.network = 'answers are lost';
        expect((await queue.present('AAAAAA')).kind).toBe('saved');
        server.network = 'up';
        await queue.reach();
        expect(server.answers.size).toBe(1);
        expect(listener.later).toMatchObject([{ outcome: 'ADMITTED' }]);
    });

    it('tells of a saved scan that is refused when it is checked', async () => {
        const queue = queueOn(store);
        await queue.present('AAAAAA');
        server.network = 'down';
        await queue.present('AAAAAA');
        server.network = 'up';
        await queue.reach();
        expect(listener.later).toMatchObject([{ outcome: 'REFUSED', reason: 'ALREADY_USED' }]);
    });

    it('sends older saved scans before a new one, so that the first guest is first on the record', async () => {
        const queue = queueOn(store);
        server.network = 'down';
        await queue.present('AAAAAA');
        server.network = 'up';
        // The page has just noticed the network; the saved scan is not sent yet when the next guest comes.
        const other = queueOn(store);
        expect(await other.present('AAAAAA')).toMatchObject({ kind: 'answered', answer: { reason: 'ALREADY_USED' } });
        expect(server.requests[0]!.map((scan) => scan.offline)).toEqual([true, false]);
    });

    it('sends a long queue in batches and keeps the rest when the network breaks in between', async () => {
        const queue = queueOn(store);
        server.network = 'down';
        for (let i = 0; i < 120; i++) {
            await queue.present(`CODE${String(i).padStart(3, '0')}`);
        }
        server.network = 'up';
        const send = server.send.bind(server);
        let requests = 0;
        server.send = (token, scans) => (++requests === 2 ? Promise.resolve({ kind: 'unreachable' }) : send(token, scans));
        await queue.reach();
        expect(queue.state()).toMatchObject({ online: false, unsent: 70 });
        await queue.reach();
        expect(queue.state()).toMatchObject({ online: true, unsent: 0 });
        expect(server.admitted()).toBe(120);
    });
});

describe('when the server no longer knows the phone', () => {
    it('deletes everything and says so once', async () => {
        const queue = queueOn(store);
        server.network = 'down';
        await queue.present('AAAAAA');
        server.network = 'up';
        server.knowsPhone = false;
        await queue.reach();
        expect(listener.forgottenTimes).toBe(1);
        expect(await store.pairing()).toBeNull();
        expect(await store.unsent()).toEqual([]);
        expect(await store.lastSync()).toBeNull();
        expect((await queue.present('BBBBBB')).kind).toBe('forgotten');
        expect(await store.unsent()).toEqual([]);
    });
});

describe('when the browser refuses to keep a scan', () => {
    it('says so, goes on online, and holds what is unsent as long as the page lives', async () => {
        store.keepScan = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
        const queue = queueOn(store);
        expect((await queue.present('AAAAAA')).kind).toBe('answered');
        expect(queue.state().keeps).toBe(false);
        server.network = 'down';
        expect((await queue.present('BBBBBB')).kind).toBe('saved');
        expect(queue.state().unsent).toBe(1);
        server.network = 'up';
        await queue.reach();
        expect(server.admitted()).toBe(2);
    });
});

describe('a foreign code', () => {
    it('goes on the record as a fingerprint without its text, and is no news later', async () => {
        const queue = queueOn(store);
        await queue.recordForeign('https://shop.example/?customer=42');
        expect(server.requests.flat()[0]!.code).toMatch(/^foreign:[0-9a-f]{32}$/);
        expect(listener.later).toEqual([]);
    });
});

describe('a new pairing', () => {
    it('never sends the scans of the one before', async () => {
        server.network = 'down';
        await queueOn(store).present('AAAAAA');
        await store.keepPairing({ ...paired, token: 'another' });
        expect(await store.unsent()).toEqual([]);
    });
});
