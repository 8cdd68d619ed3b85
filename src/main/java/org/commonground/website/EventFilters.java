package org.commonground.website;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commonground.events.EventFilter;
import org.commonground.places.Ward;
import org.commonground.places.WardCode;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Topic;
import org.jspecify.annotations.Nullable;

/** What the public narrows the list of events by. The address holds it, so that a narrowed list can be shared. */
class EventFilters extends Composite<Div> {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final ComboBox<Ward> ward = new ComboBox<>();
    private final Select<Topic> topic = new Select<>();
    private final MultiSelectComboBox<AccessNeed> access = new MultiSelectComboBox<>();
    private final Button clear = new Button();
    private final List<Ward> wards;

    EventFilters(List<Ward> wards, Consumer<QueryParameters> changed) {
        this.wards = wards;
        Locale locale = getLocale().getLanguage().equals("en") ? Locale.UK : getLocale();
        from.setLabel(getTranslation("website.events.from"));
        to.setLabel(getTranslation("website.events.to"));
        for (DatePicker picker : List.of(from, to)) {
            picker.setLocale(locale);
            picker.setClearButtonVisible(true);
            picker.setI18n(new DatePicker.DatePickerI18n()
                    .setBadInputErrorMessage(getTranslation("website.events.badDate"))
                    .setFirstDayOfWeek(1));
        }
        ward.setLabel(getTranslation("website.events.ward"));
        ward.setPlaceholder(getTranslation("website.events.anyWard"));
        ward.setItems(wards);
        ward.setItemLabelGenerator(Ward::name);
        ward.setClearButtonVisible(true);
        topic.setLabel(getTranslation("website.events.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(
                value -> value == null ? getTranslation("website.events.anyTopic") : getTranslation(value.key()));
        topic.setEmptySelectionAllowed(true);
        topic.setEmptySelectionCaption(getTranslation("website.events.anyTopic"));
        access.setLabel(getTranslation("website.events.access"));
        access.setPlaceholder(getTranslation("website.events.anyAccess"));
        access.setItems(AccessNeed.values());
        access.setItemLabelGenerator(need -> getTranslation(need.key()));
        clear.setText(getTranslation("website.events.clear"));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> {
            from.clear();
            to.clear();
            changed.accept(QueryParameters.empty());
        });
        List.<HasStyle>of(from, to, ward, topic, access).forEach(field -> field.addClassName("web-filter"));
        from.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        to.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        ward.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        topic.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        access.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        getContent().addClassNames("web-filters", "cg-no-print");
        getContent().getElement().setAttribute("role", "search");
        getContent().getElement().setAttribute("aria-label", getTranslation("website.events.filters"));
        getContent().add(from, to, ward, topic, access, clear);
    }

    private void tell(boolean byHand, Consumer<QueryParameters> changed) {
        if (byHand) {
            changed.accept(query());
        }
    }

    /** Shows what the address says; what makes no sense there is left out. */
    void read(QueryParameters query) {
        show(from, one(query, "from", EventFilters::day));
        show(to, one(query, "to", EventFilters::day));
        ward.setValue(one(query, "ward", code -> wardOf(new WardCode(code))));
        topic.setValue(one(query, "topic", name -> Topic.valueOf(name.toUpperCase(Locale.ROOT))));
        access.setValue(query.getParameters("access").stream()
                .flatMap(name -> Arrays.stream(AccessNeed.values())
                        .filter(need -> need.name().equalsIgnoreCase(name)))
                .collect(Collectors.toSet()));
        clear.setVisible(!filter().equals(EventFilter.ALL));
    }

    /** What is typed and is no date stays with its error: setting no value again would wipe it. */
    private static void show(DatePicker picker, @Nullable LocalDate day) {
        if (!Objects.equals(picker.getValue(), day)) {
            picker.setValue(day);
        }
    }

    EventFilter filter() {
        return new EventFilter(
                from.getValue(),
                to.getValue(),
                ward.getValue() == null ? null : ward.getValue().code(),
                topic.getValue(),
                Set.copyOf(access.getValue()));
    }

    Optional<Ward> chosenWard() {
        return Optional.ofNullable(ward.getValue());
    }

    private QueryParameters query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        EventFilter filter = filter();
        Optional.ofNullable(filter.from()).ifPresent(day -> query.put("from", List.of(day.toString())));
        Optional.ofNullable(filter.to()).ifPresent(day -> query.put("to", List.of(day.toString())));
        Optional.ofNullable(filter.ward()).ifPresent(code -> query.put("ward", List.of(code.value())));
        Optional.ofNullable(filter.topic())
                .ifPresent(value -> query.put("topic", List.of(value.name().toLowerCase(Locale.ROOT))));
        if (!filter.access().isEmpty()) {
            query.put(
                    "access",
                    filter.access().stream()
                            .sorted()
                            .map(need -> need.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        return new QueryParameters(query);
    }

    private interface Reading<T> {
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

    private Ward wardOf(WardCode code) {
        return wards.stream()
                .filter(candidate -> Objects.equals(candidate.code(), code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code.value()));
    }
}
