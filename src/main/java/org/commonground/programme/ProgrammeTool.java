package org.commonground.programme;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.commonground.events.EventId;
import org.commonground.events.EventTool;
import org.springframework.stereotype.Component;

/** Shows organisers the way from an event to its programme. */
@Component
class ProgrammeTool implements EventTool {

    private final Programmes programmes;

    ProgrammeTool(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String labelKey() {
        return "programme.tool";
    }

    @Override
    public String path(EventId event) {
        return ProgrammeLinks.builder(event);
    }

    @Override
    public Optional<String> concern(EventId event) {
        return programmes
                .draft(event)
                .map(draft -> draft.warnings().size())
                .filter(warnings -> warnings > 0)
                .map(warnings -> I18NProvider.translate("programme.tool.concern", warnings));
    }

    @Override
    public int order() {
        return 10;
    }
}
