/** The phone's camera: opened, watched and let go; knows nothing about tickets. */

import { createDecoder, type Decoder } from './decoder';

export type CameraState = 'starting' | 'running' | 'refused' | 'missing' | 'busy' | 'insecure' | 'off';

export interface CameraListener {
    changed(state: CameraState, torch: boolean): void;
    saw(texts: string[]): void;
}

const PAUSE_MILLIS = 60;

export class Camera {
    private stream: MediaStream | null = null;
    private decoder: Decoder | null = null;
    private run = 0;

    constructor(
        private readonly video: HTMLVideoElement,
        private readonly listener: CameraListener,
    ) {}

    async start(): Promise<void> {
        this.stop();
        const run = ++this.run;
        if (!navigator.mediaDevices?.getUserMedia) {
            this.listener.changed('insecure', false);
            return;
        }
        this.listener.changed('starting', false);
        try {
            const stream = await navigator.mediaDevices.getUserMedia({
                audio: false,
                video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
            });
            if (run !== this.run) {
                stream.getTracks().forEach((track) => track.stop());
                return;
            }
            this.stream = stream;
            stream.getVideoTracks()[0]?.addEventListener('ended', () => this.run === run && this.listener.changed('busy', false));
            this.video.srcObject = stream;
            await this.video.play();
            this.decoder ??= await createDecoder();
        } catch (problem) {
            if (run === this.run) {
                this.listener.changed(stateOf(problem), false);
            }
            return;
        }
        if (run === this.run) {
            this.listener.changed('running', this.hasTorch());
            void this.watch(run, this.decoder);
        }
    }

    stop(): void {
        this.run++;
        this.stream?.getTracks().forEach((track) => track.stop());
        this.stream = null;
        this.video.srcObject = null;
        this.listener.changed('off', false);
    }

    async setTorch(on: boolean): Promise<boolean> {
        try {
            // The torch is not in TypeScript's description of constraints yet.
            await this.stream?.getVideoTracks()[0]?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
            return on;
        } catch {
            return false;
        }
    }

    private hasTorch(): boolean {
        const track = this.stream?.getVideoTracks()[0];
        return !!track && typeof track.getCapabilities === 'function' && 'torch' in track.getCapabilities();
    }

    private async watch(run: number, decoder: Decoder): Promise<void> {
        while (run === this.run) {
            if (!document.hidden && this.video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
                try {
                    const texts = await decoder.decode(this.video);
                    if (run === this.run && texts.length > 0) {
                        this.listener.saw(texts);
                    }
                } catch {
                    // One unreadable picture; the next one comes at once.
                }
            }
            await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
        }
    }
}

function stateOf(problem: unknown): CameraState {
    const name = problem instanceof DOMException ? problem.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError') {
        return 'refused';
    }
    return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
}
