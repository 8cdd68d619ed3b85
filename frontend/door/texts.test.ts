import { describe, expect, it } from 'vitest';
import { fill } from './messages';
import { textsFor } from './texts';

describe('a text', () => {
    it.each([
        ['Already used at {0}, {1}.', ['14:03', 'North door'], 'Already used at 14:03, North door.'],
        ["{0}''s door", ['Amina'], "Amina's door"],
        ['{0,choice,0#All sent|1#1 scan not sent|1<{0} scans not sent}', [0], 'All sent'],
        ['{0,choice,0#All sent|1#1 scan not sent|1<{0} scans not sent}', [1], '1 scan not sent'],
        ['{0,choice,0#All sent|1#1 scan not sent|1<{0} scans not sent}', [20], '20 scans not sent'],
        ['{0,choice,1#1 scan is|1<{0} scans are} not sent', [0], '1 scan is not sent'],
        ['{0}', ['{1} <b>'], '{1} <b>'],
    ])('%s is filled as the other screens fill it', (pattern, values, expected) => expect(fill(pattern, ...values)).toBe(expected));

    it('is in the first language that there is, and in English where there is none', () => {
        expect(textsFor(['xx-XX', 'en-GB']).language).toBe('en');
        expect(textsFor([]).texts.answer.admitted).toBe('Welcome in');
        expect(textsFor(['constructor', 'toString']).language).toBe('en');
    });

    it('names an access need in the words of the booking', () => {
        expect(textsFor(['en']).texts.need('BSL')).toBe('British Sign Language');
        expect(textsFor(['en']).texts.need('SOMETHING_NEW')).toBe('SOMETHING_NEW');
    });
});
