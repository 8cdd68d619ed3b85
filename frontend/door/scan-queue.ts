import { ANSWER_TIMEOUT_MILLIS, type Answers, type Counts, type DoorApi, type Paired, type ScanAnswer, type ScanToSend } from './api';
import { MemoryStore, type Store, type Sync } from './store';

/** What the steward is told about one presented code. */
export type Presented = { kind: 'answered'; answer: ScanAnswer } | { kind: 'saved'; id: string } | { kind: 'forgotten' };

export interface QueueState {
    online: boolean;
    unsent: number;
    sync: Sync | null;
    /** False once the browser refused to keep a scan. */
    keeps: boolean;
}

export interface QueueListener {
    changed(state: QueueState): void;
    /** A scan that was saved without a network has been checked now. */
    checkedLater(answer: ScanAnswer, scan: ScanToSend): void;
    /** The server no longer knows this phone; everything kept is deleted. */
    forgotten(): void;
}

const BATCH = 50;
const BATCH_TIMEOUT_MILLIS = 15_000;
const FOREIGN = 'foreign:';
/** Less than this is an answer that took its time, not a wrong clock. */
const CLOCKS_AGREE_MILLIS = 10_000;

/**
 * Every scan is kept first and sent then, under a number made here, so that it can be sent as often as needed: a dead
 * network, a lost answer, a reload or a second tab lose nothing and count nothing twice.
 */
export class ScanQueue {
    private online = true;
    private keeps: boolean;
    private sync: Sync | null = null;
    private unsentCount = 0;
    private flushing: Promise<void> | null = null;
    private closed = false;
    /** Scans whose answer somebody is waiting for; nobody else sends them meanwhile. */
    private readonly live = new Set<string>();
    /** Saved scans whose answer the listener has. */
    private readonly told = new Set<string>();
    /** Scans that the browser refused to keep; they live as long as the page. */
    private readonly loose = new MemoryStore();

    constructor(
        private readonly paired: Paired,
        private readonly store: Store,
        private readonly api: DoorApi,
        private readonly listener: QueueListener,
        private readonly now: () => Date = () => new Date(),
        private readonly newId: () => string = randomUuid,
    ) {
        this.keeps = store.lasting;
    }

    /** Reads what an earlier life of the page left behind, then speaks with the server. */
    async begin(): Promise<void> {
        this.sync = await this.store.lastSync().catch(() => null);
        await this.count();
        await this.reach();
    }

    /** Keeps the scan and asks the server; without an answer in time the scan stays kept. */
    async present(code: string): Promise<Presented> {
        if (this.closed) {
            return { kind: 'forgotten' };
        }
        const scan = await this.keep(code);
        if (!this.online) {
            void this.reach();
            return { kind: 'saved', id: scan.id };
        }
        this.live.add(scan.id);
        try {
            return await this.ask(scan);
        } finally {
            this.live.delete(scan.id);
        }
    }

    private async ask(scan: ScanToSend): Promise<Presented> {
        // Older scans go first: whoever was let in first must also be first on the record.
        const older = await this.toSend();
        // Of a long queue only those of this ticket: the person is waiting.
        const batch = older.length < BATCH ? older : older.filter((each) => each.code === scan.code).slice(0, BATCH);
        const outcome = await this.api.send(this.paired.token, [...batch, { ...scan, offline: false }], ANSWER_TIMEOUT_MILLIS);
        switch (outcome.kind) {
            case 'answered': {
                await this.settle(outcome.value, scan.id);
                const answer = outcome.value.answers.find((each) => each.id === scan.id);
                return answer ? { kind: 'answered', answer } : { kind: 'saved', id: scan.id };
            }
            case 'forgotten':
                await this.forget();
                return { kind: 'forgotten' };
            case 'unreachable':
                this.online = false;
                this.tell();
                return { kind: 'saved', id: scan.id };
            case 'refused':
                return { kind: 'saved', id: scan.id };
        }
    }

    /** Puts a symbol that cannot be a ticket on the record by its fingerprint; what it says never leaves the phone. */
    async recordForeign(text: string): Promise<void> {
        if (!globalThis.crypto?.subtle) {
            return;
        }
        const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
        const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        if (this.closed) {
            return;
        }
        await this.keep(FOREIGN + hex.slice(0, 32));
        await this.reach();
    }

