import { AnswerScreen, foreignVerdict, savedVerdict, verdictOf, type Verdict } from './answer-screen';
import { httpApi, type Outcome, type Paired, type ScanAnswer } from './api';
import { Camera } from './camera';
import { HeldCodes } from './held-codes';
import { move } from './moving';
import { PairingScreen, type Farewell } from './pairing-screen';
import { ScanQueue } from './scan-queue';
import { ScanScreen } from './scan-screen';
import { Signals } from './signals';
import { IndexedDbStore, MemoryStore, type Store } from './store';
import { textsFor } from './texts';
import { ticketCode } from './ticket-code';

/** Puts the parts of the door page together: pairing, then scanning until the pairing ends. */

const REACH_OFFLINE_MILLIS = 3_000;
const REACH_ONLINE_MILLIS = 10_000;

const { language, texts } = textsFor(navigator.languages);
const page = document.getElementById('door')!;
const signals = new Signals();
const answers = new AnswerScreen(texts);
let store: Store;
let current: Door | null = null;

/** One paired phone at one door, from pairing to its end. */
class Door {
    private readonly queue: ScanQueue;
    private readonly screen: ScanScreen;
    private readonly camera: Camera;
    private readonly held = new HeldCodes();
    private busy = false;
    private timer = 0;
    private wakeLock: WakeLockSentinel | null = null;

    constructor(private readonly paired: Paired) {
        this.screen = new ScanScreen(texts, language, paired, {
            typed: (text) => void this.present(text),
            startCamera: () => void this.camera.start(),
            torch: (on) => this.camera.setTorch(on),
            leave: () => void this.leave(),
        });
        this.queue = new ScanQueue(paired, store, httpApi, {
            changed: (state) => this.screen.showQueue(state),
            checkedLater: (answer, scan) => this.checkedLater(answer, scan.scannedAt),
            forgotten: () => this.end('revoked'),
        });
        this.camera = new Camera(this.screen.video, {
            changed: (state, torch) => this.screen.showCamera(state, torch),
            saw: (seen) => this.saw(seen),
        });
    }

    async open(): Promise<void> {
        page.replaceChildren(this.screen.element, answers.element);
        this.screen.showQueue(this.queue.state());
        this.screen.focusForKeyboards();
        void this.camera.start();
        this.keepAwake();
        await this.queue.begin();
        this.tick();
    }

    private async settle(): Promise<number> {
        await this.queue.reach();
        return this.queue.state().unsent;
    }

    /** Opens another door's link; this door closes only when the other one is open. */
    async moveBy(code: string): Promise<void> {
        const moved = await move(() => this.settle(), () => httpApi.pair(code));
        if (moved.kind === 'stays') {
            this.screen.showNotice(moved.why === 'unsent' ? texts.moving.unsent(moved.unsent) : texts.moving[moved.why]);
            return;
        }
        // This door may have ended meanwhile, and its end is on the screen; the link is used up in any case.
        current?.stop();
        await openKept(moved.paired);
    }

    visible(): void {
        void this.camera.start();
        this.keepAwake();
        void this.queue.reach();
    }

    hidden(): void {
        this.camera.stop();
    }

    reach(): void {
        void this.queue.reach();
    }

    stop(): void {
        clearTimeout(this.timer);
        this.queue.stop();
        this.camera.stop();
        void this.wakeLock?.release().catch(() => undefined);
        answers.forget();
        current = null;
    }

    private tick(): void {
        const wait = this.queue.state().online && this.queue.state().unsent === 0 ? REACH_ONLINE_MILLIS : REACH_OFFLINE_MILLIS;
        this.timer = window.setTimeout(() => void this.queue.reach().finally(() => current === this && this.tick()), wait);
    }

    private saw(seen: string[]): void {
        const text = this.busy ? null : this.held.choose(seen, Date.now());
        if (text !== null) {
            void this.present(text);
        }
    }

