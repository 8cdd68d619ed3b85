package org.commonground.registration;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
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
import javax.imageio.ImageIO;

/** Draws a ticket's code as a QR picture: whole pixels per module, a quiet zone, and room for a scratched print. */
final class TicketQr {

    /** QR packs these characters, and only these, at 5.5 bits each; anything else makes a larger symbol. */
    private static final Pattern ALPHANUMERIC = Pattern.compile("[0-9A-Z $%*+\\-./:]+");

    private static final int QUIET_ZONE = 4;
    private static final int MODULE_PIXELS = 10;

    private TicketQr() {}

    /** A black and white PNG of the code, ten pixels a module. */
    static byte[] png(String code) {
        BufferedImage image = draw(symbol(code).getMatrix());
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static QRCode symbol(String code) {
        if (!ALPHANUMERIC.matcher(code).matches()) {
            throw new IllegalArgumentException("A ticket code has only upper-case letters and digits");
        }
        try {
            return Encoder.encode(code, ErrorCorrectionLevel.M, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalArgumentException("A ticket code must fit a QR symbol", e);
        }
    }

    private static BufferedImage draw(ByteMatrix modules) {
        int side = (modules.getWidth() + 2 * QUIET_ZONE) * MODULE_PIXELS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    graphics.fillRect(
                            (x + QUIET_ZONE) * MODULE_PIXELS,
                            (y + QUIET_ZONE) * MODULE_PIXELS,
                            MODULE_PIXELS,
                            MODULE_PIXELS);
                }
            }
        }
        graphics.dispose();
        return image;
    }
}
