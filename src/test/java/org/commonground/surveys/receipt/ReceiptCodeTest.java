package org.commonground.surveys.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"7KQ2-M9XP-4TR0", "7kq2m9xp4tr0", " 7KQ2 M9XP 4TRO ", "7KQ2–M9XP–4TRo", "7-K-Q-2-M-9-X-P-4-T-R-0"
            })
    void a_code_is_understood_however_it_is_typed(String typed) {
        assertThat(ReceiptCode.parse(typed)).contains(new ReceiptCode("7KQ2M9XP4TR0"));
    }

    @Test
    void letters_that_look_like_digits_are_taken_for_them() {
        assertThat(ReceiptCode.parse("ILOA BCDE FGHJ")).contains(new ReceiptCode("110ABCDEFGHJ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7KQ2-M9XP-4TR", "7KQ2-M9XP-4TR0A", "7KQ2-M9XP-4TRU", "' or 1=1 --", "٧KQ2M9XP4TR0"})
    void what_is_no_code_is_none(String typed) {
        assertThat(ReceiptCode.parse(typed)).isEmpty();
    }

    @Test
    void a_megabyte_is_no_code() {
        assertThat(ReceiptCode.parse("A".repeat(1_000_000))).isEqualTo(Optional.empty());
        assertThat(ReceiptCode.parse(null)).isEmpty();
    }

    @Test
    void a_code_is_shown_in_three_groups_and_stays_out_of_logs() {
        var code = new ReceiptCode("7KQ2M9XP4TR0");
        assertThat(code.shown()).isEqualTo("7KQ2-M9XP-4TR0");
        assertThat(code.toString()).doesNotContain("7KQ2");
        assertThat(ReceiptCode.random()).isNotEqualTo(ReceiptCode.random());
    }
}
