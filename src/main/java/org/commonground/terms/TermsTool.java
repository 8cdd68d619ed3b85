package org.commonground.terms;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Optional;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.EventTool;
import org.commonground.events.Events;
import org.springframework.stereotype.Component;

/** Leads from an event to its terms of booking. */
@Component
class TermsTool implements EventTool {

    private final BookingTerms terms;
    private final Events events;

    TermsTool(BookingTerms terms, Events events) {
        this.terms = terms;
        this.events = events;
    }

    @Override
    public String labelKey() {
        return "terms.edit.title";
    }

    @Override
    public String path(EventId event) {
        return TermsLinks.editor(event);
    }

    /** The event may have been moved to before its booking opens. */
    @Override
    public Optional<String> concern(EventId event) {
        Instant opens = terms.of(event).opensAt();
        Optional<EventDetails> details = events.find(event);
        return opens != null
                        && details.isPresent()
                        && !opens.isBefore(details.get().time().start())
                ? Optional.of(I18NProvider.translate("terms.tool.concern"))
                : Optional.empty();
    }

    @Override
    public int order() {
        return 12;
    }
}
