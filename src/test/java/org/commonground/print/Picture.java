package org.commonground.print;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What is to be seen of a page: dark and light, cut to what is drawn. */
record Picture(boolean[][] dark) {

    private static final int DARK = 140;

    static Picture of(byte[] pdf, int page, float pixelsPerInch) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return of(new PDFRenderer(document).renderImageWithDPI(page, pixelsPerInch, ImageType.GRAY));
        }
    }

    static Picture of(BufferedImage grey) {
        byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        int width = grey.getWidth();
        int left = width;
        int right = -1;
        int top = grey.getHeight();
        int bottom = -1;
        for (int i = 0; i < pixels.length; i++) {
            if ((pixels[i] & 0xFF) < DARK) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width);
            }
        }
        boolean[][] dark = new boolean[Math.max(0, bottom - top + 1)][Math.max(0, right - left + 1)];
        for (int y = 0; y < dark.length; y++) {
            for (int x = 0; x < dark[y].length; x++) {
                dark[y][x] = (pixels[(top + y) * width + left + x] & 0xFF) < DARK;
            }
        }
        return new Picture(dark);
    }

    int width() {
        return dark.length == 0 ? 0 : dark[0].length;
    }

    int height() {
        return dark.length;
    }

    int ink() {
        int count = 0;
        for (boolean[] row : dark) {
            for (boolean pixel : row) {
                count += pixel ? 1 : 0;
            }
        }
        return count;
    }

    /** From 0 (nothing in common) to 1 (the same), at the best of the neighbouring alignments. */
    double likeness(Picture other) {
        double best = 0;
        for (int dx = -2; dx <= 2; dx++) {
            for (int dy = -2; dy <= 2; dy++) {
                best = Math.max(best, likeness(other, dx, dy));
            }
        }
        return best;
    }

    private double likeness(Picture other, int dx, int dy) {
        int both = 0;
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                both += dark[y][x] && other.isDark(x + dx, y + dy) ? 1 : 0;
            }
        }
        return both / (double) (ink() + other.ink() - both);
    }

    private boolean isDark(int x, int y) {
        return y >= 0 && y < dark.length && x >= 0 && x < dark[y].length && dark[y][x];
    }
}
