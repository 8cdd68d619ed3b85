package org.commonground.questions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** One version of a consent text, kept as long as somebody may have agreed to it. */
@Embeddable
record ConsentVersion(
        int number, @Column(columnDefinition = "text") String wording, Instant since) {

    ConsentText text() {
        return new ConsentText(number, wording);
    }
}
