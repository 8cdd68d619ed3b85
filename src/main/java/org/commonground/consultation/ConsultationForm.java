package org.commonground.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst says about a consultation.
 *
 * @param opensOn its first day
 * @param closesOn its last day
 */
public record ConsultationForm(
        @Nullable String title,
        @Nullable String question,
        @Nullable String description,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn) {}