    private async present(text: string): Promise<void> {
        const code = ticketCode(text);
        if (code === null) {
            this.show(foreignVerdict(texts));
            await this.queue.recordForeign(text);
            return;
        }
        this.busy = true;
        try {
            const presented = await this.queue.present(code);
            if (presented.kind === 'answered') {
                this.show(verdictOf(presented.answer, texts, this.paired, language));
            } else if (presented.kind === 'saved') {
                this.show(savedVerdict(texts));
            }
            this.held.see(code, Date.now());
        } finally {
            this.busy = false;
        }
    }

    private show(verdict: Verdict): void {
        if (current !== this) {
            return;
        }
        answers.show(verdict);
        signals.give(verdict.tone);
        this.screen.showNotice('');
        this.screen.addLatest(verdict.tone, verdict.name ?? '', new Date().toISOString());
    }

    private checkedLater(answer: ScanAnswer, scannedAt: string): void {
        const verdict = verdictOf(answer, texts, this.paired, language);
        const who = [verdict.name, verdict.tone === 'refused' ? verdict.detail : null].filter(Boolean).join(': ');
        this.screen.addLatest(verdict.tone, who, scannedAt);
        if (verdict.tone === 'refused') {
            this.screen.noteRefusedLater();
        }
    }

    private async leave(): Promise<void> {
        this.screen.closeDialog();
        await this.queue.close();
        this.end('left');
    }

    private end(farewell: Farewell): void {
        this.stop();
        showPairing(farewell);
    }

    private keepAwake(): void {
        navigator.wakeLock
            ?.request('screen')
            .then((lock) => (this.wakeLock = lock))
            .catch(() => undefined);
    }
}

function showPairing(farewell: Farewell): PairingScreen {
    const screen = new PairingScreen(texts, farewell, pair);
    page.replaceChildren(screen.element);
    screen.focus();
    return screen;
}

async function pair(code: string): Promise<Outcome<Paired>> {
    const outcome = await httpApi.pair(code);
    if (outcome.kind !== 'unreachable') {
        dropFragment();
    }
    if (outcome.kind === 'answered') {
        await openKept(outcome.value);
    }
    return outcome;
}

async function openKept(paired: Paired): Promise<void> {
    await store.keepPairing(paired).catch(() => undefined);
    void navigator.storage?.persist?.().catch(() => false);
    await openDoor(paired);
}

async function openDoor(paired: Paired): Promise<void> {
    current = new Door(paired);
    await current.open();
}

/** The code stands in the fragment, which no server and no log ever sees; once used it leaves the address, too. */
function codeInAddress(): string | null {
    return new URLSearchParams(location.hash.slice(1)).get('pair');
}

function dropFragment(): void {
    if (location.hash !== '') {
        history.replaceState(null, '', location.pathname);
    }
}

async function pairFromAddress(): Promise<void> {
    const code = codeInAddress();
    if (code === null) {
        return;
    }
    if (current) {
        dropFragment();
        await current.moveBy(code);
    } else {
        await showPairing(null).tryCode(code);
    }
}

async function begin(): Promise<void> {
    document.documentElement.lang = language;
    document.title = texts.title;
    document.body.append(answers.announcement);
    store = await IndexedDbStore.open().catch(() => new MemoryStore());
    const paired = await store.pairing().catch(() => null);
    if (codeInAddress() !== null && !paired) {
        await pairFromAddress();
    } else if (paired) {
        await openDoor(paired);
        await pairFromAddress();
    } else {
        showPairing(null);
    }
}

document.addEventListener('visibilitychange', () => (document.hidden ? current?.hidden() : current?.visible()));
window.addEventListener('online', () => current?.reach());
window.addEventListener('hashchange', () => void pairFromAddress());
for (const gesture of ['pointerdown', 'keydown']) {
    document.addEventListener(gesture, () => signals.awake());
}
if ('serviceWorker' in navigator) {
    navigator.serviceWorker.register('/door/sw.js', { scope: '/door', type: 'module' }).catch(() => undefined);
}
void begin();
