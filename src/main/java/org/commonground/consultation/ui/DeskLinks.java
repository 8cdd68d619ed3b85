package org.commonground.consultation.ui;

import org.commonground.consultation.ConsultationId;

/** Where the screens of the analysts are. */
final class DeskLinks {

    private DeskLinks() {}

    static String desk(ConsultationId consultation) {
        return "/staff/consultations/" + consultation.value();
    }
}
