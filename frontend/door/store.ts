import type { Counts, Paired, ScanToSend } from './api';

/** The server's last word, shown with its age while there is no network. */
export interface Sync extends Counts {
    at: string;
    /** How far the server's clock is ahead of this phone's; 0 where they agree. */
    aheadMillis: number;
}

/** What this phone keeps: who it is paired as, and the scans that no server has answered yet. */
export interface Store {
    /** Whether what is kept outlives the page. */
    readonly lasting: boolean;
    pairing(): Promise<Paired | null>;
    keepPairing(pairing: Paired): Promise<void>;
    /** Unanswered scans of the pairing with this token, in the order in which they were kept. */
    unsent(token: string): Promise<ScanToSend[]>;
    /** Scans carry their pairing: a second tab may be paired with another door. */
    keepScan(scan: ScanToSend, token: string): Promise<void>;
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

/** A scan as it is kept; the browser numbers them, because a phone's clock may jump. */
interface KeptScan extends ScanToSend {
    number?: number;
    token: string;
}

function withoutMarks({ id, code, scannedAt, offline }: KeptScan): ScanToSend {
    return { id, code, scannedAt, offline };
}

function connect(name: string, factory: IDBFactory): Promise<IDBDatabase> {
    const request = factory.open(name, 2);
    request.onupgradeneeded = () => {
        for (const store of [...request.result.objectStoreNames]) {
            request.result.deleteObjectStore(store);
        }
        request.result.createObjectStore(PAIRING);
        request.result.createObjectStore(SCANS, { keyPath: 'number', autoIncrement: true }).createIndex('id', 'id');
    };
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
        request.onblocked = () => reject(new Error('Another tab holds an older store'));
    });
}

/** The store in IndexedDB: survives reload, a dead battery and a day in flight mode. */
export class IndexedDbStore implements Store {
    readonly lasting = true;

    private constructor(
        private database: IDBDatabase,
        private readonly reconnect: () => Promise<IDBDatabase>,
    ) {}

    static async open(name = 'common-ground-door', factory: IDBFactory = indexedDB): Promise<IndexedDbStore> {
        return new IndexedDbStore(await connect(name, factory), () => connect(name, factory));
    }

    async pairing(): Promise<Paired | null> {
        const transaction = await this.begin([PAIRING], 'readonly');
        const found: unknown = await done(transaction.objectStore(PAIRING).get('current'));
        return (found as Paired | undefined) ?? null;
    }

    async keepPairing(pairing: Paired): Promise<void> {
        const transaction = await this.begin([PAIRING, SCANS], 'readwrite');
        // Scans of an earlier pairing can never be sent any more.
        transaction.objectStore(SCANS).clear();
        transaction.objectStore(PAIRING).delete('sync');
        transaction.objectStore(PAIRING).put(pairing, 'current');
        await committed(transaction);
    }

    async unsent(token: string): Promise<ScanToSend[]> {
        const transaction = await this.begin([SCANS], 'readonly');
        const scans = (await done(transaction.objectStore(SCANS).getAll())) as KeptScan[];
        return scans.filter((scan) => scan.token === token).map(withoutMarks);
    }

    async keepScan(scan: ScanToSend, token: string): Promise<void> {
        const transaction = await this.begin([SCANS], 'readwrite', { durability: 'strict' });
        transaction.objectStore(SCANS).put({ ...scan, token });
        await committed(transaction);
    }

    async dropScans(ids: string[]): Promise<void> {
        const transaction = await this.begin([SCANS], 'readwrite');
        const scans = transaction.objectStore(SCANS);
        for (const id of ids) {
            const found = scans.index('id').getKey(id);
            found.onsuccess = () => found.result !== undefined && scans.delete(found.result);
        }
        await committed(transaction);
    }

    async lastSync(): Promise<Sync | null> {
        const transaction = await this.begin([PAIRING], 'readonly');
        const found: unknown = await done(transaction.objectStore(PAIRING).get('sync'));
        return (found as Sync | undefined) ?? null;
    }

    async keepSync(sync: Sync): Promise<void> {
        const transaction = await this.begin([PAIRING], 'readwrite');
        transaction.objectStore(PAIRING).put(sync, 'sync');
        await committed(transaction);
    }

    async forget(): Promise<void> {
        const transaction = await this.begin([PAIRING, SCANS], 'readwrite');
        transaction.objectStore(PAIRING).clear();
        transaction.objectStore(SCANS).clear();
        await committed(transaction);
    }

    /** Phones close the connection of a page that was put aside for a while: it is opened again where that happened. */
    private async begin(stores: string[], mode: IDBTransactionMode, options?: IDBTransactionOptions): Promise<IDBTransaction> {
        try {
            return this.database.transaction(stores, mode, options);
        } catch {
            this.database = await this.reconnect();
            return this.database.transaction(stores, mode, options);
        }
    }
}

/** For a browser that refuses to keep anything: online scanning goes on, and the page says what is lost with it. */
export class MemoryStore implements Store {
    readonly lasting = false;
    private kept: Paired | null = null;
    private sync: Sync | null = null;
    private readonly scans = new Map<string, KeptScan>();

    async pairing(): Promise<Paired | null> {
        return this.kept;
    }

    async keepPairing(pairing: Paired): Promise<void> {
        this.kept = pairing;
        this.scans.clear();
    }

    async unsent(token: string): Promise<ScanToSend[]> {
        return [...this.scans.values()].filter((scan) => scan.token === token).map(withoutMarks);
    }

    async keepScan(scan: ScanToSend, token: string): Promise<void> {
        this.scans.set(scan.id, { ...scan, token });
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
