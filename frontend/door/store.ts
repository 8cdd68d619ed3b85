import type { Counts, Paired, ScanToSend } from './api';

/** The server's last word, shown with its age while there is no network. */
export interface Sync extends Counts {
    at: string;
}

/** What this phone keeps: who it is paired as, and the scans that no server has answered yet. */
export interface Store {
    /** Whether what is kept outlives the page. */
    readonly lasting: boolean;
    pairing(): Promise<Paired | null>;
    keepPairing(pairing: Paired): Promise<void>;
    /** Unanswered scans, oldest first. */
    unsent(): Promise<ScanToSend[]>;
    keepScan(scan: ScanToSend): Promise<void>;
    dropScans(ids: string[]): Promise<void>;
    lastSync(): Promise<Sync | null>;
    keepSync(sync: Sync): Promise<void>;
    /** Deletes everything. */
    forget(): Promise<void>;
}

const PAIRING = 'pairing';
const SCANS = 'scans';

function done<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
    });
}

function committed(transaction: IDBTransaction): Promise<void> {
    return new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB refused'));
        transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB refused'));
    });
}

/** The store in IndexedDB: survives reload, a dead battery and a day in flight mode. */
export class IndexedDbStore implements Store {
    readonly lasting = true;

    private constructor(private readonly database: IDBDatabase) {}

    static async open(name = 'common-ground-door', factory: IDBFactory = indexedDB): Promise<IndexedDbStore> {
        const request = factory.open(name, 1);
        request.onupgradeneeded = () => {
            request.result.createObjectStore(PAIRING);
            request.result.createObjectStore(SCANS, { keyPath: 'id' });
        };
        return new IndexedDbStore(await done(request));
    }

    async pairing(): Promise<Paired | null> {
        const found: unknown = await done(this.database.transaction(PAIRING).objectStore(PAIRING).get('current'));
        return (found as Paired | undefined) ?? null;
    }

    async keepPairing(pairing: Paired): Promise<void> {
        const transaction = this.database.transaction([PAIRING, SCANS], 'readwrite');
        // Scans of an earlier pairing must never be sent under this one.
        transaction.objectStore(SCANS).clear();
        transaction.objectStore(PAIRING).delete('sync');
        transaction.objectStore(PAIRING).put(pairing, 'current');
        await committed(transaction);
    }

    async unsent(): Promise<ScanToSend[]> {
        const scans = (await done(this.database.transaction(SCANS).objectStore(SCANS).getAll())) as ScanToSend[];
        return scans.sort((a, b) => a.scannedAt.localeCompare(b.scannedAt));
    }

    async keepScan(scan: ScanToSend): Promise<void> {
        const transaction = this.database.transaction(SCANS, 'readwrite', { durability: 'strict' });
        transaction.objectStore(SCANS).put(scan);
        await committed(transaction);
    }

    async dropScans(ids: string[]): Promise<void> {
        const transaction = this.database.transaction(SCANS, 'readwrite');
        for (const id of ids) {
            transaction.objectStore(SCANS).delete(id);
        }
        await committed(transaction);
    }

    async lastSync(): Promise<Sync | null> {
        const found: unknown = await done(this.database.transaction(PAIRING).objectStore(PAIRING).get('sync'));
        return (found as Sync | undefined) ?? null;
    }

    async keepSync(sync: Sync): Promise<void> {
        const transaction = this.database.transaction(PAIRING, 'readwrite');
        transaction.objectStore(PAIRING).put(sync, 'sync');
        await committed(transaction);
    }

    async forget(): Promise<void> {
        const transaction = this.database.transaction([PAIRING, SCANS], 'readwrite');
        transaction.objectStore(PAIRING).clear();
        transaction.objectStore(SCANS).clear();
        await committed(transaction);
    }
}

/** For a browser that refuses to keep anything: online scanning goes on, and the page says what is lost with it. */
export class MemoryStore implements Store {
    readonly lasting = false;
    private kept: Paired | null = null;
    private sync: Sync | null = null;
    private readonly scans = new Map<string, ScanToSend>();

    async pairing(): Promise<Paired | null> {
        return this.kept;
    }

    async keepPairing(pairing: Paired): Promise<void> {
        this.kept = pairing;
        this.scans.clear();
    }

    async unsent(): Promise<ScanToSend[]> {
        return [...this.scans.values()].sort((a, b) => a.scannedAt.localeCompare(b.scannedAt));
    }

    async keepScan(scan: ScanToSend): Promise<void> {
        this.scans.set(scan.id, scan);
    }

    async dropScans(ids: string[]): Promise<void> {
        ids.forEach((id) => this.scans.delete(id));
    }

    async lastSync(): Promise<Sync | null> {
        return this.sync;
    }

    async keepSync(sync: Sync): Promise<void> {
        this.sync = sync;
    }

    async forget(): Promise<void> {
        this.kept = null;
        this.sync = null;
        this.scans.clear();
    }
}
