package org.commonground.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"0121 496 0000", "+44 (0)121-496 0000", "07700/900.000", "  12345 "})
    void numbers_are_kept_as_people_write_them(String text) {
        assertThat(PhoneNumber.parse(text)).map(PhoneNumber::value).contains(text.strip());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1234",
                "call me",
                "0121 496 0000 ext",
                "1234567890123456",
                "0121+4960000",
                "٠١٢١٤٩٦٠٠٠٠",
                "=1+2"
            })
    void what_cannot_be_a_number_is_none(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }

    @Test
    void a_long_text_is_none_however_much_of_it_is_blank() {
        assertThat(PhoneNumber.parse("0".repeat(10_000))).isEmpty();
        assertThat(PhoneNumber.parse("0121 496 0000" + " ".repeat(10_000))).isEmpty();
        assertThat(PhoneNumber.parse("(".repeat(38) + "12345")).isEmpty();
    }
}
