package org.commonground.places;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The city's wards. They change only with a release of the program, so they are read once. */
@Service
public class Wards {

    private final WardRepository wards;
    private volatile List<Ward> all = List.of();

    Wards(WardRepository wards) {
        this.wards = wards;
    }

    /** All wards by name. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<Ward> all() {
        if (all.isEmpty()) {
            all = wards.findAllByOrderByName().stream().map(WardRow::ward).toList();
        }
        return all;
    }

    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<Ward> find(WardCode code) {
        return all().stream().filter(ward -> ward.code().equals(code)).findFirst();
    }
}
