package org.commonground.library.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.commonground.library.SaveStoryResult;
import org.commonground.library.SaveStoryResult.ChangedMeanwhile;
import org.commonground.library.SaveStoryResult.Closed;
import org.commonground.library.SaveStoryResult.Invalid;
import org.commonground.library.SaveStoryResult.Saved;
import org.commonground.library.SaveStoryResult.TooLong;

/** The fields of one step; they are saved as soon as they change. */
abstract class StepForm extends Composite<Div> {

    private final Span status = new Span();

    StepForm() {
        status.getElement().setAttribute("role", "status");
        status.addClassNames("cg-soft", "lib-status");
        getContent().addClassNames("cg-form", "lib-step-form");
    }

    /** Whether everything that stands in the fields is stored now. */
    abstract boolean save();

    /** Marks the field; the texts are in the way that the field shows them. */
    abstract void invalid(String field, String message);

    final Span status() {
        return status;
    }

    final boolean show(SaveStoryResult result, String field) {
        status.removeClassName("lib-bad");
        switch (result) {
            case Saved saved -> {
                status.setText(getTranslation("library.step.saved"));
                return true;
            }
            case TooLong tooLong -> {
                problem("");
                invalid(field, getTranslation("library.step.tooLong", tooLong.length(), tooLong.limit()));
            }
            case Invalid invalid -> {
                problem("");
                invalid(invalid.field(), getTranslation("library.about.bad." + invalid.field()));
            }
            case ChangedMeanwhile changed -> problem(getTranslation("library.step.changedMeanwhile"));
            case Closed closed -> problem(getTranslation("library.step.closed"));
        }
        return false;
    }

    private void problem(String text) {
        status.setText(text);
        status.addClassName("lib-bad");
    }
}
