package org.commonground.demonstration;

import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.commonground.shared.PagePreview;
import org.commonground.shared.PagePreviews;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** Makes the page's address answer as an unknown one, from the first response on, wherever the page is not. */
@Component
class DemonstrationPreview implements PagePreviews {

    static final String PATH = "demonstration";

    private final Demonstration demonstration;
    private final Wording wording;

    DemonstrationPreview(Demonstration demonstration, Wording wording) {
        this.demonstration = demonstration;
        this.wording = wording;
    }

    @Override
    public boolean covers(String path) {
        return path.equals(PATH);
    }

    @Override
    public Optional<PagePreview> preview(String path, Locale locale) {
        return demonstration.isOpenTo(VaadinServletRequest.getCurrent())
                ? Optional.of(new PagePreview(
                        wording.text(locale, "demonstration.page.title"),
                        wording.text(locale, "demonstration.page.lead"),
                        null))
                : Optional.empty();
    }
}
