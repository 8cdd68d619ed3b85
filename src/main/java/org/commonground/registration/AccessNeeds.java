package org.commonground.registration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.shared.AccessNeed;
import org.jspecify.annotations.Nullable;

/** Stores a person's needs in one column, such as "BSL,STEP_FREE": a booking is written in few statements. */
@Converter
public class AccessNeeds implements AttributeConverter<Set<AccessNeed>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Set<AccessNeed> needs) {
        return needs == null ? "" : needs.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<AccessNeed> convertToEntityAttribute(@Nullable String column) {
        var needs = EnumSet.noneOf(AccessNeed.class);
        if (column != null && !column.isEmpty()) {
            Arrays.stream(column.split(",")).map(AccessNeed::valueOf).forEach(needs::add);
        }
        return needs;
    }
}
