package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.commonground.events.EventDetails;
import org.commonground.events.EventLinks;
import org.commonground.shared.Wording;
import org.commonground.terms.Admission;

/** Says why somebody cannot book now, and where she can enter an invitation code. */
class AdmissionNotice extends Composite<Div> {

    AdmissionNotice(Admission why, EventDetails event, String typed, CodeEntry.Use use) {
        getContent().addClassName("cg-form");
        var notice = new Paragraph(
                switch (why) {
                    case Admission.NotYet notYet ->
                        getTranslation("registration.terms.notYet", moment(notYet.opensAt(), event));
                    case Admission.InvitedOnly invited -> getTranslation("registration.terms.invitedOnly");
                    case Admission.Closed closed -> getTranslation("registration.terms.closed");
                    case Admission.UnknownCode unknown -> getTranslation("registration.terms.unknownCode");
                    case Admission.Admitted admitted -> "";
                });
        notice.addClassNames("cg-notice", "cg-notice-warn");
        getContent().add(notice);
        if (!(why instanceof Admission.Closed)) {
            getContent().add(new CodeEntry(typed, why instanceof Admission.UnknownCode, !typed.isEmpty(), use));
        }
        getContent().add(new Anchor(EventLinks.list(), getTranslation("registration.book.otherEvents")));
    }

    private String moment(Instant instant, EventDetails event) {
        return Wording.date(instant, event.zone(), getLocale()) + ", "
                + Wording.time(instant, event.zone(), getLocale());
    }
}
