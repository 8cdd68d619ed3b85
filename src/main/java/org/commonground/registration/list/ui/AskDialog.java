package org.commonground.registration.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;

/** Says what will happen and who is written to, and asks whether to do it. */
class AskDialog extends Dialog {

    private final Div content = new Div();
    private final Paragraph problem = new Paragraph();

    /** @param action false where the dialog stays open, because something is wrong with what was typed */
    AskDialog(String question, String text, String yes, boolean harmful, BooleanSupplier action) {
        setHeaderTitle(question);
        setMaxWidth("min(96vw, 36rem)");
        // A slip beside the dialog must not lose what was typed.
        setCloseOnOutsideClick(false);
        problem.addClassNames("cg-notice", "cg-notice-warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        content.addClassName("cg-form");
        content.add(problem, new Paragraph(text));
        add(content);
        var go = new Button(yes);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        if (harmful) {
            go.addThemeVariants(ButtonVariant.ERROR);
        }
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            if (action.getAsBoolean()) {
                close();
            } else {
                go.setEnabled(true);
            }
        });
        getFooter().add(new Button(getTranslation("registration.desk.leave"), click -> close()), go);
    }

    AskDialog with(Component field) {
        content.add(field);
        return this;
    }

    /** Something that is not about a field. */
    void say(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }
}
