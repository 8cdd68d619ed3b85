package org.commonground.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shipped font: its bytes for the document, and the same font for Java's glyph layout. Loaded when first needed. */
enum FontFile {
    SANS("NotoSans-Regular"),
    SANS_BOLD("NotoSans-Bold"),
    NASKH("NotoNaskhArabic-Regular"),
    NASKH_BOLD("NotoNaskhArabic-Bold"),
    NASTALIQ("NotoNastaliqUrdu-Regular"),
    NASTALIQ_BOLD("NotoNastaliqUrdu-Bold"),
    BENGALI("NotoSansBengali-Regular"),
    BENGALI_BOLD("NotoSansBengali-Bold"),
    GURMUKHI("NotoSansGurmukhi-Regular"),
    GURMUKHI_BOLD("NotoSansGurmukhi-Bold"),
    DEVANAGARI("NotoSansDevanagari-Regular"),
    GUJARATI("NotoSansGujarati-Regular"),
    ETHIOPIC("NotoSansEthiopic-Regular");

    /** Glyphs are laid out at this size, so that a position is in thousandths of the font's size. */
    static final double LAYOUT_SIZE = 1000;

    private final String resource;
    private volatile @Nullable Loaded loaded;

    FontFile(String name) {
        this.resource = "/fonts/" + name + ".ttf";
    }

    byte[] bytes() {
        return load().bytes;
    }

    Font layoutFont() {
        return load().font;
    }

    boolean canDraw(int codePoint) {
        return load().font.canDisplay(codePoint);
    }

    private Loaded load() {
        Loaded known = loaded;
        if (known == null) {
            synchronized (this) {
                known = loaded;
                if (known == null) {
                    known = read();
                    loaded = known;
                }
            }
        }
        return known;
    }

    private Loaded read() {
        try (InputStream in = FontFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The font " + resource + " is not shipped");
            }
            byte[] bytes = in.readAllBytes();
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes))
                    .deriveFont((float) LAYOUT_SIZE)
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
            return new Loaded(bytes, font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + resource + " cannot be read", e);
        }
    }

    private record Loaded(byte[] bytes, Font font) {}
}
