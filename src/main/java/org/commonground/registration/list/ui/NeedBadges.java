package org.commonground.registration.list.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.commonground.registration.list.NeedFigures;

/** How many of those who hold places need what. */
class NeedBadges extends Composite<Div> {

    NeedBadges(NeedFigures figures) {
        getContent().addClassName("cg-form");
        getContent().add(new H2(getTranslation("registration.list.needsHeading")));
        if (figures.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("registration.list.noNeeds")));
            return;
        }
        var badges = new Div();
        badges.addClassName("cg-badges");
        figures.people().forEach((need, count) -> {
            var badge = new Span(getTranslation("registration.list.need", getTranslation(need.key()), count));
            badge.addClassNames("cg-badge", "cg-badge-warn");
            badges.add(badge);
        });
        if (figures.notes() > 0) {
            var badge = new Span(getTranslation("registration.list.notes", figures.notes()));
            badge.addClassName("cg-badge");
            badges.add(badge);
        }
        getContent().add(badges);
    }
}
