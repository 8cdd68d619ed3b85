package org.commonground.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrackColourTest {

    /** WCAG 2.2 AAA for text: AA would be 4.5. */
    private static final double TEXT = 7;

    /** WCAG 2.2 for what is not text. */
    private static final double EDGE = 3;

    @ParameterizedTest
    @EnumSource
    void text_and_edge_of_a_track_stand_out_in_both_schemes(TrackColour colour) throws IOException {
        for (int scheme = 1; scheme <= 2; scheme++) {
            double ground = luminance(part(colour, "bg", scheme));
            assertThat(contrast(ground, luminance(part(colour, "text", scheme))))
                    .isGreaterThan(TEXT);
            assertThat(contrast(ground, luminance(part(colour, "edge", scheme))))
                    .isGreaterThan(EDGE);
        }
    }

    private static String part(TrackColour colour, String part, int scheme) throws IOException {
        String css = Files.readString(Path.of("src/main/resources/META-INF/resources/programme.css"));
        Matcher matcher = Pattern.compile("\\." + colour.styleClass() + " \\{[^}]*--cg-track-" + part
                        + ": light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)")
                .matcher(css);
        assertThat(matcher.find()).as("%s %s", colour, part).isTrue();
        return matcher.group(scheme);
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 0) + 0.7152 * linear(hex, 2) + 0.0722 * linear(hex, 4);
    }

    private static double linear(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
