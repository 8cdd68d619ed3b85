package org.commonground.registration.list.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventTools;
import org.commonground.events.Events;
import org.commonground.registration.BadgePart;
import org.commonground.registration.BadgeSheets;
import org.commonground.registration.RegistrationLinks;
import org.jspecify.annotations.Nullable;

/** The badges of an event to print, of everybody or of late comers only, as the address says. */
@Route("staff/events/:eventId/badges")
@RolesAllowed("ORGANISER")
@StyleSheet("registration.css")
class BadgesView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver, AfterNavigationObserver {

    private static final int BADGES_ON_A_SHEET = 4;
    private static final String SINCE = "since";
    /** What the database can compare with. */
    private static final ValueRange YEARS = ValueRange.of(1000, 9999);

    private final BadgeSheets badges;
    private final Events events;
    private final EventTools tools;
    private final Div head = new Div();
    private final DateTimePicker since = new DateTimePicker();
    private final Paragraph count = new Paragraph();
    private final Div result = new Div();
    private @Nullable EventDetails event;

    BadgesView(BadgeSheets badges, Events events, EventTools tools) {
        this.badges = badges;
        this.events = events;
        this.tools = tools;
        since.setLabel(getTranslation("registration.badges.since"));
        since.setHelperText(getTranslation("registration.badges.sinceHelp"));
        since.setDateAriaLabel(getTranslation("registration.badges.sinceDate"));
        since.setTimeAriaLabel(getTranslation("registration.badges.sinceTime"));
        since.setStep(Duration.ofMinutes(15));
        since.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
        since.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setBadInputErrorMessage(getTranslation("registration.badges.badTime"))
                .setIncompleteInputErrorMessage(getTranslation("registration.badges.badTime")));
        since.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(change.getValue());
            }
        });
        count.getElement().setAttribute("role", "status");
        count.addClassName("reg-count");
        head.addClassName("reg-list");
        var form = new Div(since);
        form.addClassName("cg-form");
        getContent().addClassName("cg-page");
        getContent().add(head, form, count, result);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        event = EventOfRoute.of(entering, events).orElseThrow(NotFoundException::new);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent navigation) {
        EventDetails here = requireNonNull(event);
        LocalDateTime from = read(navigation.getLocation().getQueryParameters()).orElse(null);
        since.setValue(from);
        var lead = new Paragraph(getTranslation("registration.badges.lead"));
        lead.addClassName("cg-lead");
        head.removeAll();
        head.add(
                new EventHeader(
                        getTranslation("registration.badges.title"), here, tools, RegistrationLinks.badges(here.id())),
                lead);
        var moment = from == null ? null : from.atZone(here.zone()).toInstant();
        show(here, badges.parts(here.id(), moment, getLocale()), from != null);
    }

    private void show(EventDetails here, List<BadgePart> parts, boolean onlySome) {
        result.removeAll();
        int all = parts.isEmpty() ? 0 : parts.getLast().lastNumber();
        int sheets = parts.stream()
                .mapToInt(part -> Math.ceilDiv(part.tickets().size(), BADGES_ON_A_SHEET))
                .sum();
        count.setText(
                all == 0
                        ? getTranslation(onlySome ? "registration.badges.noneSince" : "registration.badges.none")
                        : getTranslation("registration.badges.count", all, sheets));
        if (parts.size() > 1) {
            result.add(new Paragraph(
                    getTranslation("registration.badges.files", parts.size(), BadgeSheets.MOST_IN_A_FILE)));
        }
        var list = new OrderedList();
        list.addClassName("reg-badge-files");
        parts.forEach(part -> list.add(new ListItem(file(here, part, parts.size()))));
        if (!parts.isEmpty()) {
            result.add(list);
        }
        if (onlySome) {
            result.add(new Anchor(RegistrationLinks.badges(here.id()), getTranslation("registration.badges.all")));
        }
    }

    private Component file(EventDetails here, BadgePart part, int parts) {
        String name =
                here.slug() + "-badges" + (parts == 1 ? "" : "-" + part.number() + "-" + part.lastNumber()) + ".pdf";
        Locale locale = getLocale();
        var download = new Anchor(
                DownloadHandler.fromInputStream(request -> badges.pdf(here, part, locale)
                        .map(bytes -> new DownloadResponse(
                                new ByteArrayInputStream(bytes), name, "application/pdf", bytes.length))
                        .orElseGet(() -> DownloadResponse.error(404))),
                getTranslation("registration.badges.download", part.number(), part.lastNumber()));
        download.addClassName("cg-button");
        var names = new Span(getTranslation("registration.badges.names", part.firstName(), part.lastName()));
        names.getElement().setAttribute("dir", "auto");
        names.addClassName("cg-soft");
        var file = new Div(download, names);
        file.addClassName("cg-actions");
        return file;
    }

    private void go(@Nullable LocalDateTime from) {
        String path = RegistrationLinks.badges(requireNonNull(event).id()).substring(1);
        UI.getCurrent()
                .navigate(path, from == null ? QueryParameters.empty() : QueryParameters.of(SINCE, from.toString()));
    }

    private static Optional<LocalDateTime> read(QueryParameters query) {
        try {
            return query.getSingleParameter(SINCE)
                    .map(LocalDateTime::parse)
                    .filter(time -> YEARS.isValidIntValue(time.getYear()));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.badges.title");
    }
}
