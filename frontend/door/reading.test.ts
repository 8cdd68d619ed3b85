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
        expect(held.choose(['TICKETA'], 0)).toBe('TICKETA');
        for (let now = 100; now < 20_000; now += 100) {
            expect(held.choose(['TICKETA'], now)).toBeNull();
        }
        expect(held.choose(['TICKETB'], 20_600)).toBe('TICKETB');
        expect(held.choose(['TICKETA'], 23_000)).toBe('TICKETA');
    });

    it('counts once also where it is no ticket', () => {
        const held = new HeldCodes(2500);
        expect(held.choose(['https://shop.example'], 0)).toBe('https://shop.example');
        expect(held.choose(['https://shop.example'], 1000)).toBeNull();
        expect(held.choose(['TICKETA'], 1100)).toBe('TICKETA');
    });
});

describe('several codes in one picture', () => {
    it('do not hide the ticket among them', () =>
        expect(new HeldCodes().choose(['https://shop.example', 'ticket-a', 'WIFI:S:hall;;'], 0)).toBe('TICKETA'));

    it('that are two tickets are answered one after the other, the second when the first is out of view', () => {
        const held = new HeldCodes();
        expect(held.choose(['TICKETA', 'TICKETB'], 0)).toBe('TICKETA');
        for (let now = 100; now < 5000; now += 200) {
            expect(held.choose(['TICKETB', 'TICKETA'], now)).toBeNull();
            // The reader misses one of them now and then.
            expect(held.choose(['TICKETB'], now + 100)).toBeNull();
        }
        expect(held.choose(['TICKETB'], 5600)).toBe('TICKETB');
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
        expect(verdict).toMatchObject({ tone: 'admitted', needs: 'Please see to: Step-free access', party: 'Party of 3' });
    });
});

describe('a time', () => {
    const now = new Date('2026-07-10T20:00:00Z');
    it('is the event’s own, not the phone’s', () => expect(clockTime('2026-07-10T13:03:00Z', 'Europe/London', 'en', now)).toBe('14:03'));
    it('has its day where that is not today', () =>
        expect(clockTime('2026-07-09T13:03:00Z', 'Europe/London', 'en', now)).toBe('9 July, 14:03'));
});
