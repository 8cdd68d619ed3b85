package org.commonground.library.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as cameras write them, for the tests. */
public final class TestPictures {

    private TestPictures() {}

    public static byte[] jpeg(int width, int height) {
        return encode(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png(int width, int height) {
        return encode(quarters(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** Top left red, top right green, bottom left blue, bottom right black. */
    private static BufferedImage quarters(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean left = x < width / 2;
                boolean top = y < height / 2;
                Color colour = top ? (left ? Color.RED : Color.GREEN) : (left ? Color.BLUE : Color.BLACK);
                image.setRGB(x, y, colour.getRGB());
            }
        }
        return image;
    }

    static byte[] encode(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A white JPEG of cyan, magenta, yellow and black, as programs for printing write it: the other way round, and marked. */
    static byte[] white4Colours(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
            int[] noInk = new int[width * height * 4];
            Arrays.fill(noInk, 255);
            raster.setPixels(0, 0, width, height, noInk);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        byte[] jpeg = bytes.toByteArray();
        var marked = ByteBuffer.allocate(jpeg.length + 16);
        marked.put(jpeg, 0, 2).put(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100});
        return marked.put(new byte[5]).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** The same file with camera, orientation and place (52.48 N, 1.9 W) in its EXIF data. */
    static byte[] withExif(byte[] jpeg, int orientation, ByteOrder order) {
        byte[] tiff = tiff(orientation, order);
        var out = ByteBuffer.allocate(jpeg.length + tiff.length + 10);
        out.put(jpeg, 0, 2);
        out.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (tiff.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    private static byte[] tiff(int orientation, ByteOrder order) {
        var tiff = ByteBuffer.allocate(160).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, 12).putInt(60);
        entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8825, 4, 1).putInt(80);
        tiff.putInt(0);
        tiff.position(60);
        tiff.put("SecretCamera".getBytes(StandardCharsets.US_ASCII));
        tiff.position(80);
        tiff.putShort((short) 1);
        entry(tiff, 0x0002, 5, 3).putInt(100);
        tiff.putInt(0);
        tiff.position(100);
        for (int part : new int[] {52, 28, 48}) {
            tiff.putInt(part).putInt(1);
        }
        return tiff.array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }
}
