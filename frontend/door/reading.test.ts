import { describe, expect, it } from 'vitest';
import { clockTime, verdictOf } from './answer-screen';
import type { Paired, ScanAnswer } from './api';
import { HeldCodes } from './held-codes';
import { textsFor } from './texts';
import { ticketCode } from './ticket-code';

const { texts } = textsFor(['en-GB']);
const paired = { event: { zone: 'Europe/London' } } as Paired;

describe('a ticket code', () => {
    it.each([
        ['abcd-efgh 1234', 'ABCDEFGH1234'],
        ['  ABCDEFGH1234\r\n', 'ABCDEFGH1234'],
        ['\u0002ABCDEFGH1234\u0003', 'ABCDEFGH1234'],
        ['ABCD\u2011EFGH\u00a01234', 'ABCDEFGH1234'],
    ])('is read from %j', (text, code) => expect(ticketCode(text)).toBe(code));

    it.each(['https://shop.example/x', '', 'AB', 'BEGIN:VCARD\nN:Somebody', 'A'.repeat(4096), '\u0000\uffff\ud800', 'كود التذكرة'])(
        'is not seen in %j',
        (text) => expect(ticketCode(text)).toBeNull(),
    );
});

describe('a code held in view', () => {
    it('counts once, and again after it was away', () => {
        const held = new HeldCodes(2500);
        expect(held.see('A', 0)).toBe(true);
        for (let now = 100; now < 20_000; now += 100) {
            expect(held.see('A', now)).toBe(false);
        }
        expect(held.see('B', 20_000)).toBe(true);
        expect(held.see('A', 23_000)).toBe(true);
    });
});

describe('an answer', () => {
    const refused: ScanAnswer = {
        id: '1',
        outcome: 'REFUSED',
        reason: 'ALREADY_USED',
        name: 'Parveen',
        ticketKind: null,
        party: 1,
        accessNeeds: ['STEP_FREE'],
        firstAt: new Date().toISOString(),
        firstDoor: 'North door',
    };

    it('says when and at which door a used ticket was used', () => {
        const verdict = verdictOf(refused, texts, paired, 'en');
        expect(verdict.detail).toMatch(/^Already used at \d\d:\d\d, North door\.$/);
        expect(verdict.needs).toBeNull();
    });

    it('has words for a reason that a newer server may send', () => {
        const verdict = verdictOf({ ...refused, reason: 'SOMETHING_NEW' as never }, texts, paired, 'en');
        expect(verdict.detail).toBe(texts.reasons.other);
    });

    it('names access needs only to those who are let in', () => {
        const verdict = verdictOf({ ...refused, outcome: 'ADMITTED', reason: null, party: 3 }, texts, paired, 'en');
        expect(verdict).toMatchObject({ tone: 'admitted', needs: 'Please see to: step-free way', party: 'Party of 3' });
    });
});

describe('a time', () => {
    const now = new Date('2026-07-10T20:00:00Z');
    it('is the event’s own, not the phone’s', () => expect(clockTime('2026-07-10T13:03:00Z', 'Europe/London', 'en', now)).toBe('14:03'));
    it('has its day where that is not today', () =>
        expect(clockTime('2026-07-09T13:03:00Z', 'Europe/London', 'en', now)).toBe('9 July, 14:03'));
});
