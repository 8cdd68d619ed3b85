package org.commonground.questions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.commonground.questions.QuestionDetails;
import org.commonground.questions.given.AnswersDraft;
import org.commonground.shared.ui.ErrorSummary;

/** The questions as people will see them: they can be tried out, and nothing is kept. */
class PreviewDialog extends Dialog {

    PreviewDialog(List<QuestionDetails> asked) {
        setHeaderTitle(getTranslation("questions.preview.title"));
        setWidth("44rem");
        setMaxWidth("96vw");
        var errors = new ErrorSummary();
        var fields = new QuestionFields(
                asked.stream().map(QuestionDetails::question).toList(),
                new AnswersDraft(),
                List.of(getTranslation("questions.preview.person", 1), getTranslation("questions.preview.person", 2)));
        var form = new Div(new Paragraph(getTranslation("questions.preview.intro")), errors, fields);
        form.addClassName("cg-form");
        add(form);
        var check = new Button(getTranslation("questions.preview.check"), click -> {
            var problems = fields.check();
            if (problems.isEmpty()) {
                errors.show(getTranslation("questions.preview.right"));
            } else {
                errors.show(problems);
            }
        });
        getFooter().add(check, new Button(getTranslation("shell.close"), click -> close()));
    }
}
