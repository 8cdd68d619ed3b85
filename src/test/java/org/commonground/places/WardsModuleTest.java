package org.commonground.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class WardsModuleTest {

    @Autowired
    Wards wards;

    @Test
    void the_69_wards_carry_the_published_totals() {
        var all = As.thePublic(wards::all);
        assertThat(all).hasSize(69);
        assertThat(all.stream().mapToInt(Ward::population).sum()).isEqualTo(1_183_618);
        assertThat(all.stream().mapToInt(w -> w.ethnicGroups().all()).sum()).isEqualTo(1_144_941);
        assertThat(all.stream().mapToInt(w -> w.households().all()).sum()).isEqualTo(423_447);
    }

    @Test
    void codes_of_other_series_are_refused() {
        assertThat(new WardCode("E05011118")).isNotNull();
        assertThat(new WardCode("E05011186")).isNotNull();
        for (String code :
                new String[] {"E05011117", "E05011187", "E05001118", "E05011082", "e05011118", "", "E050111180"}) {
            assertThatThrownBy(() -> new WardCode(code)).as(code).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
