package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.commonground.events.EventLinks;

/** What a link shows that opens no registration, or none any more. */
class UnknownLinkPanel extends Composite<Div> {

    UnknownLinkPanel() {
        var notice = new Paragraph(getTranslation("registration.manage.unknown"));
        notice.addClassNames("cg-notice", "cg-notice-warn");
        getContent()
                .add(
                        new H1(getTranslation("registration.manage.unknownTitle")),
                        notice,
                        new Anchor(EventLinks.list(), getTranslation("registration.book.otherEvents")));
    }
}
