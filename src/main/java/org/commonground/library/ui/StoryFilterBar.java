package org.commonground.library.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.library.CaseStudyLinks;
import org.commonground.library.Evidence;
import org.commonground.library.StoryFilter;
import org.commonground.places.Ward;
import org.commonground.places.Wards;
import org.commonground.shared.Topic;
import org.jspecify.annotations.Nullable;

/** What is searched for. Every change becomes an address; the address says what is shown here. */
class StoryFilterBar extends Composite<Div> {

    private static final int MOST_CHARACTERS = 200;

    private final Wards wards;
    private final TextField text = new TextField();
    private final Select<Topic> topic = new Select<>();
    private final ComboBox<Ward> ward = new ComboBox<>();
    private final Select<Evidence> evidence = new Select<>();

    StoryFilterBar(Wards wards) {
        this.wards = wards;
        text.setLabel(getTranslation("library.list.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setMaxLength(MOST_CHARACTERS);
        text.setClearButtonVisible(true);
        text.addClassName("lib-search");
        topic.setLabel(getTranslation("library.story.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(
                value -> value == null ? getTranslation("library.list.anyTopic") : getTranslation(value.key()));
        topic.setEmptySelectionAllowed(true);
        topic.setEmptySelectionCaption(getTranslation("library.list.anyTopic"));
        ward.setLabel(getTranslation("library.list.ward"));
        ward.setItems(wards.all());
        ward.setItemLabelGenerator(Ward::name);
        ward.setPlaceholder(getTranslation("library.list.anyWard"));
        ward.setClearButtonVisible(true);
        evidence.setLabel(getTranslation("library.list.evidence"));
        evidence.setItems(Evidence.values());
        evidence.setItemLabelGenerator(
                value -> value == null ? getTranslation("library.list.anyEvidence") : getTranslation(value.key()));
        evidence.setEmptySelectionAllowed(true);
        evidence.setEmptySelectionCaption(getTranslation("library.list.anyEvidence"));
        text.addValueChangeListener(this::changed);
        topic.addValueChangeListener(this::changed);
        ward.addValueChangeListener(this::changed);
        evidence.addValueChangeListener(this::changed);
        var search = new Button(getTranslation("library.list.searchButton"), click -> open());
        search.addThemeVariants(ButtonVariant.PRIMARY);
        search.addClickShortcut(Key.ENTER).listenOn(text);
        getContent().addClassNames("lib-filters", "cg-no-print");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(text, topic, ward, evidence, search);
    }

    /** Shows what the address says, and what of it makes sense. */
    StoryFilter show(QueryParameters address) {
        String query = address.getSingleParameter("q").orElse("").strip();
        text.setValue(query.length() <= MOST_CHARACTERS ? query : query.substring(0, MOST_CHARACTERS));
        topic.setValue(named(Topic.values(), address.getSingleParameter("topic")));
        evidence.setValue(named(Evidence.values(), address.getSingleParameter("evidence")));
        ward.setValue(wards.all().stream()
                .filter(w -> w.code()
                        .value()
                        .equals(address.getSingleParameter("ward").orElse("")))
                .findFirst()
                .orElse(null));
        Ward chosen = ward.getValue();
        return new StoryFilter(
                text.getValue(), topic.getValue(), chosen == null ? null : chosen.code(), evidence.getValue());
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, Optional<String> name) {
        return Stream.of(values)
                .filter(value -> value.name().equalsIgnoreCase(name.orElse("")))
                .findFirst()
                .orElse(null);
    }

    private void changed(ComponentValueChangeEvent<?, ?> event) {
        if (event.isFromClient()) {
            open();
        }
    }

    private void open() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!text.getValue().isBlank()) {
            query.put("q", text.getValue().strip());
        }
        if (topic.getValue() != null) {
            query.put("topic", topic.getValue().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (ward.getValue() != null) {
            query.put("ward", ward.getValue().code().value());
        }
        if (evidence.getValue() != null) {
            query.put("evidence", evidence.getValue().name().toLowerCase(java.util.Locale.ROOT));
        }
        UI.getCurrent().navigate(CaseStudyLinks.ALL.substring(1), QueryParameters.simple(query));
    }
}
