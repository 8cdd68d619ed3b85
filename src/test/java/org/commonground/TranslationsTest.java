package org.commonground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private static final Pattern KEY = Pattern.compile(
            "(?:[tT]ranslat(?:e|ion)|text)\\(\\s*(?:locale,\\s*|[a-z]+\\.locale\\(\\),\\s*)?\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)+)\"");

    @Test
    void every_key_in_the_code_has_a_text() throws IOException {
        Set<Object> texts = texts().keySet();
        assertThat(keysInTheCode())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(texts).contains(key));
    }

    @Test
    void every_text_is_a_valid_message() throws IOException {
        texts().forEach((key, text) -> assertThat(new MessageFormat((String) text).toPattern())
                .as("%s", key)
                .isNotBlank());
    }

    @Test
    void apostrophes_are_doubled_just_where_a_text_has_places() throws IOException {
        texts().forEach((key, text) -> {
            boolean hasPlaces = ((String) text).contains("{");
            assertThat((String) text).as("%s", key).doesNotContainPattern(hasPlaces ? "(?<!')'(?!')" : "''");
        });
    }

    @Test
    void no_key_is_given_twice() throws IOException {
        var seen = new HashSet<String>();
        List<String> twice = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/vaadin-i18n/translations.properties"))) {
            int end = line.indexOf('=');
            if (end > 0 && !line.startsWith("#") && !seen.add(line.substring(0, end))) {
                twice.add(line);
            }
        }
        assertThat(twice).isEmpty();
    }

    private static Properties texts() throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n/translations.properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> keysInTheCode() throws IOException {
        var keys = new HashSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(source))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(keys::add);
            }
        }
        return keys;
    }
}
