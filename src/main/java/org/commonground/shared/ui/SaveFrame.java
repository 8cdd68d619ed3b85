package org.commonground.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What the dialogs that save have around their fields: a place for a problem above them, Cancel and Save below. */
public final class SaveFrame {

    private final Paragraph problem = new Paragraph();
    private final Button save = new Button();

    /** @param action closes the dialog when everything is stored, and says what is wrong when not */
    public SaveFrame(Dialog dialog, Runnable action, Component... fields) {
        problem.addClassNames("cg-notice", "cg-notice-warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var form = new Div(problem);
        form.addClassName("cg-form");
        form.add(fields);
        save.setText(dialog.getTranslation("shell.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save(action));
        dialog.setMaxWidth("96vw");
        // A slip beside the dialog must not lose what was typed.
        dialog.setCloseOnOutsideClick(false);
        dialog.add(form);
        dialog.getFooter().add(new Button(dialog.getTranslation("shell.cancel"), click -> dialog.close()), save);
    }

    /** Says what is wrong with the whole, until the next try. */
    public void say(String text) {
        problem.setText(text);
        problem.setVisible(true);
        problem.scrollIntoView();
    }

    private void save(Runnable action) {
        problem.setVisible(false);
        try {
            action.run();
        } finally {
            save.setEnabled(true);
        }
    }
}
