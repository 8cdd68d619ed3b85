package org.commonground.journeys;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A film for Chromium's fake camera. Chromium plays it from the start when a page opens the camera, and again from the start
 * when it is over, so a test says how long nothing is held up and how long which picture:
 *
 * <pre>
 * FakeCamera.film().nothing(ofSeconds(3)).picture(qrFromTheMail, ofSeconds(4)).nothing(ofSeconds(60)).write(file);
 * launchOptions.setArgs(FakeCamera.flags(file));
 * </pre>
 */
public final class FakeCamera {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES_A_SECOND = 5;
    private static final int LARGEST = 360;
    private static final byte TABLE_TOP = (byte) 150;

    private record Shot(byte[] luma, int frames) {}

    private final List<Shot> shots = new ArrayList<>();

    private FakeCamera() {}

    public static FakeCamera film() {
        return new FakeCamera();
    }

    /** The flags with which Chromium shows this film instead of a camera, and asks nobody whether it may. */
    public static List<String> flags(Path film) {
        return List.of(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + film.toAbsolutePath());
    }

    /** Nobody holds anything up. */
    public FakeCamera nothing(Duration time) {
        return add(tableTop(), time);
    }

    /** Somebody holds up a QR code of this text. */
    public FakeCamera qr(String text, Duration time) {
        try {
            BitMatrix matrix = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, LARGEST, LARGEST, Map.of(EncodeHintType.MARGIN, 4));
            var image = new BufferedImage(matrix.getWidth(), matrix.getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    image.setRGB(x, y, matrix.get(x, y) ? 0x000000 : 0xffffff);
                }
            }
            return picture(image, time);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** Somebody holds up this picture, such as the one in a mail. */
    public FakeCamera picture(BufferedImage picture, Duration time) {
        double scale = Math.min((double) LARGEST / picture.getWidth(), (double) LARGEST / picture.getHeight());
        int width = (int) (picture.getWidth() * scale);
        int height = (int) (picture.getHeight() * scale);
        byte[] luma = tableTop();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = picture.getRGB((int) (x / scale), (int) (y / scale));
                int grey = (((rgb >> 16) & 255) * 299 + ((rgb >> 8) & 255) * 587 + (rgb & 255) * 114) / 1000;
                luma[((HEIGHT - height) / 2 + y) * WIDTH + (WIDTH - width) / 2 + x] = (byte) grey;
            }
        }
        return add(luma, time);
    }

    /** Writes the film as YUV4MPEG2, about 2.3 MB a second. */
    public Path write(Path file) throws IOException {
        byte[] noColour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(noColour, (byte) 128);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(ascii("YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT, FRAMES_A_SECOND)));
            for (Shot shot : shots) {
                for (int i = 0; i < shot.frames(); i++) {
                    out.write(ascii("FRAME\n"));
                    out.write(shot.luma());
                    out.write(noColour);
                }
            }
        }
        return file;
    }

    private FakeCamera add(byte[] luma, Duration time) {
        shots.add(new Shot(luma, Math.max(1, (int) (time.toMillis() * FRAMES_A_SECOND / 1000))));
        return this;
    }

    private static byte[] tableTop() {
        byte[] luma = new byte[WIDTH * HEIGHT];
        Arrays.fill(luma, TABLE_TOP);
        return luma;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
