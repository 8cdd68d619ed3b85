package org.commonground.library.pictures;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads from a JPEG file how the camera was held: 1 is upright, 2 to 8 are the other ways that EXIF 2.3 knows. */
final class ExifOrientation {

    private static final int UPRIGHT = 1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final long EXIF = 0x4578_6966_0000L;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;

    private ExifOrientation() {}

    /** Upright where the file does not say, or says it in a way that makes no sense. */
    static int of(byte[] jpeg) {
        try {
            return inSegments(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException endsEarly) {
            return UPRIGHT;
        }
    }

    private static int inSegments(ByteBuffer file) {
        file.position(2);
        while (file.remaining() >= 4) {
            if ((file.get() & 0xFF) != 0xFF) {
                return UPRIGHT;
            }
            int marker = file.get() & 0xFF;
            if (marker == 0xFF) {
                // Fill bytes may stand before a marker.
                file.position(file.position() - 1);
                continue;
            }
            if (marker == START_OF_SCAN) {
                return UPRIGHT;
            }
            int length = Short.toUnsignedInt(file.getShort()) - 2;
            ByteBuffer segment = file.slice(file.position(), length);
            if (marker == APP1 && length > 14 && segment.getLong(0) >>> 16 == EXIF) {
                return inTiff(segment.slice(6, length - 6));
            }
            file.position(file.position() + length);
        }
        return UPRIGHT;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        int entries = Short.toUnsignedInt(tiff.getShort());
        for (int i = 0; i < entries; i++) {
            int tag = Short.toUnsignedInt(tiff.getShort());
            int type = tiff.getShort();
            tiff.getInt();
            int value = Short.toUnsignedInt(tiff.getShort());
            tiff.getShort();
            if (tag == ORIENTATION && type == SHORT) {
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
