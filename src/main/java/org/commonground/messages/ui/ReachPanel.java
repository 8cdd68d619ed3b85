package org.commonground.messages.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.commonground.messages.Booker;
import org.commonground.messages.Reach;
import org.commonground.shared.EmailAddress;

/** How many a message would reach just now, whom not, and who they are. */
class ReachPanel extends Composite<Div> {

    private record Row(Booker booker, String outcome) {}

    private final Paragraph count = new Paragraph();
    private final Grid<Row> people = new Grid<>();
    private final Details who = new Details();

    ReachPanel() {
        count.getElement().setAttribute("aria-live", "polite");
        people.addColumn(row -> row.booker().name())
                .setHeader(getTranslation("messages.reach.name"))
                .setWidth("9rem");
        people.addColumn(row -> address(row.booker()))
                .setHeader(getTranslation("messages.reach.address"))
                .setWidth("12rem");
        people.addColumn(Row::outcome)
                .setHeader(getTranslation("messages.reach.outcome"))
                .setWidth("9rem");
        people.addClassName("msg-people");
        who.setSummaryText(getTranslation("messages.reach.who"));
        who.add(people);
        getContent().addClassName("msg-reach");
        getContent().add(count, who);
    }

    void show(Reach reach) {
        count.setText(sentence(reach));
        var rows = new ArrayList<Row>();
        add(rows, reach.reached(), "messages.reach.gets");
        add(rows, reach.unsubscribed(), "messages.reach.unsubscribed");
        add(rows, reach.withoutAddress(), "messages.reach.noAddress");
        people.setItems(rows);
        who.setVisible(!rows.isEmpty());
    }

    /** Such as "140 people get it. 3 have unsubscribed." */
    String sentence(Reach reach) {
        var sentence = new StringBuilder(
                getTranslation("messages.reach.count", reach.reached().size()));
        if (!reach.unsubscribed().isEmpty()) {
            sentence.append(' ')
                    .append(getTranslation(
                            "messages.reach.countUnsubscribed",
                            reach.unsubscribed().size()));
        }
        if (!reach.withoutAddress().isEmpty()) {
            sentence.append(' ')
                    .append(getTranslation(
                            "messages.reach.countNoAddress",
                            reach.withoutAddress().size()));
        }
        return sentence.toString();
    }

    private void add(List<Row> rows, List<Booker> bookers, String outcomeKey) {
        String outcome = getTranslation(outcomeKey);
        bookers.forEach(booker -> rows.add(new Row(booker, outcome)));
    }

    private static String address(Booker booker) {
        EmailAddress address = booker.address();
        return address == null ? "" : address.value();
    }
}
