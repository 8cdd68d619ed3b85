package org.commonground.demonstration;

import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.commonground.shared.Banner;
import org.springframework.stereotype.Component;

/** Says on every page that what is shown is invented. */
@Component
class DemonstrationBanner implements Banner {

    private final Demonstration demonstration;

    DemonstrationBanner(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public Optional<String> textKey() {
        return demonstration.isPresent() ? Optional.of("demonstration.banner.text") : Optional.empty();
    }

    /** Only where the page answers. */
    @Override
    public Optional<Link> link() {
        var request = VaadinServletRequest.getCurrent();
        return request != null && ThisMachine.sent(request)
                ? Optional.of(new Link("/" + DemonstrationPreview.PATH, "demonstration.banner.link"))
                : Optional.empty();
    }
}
