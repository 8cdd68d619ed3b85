/** A code held in view is one presentation: it counts again only after it was out of view for a while. */
export class HeldCodes {
    private readonly lastSeen = new Map<string, number>();

    constructor(private readonly gapMillis = 2500) {}

    /** Tells this code is in view now; true when that begins a new presentation. */
    see(code: string, now: number): boolean {
        const before = this.lastSeen.get(code);
        this.lastSeen.delete(code);
        this.lastSeen.set(code, now);
        if (this.lastSeen.size > 50) {
            const oldest = this.lastSeen.keys().next().value;
            if (oldest !== undefined) {
                this.lastSeen.delete(oldest);
            }
        }
        return before === undefined || now - before > this.gapMillis;
    }

    clear(): void {
        this.lastSeen.clear();
    }
}
