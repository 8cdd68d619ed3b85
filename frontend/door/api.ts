import type { Reason } from './texts';

/** The door's HTTP API as the server's OpenAPI description has it. */

export interface Paired {
    token: string;
    device: string;
    event: { name: string; startsAt: string; endsAt: string; zone: string };
    door: { id: string; name: string };
    expiresAt: string;
}

export interface ScanToSend {
    id: string;
    code: string;
    scannedAt: string;
    offline: boolean;
}

export interface ScanAnswer {
    id: string;
    outcome: 'ADMITTED' | 'REFUSED';
    reason: Reason | null;
    name: string | null;
    ticketKind: string | null;
    party: number | null;
    accessNeeds: string[];
    firstAt: string | null;
    firstDoor: string | null;
}

export interface Counts {
    inside: number;
    expected: number;
    serverTime: string;
}

export interface Answers extends Counts {
    answers: ScanAnswer[];
}

/**
 * What came of a call. `unreachable` also stands for a server that is ill, and for a stranger that answers in its place
 * (a hotel's sign-in page, a proxy): the scan is kept and sent again.
 */
export type Outcome<T> = { kind: 'answered'; value: T } | { kind: 'unreachable' } | { kind: 'forgotten' } | { kind: 'refused'; status: number };

export const ANSWER_TIMEOUT_MILLIS = 3000;

export interface DoorApi {
    pair(code: string): Promise<Outcome<Paired>>;
    send(token: string, scans: ScanToSend[], timeoutMillis?: number): Promise<Outcome<Answers>>;
    status(token: string): Promise<Outcome<Counts>>;
}

async function call<T>(path: string, init: RequestInit, timeoutMillis: number, expected: keyof T): Promise<Outcome<T>> {
    let response: Response;
    let body: unknown;
    try {
        response = await fetch(path, {
            ...init,
            cache: 'no-store',
            credentials: 'omit',
            referrerPolicy: 'no-referrer',
            redirect: 'error',
            signal: AbortSignal.timeout(timeoutMillis),
        });
        body = response.ok ? await response.json() : undefined;
    } catch {
        return { kind: 'unreachable' };
    }
    if (response.ok) {
        const ours = typeof body === 'object' && body !== null && expected in body;
        return ours ? { kind: 'answered', value: body as T } : { kind: 'unreachable' };
    }
    // Our own refusals are problem details. Nobody else may make this phone forget its scans.
    const ours = response.headers.get('Content-Type')?.startsWith('application/problem+json') ?? false;
    if (!ours || response.status >= 500) {
        return { kind: 'unreachable' };
    }
    return response.status === 401 ? { kind: 'forgotten' } : { kind: 'refused', status: response.status };
}

export const httpApi: DoorApi = {
    pair: (code) =>
        call<Paired>(
            '/api/door/pair',
            { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code }) },
            10_000,
            'token',
        ),
    send: (token, scans, timeoutMillis = ANSWER_TIMEOUT_MILLIS) =>
        call<Answers>(
            '/api/door/scans',
            {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
                body: JSON.stringify({ scans }),
            },
            timeoutMillis,
            'answers',
        ),
    status: (token) =>
        call<Counts>('/api/door/status', { headers: { Authorization: `Bearer ${token}` } }, ANSWER_TIMEOUT_MILLIS, 'inside'),
};
