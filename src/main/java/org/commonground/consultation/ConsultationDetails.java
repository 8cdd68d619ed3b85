package org.commonground.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A consultation.
 *
 * @param opensOn its first day; null for the standing record
 * @param closesOn its last day; null for the standing record
 * @param version for {@link Consultations#change}
 */
public record ConsultationDetails(
        ConsultationId id,
        String title,
        String question,
        String description,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        ConsultationState state,
        int version) {}
