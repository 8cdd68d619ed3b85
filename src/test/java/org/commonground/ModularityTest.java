package org.commonground;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modules_use_only_what_they_may_and_in_no_circle() {
        ApplicationModules.of(Application.class).verify();
    }
}
