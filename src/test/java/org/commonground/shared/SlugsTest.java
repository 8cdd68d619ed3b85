package org.commonground.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugsTest {

    @Test
    void accents_and_signs_become_plain_letters_and_hyphens() {
        assertThat(Slugs.plain("  The neighbours’ CAFÉ & garden: 2nd year! ", 80))
                .isEqualTo("the-neighbours-cafe-and-garden-2nd-year");
        assertThat(Slugs.plain("Łódź straße Ærø ﬁesta", 80)).isEqualTo("lodz-strasse-aero-fiesta");
    }

    @Test
    void a_title_in_another_script_has_no_plain_address() {
        assertThat(Slugs.plain("ਸਾਂਝ جشن \uD83C\uDF89", 80)).isEmpty();
    }

    @Test
    void a_long_title_is_cut_between_words() {
        assertThat(Slugs.plain("one two three", 10)).isEqualTo("one-two");
        assertThat(Slugs.plain("Donaudampfschifffahrt", 10)).isEqualTo("donaudampf");
    }

    @Test
    void a_number_follows_where_the_address_is_taken() {
        assertThat(Slugs.free("tea", Set.of()::contains)).isEqualTo("tea");
        assertThat(Slugs.free("tea", Set.of("tea", "tea-2")::contains)).isEqualTo("tea-3");
    }
}
