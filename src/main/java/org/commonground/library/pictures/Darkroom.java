package org.commonground.library.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.commonground.library.pictures.DevelopResult.Developed;
import org.commonground.library.pictures.DevelopResult.Unusable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Develops uploaded photos: upright, small, and encoded anew, so that place, camera and whatever else was in the file is
 * gone. The size is read before the picture is, so that a small file cannot unfold into a huge one.
 */
@Component
public class Darkroom {

    public static final int MOST_BYTES = 20 * 1024 * 1024;
    public static final int PICTURE = 1600;
    public static final int THUMBNAIL = 480;

    private static final long MOST_PIXELS = 60_000_000;

    /** Held in memory at once, with up to eight bytes each. */
    private static final long MOST_DECODED = 20_000_000;

    private static final float QUALITY = 0.85f;
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1");

    /** Few at a time, because each needs memory for its pixels. */
    private final Semaphore places = new Semaphore(2, true);

    /** The photo as two JPEG files, or why not. */
    public DevelopResult develop(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Unusable(PhotoProblem.TOO_BIG);
        }
        String format = formatOf(file);
        if (format == null) {
            return new Unusable(isHeic(file) ? PhotoProblem.HEIC : PhotoProblem.NOT_A_PHOTO);
        }
        places.acquireUninterruptibly();
        try {
            return develop(file, format);
        } catch (IOException | RuntimeException unreadable) {
            // The platform's decoders answer hostile files with exceptions of many kinds.
            return new Unusable(PhotoProblem.DAMAGED);
        } finally {
            places.release();
        }
    }

    private static DevelopResult develop(byte[] file, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return new Unusable(PhotoProblem.TOO_MANY_PIXELS);
            }
            if (!reader.getImageTypes(0).hasNext()) {
                return new Unusable(PhotoProblem.PRINT_COLOURS);
            }
            var warnings = new Warnings();
            reader.addIIOReadWarningListener(warnings);
            var parameters = reader.getDefaultReadParam();
            int step = step(width, height);
            parameters.setSourceSubsampling(step, step, 0, 0);
            BufferedImage raw = reader.read(0, parameters);
            if (warnings.endsEarly) {
                return new Unusable(PhotoProblem.DAMAGED);
            }
            int orientation = format.equals("jpeg") ? ExifOrientation.of(file) : 1;
            BufferedImage picture = upright(shrunk(raw, PICTURE), orientation);
            return new Developed(
                    jpeg(picture), jpeg(shrunk(picture, THUMBNAIL)), picture.getWidth(), picture.getHeight());
        } finally {
            reader.dispose();
        }
    }

    /** Of a huge picture only every n-th pixel is kept, along each side still more than are wanted. */
    static int step(int width, int height) {
        int step = Math.max(1, Math.max(width, height) / (2 * PICTURE));
        while ((long) width * height / step / step > MOST_DECODED) {
            step++;
        }
        return step;
    }

    private static @Nullable String formatOf(byte[] file) {
        if (startsWith(file, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        return startsWith(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') ? "png" : null;
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHeic(byte[] file) {
        return file.length >= 12
                && new String(file, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp")
                && HEIC_BRANDS.contains(new String(file, 8, 4, StandardCharsets.ISO_8859_1));
    }

    /** On white, where the picture lets something shine through; by halves, which keeps fine lines. */
    private static BufferedImage shrunk(BufferedImage image, int longest) {
        BufferedImage now = image;
        do {
            double scale = Math.max(0.5, Math.min(1.0, (double) longest / Math.max(now.getWidth(), now.getHeight())));
            int width = Math.max(1, (int) Math.round(now.getWidth() * scale));
            int height = Math.max(1, (int) Math.round(now.getHeight() * scale));
            var next = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = next.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(now, 0, 0, width, height, Color.WHITE, null);
            graphics.dispose();
            now = next;
        } while (Math.max(now.getWidth(), now.getHeight()) > longest);
        return now;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean onItsSide = orientation >= 5;
        var turned =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        // Where (x, y) of the file belongs; the numbers are those of the EXIF standard.
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return turned;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A file that was cut off is only warned about, and the rest of the picture would be grey. */
    private static final class Warnings implements IIOReadWarningListener {
        private boolean endsEarly;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            endsEarly |= warning.contains("remature end");
        }
    }
}
