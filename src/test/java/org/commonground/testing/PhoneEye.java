package org.commonground.testing;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.List;

/**
 * Reads QR codes off a picture of a printed page, however many there are. The reader is BoofCV's, which has nothing in common
 * with the library that draws our codes.
 */
public final class PhoneEye {

    private PhoneEye() {}

    /** What each code says, in no order. */
    public static List<String> read(BufferedImage page) {
        return find(page).stream().map(code -> code.message).toList();
    }

    /** How wide the only code on a page is, in pixels, without the white around it. */
    public static double widthOfOnlyCode(BufferedImage page) {
        return find(page).getFirst().bounds.getSideLength(0);
    }

    private static List<QrCode> find(BufferedImage page) {
        GrayU8 grey = new GrayU8(page.getWidth(), page.getHeight());
        for (int y = 0; y < grey.height; y++) {
            for (int x = 0; x < grey.width; x++) {
                int colour = page.getRGB(x, y);
                grey.set(x, y, ((colour >> 16 & 0xFF) + (colour >> 8 & 0xFF) + (colour & 0xFF)) / 3);
            }
        }
        QrCodeDetector<GrayU8> detector = FactoryFiducial.qrcode(null, GrayU8.class);
        detector.process(grey);
        return List.copyOf(detector.getDetections());
    }

    /** As a phone in a hand sees the page: turned by some degrees on a grey table, and out of focus by some pixels. */
    public static BufferedImage held(BufferedImage page, double degrees, int blur) {
        int side = (int) Math.hypot(page.getWidth(), page.getHeight());
        var seen = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = seen.createGraphics();
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, side, side);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var turned = AffineTransform.getRotateInstance(Math.toRadians(degrees), side / 2.0, side / 2.0);
        turned.translate((side - page.getWidth()) / 2.0, (side - page.getHeight()) / 2.0);
        graphics.drawImage(page, turned, null);
        graphics.dispose();
        var each = new float[blur * blur];
        Arrays.fill(each, 1f / each.length);
        return new ConvolveOp(new Kernel(blur, blur, each), ConvolveOp.EDGE_NO_OP, null).filter(seen, null);
    }
}
