package org.commonground.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;

/** Questions with the answers of one person, or of the party. */
class AnswerFacts extends Composite<Div> {

    private final DescriptionList list = new DescriptionList();

    /** @param heading may be empty */
    AnswerFacts(String heading) {
        list.addClassName("cg-facts");
        if (!heading.isEmpty()) {
            var head = new H4(heading);
            head.getElement().setAttribute("dir", "auto");
            getContent().add(head);
        }
        getContent().add(list);
    }

    void add(String question, String answer) {
        add(question, new Span(answer));
    }

    void add(String question, Component... answer) {
        var term = new Term(question);
        term.getElement().setAttribute("dir", "auto");
        var description = new Description(answer);
        description.getElement().setAttribute("dir", "auto");
        description.addClassName("cg-user-text");
        list.add(term, description);
    }

    boolean isEmpty() {
        return list.getComponentCount() == 0;
    }
}
