package org.commonground.website;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.commonground.consultation.Answers;
import org.commonground.consultation.ConsultationDetails;
import org.commonground.consultation.ConsultationLinks;
import org.commonground.consultation.Consultations;
import org.commonground.consultation.PublishedAnswer;

/** On the home page: what the city asks just now, and what it has answered last. */
class HomeVoices extends Composite<Div> {

    private static final int LATEST = 3;

    HomeVoices(Consultations consultations, Answers answers) {
        consultations.open().ifPresent(this::ask);
        List<PublishedAnswer> latest = answers.latest(LATEST);
        if (!latest.isEmpty()) {
            answer(latest);
        }
    }

    private void ask(ConsultationDetails open) {
        var title = new H2(open.title());
        var question = new Paragraph(open.question());
        question.addClassName("web-question");
        title.getElement().setAttribute("dir", "auto");
        question.getElement().setAttribute("dir", "auto");
        var kicker = new Paragraph(getTranslation("website.voices.title"));
        kicker.addClassName("web-ask-kicker");
        var say = new Anchor(ConsultationLinks.CONSULTATION, getTranslation("website.voices.say"));
        say.addClassName("cg-button");
        var content = new Div(kicker, title, question, say);
        if (open.closesOn() != null) {
            content.add(new Paragraph(getTranslation(
                    "website.voices.open",
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale())
                            .format(open.closesOn()))));
        }
        content.addClassNames("cg-page", "web-ask-content");
        var section = new Section(content);
        section.addClassName("web-ask");
        getContent().add(section);
    }

    private void answer(List<PublishedAnswer> latest) {
        var head = new Div(
                new H2(getTranslation("website.voices.answers")),
                new Anchor(ConsultationLinks.YOU_SAID, getTranslation("website.voices.allAnswers")));
        head.addClassName("cg-head");
        var cards = new Div();
        cards.addClassName("cg-cards");
        for (PublishedAnswer answer : latest) {
            var words = new Paragraph(answer.words());
            words.addClassNames("cg-user-text", "web-event-summary");
            words.getElement().setAttribute("dir", "auto");
            var card = new Div(new H3(new Anchor(answer.path(), answer.theme())), words);
            card.addClassNames("cg-card", "web-way");
            cards.add(card);
        }
        var section = new Section(head, cards);
        section.addClassName("cg-page");
        getContent().add(section);
    }
}
