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
    clock = nextMinute;
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
        return { inside: this.used.size, expected: 10, serverTime: new Date(this.clock()).toISOString() };
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
let phoneTime: number;
const nextMinute = () => phoneTime + 60_000;

/** A phone whose clock goes on by a minute each time it is looked at. */
function queueOn(kept: Store, pairing = paired): ScanQueue {
    listener = new Listener();
    return new ScanQueue(pairing, kept, server, listener, () => new Date((phoneTime = nextMinute())));
}

beforeEach(async () => {
    name = `door-${databases++}`;
    store = await IndexedDbStore.open(name);
    await store.keepPairing(paired);
    server = new PretendServer();
    phoneTime = Date.UTC(2026, 9, 10, 9);
});

describe('with the network up', () => {
    it('answers at once and keeps nothing', async () => {
        const queue = queueOn(store);
        const presented = await queue.present('AAAAAA');
        expect(presented).toMatchObject({ kind: 'answered', answer: { outcome: 'ADMITTED' } });
        expect(await store.unsent(paired.token)).toEqual([]);
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
        expect(await store.unsent(paired.token)).toEqual([]);
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

describe('the clock of the phone', () => {
    const hour = 3_600_000;

    it.each([hour, -hour])('may be %d ms off: scans made without a network carry the time that the server would say', async (off) => {
        server.clock = () => nextMinute() + off;
        const queue = queueOn(store);
        await queue.begin();
        server.network = 'down';
        await queue.present('AAAAAA');
        const right = phoneTime + off;
        expect(Math.abs(Date.parse((await store.unsent(paired.token))[0]!.scannedAt) - right)).toBeLessThan(3 * 60_000);

        const reopened = queueOn(await IndexedDbStore.open(name));
        await reopened.begin();
        await reopened.present('BBBBBB');
        const later = Date.parse((await store.unsent(paired.token))[1]!.scannedAt);
        expect(Math.abs(later - phoneTime - off), 'also after a reload').toBeLessThan(3 * 60_000);
    });

    it('is believed where the server’s differs by no more than an answer takes', async () => {
        server.clock = () => nextMinute() + 4_000;
        const queue = queueOn(store);
        await queue.begin();
        server.network = 'down';
        await queue.present('AAAAAA');
        expect(Date.parse((await store.unsent(paired.token))[0]!.scannedAt) % 60_000).toBe(0);
    });

    it('may jump back while there is no network: scans are sent in the order in which they were made', async () => {
        const queue = queueOn(store);
        server.network = 'down';
        const made = ['CCCCCC', 'AAAAAA', 'BBBBBB', 'EEEEEE', 'DDDDDD'];
        for (const code of made) {
            await queue.present(code);
            phoneTime -= 2 * hour;
        }
        server.network = 'up';
        await queue.reach();
        expect(server.requests.flat().map((scan) => scan.code)).toEqual(made);
    });
});

describe('a queue too long for one request', () => {
    it('lets a new guest by, but never before what was saved of the same ticket', async () => {
        const queue = queueOn(store);
        server.network = 'down';
        await queue.present('TWICE1');
        for (let i = 0; i < 60; i++) {
            await queue.present(`CODE${String(i).padStart(3, '0')}`);
        }
        await queue.reach();
        server.network = 'up';
        const page = queueOn(store);
        expect(await page.present('TWICE1')).toMatchObject({ kind: 'answered', answer: { reason: 'ALREADY_USED' } });
        expect(server.requests.find((scans) => scans.some((scan) => !scan.offline))).toHaveLength(2);
    });

    it('tells of each saved scan once, although a batch and a new guest’s request both carry it', async () => {
        const queue = queueOn(store);
        server.network = 'down';
        await queue.present('AAAAAA');
        server.network = 'up';
        const send = server.send.bind(server);
        let both: () => void;
        const bothArrived = new Promise<void>((resolve) => (both = resolve));
        server.send = async (token, scans) => {
            const outcome = await send(token, scans);
            if (server.requests.length === 2) {
                both();
            }
            await bothArrived;
            return outcome;
        };
        const page = queueOn(store);
        await Promise.all([page.reach(), page.present('BBBBBB')]);
        expect(server.requests).toHaveLength(2);
        expect(listener.later).toHaveLength(1);
    });
});

describe('two tabs', () => {
    it('that are paired with two doors never send each other’s scans', async () => {
        const side = { ...paired, token: 'side door' };
        server.network = 'down';
        await queueOn(store).present('AAAAAA');
        const other = queueOn(store, side);
        await other.present('BBBBBB');
        expect(other.state().unsent).toBe(1);
        server.network = 'up';
        await other.reach();
        expect(server.requests.flat().map((scan) => scan.code)).toEqual(['BBBBBB']);
        expect(await store.unsent(paired.token)).toHaveLength(1);
    });
});

describe('a phone that closed the store of a page put aside', () => {
    it('opens it again and loses nothing', async () => {
        server.network = 'down';
        const queue = queueOn(store);
        await queue.present('AAAAAA');
        (store as unknown as { database: IDBDatabase }).database.close();
        await queue.present('BBBBBB');
        expect(queue.state()).toMatchObject({ unsent: 2, keeps: true });
        expect(await (await IndexedDbStore.open(name)).unsent(paired.token)).toHaveLength(2);
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
        expect(await store.unsent(paired.token)).toEqual([]);
        expect(await store.lastSync()).toBeNull();
        expect((await queue.present('BBBBBB')).kind).toBe('forgotten');
        expect(await store.unsent(paired.token)).toEqual([]);
    });

    it('leaves alone what another door has kept since', async () => {
        const queue = queueOn(store);
        server.knowsPhone = false;
        const asking = queue.reach();
        queue.stop();
        await store.keepPairing({ ...paired, token: 'another' });
        await asking;
        expect(await store.pairing()).toMatchObject({ token: 'another' });
        expect(listener.forgottenTimes).toBe(0);
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
        expect(await store.unsent(paired.token)).toEqual([]);
    });
});
