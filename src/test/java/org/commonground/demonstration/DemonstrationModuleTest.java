package org.commonground.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonground.accounts.Role;
import org.commonground.testing.As;
import org.commonground.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = {"common-ground.jobs.enabled=false", "common-ground.demonstration=true"})
@Import(MovableClock.Here.class)
class DemonstrationModuleTest {

    @Autowired
    Demonstration demonstration;

    @Test
    void the_first_start_makes_it_once() {
        assertThat(demonstration.isPresent()).isTrue();
        var counts = As.role(Role.ADMINISTRATOR, demonstration::counts);
        assertThat(As.role(Role.ADMINISTRATOR, demonstration::make)).isFalse();
        assertThat(As.role(Role.ADMINISTRATOR, demonstration::counts)).isEqualTo(counts);
    }
}
