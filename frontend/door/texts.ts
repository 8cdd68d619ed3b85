import messages from 'virtual:texts';
import { fill } from './messages';

/**
 * The texts of the door page, in the words of vaadin-i18n/translations.properties like those of every other screen.
 */

export type Reason =
    | 'UNKNOWN'
    | 'CANCELLED'
    | 'REVOKED'
    | 'WRONG_EVENT'
    | 'WRONG_DAY'
    | 'NOT_YET_OPEN'
    | 'ALREADY_USED'
    | 'WAITING_LIST';

export type Texts = ReturnType<typeof textsOf>;

function textsOf(language: string) {
    const text = (key: string): string => {
        const found = messages[language]?.[key] ?? messages.en?.[key];
        if (found === undefined) {
            throw new Error(`There is no text ${key}`);
        }
        return found;
    };
    const page = (key: string): string => text(`checkin.page.${key}`);
    const filled =
        (key: string) =>
        (...values: (string | number)[]): string =>
            fill(page(key), ...values);
    const reason = (name: Exclude<Reason, 'ALREADY_USED'> | 'OTHER'): string => text(`checkin.reason.${name}`);
    return {
        title: page('title'),
        pairing: {
            heading: page('pairing.heading'),
            intro: page('pairing.intro'),
            label: page('pairing.label'),
            hint: page('pairing.hint'),
            pair: page('pairing.pair'),
            pairing: page('pairing.pairing'),
            empty: page('pairing.empty'),
            unknownCode: page('pairing.unknownCode'),
            tooMany: page('pairing.tooMany'),
            offline: page('pairing.offline'),
        },
        moving: {
            unsent: filled('moving.unsent'),
            used: page('moving.used'),
            offline: page('moving.offline'),
            tooMany: page('moving.tooMany'),
        },
        forgotten: {
            heading: page('forgotten.heading'),
            lead: page('forgotten.lead'),
            intro: page('forgotten.intro'),
            left: page('forgotten.left'),
        },
        counts: {
            inside: page('counts.inside'),
            expected: filled('counts.expected'),
            unknown: page('counts.unknown'),
        },
        camera: {
            aim: page('camera.aim'),
            starting: page('camera.starting'),
            refused: page('camera.refused'),
            missing: page('camera.missing'),
            busy: page('camera.busy'),
            insecure: page('camera.insecure'),
            again: page('camera.again'),
            torch: page('camera.torch'),
            off: page('camera.off'),
        },
        typed: {
            label: page('typed.label'),
            placeholder: page('typed.placeholder'),
            check: page('typed.check'),
            empty: page('typed.empty'),
        },
        status: {
            online: page('status.online'),
            offline: page('status.offline'),
            unsent: filled('status.unsent'),
            lastSync: filled('status.lastSync'),
            neverSynced: page('status.neverSynced'),
            notKept: page('status.notKept'),
            refusedLater: filled('status.refusedLater'),
        },
        answer: {
            region: page('answer.region'),
            admitted: page('answer.admitted'),
            refused: page('answer.refused'),
            saved: page('answer.saved'),
            savedDetail: page('answer.savedDetail'),
            party: filled('answer.party'),
            needs: filled('answer.needs'),
            close: page('answer.close'),
        },
        latest: {
            heading: page('latest.heading'),
            empty: page('latest.empty'),
            admitted: page('latest.admitted'),
            refused: page('latest.refused'),
            saved: page('latest.saved'),
        },
        menu: {
            leave: page('menu.leave'),
            leaveQuestion: page('menu.leaveQuestion'),
            leaveUnsent: filled('menu.leaveUnsent'),
            leaveYes: page('menu.leaveYes'),
            leaveNo: page('menu.leaveNo'),
        },
        reasons: {
            UNKNOWN: reason('UNKNOWN'),
            CANCELLED: reason('CANCELLED'),
            REVOKED: reason('REVOKED'),
            WRONG_EVENT: reason('WRONG_EVENT'),
            WRONG_DAY: reason('WRONG_DAY'),
            NOT_YET_OPEN: reason('NOT_YET_OPEN'),
            WAITING_LIST: reason('WAITING_LIST'),
            ALREADY_USED: (time: string, door: string): string => fill(text('checkin.reason.ALREADY_USED'), time, door),
            other: reason('OTHER'),
        },
        /** What an access need is called; a newer server may know one that this page does not. */
        need: (name: string): string => messages[language]?.[`access.${name}`] ?? messages.en?.[`access.${name}`] ?? name,
    };
}

/** The texts in the first of the wanted languages that there is, or in English. */
export function textsFor(wanted: readonly string[]): { language: string; texts: Texts } {
    const language = wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find((tag) => Object.hasOwn(messages, tag)) ?? 'en';
    return { language, texts: textsOf(language) };
}
