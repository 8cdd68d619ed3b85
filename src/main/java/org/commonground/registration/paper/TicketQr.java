package org.commonground.registration.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.EncodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.WriterException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Draws a ticket's code as a QR picture: whole pixels per module, a quiet zone, and room for a scratched print. */
public final class TicketQr {

    /** QR packs these characters, and only these, at 5.5 bits each; anything else makes a larger symbol. */
    private static final Pattern ALPHANUMERIC = Pattern.compile("[0-9A-Z $%*+\\-./:]+");

    private static final int QUIET_ZONE = 4;
    private static final int MODULE_PIXELS = 10;
    private static final int SMALL_MODULE_PIXELS = 4;

    private TicketQr() {}

    /** A black and white PNG of the code, ten pixels a module. */
    public static byte[] png(String code) {
        BufferedImage image = draw(symbol(code), MODULE_PIXELS);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The standard lets us choose among eight masks. The usual choice leaves one symbol in 160 in which a common reader
     * takes a part of the data for a mark of orientation, so each symbol is read back and masked otherwise if need be.
     */
    static QRCode symbol(String code) {
        if (!ALPHANUMERIC.matcher(code).matches()) {
            throw new IllegalArgumentException("A ticket code has only upper-case letters and digits");
        }
        QRCode usual = encode(code, Map.of());
        if (isReadable(usual, code)) {
            return usual;
        }
        return IntStream.range(0, QRCode.NUM_MASK_PATTERNS)
                .mapToObj(mask -> encode(code, Map.of(EncodeHintType.QR_MASK_PATTERN, mask)))
                .filter(symbol -> isReadable(symbol, code))
                .findFirst()
                .orElse(usual);
    }

    private static QRCode encode(String code, Map<EncodeHintType, ?> hints) {
        try {
            return Encoder.encode(code, ErrorCorrectionLevel.M, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("A ticket code must fit a QR symbol", e);
        }
    }

    private static boolean isReadable(QRCode symbol, String code) {
        return reads(draw(symbol, SMALL_MODULE_PIXELS), code) && reads(draw(symbol, MODULE_PIXELS), code);
    }

    private static boolean reads(BufferedImage image, String code) {
        int side = image.getWidth();
        int[] pixels = image.getRGB(0, 0, side, side, null, 0, side);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        try {
            return new QRCodeReader().decode(bitmap).getText().equals(code);
        } catch (NotFoundException | ChecksumException | FormatException unreadable) {
            return false;
        }
    }

    private static BufferedImage draw(QRCode symbol, int module) {
        ByteMatrix modules = symbol.getMatrix();
        int side = (modules.getWidth() + 2 * QUIET_ZONE) * module;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    graphics.fillRect((x + QUIET_ZONE) * module, (y + QUIET_ZONE) * module, module, module);
                }
            }
        }
        graphics.dispose();
        return image;
    }
}
