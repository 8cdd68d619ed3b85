import type { Outcome, Paired } from './api';
import { el } from './dom';
import type { Texts } from './texts';
import { normalise } from './ticket-code';

export type Farewell = 'revoked' | 'left' | null;

/** Where a phone becomes a door: by the organiser's link or its typed code. */
export class PairingScreen {
    readonly element: HTMLElement;
    private readonly input: HTMLInputElement;
    private readonly button: HTMLButtonElement;
    private readonly problem: HTMLElement;

    constructor(
        private readonly texts: Texts,
        farewell: Farewell,
        private readonly pair: (code: string) => Promise<Outcome<Paired>>,
    ) {
        const words = texts.pairing;
        this.input = el('input', {
            id: 'door-code',
            class: 'code-input',
            autocomplete: 'off',
            autocapitalize: 'characters',
            spellcheck: 'false',
            enterkeyhint: 'go',
            maxlength: '60',
            'aria-describedby': 'door-code-hint door-code-problem',
        });
        this.button = el('button', { type: 'submit', class: 'main-button' }, words.pair);
        this.problem = el('p', { id: 'door-code-problem', class: 'problem', role: 'alert' });
        const form = el(
            'form',
            { class: 'pairing-form', novalidate: '' },
            el('label', { for: 'door-code' }, words.label),
            this.input,
            el('p', { id: 'door-code-hint', class: 'hint' }, words.hint),
            this.problem,
            this.button,
        );
        form.addEventListener('submit', (event) => {
            event.preventDefault();
            void this.tryCode(this.input.value);
        });
        this.element = el(
            'main',
            { class: 'pairing' },
            el('img', { src: '/door/icon.svg', alt: '', width: '72', height: '72' }),
            el('h1', {}, farewell === null ? words.heading : farewell === 'revoked' ? texts.forgotten.heading : words.heading),
            farewell
                ? el('p', { class: 'notice', role: 'status' }, farewell === 'revoked' ? texts.forgotten.lead : texts.forgotten.left)
                : null,
            el('p', {}, farewell === 'revoked' ? texts.forgotten.intro : words.intro),
            form,
        );
    }

    async tryCode(typed: string): Promise<void> {
        if (this.button.disabled) {
            return;
        }
        this.input.value = typed;
        const code = normalise(typed);
        if (code === '') {
            this.fail(this.texts.pairing.empty);
            return;
        }
        this.problem.textContent = '';
        this.input.removeAttribute('aria-invalid');
        this.button.disabled = true;
        this.button.textContent = this.texts.pairing.pairing;
        const outcome = await this.pair(code);
        this.button.disabled = false;
        this.button.textContent = this.texts.pairing.pair;
        if (outcome.kind === 'unreachable') {
            this.fail(this.texts.pairing.offline);
        } else if (outcome.kind === 'refused' && outcome.status === 429) {
            this.fail(this.texts.pairing.tooMany);
        } else if (outcome.kind !== 'answered') {
            this.fail(this.texts.pairing.unknownCode);
        }
    }

    focus(): void {
        this.input.focus();
    }

    private fail(message: string): void {
        this.problem.textContent = message;
        this.input.setAttribute('aria-invalid', 'true');
        this.input.focus();
    }
}
