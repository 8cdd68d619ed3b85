/** Every text of the door page. A new language is one more object of this shape in `languages`. */

export type Reason =
    | 'UNKNOWN'
    | 'CANCELLED'
    | 'REVOKED'
    | 'WRONG_EVENT'
    | 'WRONG_DAY'
    | 'NOT_YET_OPEN'
    | 'ALREADY_USED'
    | 'WAITING_LIST';

export interface Texts {
    title: string;
    pairing: {
        heading: string;
        intro: string;
        label: string;
        hint: string;
        pair: string;
        pairing: string;
        empty: string;
        unknownCode: string;
        tooMany: string;
        offline: string;
        tooOld: string;
    };
    forgotten: { heading: string; lead: string; intro: string; left: string };
    counts: { inside: string; expected: (expected: number) => string; unknown: string };
    camera: {
        aim: string;
        starting: string;
        refused: string;
        missing: string;
        busy: string;
        insecure: string;
        again: string;
        torch: string;
        off: string;
    };
    typed: { label: string; placeholder: string; check: string; empty: string };
    status: {
        online: string;
        offline: string;
        unsent: (scans: number) => string;
        lastSync: (time: string) => string;
        neverSynced: string;
        notKept: string;
        refusedLater: (scans: number) => string;
    };
    answer: {
        admitted: string;
        refused: string;
        saved: string;
        foreign: string;
        region: string;
        savedDetail: string;
        foreignDetail: string;
        party: (people: number) => string;
        needs: string;
        close: string;
    };
    reasons: Record<Exclude<Reason, 'ALREADY_USED'>, string> & {
        ALREADY_USED: (time: string, door: string) => string;
        other: string;
    };
    needs: Record<string, string>;
    latest: { heading: string; empty: string; admitted: string; refused: string; saved: string };
    menu: { leave: string; leaveQuestion: string; leaveUnsent: (scans: number) => string; leaveYes: string; leaveNo: string };
}

const english: Texts = {
    title: 'Door · Common Ground',
    pairing: {
        heading: 'Open a door',
        intro: 'Ask the organiser for a door link and scan it with this phone, or type its code here.',
        label: 'Door code',
        hint: 'Ten letters and numbers. Spaces, dashes and small letters are fine.',
        pair: 'Pair this phone',
        pairing: 'Pairing…',
        empty: 'Type the door code first.',
        unknownCode: 'This door code is not known, or it was used or ran out. Ask the organiser for a new one.',
        tooMany: 'Too many tries. Wait a minute, then try again.',
        offline: 'No connection. Pairing is the one thing that needs the network: try again where there is signal.',
        tooOld: 'This browser is too old to keep scans. Please use another phone or update it.',
    },
    forgotten: {
        heading: 'This phone is no longer paired',
        lead: 'The organiser ended its access, or its time ran out. Everything this page had kept is deleted.',
        intro: 'To go on, ask for a new door link or type a new code.',
        left: 'This phone has left the door. Everything this page had kept is deleted.',
    },
    counts: {
        inside: 'inside',
        expected: (expected) => `of ${expected} expected`,
        unknown: 'not known yet',
    },
    camera: {
        aim: 'Hold the ticket’s code in the frame',
        starting: 'Starting the camera…',
        refused: 'The camera is not allowed for this page. Allow it in the browser’s settings for this address, then try again. Typing codes works meanwhile.',
        missing: 'No camera was found. Type the codes below.',
        busy: 'The camera is in use by another app. Close that app, then try again.',
        insecure: 'The browser gives the camera only to pages with a secure (https) address. Type the codes below.',
        again: 'Try again',
        torch: 'Torch',
        off: 'The camera is off',
    },
    typed: {
        label: 'Ticket code',
        placeholder: 'Type a ticket code',
        check: 'Check',
        empty: 'Type the code on the ticket first.',
    },
    status: {
        online: 'Online',
        offline: 'No network. Keep scanning: each scan is saved and sent later.',
        unsent: (scans) => (scans === 0 ? 'All sent' : scans === 1 ? '1 scan not sent' : `${scans} scans not sent`),
        lastSync: (time) => `last sync ${time}`,
        neverSynced: 'not synced yet',
        notKept: 'This browser refuses to save scans. Online scanning works; with no network keep this page open.',
        refusedLater: (scans) =>
            scans === 1 ? '1 saved scan was refused when it was checked. See the list.' : `${scans} saved scans were refused when they were checked. See the list.`,
    },
    answer: {
        admitted: 'Welcome in',
        refused: 'Stop',
        saved: 'Saved',
        foreign: 'Stop',
        region: 'Answer',
        savedDetail: 'Not checked yet: there is no network. The scan is sent when it is back.',
        foreignDetail: 'This is not one of our tickets.',
        party: (people) => `Party of ${people}`,
        needs: 'Please see to:',
        close: 'Tap to close, or just scan the next ticket',
    },
    reasons: {
        UNKNOWN: 'This is not one of our tickets.',
        CANCELLED: 'This ticket was cancelled.',
        REVOKED: 'This ticket was replaced by a newer one. Ask for the newer ticket.',
        WRONG_EVENT: 'This ticket is for another event.',
        WRONG_DAY: 'This ticket is not for today.',
        NOT_YET_OPEN: 'The doors are not open yet.',
        WAITING_LIST: 'This person is on the waiting list and has no place yet.',
        ALREADY_USED: (time, door) => `Already used at ${time}, ${door}.`,
        other: 'This ticket cannot be admitted. Ask the organiser.',
    },
    needs: {
        STEP_FREE: 'step-free way',
        BSL: 'BSL',
        INTERPRETER: 'interpreter',
        HEARING_LOOP: 'hearing loop',
        PRAYER_ROOM: 'prayer room',
        DIET: 'diet',
        CHILDCARE: 'childcare',
        QUIET_SPACE: 'quiet space',
        COMPANION: 'companion',
    },
    latest: {
        heading: 'Latest scans',
        empty: 'Nothing scanned yet on this phone.',
        admitted: 'Admitted',
        refused: 'Refused',
        saved: 'Saved, not checked yet',
    },
    menu: {
        leave: 'Leave this door',
        leaveQuestion: 'Leave this door? The page forgets everything it kept on this phone.',
        leaveUnsent: (scans) =>
            scans === 1 ? '1 scan is not sent yet and would be lost.' : `${scans} scans are not sent yet and would be lost.`,
        leaveYes: 'Leave and forget',
        leaveNo: 'Stay',
    },
};

const languages: Record<string, Texts> = { en: english };

/** The texts in the first of the wanted languages that there is, or in English. */
export function textsFor(wanted: readonly string[]): { language: string; texts: Texts } {
    for (const tag of wanted) {
        const language = tag.toLowerCase().split('-')[0] ?? '';
        const texts = languages[language];
        if (texts) {
            return { language, texts };
        }
    }
    return { language: 'en', texts: english };
}
