package org.commonground.library.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.commonground.library.pictures.DevelopResult.Developed;
import org.commonground.library.pictures.DevelopResult.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DarkroomTest {

    private final Darkroom darkroom = new Darkroom();

    @Test
    void place_and_camera_are_gone() {
        byte[] file = TestPictures.withExif(TestPictures.jpeg(600, 400), 1, ByteOrder.BIG_ENDIAN);
        assertThat(text(file)).contains("Exif", "SecretCamera");

        Developed photo = developed(file);

        for (byte[] made : new byte[][] {photo.picture(), photo.thumbnail()}) {
            assertThat(text(made)).doesNotContain("Exif", "SecretCamera", "GPS");
            assertThat(markers(made)).doesNotContain(0xE1, 0xED, 0xFE);
        }
    }

    @Test
    void what_hangs_behind_or_inside_the_picture_is_gone() {
        byte[] jpeg = TestPictures.jpeg(50, 50);
        byte[] polyglot = Arrays.copyOf(jpeg, jpeg.length + 30);
        System.arraycopy(
                "<script>alert(1)</script>PK\3\4".getBytes(StandardCharsets.US_ASCII), 0, polyglot, jpeg.length, 29);
        assertThat(text(developed(polyglot).picture())).doesNotContain("script", "PK");
    }

    // Where the red quarter, at the top left of the file, must be seen for each of EXIF's eight orientations.
    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, 0, 0", "2, 60, 40, 1, 0", "3, 60, 40, 1, 1", "4, 60, 40, 0, 1",
        "5, 40, 60, 0, 0", "6, 40, 60, 1, 0", "7, 40, 60, 1, 1", "8, 40, 60, 0, 1"
    })
    void a_photo_is_turned_upright(int orientation, int width, int height, int right, int bottom) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            Developed photo = developed(TestPictures.withExif(TestPictures.jpeg(60, 40), orientation, order));
            assertThat(photo.width()).isEqualTo(width);
            assertThat(photo.height()).isEqualTo(height);
            BufferedImage seen = ImageIO.read(new ByteArrayInputStream(photo.picture()));
            var corner = new Color(seen.getRGB(width / 4 + right * width / 2, height / 4 + bottom * height / 2));
            assertThat(corner.getRed()).isGreaterThan(200);
            assertThat(corner.getGreen()).isLessThan(60);
        }
    }

    @Test
    void a_mirrored_and_turned_photo_has_its_green_quarter_in_the_right_place() throws IOException {
        // 5 mirrors along the diagonal, 6 turns clockwise: they put green at the bottom left and the bottom right.
        assertThat(cornerIsGreen(5, 0, 1)).isTrue();
        assertThat(cornerIsGreen(6, 1, 1)).isTrue();
        assertThat(cornerIsGreen(7, 1, 0)).isTrue();
        assertThat(cornerIsGreen(8, 0, 0)).isTrue();
    }

    @Test
    void a_large_photo_becomes_small_and_keeps_its_shape() {
        Developed photo = developed(TestPictures.jpeg(4000, 3000));
        assertThat(photo.width()).isEqualTo(1600);
        assertThat(photo.height()).isEqualTo(1200);
        assertThat(size(photo.thumbnail())).containsExactly(480, 360);
        assertThat(photo.picture().length).isLessThan(500_000);
    }

    @Test
    void a_small_photo_is_not_blown_up() {
        assertThat(size(developed(TestPictures.jpeg(30, 20)).thumbnail())).containsExactly(30, 20);
        assertThat(size(developed(TestPictures.jpeg(1, 1)).picture())).containsExactly(1, 1);
        assertThat(size(developed(TestPictures.jpeg(8000, 2)).thumbnail())).containsExactly(480, 1);
    }

    @Test
    void a_transparent_picture_is_put_on_white() throws IOException {
        var clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        Developed photo = developed(TestPictures.encode(clear, "png"));
        assertThat(new Color(
                        ImageIO.read(new ByteArrayInputStream(photo.picture())).getRGB(10, 10)))
                .isEqualTo(Color.WHITE);
        assertThat(size(developed(TestPictures.png(50, 40)).picture())).containsExactly(50, 40);
    }

    @Test
    void a_picture_bomb_is_refused_before_it_is_unfolded() throws IOException {
        long before = System.nanoTime();
        assertThat(darkroom.develop(pngOfSize(50_000, 50_000))).isEqualTo(new Unusable(PhotoProblem.TOO_MANY_PIXELS));
        assertThat(darkroom.develop(jpegOfSize(65_500, 65_500))).isEqualTo(new Unusable(PhotoProblem.TOO_MANY_PIXELS));
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    @Test
    void hostile_and_unsuitable_files_are_answered_with_the_reason() throws IOException {
        assertThat(darkroom.develop(new byte[0])).isEqualTo(new Unusable(PhotoProblem.NOT_A_PHOTO));
        assertThat(darkroom.develop("<svg><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unusable(PhotoProblem.NOT_A_PHOTO));
        assertThat(darkroom.develop("GIF89a----".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Unusable(PhotoProblem.NOT_A_PHOTO));
        assertThat(darkroom.develop("\0\0\0\30ftypheic----".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Unusable(PhotoProblem.HEIC));
        assertThat(darkroom.develop(new byte[Darkroom.MOST_BYTES + 1])).isEqualTo(new Unusable(PhotoProblem.TOO_BIG));
        byte[] whole = TestPictures.jpeg(400, 300);
        for (int length : new int[] {3, 4, 20, 200, 400, whole.length / 2, whole.length - 40}) {
            assertThat(darkroom.develop(Arrays.copyOf(whole, length)))
                    .as("cut after %d of %d bytes", length, whole.length)
                    .isEqualTo(new Unusable(PhotoProblem.DAMAGED));
        }
        byte[] png = TestPictures.png(100, 100);
        assertThat(darkroom.develop(Arrays.copyOf(png, png.length / 2))).isEqualTo(new Unusable(PhotoProblem.DAMAGED));
        assertThat(darkroom.develop(pngOfSize(0, 10))).isEqualTo(new Unusable(PhotoProblem.DAMAGED));
    }

    /** Newer versions of Java read its colours, older ones do not. */
    @Test
    void a_picture_made_for_a_printing_press_comes_out_right_or_is_answered_with_what_to_do() throws IOException {
        switch (darkroom.develop(TestPictures.white4Colours(40, 30))) {
            case Developed photo ->
                assertThat(new Color(ImageIO.read(new ByteArrayInputStream(photo.picture()))
                                .getRGB(10, 10)))
                        .isEqualTo(Color.WHITE);
            case Unusable unusable -> assertThat(unusable.problem()).isEqualTo(PhotoProblem.PRINT_COLOURS);
        }
    }

    @ParameterizedTest
    @CsvSource({"6399, 6399", "7745, 7745", "3199, 18000", "59000, 1000", "1, 60000000", "4000, 3000", "30, 20"})
    void no_picture_is_unfolded_to_more_than_memory_holds(int width, int height) {
        long step = Darkroom.step(width, height);
        assertThat(width / step * (height / step)).isLessThanOrEqualTo(20_000_000);
        assertThat(Math.max(width, height) / step)
                .as("still more than are wanted")
                .isGreaterThanOrEqualTo(Math.min(Darkroom.PICTURE, Math.max(width, height)));
    }

    @Test
    void an_ordinary_photo_is_read_whole() {
        assertThat(Darkroom.step(4000, 3000)).isOne();
    }

    @Test
    void nonsense_in_the_camera_data_is_overlooked() {
        byte[] jpeg = TestPictures.jpeg(60, 40);
        for (int orientation : new int[] {0, 9, 65_535}) {
            assertThat(developed(TestPictures.withExif(jpeg, orientation, ByteOrder.BIG_ENDIAN))
                            .width())
                    .isEqualTo(60);
        }
        byte[] file = TestPictures.withExif(jpeg, 6, ByteOrder.BIG_ENDIAN);
        var random = new java.util.Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = file.clone();
            for (int j = 0; j < 5; j++) {
                broken[2 + random.nextInt(180)] = (byte) random.nextInt();
            }
            assertThat(ExifOrientation.of(broken)).isBetween(1, 8);
            assertThat(ExifOrientation.of(Arrays.copyOf(broken, random.nextInt(200))))
                    .isBetween(1, 8);
        }
    }

    private boolean cornerIsGreen(int orientation, int right, int bottom) throws IOException {
        Developed photo =
                developed(TestPictures.withExif(TestPictures.jpeg(60, 40), orientation, ByteOrder.BIG_ENDIAN));
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(photo.picture()));
        var corner = new Color(seen.getRGB(10 + right * 20, 15 + bottom * 30));
        return corner.getGreen() > 200 && corner.getRed() < 60;
    }

    private Developed developed(byte[] file) {
        assertThat(darkroom.develop(file)).isInstanceOf(Developed.class);
        return (Developed) darkroom.develop(file);
    }

    private static int[] size(byte[] jpeg) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
            return new int[] {image.getWidth(), image.getHeight()};
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static java.util.List<Integer> markers(byte[] jpeg) {
        var markers = new java.util.ArrayList<Integer>();
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xDA) {
            markers.add(jpeg[at + 1] & 0xFF);
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return markers;
    }

    /** A well-formed PNG that says it is this large and holds one black row. */
    private static byte[] pngOfSize(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[1000]);
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.write(ByteBuffer.allocate(4).putInt(content.length).array());
        out.write(name);
        out.write(content);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** A JPEG whose frame header says that it is this large. */
    private static byte[] jpegOfSize(int width, int height) {
        byte[] jpeg = TestPictures.jpeg(16, 16);
        for (int i = 0; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return jpeg;
            }
        }
        throw new AssertionError();
    }
}
