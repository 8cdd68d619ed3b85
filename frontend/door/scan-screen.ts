import type { Paired } from './api';
import { clockTime } from './answer-screen';
import type { CameraState } from './camera';
import { el, icons } from './dom';
import type { QueueState } from './scan-queue';
import type { Texts } from './texts';
import type { Tone } from './signals';

export interface ScanScreenActions {
    typed(text: string): void;
    startCamera(): void;
    torch(on: boolean): Promise<boolean>;
    leave(): void;
}

const LATEST = 20;

/** The steward's working screen: camera, typed code, how many are inside, how things stand with the network. */
export class ScanScreen {
    readonly element: HTMLElement;
    readonly video = el('video', { class: 'view', muted: '', playsinline: '', 'aria-hidden': 'true', tabindex: '-1' });
    private readonly inside = el('strong', { class: 'inside-number' }, '–');
    private readonly expected = el('span', { class: 'expected' });
    private readonly offline: HTMLElement;
    private readonly notKept: HTMLElement;
    private readonly notice = el('p', { class: 'banner banner-notice', role: 'status', hidden: '' });
    private readonly refusedLater = el('p', { class: 'banner banner-refused', role: 'status', hidden: '' });
    private readonly hint = el('p', { class: 'view-hint' });
    private readonly cameraProblem = el('div', { class: 'view-problem', role: 'status', hidden: '' });
    private readonly cameraProblemText = el('p', {});
    private readonly frame = el('div', { class: 'view-frame', 'aria-hidden': 'true' });
    private readonly torch: HTMLButtonElement;
    private readonly input: HTMLInputElement;
    private readonly typedProblem = el('p', { id: 'ticket-code-problem', class: 'problem', role: 'alert' });
    private readonly connection = el('span', { class: 'connection' });
    private readonly unsent = el('span', { class: 'unsent' });
    private readonly synced = el('span', { class: 'synced' });
    private readonly list = el('ol', { class: 'latest-list' });
    private readonly empty: HTMLElement;
    private readonly dialog: HTMLDialogElement;
    private readonly dialogUnsent = el('p', { class: 'problem' });
    private refusedLaterCount = 0;
    private state: QueueState | null = null;

    constructor(
        private readonly texts: Texts,
        private readonly language: string,
        private readonly paired: Paired,
        private readonly actions: ScanScreenActions,
    ) {
        this.video.muted = true;
        this.offline = el('p', { class: 'banner banner-offline', hidden: '' }, icons.cloud(), texts.status.offline);
        this.notKept = el('p', { class: 'banner banner-offline', role: 'status', hidden: '' }, texts.status.notKept);
        this.torch = el('button', { type: 'button', class: 'torch', 'aria-pressed': 'false', hidden: '' }, icons.torch(), texts.camera.torch);
        this.torch.addEventListener('click', () => void this.switchTorch());
        const again = el('button', { type: 'button', class: 'main-button' }, texts.camera.again);
        again.addEventListener('click', () => actions.startCamera());
        this.cameraProblem.append(icons.camera(), this.cameraProblemText, again);
        this.input = el('input', {
            id: 'ticket-code',
            class: 'code-input',
            autocomplete: 'off',
            autocapitalize: 'characters',
            spellcheck: 'false',
            enterkeyhint: 'go',
            maxlength: '200',
            placeholder: texts.typed.placeholder,
            'aria-describedby': 'ticket-code-problem',
        });
        this.empty = el('p', { class: 'hint' }, texts.latest.empty);
        this.dialog = this.leaveDialog();
        this.element = this.layOut();
    }

    /** Hand scanners are keyboards: with a keyboard about, the field is ready; a phone's keyboard stays down. */
    focusForKeyboards(): void {
        if (window.matchMedia('(hover: hover) and (pointer: fine)').matches) {
            this.input.focus();
        }
    }

    showQueue(state: QueueState): void {
        this.state = state;
        if (state.sync) {
            this.inside.textContent = String(state.sync.inside);
            this.expected.textContent = this.texts.counts.expected(state.sync.expected);
        } else {
            this.inside.textContent = '–';
            this.expected.textContent = this.texts.counts.unknown;
        }
        this.offline.hidden = state.online;
        this.notKept.hidden = state.keeps;
        this.element.classList.toggle('is-offline', !state.online);
        this.connection.textContent = state.online ? this.texts.status.online : '';
        this.unsent.textContent = this.texts.status.unsent(state.unsent);
        this.unsent.classList.toggle('unsent-some', state.unsent > 0);
        this.synced.textContent = state.sync
            ? this.texts.status.lastSync(clockTime(state.sync.at, this.paired.event.zone, this.language))
            : this.texts.status.neverSynced;
    }

