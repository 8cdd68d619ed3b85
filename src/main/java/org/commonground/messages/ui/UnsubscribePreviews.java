package org.commonground.messages.ui;

import java.util.Locale;
import java.util.Optional;
import org.commonground.messages.optout.OptOutState;
import org.commonground.messages.optout.OptOuts;
import org.commonground.shared.PagePreview;
import org.commonground.shared.PagePreviews;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** What the page to unsubscribe says before its script runs. */
@Component
class UnsubscribePreviews implements PagePreviews {

    private static final String PATH = "unsubscribe/";

    private final OptOuts optOuts;
    private final Wording wording;

    UnsubscribePreviews(OptOuts optOuts, Wording wording) {
        this.optOuts = optOuts;
        this.wording = wording;
    }

    @Override
    public boolean covers(String path) {
        return path.startsWith(PATH);
    }

    @Override
    public Optional<PagePreview> preview(String path, Locale locale) {
        return optOuts.find(path.substring(PATH.length())) == OptOutState.UNKNOWN
                ? Optional.empty()
                : Optional.of(new PagePreview(
                        wording.text(locale, "messages.unsubscribe.title"),
                        wording.text(locale, "messages.unsubscribe.text"),
                        null));
    }
}
