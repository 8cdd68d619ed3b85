import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** Reads the QR codes in what the camera shows now. */
export interface Decoder {
    decode(video: HTMLVideoElement): Promise<string[]>;
}

interface NativeDetector {
    detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

interface NativeDetectorType {
    new (options: { formats: string[] }): NativeDetector;
    getSupportedFormats(): Promise<string[]>;
}

const WIDTH = 800;

/** ZXing as WebAssembly, from our own server: for browsers without a detector of their own, and as reserve for the others. */
class ZxingDecoder implements Decoder {
    private readonly canvas = document.createElement('canvas');
    private readonly context = this.canvas.getContext('2d', { willReadFrequently: true });

    constructor() {
        prepareZXingModule({
            overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasmUrl : prefix + path) },
            fireImmediately: true,
        }).catch(() => undefined);
    }

    async decode(video: HTMLVideoElement): Promise<string[]> {
        if (!this.context || video.videoWidth === 0) {
            return [];
        }
        const scale = Math.min(1, WIDTH / video.videoWidth);
        this.canvas.width = Math.round(video.videoWidth * scale);
        this.canvas.height = Math.round(video.videoHeight * scale);
        this.context.drawImage(video, 0, 0, this.canvas.width, this.canvas.height);
        const picture = this.context.getImageData(0, 0, this.canvas.width, this.canvas.height);
        const found = await readBarcodes(picture, {
            formats: ['QRCode'],
            tryHarder: true,
            tryInvert: true,
            tryRotate: true,
            maxNumberOfSymbols: 4,
        });
        return found.filter((symbol) => symbol.isValid).map((symbol) => symbol.text);
    }
}

/** The browser's own detector; where it turns out to be broken, ZXing takes over. */
class NativeDecoder implements Decoder {
    private reserve: Decoder | null = null;

    constructor(private readonly detector: NativeDetector) {}

    async decode(video: HTMLVideoElement): Promise<string[]> {
        if (this.reserve) {
            return this.reserve.decode(video);
        }
        try {
            return (await this.detector.detect(video)).map((symbol) => symbol.rawValue);
        } catch {
            this.reserve = new ZxingDecoder();
            return [];
        }
    }
}

export async function createDecoder(): Promise<Decoder> {
    const native = (globalThis as { BarcodeDetector?: NativeDetectorType }).BarcodeDetector;
    try {
        if (native && (await native.getSupportedFormats()).includes('qr_code')) {
            return new NativeDecoder(new native({ formats: ['qr_code'] }));
        }
    } catch {
        // A detector that cannot even say what it reads is not used.
    }
    return new ZxingDecoder();
}
