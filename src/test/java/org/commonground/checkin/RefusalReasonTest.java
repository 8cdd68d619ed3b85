package org.commonground.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalReasonTest {

    @Test
    void the_list_of_reasons_is_closed_and_each_has_words() throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n/translations.properties"))) {
            texts.load(reader);
        }
        var worded = new TreeSet<String>();
        texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("checkin.reason."))
                .map(key -> key.substring("checkin.reason.".length()))
                .forEach(worded::add);

        var reasons = Stream.of(RefusalReason.values()).map(Enum::name).toList();
        assertThat(worded).as("and one for what a newer server may say").contains("OTHER");
        worded.remove("OTHER");
        assertThat(worded).containsExactlyInAnyOrderElementsOf(reasons);
    }
}
