package org.commonground.registration.list.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Accounts;
import org.commonground.registration.HistoryActor;
import org.commonground.registration.HistoryEntry;
import org.commonground.registration.RegistrationRecord;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;

/** What happened to a registration, who did it and when; the latest first. */
class HistoryList extends Composite<Section> {

    private final ZoneId zone;
    private final Accounts accounts;
    private final OrderedList entries = new OrderedList();

    HistoryList(RegistrationRecord registration, ZoneId zone, Accounts accounts) {
        this.zone = zone;
        this.accounts = accounts;
        entries.addClassName("reg-history");
        registration
                .history()
                .forEach(entry ->
                        add(getTranslation(entry.kind().key()), entry.detail(), who(entry), entry.happenedAt()));
        add(
                getTranslation("registration.one.booked"),
                registration
                        .consent()
                        .map(consent -> getTranslation(consent.way().key()))
                        .orElse(""),
                registration
                        .consent()
                        .map(consent -> nameOf(consent.account()))
                        .orElseGet(() -> getTranslation("registration.historyActor.HOLDER")),
                registration.registration().bookedAt());
        getContent().add(new H2(getTranslation("registration.one.history")), entries);
    }

    private void add(String what, String detail, String who, Instant when) {
        var item = new ListItem();
        var title = new Span(what);
        title.addClassName("reg-history-what");
        item.add(title);
        if (!detail.isEmpty()) {
            var words = new Span(detail);
            words.getElement().setAttribute("dir", "auto");
            item.add(words);
        }
        var byWhom = new Span(getTranslation("registration.one.by", Wording.dateTime(when, zone, getLocale()), who));
        byWhom.addClassName("cg-soft");
        item.add(byWhom);
        entries.add(item);
    }

    private String who(HistoryEntry entry) {
        AccountId account = entry.account();
        if (entry.actor() != HistoryActor.STAFF || account == null) {
            return getTranslation(entry.actor().key());
        }
        return nameOf(account);
    }

    private String nameOf(@Nullable AccountId account) {
        return Optional.ofNullable(account)
                .flatMap(accounts::nameOf)
                .orElseGet(() -> getTranslation("registration.one.formerStaff"));
    }
}
