package org.commonground.consultation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonground.consultation.ConsultationDetails;
import org.commonground.consultation.ConsultationId;
import org.commonground.consultation.ConsultationLinks;
import org.commonground.consultation.Consultations;
import org.commonground.consultation.Contributions;
import org.commonground.places.Wards;
import org.commonground.surveys.receipt.ReceiptCode;
import org.commonground.surveys.receipt.ReceiptNote;
import org.jspecify.annotations.Nullable;

/** What the city asks just now, and a form to answer; with no question open, the form all the same. */
@Route("consultation")
@AnonymousAllowed
@PreserveOnRefresh // a phone that reloads the tab does not lose what was typed
@StyleSheet("consultation.css")
class ConsultationView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    private final Consultations consultations;
    private final Contributions contributions;
    private final Wards wards;
    private boolean thanked;

    ConsultationView(Consultations consultations, Contributions contributions, Wards wards) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.wards = wards;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.isRefreshEvent() && !thanked) {
            return;
        }
        thanked = false;
        getContent().removeAll();
        consultations.open().ifPresentOrElse(this::ask, this::nothingOpen);
    }

    private void ask(ConsultationDetails open) {
        var question = new Paragraph(open.question());
        question.addClassName("cg-lead");
        var dates = new Paragraph(Ways.dates(open, getLocale()));
        var about = new Paragraph(open.description());
        about.addClassName("cg-user-text");
        about.setVisible(!open.description().isEmpty());
        body(open.id(), hero(open.title(), question, dates), about);
    }

    private void nothingOpen() {
        var lead = new Paragraph(getTranslation("consultation.page.noneOpen"));
        lead.addClassName("cg-lead");
        var next = new Paragraph();
        consultations
                .next()
                .ifPresent(planned -> next.setText(
                        getTranslation("consultation.page.next", planned.title(), Ways.dates(planned, getLocale()))));
        next.setVisible(!next.getText().isEmpty());
        body(null, hero(getTranslation("consultation.page.title"), lead, next), new Paragraph());
    }

    private static Section hero(String title, Paragraph... texts) {
        var inner = new Section(new H1(title));
        inner.add(texts);
        inner.addClassNames("cg-hero", "consultation-hero");
        return inner;
    }

    private void body(@Nullable ConsultationId asked, Section hero, Paragraph about) {
        about.setVisible(!about.getText().isEmpty());
        var form = new SpeakPanel(contributions, asked, wards.all(), this::thank);
        var page = new Section(about, new H2(getTranslation("consultation.form.title")), form, receipts());
        page.addClassNames("cg-page", "cg-narrow");
        List<ConsultationDetails> past = consultations.past();
        if (!past.isEmpty()) {
            page.add(new H2(getTranslation("consultation.page.past")), earlier(past));
        }
        getContent().add(hero, page);
    }

    private Paragraph receipts() {
        var text = new Paragraph(new Span(getTranslation("consultation.page.saidBefore") + " "));
        text.add(new Anchor(ConsultationLinks.RECEIPT, getTranslation("surveys.receipt.look")));
        return text;
    }

    private UnorderedList earlier(List<ConsultationDetails> past) {
        var list = new UnorderedList();
        past.forEach(consultation -> {
            var question = new Span(" " + Ways.dates(consultation, getLocale()));
            question.addClassName("cg-soft");
            list.add(new ListItem(new Anchor(ConsultationLinks.YOU_SAID, consultation.title()), question));
        });
        return list;
    }

    private void thank(ReceiptCode receipt) {
        thanked = true;
        getContent().removeAll();
        getContent().add(new ReceiptNote(receipt));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("consultation.page.title");
    }
}
