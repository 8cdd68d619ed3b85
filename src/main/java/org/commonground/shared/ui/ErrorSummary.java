package org.commonground.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;

/** Above a long form: what has to be put right, each a way to its field. It takes the focus, so that it is read first. */
public final class ErrorSummary extends Composite<Div> {

    public ErrorSummary() {
        getContent().addClassNames("cg-notice", "cg-notice-bad", "cg-errors");
        getContent().getElement().setAttribute("role", "alert");
        getContent().getElement().setAttribute("tabindex", "-1");
        clear();
    }

    public void clear() {
        getContent().removeAll();
        setVisible(false);
    }

    /** One sentence about the whole form. */
    public void show(String message) {
        getContent().removeAll();
        getContent().add(new Paragraph(message));
        focusHere();
    }

    /** Messages by field, in the order of the form. */
    public void show(Map<Component, String> messages) {
        getContent().removeAll();
        var list = new UnorderedList();
        messages.forEach((field, message) -> {
            var way = new Button(label(field) + message, click -> focus(field));
            way.addThemeVariants(ButtonVariant.TERTIARY);
            list.add(new ListItem(way));
        });
        getContent().add(new H2(getTranslation("shell.errors", messages.size())), list);
        focusHere();
    }

    private void focusHere() {
        setVisible(true);
        getElement().callJsFunction("focus");
    }

    private static String label(Component field) {
        String label = field instanceof HasLabel labelled ? labelled.getLabel() : null;
        return label == null || label.isEmpty() ? "" : label + ": ";
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        field.scrollIntoView();
    }
}
