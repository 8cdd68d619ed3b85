package org.commonground.registration.list.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.SessionId;
import org.commonground.questions.answers.AnswerChoice;
import org.commonground.questions.answers.AnswerWish;
import org.commonground.questions.ui.AnswerWords;
import org.commonground.registration.RegistrationStatus;
import org.commonground.registration.TicketState;
import org.commonground.registration.list.AccessWish;
import org.commonground.registration.list.RegistrationFilter;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What an organiser narrows the list by. The address holds it, so that the list can be bookmarked and passed on. */
class RegistrationFilterBar extends Composite<Div> {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final TextField text = new TextField();
    private final Select<TicketState> ticket = new Select<>();
    private final Select<RegistrationStatus> status = new Select<>();
    private final Select<AccessWish> access = new Select<>();
    private final Select<ProgrammeSession> session = new Select<>();
    private final ComboBox<AnswerChoice> answer = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Button clear = new Button();
    private final Details more;
    private List<ProgrammeSession> sessions = List.of();
    private List<AnswerChoice> answers = List.of();

    RegistrationFilterBar(Consumer<QueryParameters> changed) {
        text.setLabel(getTranslation("registration.list.search"));
        text.setClearButtonVisible(true);
        text.setMaxLength(EmailAddress.MAX_LENGTH);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("cg-search");
        select(ticket, "registration.list.filter.ticket", value -> getTranslation(value.key()));
        ticket.setItems(TicketState.values());
        select(status, "registration.list.filter.status", value -> getTranslation(value.key()));
        status.setItems(RegistrationStatus.values());
        select(access, "registration.list.filter.access", this::wish);
        access.setItems(Stream.concat(
                        Stream.of(AccessWish.ANYTHING),
                        Arrays.stream(AccessNeed.values()).map(AccessWish::new))
                .toList());
        select(session, "registration.list.filter.session", ProgrammeSession::title);
        answer.setLabel(getTranslation("registration.list.filter.answer"));
        answer.setPlaceholder(getTranslation("registration.list.filter.any"));
        answer.setClearButtonVisible(true);
        answer.addClassName("reg-filter-answer");
        answer.setItemLabelGenerator(AnswerWords::choice);
        from.setLabel(getTranslation("registration.list.filter.from"));
        to.setLabel(getTranslation("registration.list.filter.to"));
        Locale locale = getLocale().getLanguage().equals("en") ? Locale.UK : getLocale();
        for (DatePicker picker : List.of(from, to)) {
            picker.setLocale(locale);
            picker.setClearButtonVisible(true);
            picker.setI18n(new DatePicker.DatePickerI18n()
                    .setBadInputErrorMessage(getTranslation("registration.list.filter.badDate"))
                    .setFirstDayOfWeek(1));
        }
        clear.setText(getTranslation("registration.list.filter.clear"));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> changed.accept(QueryParameters.empty()));
        var fields = new Div(ticket, status, access, session, answer, from, to);
        fields.addClassName("reg-filters");
        fields.getChildren().forEach(field -> ((HasStyle) field).addClassName("reg-filter"));
        more = new Details(getTranslation("registration.list.filter.more"), fields);
        text.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        ticket.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        status.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        access.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        session.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        answer.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        from.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        to.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        getContent().addClassName("reg-filter-bar");
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", getTranslation("registration.list.filter.label"));
        getContent().add(text, more, clear);
    }

    private <T> void select(Select<T> select, String key, java.util.function.Function<T, String> name) {
        select.setLabel(getTranslation(key));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("registration.list.filter.any"));
        select.setItemLabelGenerator(
                value -> value == null ? getTranslation("registration.list.filter.any") : name.apply(value));
    }

    private String wish(AccessWish wish) {
        AccessNeed need = wish.need();
        return getTranslation(need == null ? "registration.list.filter.anything" : need.key());
    }

    private void tell(boolean byHand, Consumer<QueryParameters> changed) {
        if (byHand) {
            changed.accept(query());
        }
    }

    /**
     * @param signUps the sessions that can be filtered by
     * @param choices likewise the answers
     */
    void read(QueryParameters query, List<ProgrammeSession> signUps, List<AnswerChoice> choices) {
        if (!answers.equals(choices)) {
            answers = choices;
            answer.setItems(choices);
        }
        answer.setVisible(!choices.isEmpty());
        if (!sessions.equals(signUps)) {
            sessions = signUps;
            session.setItems(signUps);
        }
        session.setVisible(!signUps.isEmpty());
        String wanted = query.getSingleParameter("q").orElse("");
        // While somebody types, the address follows.
        if (!RegistrationFilter.text(text.getValue()).equals(RegistrationFilter.text(wanted))) {
            text.setValue(wanted);
        }
        ticket.setValue(one(query, "ticket", name -> TicketState.valueOf(upper(name))));
        status.setValue(one(query, "status", name -> RegistrationStatus.valueOf(upper(name))));
        access.setValue(one(
                query,
                "access",
                name -> name.equals("any") ? AccessWish.ANYTHING : new AccessWish(AccessNeed.valueOf(upper(name)))));
        session.setValue(one(query, "session", id -> sessionOf(new SessionId(UUID.fromString(id)))));
        answer.setValue(one(query, "answer", code -> answerOf(AnswerWish.of(code))));
        show(from, one(query, "from", RegistrationFilterBar::day));
        show(to, one(query, "to", RegistrationFilterBar::day));
        RegistrationFilter filter = filter();
        clear.setVisible(!filter.equals(RegistrationFilter.ALL));
        if (!filter.equals(RegistrationFilter.text(filter.text()))) {
            more.setOpened(true);
        }
    }

    /** What is typed and is no date stays with its error: setting no value again would wipe it. */
    private static void show(DatePicker picker, @Nullable LocalDate day) {
        if (!Objects.equals(picker.getValue(), day)) {
            picker.setValue(day);
        }
    }

    RegistrationFilter filter() {
        return new RegistrationFilter(
                text.getValue(),
                ticket.getValue(),
                status.getValue(),
                access.getValue(),
                session.getValue() == null ? null : session.getValue().id(),
                from.getValue(),
                to.getValue(),
                answer.getValue() == null ? null : answer.getValue().wish());
    }

    private QueryParameters query() {
        RegistrationFilter filter = filter();
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "q", filter.text().isEmpty() ? null : filter.text());
        put(query, "ticket", filter.ticket());
        put(query, "status", filter.status());
        AccessWish wish = filter.access();
        put(query, "access", wish == null ? null : wish.need() == null ? "any" : wish.need());
        put(query, "session", filter.session() == null ? null : filter.session().value());
        put(query, "answer", filter.answer() == null ? null : filter.answer().code());
        put(query, "from", filter.from());
        put(query, "to", filter.to());
        return QueryParameters.simple(query);
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : "" + value);
        }
    }

    private interface Reading<T> {
        @Nullable
        T of(String text);
    }

    private static <T> @Nullable T one(QueryParameters query, String name, Reading<T> reading) {
        try {
            return query.getSingleParameter(name).map(reading::of).orElse(null);
        } catch (DateTimeException | IllegalArgumentException nonsense) {
            return null;
        }
    }

    /** Only of years in which there can be events: the browser's calendar does not know year 10,000. */
    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(text);
        }
        return day;
    }

    private @Nullable ProgrammeSession sessionOf(SessionId id) {
        return sessions.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private @Nullable AnswerChoice answerOf(AnswerWish wish) {
        return answers.stream()
                .filter(candidate -> candidate.wish().equals(wish))
                .findFirst()
                .orElse(null);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
