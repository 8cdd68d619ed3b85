package org.commonground.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void a_text_is_cut_off_with_an_ellipsis_and_never_within_an_emoji() {
        assertThat(Texts.shortened("Trees", 5)).isEqualTo("Trees");
        assertThat(Texts.shortened("Trees and benches", 6)).isEqualTo("Trees…");
        assertThat(Texts.shortened("Tree\uD83C\uDF33s", 5)).isEqualTo("Tree…");
        assertThat(Texts.shortened("Tree\uD83C\uDF33s", 6)).isEqualTo("Tree\uD83C\uDF33…");
    }
}
