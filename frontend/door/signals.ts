/** What is heard and felt of an answer, for a steward who looks at the person and not at the phone. */

export type Tone = 'admitted' | 'refused' | 'saved';

const NOTES: Record<Tone, { hertz: number; from: number; seconds: number; shape: OscillatorType }[]> = {
    admitted: [
        { hertz: 660, from: 0, seconds: 0.12, shape: 'sine' },
        { hertz: 990, from: 0.12, seconds: 0.2, shape: 'sine' },
    ],
    refused: [{ hertz: 150, from: 0, seconds: 0.55, shape: 'square' }],
    saved: [
        { hertz: 520, from: 0, seconds: 0.1, shape: 'triangle' },
        { hertz: 520, from: 0.18, seconds: 0.1, shape: 'triangle' },
    ],
};

const PULSES: Record<Tone, number[]> = { admitted: [90], refused: [300, 120, 300], saved: [80, 80, 80] };

export class Signals {
    private audio: AudioContext | null = null;

    /** Browsers allow sound only after the first touch or key. */
    awake(): void {
        try {
            this.audio ??= new AudioContext();
            void this.audio.resume();
        } catch {
            // Without sound the colours, the word and the vibration remain.
        }
    }

    give(tone: Tone): void {
        navigator.vibrate?.(PULSES[tone]);
        if (this.audio?.state !== 'running') {
            return;
        }
        for (const note of NOTES[tone]) {
            const start = this.audio.currentTime + note.from;
            const oscillator = this.audio.createOscillator();
            const volume = this.audio.createGain();
            oscillator.type = note.shape;
            oscillator.frequency.value = note.hertz;
            volume.gain.setValueAtTime(note.shape === 'square' ? 0.12 : 0.3, start);
            volume.gain.exponentialRampToValueAtTime(0.001, start + note.seconds);
            oscillator.connect(volume).connect(this.audio.destination);
            oscillator.start(start);
            oscillator.stop(start + note.seconds);
        }
    }
}
