package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import org.commonground.registration.ChangeRegistrationResult;
import org.commonground.registration.RegistrationForm;

/** Says what came of the last change; nothing is to be seen of it before the first. */
class ChangeNotice extends Composite<Paragraph> {

    ChangeNotice() {
        getContent().getElement().setAttribute("role", "status");
        getContent().addClassName("cg-notice");
        clear();
    }

    void clear() {
        setVisible(false);
    }

    /** @param doneKey of the text that says what was changed */
    void say(ChangeRegistrationResult result, String doneKey) {
        switch (result) {
            case ChangeRegistrationResult.Changed changed -> good(doneKey);
            case ChangeRegistrationResult.AsBefore before -> warn("registration.manage.asBefore");
            case ChangeRegistrationResult.BadName bad -> warn("registration.book.nameMissing");
            case ChangeRegistrationResult.NoteTooLong tooLong -> warn("registration.change.noteLong");
            case ChangeRegistrationResult.Full full -> warn("registration.change.full", full.left());
            case ChangeRegistrationResult.SessionFull full -> warn("registration.change.sessionFull");
            case ChangeRegistrationResult.SessionsOverlap overlap -> warn("registration.change.sessionsOverlap");
            case ChangeRegistrationResult.NoSuchSession gone -> warn("registration.change.sessionGone");
            case ChangeRegistrationResult.TooManyPersons many ->
                warn("registration.change.tooManyPersons", RegistrationForm.MOST_PERSONS);
            case ChangeRegistrationResult.ChangedMeanwhile meanwhile -> warn("registration.change.meanwhile");
            case ChangeRegistrationResult.TooMany many -> warn("registration.manage.tooMany");
            case ChangeRegistrationResult.TooLate late -> warn("registration.manage.tooLate");
            case ChangeRegistrationResult.UnknownLink unknown -> clear();
        }
    }

    void good(String key) {
        show("cg-notice-good", getTranslation(key));
    }

    void warn(String key, Object... arguments) {
        show("cg-notice-warn", getTranslation(key, arguments));
    }

    private void show(String style, String text) {
        getContent().setText(text);
        getContent().setClassName("cg-notice " + style);
        setVisible(true);
        getContent().scrollIntoView();
    }
}
