import type { Paired, ScanAnswer } from './api';
import { el, icons } from './dom';
import type { Tone } from './signals';
import type { Texts } from './texts';

/** What the whole screen says about one presented code. */
export interface Verdict {
    tone: Tone;
    word: string;
    name: string | null;
    detail: string | null;
    party: string | null;
    /** Shown small: it concerns the guest and nobody who stands behind her. */
    needs: string | null;
}

/** As "14:03" in the event's own zone; with the day where it is not today. */
export function clockTime(instant: string, zone: string, language: string, now: Date = new Date()): string {
    const locale = language === 'en' ? 'en-GB' : language;
    const moment = new Date(instant);
    const day = (date: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(date);
    const time = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(moment);
    if (day(moment) === day(now)) {
        return time;
    }
    return `${new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month: 'long' }).format(moment)}, ${time}`;
}

export function verdictOf(answer: ScanAnswer, texts: Texts, paired: Paired, language: string): Verdict {
    const admitted = answer.outcome === 'ADMITTED';
    return {
        tone: admitted ? 'admitted' : 'refused',
        word: admitted ? texts.answer.admitted : texts.answer.refused,
        name: answer.name,
        detail: admitted ? answer.ticketKind : reasonOf(answer, texts, paired, language),
        party: answer.party !== null && answer.party > 1 ? texts.answer.party(answer.party) : null,
        needs:
            admitted && answer.accessNeeds.length > 0
                ? texts.answer.needs(answer.accessNeeds.map(texts.need).join(', '))
                : null,
    };
}

function reasonOf(answer: ScanAnswer, texts: Texts, paired: Paired, language: string): string {
    switch (answer.reason) {
        case 'ALREADY_USED':
            return texts.reasons.ALREADY_USED(
                answer.firstAt ? clockTime(answer.firstAt, paired.event.zone, language) : '?',
                answer.firstDoor ?? '?',
            );
        case null:
            return texts.reasons.other;
        default:
            // A newer server may know a reason that this page does not.
            return texts.reasons[answer.reason] ?? texts.reasons.other;
    }
}

export function savedVerdict(texts: Texts): Verdict {
    return { tone: 'saved', word: texts.answer.saved, name: null, detail: texts.answer.savedDetail, party: null, needs: null };
}

export function foreignVerdict(texts: Texts): Verdict {
    return { tone: 'refused', word: texts.answer.refused, name: null, detail: texts.reasons.UNKNOWN, party: null, needs: null };
}

const SHOWN_MILLIS: Record<Tone, number> = { admitted: 4000, saved: 4000, refused: 9000 };

/** Fills the screen with one answer; goes by itself, at a touch, at Escape, or when the next answer comes. */
export class AnswerScreen {
    readonly element: HTMLElement;
    /** Stays in the page, so that a screen reader hears each answer. */
    readonly announcement = el('div', { class: 'heard', role: 'alert' });
    private timer = 0;

    constructor(private readonly texts: Texts) {
        this.element = el('section', { class: 'answer', 'aria-label': texts.answer.region, hidden: '' });
        this.element.addEventListener('click', () => this.close());
        document.addEventListener('keydown', (event) => {
            if (event.key === 'Escape') {
                this.close();
            }
        });
    }

    show(verdict: Verdict): void {
        const { tone, word, name, detail, party, needs } = verdict;
        const picture = tone === 'admitted' ? icons.tick() : tone === 'refused' ? icons.stop() : icons.clock();
        this.element.className = `answer answer-${tone}`;
        this.element.replaceChildren(
            el('div', { class: 'answer-sign' }, picture, el('p', { class: 'answer-word' }, word)),
            el(
                'div',
                { class: 'answer-facts' },
                name ? el('p', { class: 'answer-name', dir: 'auto' }, name) : null,
                party ? el('p', { class: 'answer-party' }, party) : null,
                detail ? el('p', { class: 'answer-detail' }, detail) : null,
                needs ? el('p', { class: 'answer-needs' }, needs) : null,
            ),
            el('button', { type: 'button', class: 'answer-close' }, this.texts.answer.close),
        );
        this.element.hidden = false;
        this.announcement.replaceChildren(el('p', {}, [word, name, party, detail, needs].filter(Boolean).join('. ')));
        clearTimeout(this.timer);
        this.timer = window.setTimeout(() => this.close(), SHOWN_MILLIS[tone]);
    }

    close(): void {
        clearTimeout(this.timer);
        this.element.hidden = true;
    }

    /** Closes it and keeps nobody's name in the page. */
    forget(): void {
        this.close();
        this.element.replaceChildren();
        this.announcement.replaceChildren();
    }
}
