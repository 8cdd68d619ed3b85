package org.commonground.registration.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 121",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    void what_begins_like_a_formula_is_a_text(String command) {
        assertThat(CsvFile.cell(command)).isEqualTo("\"'" + command + "\"");
    }

    @Test
    void quotes_are_doubled_and_everything_else_stays() {
        assertThat(CsvFile.cell("Amina, \"Mina\"")).isEqualTo("\"Amina, \"\"Mina\"\"\"");
        assertThat(CsvFile.cell("a=b")).isEqualTo("\"a=b\"");
        assertThat(CsvFile.cell("")).isEqualTo("\"\"");
        assertThat(CsvFile.cell("آمنہ 😀")).isEqualTo("\"آمنہ 😀\"");
    }

    @Test
    void a_file_says_that_it_is_utf_8_and_its_lines_end_as_the_standard_has_it() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = new CsvFile(out)) {
            file.head(List.of("Name", "Booked"));
            file.line(List.of("Zoë"), LocalDateTime.of(2027, 10, 10, 9, 5));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"Name\",\"Booked\"\r\n\"Zoë\",\"2027-10-10 09:05\"\r\n");
    }
}
