package org.commonground.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.commonground.mail.LetterSummary;
import org.commonground.mail.Outbox;
import org.commonground.shared.Links;
import org.commonground.shared.Wording;

/** The letters in the outbox, the newest first; with no mail server configured this is where they are read. */
@Route("staff/mail")
@Menu(title = "mail.list.title", order = 95, icon = "vaadin:envelope")
@RolesAllowed("ADMINISTRATOR")
class OutgoingMailView extends Composite<Section> implements HasDynamicTitle, AfterNavigationObserver {

    private final Outbox outbox;
    private final Grid<LetterSummary> grid = new Grid<>();
    private final TextField filter = new TextField();

    OutgoingMailView(Outbox outbox, Links links) {
        this.outbox = outbox;
        // On a phone the subject and the way to read it are seen at once.
        grid.addColumn(LetterSummary::subject)
                .setHeader(getTranslation("mail.list.subject"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(LetterSummary::recipient)
                .setHeader(getTranslation("mail.list.to"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("mail.list.state"))
                .setAutoWidth(true);
        grid.addColumn(letter -> Wording.dateTime(letter.createdAt(), ZoneId.of("Europe/London"), getLocale()))
                .setHeader(getTranslation("mail.list.written"))
                .setAutoWidth(true);
        grid.addComponentColumn(letter -> {
                    var read = new Button(
                            getTranslation("mail.list.read"),
                            click -> new LetterDialog(outbox, letter, links.to("/"), this::load).open());
                    read.setAriaLabel(getTranslation("mail.list.readNamed", letter.subject(), letter.recipient()));
                    read.addThemeVariants(ButtonVariant.TERTIARY);
                    return read;
                })
                .setFrozenToEnd(true)
                .setFlexGrow(0)
                .setAutoWidth(true);
        grid.setEmptyStateText(getTranslation("mail.list.empty"));
        filter.setLabel(getTranslation("mail.list.filter"));
        filter.addClassName("cg-search");
        filter.setMaxLength(254);
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> load());
        var head = new Div(
                new H1(getTranslation("mail.list.title")),
                new Button(getTranslation("mail.list.reload"), click -> load()));
        head.addClassName("cg-head");
        getContent().addClassName("cg-page");
        getContent().add(head, new Paragraph(getTranslation("mail.list.intro")), filter, grid);
    }

    private Span state(LetterSummary letter) {
        var badge = new Span(getTranslation("mail.state." + letter.state()));
        badge.addClassName("cg-badge");
        switch (letter.state()) {
            case SENT -> badge.addClassName("cg-badge-good");
            case FAILED -> badge.addClassName("cg-badge-bad");
            case WAITING -> badge.addClassName("cg-badge-warn");
        }
        return badge;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        String text = filter.getValue();
        grid.setItems(query -> outbox.search(text, query.getPage(), query.getPageSize()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.list.title");
    }
}
