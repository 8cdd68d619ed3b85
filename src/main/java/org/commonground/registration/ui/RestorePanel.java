package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commonground.registration.RegistrationDetails.Place;
import org.commonground.registration.TicketId;

/** Places that the holder gave back and can have again. */
class RestorePanel extends Composite<Div> {

    /** @param left places that can be had now */
    RestorePanel(List<Place> given, int left, Consumer<Set<TicketId>> restore) {
        getContent().addClassNames("cg-form", "cg-no-print");
        getContent().add(new H2(getTranslation("registration.restore.title", given.size())));
        getContent()
                .add(new Paragraph(getTranslation(
                        left == 0 ? "registration.restore.full" : "registration.restore.text", given.size())));
        if (left == 0) {
            return;
        }
        if (given.size() > 1 && left >= given.size()) {
            Button all = button(getTranslation("registration.restore.all", given.size()));
            all.addClickListener(
                    click -> restore.accept(given.stream().map(Place::id).collect(Collectors.toSet())));
            getContent().add(all);
        }
        for (Place place : given) {
            var name = new Span(place.holderName());
            name.getElement().setAttribute("dir", "auto");
            Button one = button(getTranslation("registration.restore.one"));
            one.setAriaLabel(getTranslation("registration.restore.oneOf", place.holderName()));
            one.addClickListener(click -> restore.accept(Set.of(place.id())));
            var row = new Div(name, one);
            row.addClassName("reg-restore");
            getContent().add(row);
        }
    }

    private static Button button(String text) {
        var button = new Button(text);
        button.setDisableOnClick(true);
        return button;
    }
}
