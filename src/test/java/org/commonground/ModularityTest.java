package org.commonground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;

class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void modules_use_only_what_they_may_and_in_no_circle() {
        MODULES.verify();
    }

    /** With this list the start need not read every class to know whose migrations to run in which order, which took seconds. */
    @Test
    void the_list_that_the_start_reads_names_every_module_after_those_it_uses() throws IOException {
        var file = new ClassPathResource("META-INF/spring-modulith/application-modules.json");
        List<String> list =
                List.copyOf(JsonMapper.shared().readTree(file.getInputStream()).propertyNames());
        assertThat(list)
                .containsExactlyInAnyOrderElementsOf(
                        MODULES.stream().map(ModularityTest::name).toList());
        for (ApplicationModule module : MODULES) {
            module.getDirectDependencies(MODULES)
                    .uniqueModules()
                    .forEach(used -> assertThat(list.indexOf(name(used)))
                            .as("%s comes before %s", name(used), name(module))
                            .isLessThan(list.indexOf(name(module))));
        }
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
