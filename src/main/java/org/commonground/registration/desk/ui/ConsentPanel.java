package org.commonground.registration.desk.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.Optional;
import org.commonground.accounts.Accounts;
import org.commonground.registration.Consent;
import org.commonground.shared.Wording;

/** Who registered somebody for her, and what she agreed to. */
public class ConsentPanel extends Composite<Section> {

    public ConsentPanel(Consent consent, ZoneId zone, Accounts accounts) {
        var way = new Paragraph(getTranslation(
                "registration.consent.taken",
                getTranslation(consent.way().key()),
                Wording.dateTime(consent.takenAt(), zone, getLocale()),
                Optional.ofNullable(consent.account())
                        .flatMap(accounts::nameOf)
                        .orElseGet(() -> getTranslation("registration.one.formerStaff"))));
        var statement = new Paragraph(consent.statement());
        statement.addClassNames("cg-user-text", "cg-soft");
        statement.getElement().setAttribute("dir", "auto");
        getContent()
                .add(
                        new H2(getTranslation("registration.consent.heading")),
                        way,
                        new Paragraph(getTranslation("registration.consent.agreed")),
                        statement);
        getContent().addClassName("reg-consent");
    }
}
