package org.commonground.registration.list.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.commonground.registration.list.BulkKind;

/** What can be done to those who are selected, or to all in the list where nobody is. */
class BulkBar extends Composite<Div> {

    private final Span whom = new Span();
    private final Button deselect = new Button();

    BulkBar(Consumer<BulkKind> start, Runnable clear) {
        whom.getElement().setAttribute("role", "status");
        deselect.setText(getTranslation("registration.bulk.deselect"));
        deselect.addThemeVariants(ButtonVariant.TERTIARY);
        deselect.addClickListener(click -> clear.run());
        var again = new Button(getTranslation("registration.bulk.SEND_AGAIN"));
        again.addClickListener(click -> start.accept(BulkKind.SEND_AGAIN));
        var cancel = new Button(getTranslation("registration.bulk.CANCEL"));
        cancel.addThemeVariants(ButtonVariant.ERROR);
        cancel.addClickListener(click -> start.accept(BulkKind.CANCEL));
        getContent().addClassNames("cg-actions", "reg-bulk");
        getContent().add(whom, again, cancel, deselect);
    }

    void show(int selected, int all) {
        whom.setText(getTranslation(
                selected > 0 ? "registration.bulk.selected" : "registration.bulk.all", selected > 0 ? selected : all));
        deselect.setVisible(selected > 0);
    }
}
