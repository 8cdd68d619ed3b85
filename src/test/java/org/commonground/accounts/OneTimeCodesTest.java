package org.commonground.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    /** The key of the examples in RFC 6238. */
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = 1_111_111_109 / 30;

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void the_codes_are_those_of_the_standard(long second, String code) {
        assertThat(OneTimeCodes.step(KEY, code, Instant.ofEpochSecond(second), 0))
                .hasValue(second / 30);
    }

    @Test
    void a_code_counts_one_step_before_and_after_its_own_and_no_longer() {
        assertThat(OneTimeCodes.step(KEY, "081804", NOW.plusSeconds(30), 0)).hasValue(STEP);
        assertThat(OneTimeCodes.step(KEY, "081804", NOW.minusSeconds(30), 0)).hasValue(STEP);
        assertThat(OneTimeCodes.step(KEY, "081804", NOW.plusSeconds(60), 0)).isEmpty();
        assertThat(OneTimeCodes.step(KEY, "081804", NOW.minusSeconds(60), 0)).isEmpty();
    }

    @Test
    void a_code_does_not_count_after_it_or_a_later_one_was_used() {
        assertThat(OneTimeCodes.step(KEY, "081804", NOW, STEP)).isEmpty();
        assertThat(OneTimeCodes.step(KEY, "081804", NOW, STEP + 1)).isEmpty();
        assertThat(OneTimeCodes.step(KEY, "081804", NOW, STEP - 1)).hasValue(STEP);
    }

    @Test
    void a_code_may_be_typed_with_spaces_and_in_the_digits_of_another_script() {
        assertThat(OneTimeCodes.step(KEY, " 081 804 ", NOW, 0)).hasValue(STEP);
        assertThat(OneTimeCodes.step(KEY, "۰۸۱۸۰۴", NOW, 0)).hasValue(STEP);
        assertThat(OneTimeCodes.isCode("081 804")).isTrue();
    }

    @Test
    void what_is_no_code_is_not_worth_trying() {
        assertThat(OneTimeCodes.isCode("")).isFalse();
        assertThat(OneTimeCodes.isCode("12345")).isFalse();
        assertThat(OneTimeCodes.isCode("1234567")).isFalse();
        assertThat(OneTimeCodes.isCode("9".repeat(1_000_000))).isFalse();
    }

    @Test
    void the_key_is_written_as_apps_read_it() {
        var key = new FactorKey(new AccountId(UUID.randomUUID()), KEY);
        assertThat(key.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(key.address("Common Ground", "a+b@example.org"))
                .isEqualTo(
                        "otpauth://totp/Common%20Ground:a%2Bb%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Common%20Ground");
    }

    @Test
    void recovery_codes_are_known_however_they_are_typed() {
        var factor = new SecondFactor(FactorKey.random(new AccountId(UUID.randomUUID())), 0, NOW);
        assertThat(RecoveryCode.random()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(RecoveryCode.hash(factor, "abco 1dli-0000")).isEqualTo(RecoveryCode.hash(factor, "ABC0-1D11-0000"));
        assertThat(RecoveryCode.isCode("abcd-efgh-jkm")).isFalse();
    }

    @Test
    void a_path_that_leads_away_becomes_the_start_page() {
        for (String path : new String[] {
            "",
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "/ /x"
        }) {
            assertThat(ReturnPath.safe(path)).as("%s", path).isEqualTo("/");
        }
        assertThat(ReturnPath.safe("/staff/mail?q=%20a#b")).isEqualTo("/staff/mail?q=%20a#b");
        assertThat(ReturnPath.bySecondFactor("/staff/mail?q=a")).isEqualTo("/second-factor?to=%2Fstaff%2Fmail%3Fq%3Da");
    }
}
