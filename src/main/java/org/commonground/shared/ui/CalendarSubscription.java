package org.commonground.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** The two ways to subscribe to a calendar: a link that opens the program for it, and the address to copy. */
public final class CalendarSubscription extends Composite<Div> {

    private final TextField address = new TextField();
    private final Span outcome = new Span();

    /** @param absolute the calendar's address, beginning with http */
    public CalendarSubscription(String absolute) {
        var open = new Anchor("", getTranslation("shared.calendar.open"));
        // Such a scheme is fine here: the address is our own.
        open.setUnsafeHref(absolute.replaceFirst("^https?:", "webcal:"));
        open.addClassName("cg-button");
        // It leads out of the application.
        open.setRouterIgnore(true);
        address.setLabel(getTranslation("shared.calendar.address"));
        address.setValue(absolute);
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.getElement().setAttribute("dir", "ltr");
        var copy = new Button(getTranslation("shared.calendar.copy"), click -> copy());
        outcome.getElement().setAttribute("role", "status");
        var row = new Div(address, copy, outcome);
        row.addClassName("cg-copy");
        getContent().addClassName("cg-subscribe");
        getContent().add(open, row, new Paragraph(getTranslation("shared.calendar.follows")));
    }

    private void copy() {
        // Where a page is not encrypted, or a visitor forbids it, browsers let nobody copy: then it is marked to be
        // copied by hand.
        getElement()
                .executeJs("return navigator.clipboard.writeText($0)", address.getValue())
                .then(done -> outcome.setText(getTranslation("shared.calendar.copied")), refused -> {
                    address.getElement().executeJs("this.focus(); this.inputElement.select()");
                    outcome.setText(getTranslation("shared.calendar.copyByHand"));
                });
    }
}
