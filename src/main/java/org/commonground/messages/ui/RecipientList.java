package org.commonground.messages.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.messages.Deliveries;
import org.commonground.messages.Recipient;
import org.commonground.messages.RecipientState;
import org.commonground.shared.EmailAddress;

/** What became of a message for each of those it was meant for. */
class RecipientList extends Composite<Section> {

    final Grid<Recipient> grid = new Grid<>();
    final Select<RecipientState> state = new Select<>();

    RecipientList(List<Recipient> recipients, MessageWords words) {
        getContent().addClassName("events-section");
        getContent().add(new H2(getTranslation("messages.page.recipients")));
        if (recipients.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("messages.page.noRecipients")));
            return;
        }
        Map<RecipientState, Long> figures = Deliveries.tally(recipients);
        grid.addColumn(Recipient::name)
                .setHeader(getTranslation("messages.reach.name"))
                .setWidth("9rem")
                .setSortable(true);
        grid.addComponentColumn(recipient -> new StateBadge(recipient.state()))
                .setHeader(getTranslation("messages.reach.outcome"))
                .setAutoWidth(true)
                .setComparator(Recipient::state);
        grid.addColumn(recipient -> Optional.ofNullable(recipient.address())
                        .map(EmailAddress::value)
                        .orElse(""))
                .setHeader(getTranslation("messages.reach.address"))
                .setAutoWidth(true)
                .setSortable(true);
        grid.addColumn(recipient -> Optional.ofNullable(recipient.sentAt())
                        .map(words::moment)
                        .or(() -> Optional.ofNullable(recipient.problem()))
                        .orElse(""))
                .setHeader(getTranslation("messages.page.detail"))
                .setAutoWidth(true);
        state.setLabel(getTranslation("messages.page.filter"));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("messages.page.all", recipients.size()));
        state.setItems(figures.keySet());
        state.setItemLabelGenerator(one -> one == null
                ? getTranslation("messages.page.all", recipients.size())
                : getTranslation("messages.page.some", getTranslation(one.key()), figures.getOrDefault(one, 0L)));
        state.addValueChangeListener(change -> grid.setItems(recipients.stream()
                .filter(recipient -> change.getValue() == null || recipient.state() == change.getValue())
                .toList()));
        grid.setItems(recipients);
        getContent().add(new Paragraph(MessageWords.figures(figures)), state, grid);
    }
}
