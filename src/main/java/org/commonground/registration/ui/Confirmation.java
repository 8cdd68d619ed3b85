package org.commonground.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something that cannot be taken back. */
final class Confirmation {

    private Confirmation() {}

    static void ask(String question, String text, String yes, Runnable confirmed) {
        var dialog = new Dialog(question);
        dialog.add(new Paragraph(text));
        var go = new Button(yes, click -> {
            dialog.close();
            confirmed.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        go.setDisableOnClick(true);
        dialog.getFooter()
                .add(new Button(dialog.getTranslation("registration.manage.keep"), click -> dialog.close()), go);
        dialog.open();
    }
}
