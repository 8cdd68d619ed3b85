package org.commonground.registration.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.commonground.shared.Secrets;
import org.commonground.testing.QrReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketQrTest {

    /** 26 characters of five bits each carry 130 random bits. */
    private static final int LENGTH_OF_A_CODE = 26;

    @Test
    void a_scanner_reads_back_every_code() throws Exception {
        for (int i = 0; i < 300; i++) {
            String code = Secrets.code(LENGTH_OF_A_CODE);

            assertThat(QrReader.decode(image(code)).getText()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"6WQB1PBWHCG6F5J7YCBAQGDQ95", "F2JXF3D7ZT2Z18E48H52XZT7MN", "2WHX7R8QSPY41VD87N66VP230P"})
    void a_code_whose_usual_symbol_misleads_readers_gets_another_one(String code) throws Exception {
        assertThat(QrReader.decode(image(code)).getText()).isEqualTo(code);
        assertThat(TicketQr.symbol(code).getMaskPattern())
                .isNotEqualTo(Encoder.encode(code, ErrorCorrectionLevel.M).getMaskPattern());
    }

    @Test
    void the_symbol_stays_small_and_mends_scratches() throws Exception {
        Result read = QrReader.decode(image(TicketFaces.CODE));

        assertThat(TicketQr.symbol(TicketFaces.CODE).getMode()).isEqualTo(Mode.ALPHANUMERIC);
        assertThat(TicketQr.symbol(TicketFaces.CODE).getVersion().getVersionNumber())
                .isEqualTo(2);
        assertThat(read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL))
                .isEqualTo("M");
    }

    @Test
    void every_module_is_whole_pixels_in_black_or_white_with_four_modules_of_white_around() throws Exception {
        BufferedImage image = image(TicketFaces.CODE);

        assertThat(image.getWidth()).isEqualTo((25 + 8) * 10).isEqualTo(image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                assertThat(colour).isIn(0xFF000000, 0xFFFFFFFF).isEqualTo(image.getRGB(x - x % 10, y - y % 10));
                boolean quiet = x < 40 || y < 40 || x >= image.getWidth() - 40 || y >= image.getHeight() - 40;
                if (quiet) {
                    assertThat(colour).isEqualTo(0xFFFFFFFF);
                }
            }
        }
    }

    @Test
    void it_is_read_at_two_centimetres_off_a_poor_printer() throws Exception {
        int side = (int) (2 / 2.54 * 150);
        BufferedImage small = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image(TicketFaces.CODE), 0, 0, side, side, null);
        graphics.dispose();

        assertThat(QrReader.decode(small).getText()).isEqualTo(TicketFaces.CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lower", "Ünïcode", "A,B"})
    void what_is_no_ticket_code_is_turned_down(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> TicketQr.png(code));
    }

    private static BufferedImage image(String code) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(TicketQr.png(code)));
    }
}
