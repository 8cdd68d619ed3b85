package org.commonground.registration;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.commonground.events.EventId;
import org.commonground.events.EventTool;
import org.springframework.stereotype.Component;

/** Shows organisers the way from an event to its registrations. */
@Component
class RegistrationsTool implements EventTool {

    private final Approval approval;

    RegistrationsTool(Approval approval) {
        this.approval = approval;
    }

    @Override
    public String labelKey() {
        return "registration.list.title";
    }

    @Override
    public String path(EventId event) {
        return RegistrationLinks.list(event);
    }

    /** People wait for an organiser's decision. */
    @Override
    public Optional<String> concern(EventId event) {
        int undecided = approval.undecided(event);
        return undecided == 0
                ? Optional.empty()
                : Optional.of(I18NProvider.translate("registration.list.concern", undecided));
    }

    @Override
    public int order() {
        return 20;
    }
}
