package org.commonground.demonstration;

import org.commonground.places.Ward;
import org.commonground.places.WardCode;
import org.commonground.places.Wards;
import org.springframework.stereotype.Component;

/** Finds wards by the names that the content files use. */
@Component
class WardNames {

    private final Wards wards;

    WardNames(Wards wards) {
        this.wards = wards;
    }

    WardCode find(String name) {
        return wards.all().stream()
                .filter(ward -> ward.name().equals(name))
                .map(Ward::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The city has no ward " + name));
    }
}
