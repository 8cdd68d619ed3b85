import type { Outcome, Paired } from './api';

/** What became of a link that was opened on a phone that stands at a door already. */
export type Move =
    | { kind: 'moved'; paired: Paired }
    | { kind: 'stays'; why: 'unsent'; unsent: number }
    | { kind: 'stays'; why: 'used' | 'offline' | 'tooMany' };

/**
 * Scans of this door come first: they can be sent under its pairing only. And the door stays open until another one is:
 * the link that opened it, touched again in the chat where it was sent, must not close it.
 *
 * @param settle sends what can be sent; the number of scans that stay behind
 */
export async function move(settle: () => Promise<number>, pair: () => Promise<Outcome<Paired>>): Promise<Move> {
    const unsent = await settle();
    if (unsent > 0) {
        return { kind: 'stays', why: 'unsent', unsent };
    }
    const outcome = await pair();
    switch (outcome.kind) {
        case 'answered':
            // The camera went on meanwhile.
            await settle();
            return { kind: 'moved', paired: outcome.value };
        case 'unreachable':
            return { kind: 'stays', why: 'offline' };
        case 'refused':
            return { kind: 'stays', why: outcome.status === 429 ? 'tooMany' : 'used' };
        case 'forgotten':
            return { kind: 'stays', why: 'used' };
    }
}
