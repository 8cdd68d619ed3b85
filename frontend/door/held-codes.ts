import { ticketCode } from './ticket-code';

/** Another ticket that was in view so shortly before is still in the picture, only not read this time. */
const CROWD_MILLIS = 500;

/** A code held in view is one presentation: it counts again only after it was out of view for a while. */
export class HeldCodes {
    private readonly lastSeen = new Map<string, number>();

    constructor(private readonly gapMillis = 2500) {}

    /**
     * What of all that is in view now begins a new presentation, or null. A poster's link beside a ticket does not hide the
     * ticket; of two tickets in one picture the second waits until the first is out of view, so that no answer is
     * covered by the next before anybody could read it.
     */
    choose(seen: readonly string[], now: number): string | null {
        const codes = seen.map(ticketCode).filter((code) => code !== null);
        const candidates = codes.length > 0 ? codes : seen.slice(0, 1);
        const held = candidates.filter((each) => this.holds(each, now));
        held.forEach((each) => this.see(each, now));
        const chosen = candidates[0];
        if (held.length > 0 || chosen === undefined || (codes.length > 0 && this.ticketJustSeen(now))) {
            return null;
        }
        this.see(chosen, now);
        return chosen;
    }

    /** Tells that this code is still in view, or was answered only now. */
    see(code: string, now: number): void {
        this.lastSeen.delete(code);
        this.lastSeen.set(code, now);
        if (this.lastSeen.size > 50) {
            const oldest = this.lastSeen.keys().next().value;
            if (oldest !== undefined) {
                this.lastSeen.delete(oldest);
            }
        }
    }

    private ticketJustSeen(now: number): boolean {
        return [...this.lastSeen].some(([code, at]) => now - at < CROWD_MILLIS && ticketCode(code) !== null);
    }

    private holds(code: string, now: number): boolean {
        const before = this.lastSeen.get(code);
        return before !== undefined && now - before <= this.gapMillis;
    }
}