    /** Sends what is unsent, or else asks how things stand. Called on a timer and when the browser thinks it is online. */
    async reach(): Promise<void> {
        if (this.closed) {
            return;
        }
        this.flushing ??= this.flush().finally(() => (this.flushing = null));
        await this.flushing;
    }

    state(): QueueState {
        return { online: this.online, unsent: this.unsentCount, sync: this.sync, keeps: this.keeps };
    }

    /** Ends without deleting anything: what is kept from now on is another door's. */
    stop(): void {
        this.closed = true;
    }

    /** Deletes everything kept, without a word to the listener. */
    async close(): Promise<void> {
        this.stop();
        await this.store.forget().catch(() => undefined);
        await this.loose.forget();
    }

    private async flush(): Promise<void> {
        const scans = await this.toSend();
        if (scans.length === 0) {
            const outcome = await this.api.status(this.paired.token);
            if (outcome.kind === 'answered') {
                this.synced(outcome.value);
            } else if (outcome.kind === 'forgotten') {
                await this.forget();
            }
            this.online = outcome.kind === 'answered' || outcome.kind === 'refused';
            this.tell();
            return;
        }
        for (let from = 0; from < scans.length && !this.closed; from += BATCH) {
            const outcome = await this.api.send(this.paired.token, scans.slice(from, from + BATCH), BATCH_TIMEOUT_MILLIS);
            if (outcome.kind === 'forgotten') {
                await this.forget();
                return;
            }
            this.online = outcome.kind !== 'unreachable';
            if (outcome.kind !== 'answered') {
                this.tell();
                return;
            }
            await this.settle(outcome.value, null);
        }
    }

    private async settle(value: Answers, own: string | null): Promise<void> {
        const unsent = new Map((await this.unsent()).map((scan) => [scan.id, scan]));
        const ids = value.answers.map((answer) => answer.id);
        await this.store.dropScans(ids).catch(() => undefined);
        await this.loose.dropScans(ids);
        this.online = true;
        this.synced(value);
        await this.count();
        for (const answer of value.answers) {
            const scan = unsent.get(answer.id);
            // A waiting steward's request takes the older scans along while a batch with them may be on its way.
            if (answer.id !== own && scan && !this.told.has(answer.id) && !scan.code.startsWith(FOREIGN)) {
                this.told.add(answer.id);
                this.listener.checkedLater(answer, scan);
            }
        }
    }

    private async keep(code: string): Promise<ScanToSend> {
        // Kept as made offline: should the page die before the answer, the scan keeps its own time.
        const scan: ScanToSend = { id: this.newId(), code, scannedAt: this.serverNow().toISOString(), offline: true };
        try {
            await this.store.keepScan(scan, this.paired.token);
        } catch {
            this.keeps = false;
            await this.loose.keepScan(scan, this.paired.token);
        }
        await this.count();
        return scan;
    }

    private async unsent(): Promise<ScanToSend[]> {
        const kept = await this.store.unsent(this.paired.token).catch(() => []);
        return [...kept, ...(await this.loose.unsent(this.paired.token))];
    }

    private async toSend(): Promise<ScanToSend[]> {
        return (await this.unsent()).filter((scan) => !this.live.has(scan.id));
    }

    private async count(): Promise<void> {
        this.unsentCount = (await this.unsent()).length;
        this.tell();
    }

    private synced({ inside, expected, serverTime }: Counts): void {
        if (this.closed) {
            return;
        }
        const now = this.now();
        const ahead = Date.parse(serverTime) - now.getTime();
        this.sync = { inside, expected, serverTime, at: now.toISOString(), aheadMillis: Math.abs(ahead) >= CLOCKS_AGREE_MILLIS ? ahead : 0 };
        void this.store.keepSync(this.sync).catch(() => undefined);
    }

    /** A phone's clock may be hours off; the server's was heard at the last word from it. */
    private serverNow(): Date {
        return new Date(this.now().getTime() + (this.sync?.aheadMillis ?? 0));
    }

    private async forget(): Promise<void> {
        if (!this.closed) {
            await this.close();
            this.listener.forgotten();
        }
    }

    private tell(): void {
        if (!this.closed) {
            this.listener.changed(this.state());
        }
    }
}

/** A random number for a scan; `crypto.randomUUID` exists only on secure pages. */
export function randomUuid(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6]! & 0x0f) | 0x40;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