    showCamera(state: CameraState, torch: boolean): void {
        const { camera } = this.texts;
        const problems: Partial<Record<CameraState, string>> = {
            refused: camera.refused,
            missing: camera.missing,
            busy: camera.busy,
            insecure: camera.insecure,
        };
        const problem = problems[state];
        this.cameraProblem.hidden = problem === undefined;
        this.cameraProblemText.textContent = problem ?? '';
        this.frame.hidden = state !== 'running';
        this.hint.hidden = problem !== undefined;
        this.hint.textContent = state === 'running' ? camera.aim : state === 'off' ? camera.off : camera.starting;
        this.torch.hidden = !torch;
        this.torch.setAttribute('aria-pressed', 'false');
    }

    addLatest(tone: Tone, who: string, at: string): void {
        const word = { admitted: this.texts.latest.admitted, refused: this.texts.latest.refused, saved: this.texts.latest.saved }[tone];
        const time = clockTime(at, this.paired.event.zone, this.language);
        this.list.prepend(
            el(
                'li',
                { class: `latest-${tone}` },
                tone === 'admitted' ? icons.tick() : tone === 'refused' ? icons.stop() : icons.clock(),
                el('span', { class: 'latest-who', dir: 'auto' }, who === '' ? word : who),
                el('span', { class: 'latest-what' }, who === '' ? time : `${word} · ${time}`),
            ),
        );
        while (this.list.children.length > LATEST) {
            this.list.lastElementChild?.remove();
        }
        this.empty.hidden = true;
    }

    /** Says something until the next scan; nothing where the text is empty. */
    showNotice(text: string): void {
        this.notice.textContent = text;
        this.notice.hidden = text === '';
    }

    noteRefusedLater(): void {
        this.refusedLaterCount++;
        this.refusedLater.textContent = this.texts.status.refusedLater(this.refusedLaterCount);
        this.refusedLater.hidden = false;
    }

    closeDialog(): void {
        this.dialog.close();
    }

    private layOut(): HTMLElement {
        const { paired, texts } = this;
        const form = el(
            'form',
            { class: 'typed', novalidate: '' },
            el('label', { for: 'ticket-code', class: 'heard' }, texts.typed.label),
            this.input,
            el('button', { type: 'submit', class: 'main-button' }, texts.typed.check),
            this.typedProblem,
        );
        form.addEventListener('submit', (event) => {
            event.preventDefault();
            this.submit();
        });
        const leave = el('button', { type: 'button', class: 'quiet-button' }, texts.menu.leave);
        leave.addEventListener('click', () => this.askToLeave());
        return el(
            'div',
            { class: 'scanning' },
            el(
                'header',
                { class: 'bar' },
                el('div', { class: 'place' }, el('p', { class: 'event-name', dir: 'auto' }, paired.event.name), el('h1', { dir: 'auto' }, paired.door.name)),
                el('p', { class: 'counts' }, this.inside, el('span', { class: 'inside' }, texts.counts.inside), this.expected),
            ),
            el('div', { class: 'banners', 'aria-live': 'polite' }, this.offline, this.notKept, this.notice, this.refusedLater),
            el(
                'main',
                { class: 'work' },
                el('div', { class: 'camera' }, this.video, this.frame, this.hint, this.cameraProblem, this.torch),
                el(
                    'div',
                    { class: 'side' },
                    form,
                    el('p', { class: 'status' }, this.connection, this.unsent, this.synced),
                    el('section', { class: 'latest', 'aria-labelledby': 'latest' }, el('h2', { id: 'latest' }, texts.latest.heading), this.empty, this.list),
                    el('p', { class: 'leave' }, el('span', {}, paired.device), leave),
                ),
            ),
            this.dialog,
        );
    }

    private submit(): void {
        const text = this.input.value;
        if (text.trim() === '') {
            this.typedProblem.textContent = this.texts.typed.empty;
            this.input.setAttribute('aria-invalid', 'true');
            this.input.focus();
            return;
        }
        this.typedProblem.textContent = '';
        this.input.removeAttribute('aria-invalid');
        this.input.value = '';
        this.actions.typed(text);
    }

    private async switchTorch(): Promise<void> {
        const on = await this.actions.torch(this.torch.getAttribute('aria-pressed') !== 'true');
        this.torch.setAttribute('aria-pressed', String(on));
    }

    private askToLeave(): void {
        const unsent = this.state?.unsent ?? 0;
        this.dialogUnsent.textContent = unsent > 0 ? this.texts.menu.leaveUnsent(unsent) : '';
        this.dialog.showModal();
    }

    private leaveDialog(): HTMLDialogElement {
        const { menu } = this.texts;
        const yes = el('button', { type: 'button', class: 'main-button' }, menu.leaveYes);
        const no = el('button', { type: 'button', class: 'quiet-button', autofocus: '' }, menu.leaveNo);
        const dialog = el(
            'dialog',
            { class: 'leave-dialog', 'aria-labelledby': 'leave-question' },
            el('p', { id: 'leave-question' }, menu.leaveQuestion),
            this.dialogUnsent,
            el('div', { class: 'buttons' }, no, yes),
        );
        yes.addEventListener('click', () => this.actions.leave());
        no.addEventListener('click', () => dialog.close());
        return dialog;
    }
}
