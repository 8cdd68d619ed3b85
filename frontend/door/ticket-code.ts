/** What a camera saw or a hand typed, made comparable; decides whether it can be one of our tickets at all. */

const SHAPE = /^[0-9A-Z]{6,64}$/;

/** In upper case, without white space, dashes and control characters (hand scanners send some in front). */
export function normalise(text: string): string {
    // eslint-disable-next-line no-control-regex
    return text.replace(/[\s\u0000-\u001f\u007f\u200b-\u200f\u2060\ufeff\-\u2010-\u2015\u2212]+/g, '').toUpperCase();
}

/**
 * The ticket code in this text, or null where it cannot be one: a shop's link, a visiting card, four kilobytes of noise.
 * Long texts are refused before any work is done on them.
 */
export function ticketCode(text: string): string | null {
    if (text.length > 200) {
        return null;
    }
    const code = normalise(text);
    return SHAPE.test(code) ? code : null;
}
