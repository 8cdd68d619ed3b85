package org.commonground.surveys;

import java.util.Locale;
import java.util.Optional;
import org.commonground.shared.PagePreview;
import org.commonground.shared.PagePreviews;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** The survey page before its script runs. It names no event: whoever sees a preview of the link need not know which. */
@Component
class SurveyPreviews implements PagePreviews {

    private static final String PATH = "survey/";

    private final Surveys surveys;
    private final Wording wording;

    SurveyPreviews(Surveys surveys, Wording wording) {
        this.surveys = surveys;
        this.wording = wording;
    }

    @Override
    public boolean covers(String path) {
        return path.startsWith(PATH);
    }

    @Override
    public Optional<PagePreview> preview(String path, Locale locale) {
        if (surveys.open(path.substring(PATH.length())) instanceof OpenSurvey.UnknownLink) {
            return Optional.empty();
        }
        return Optional.of(new PagePreview(
                wording.text(locale, "surveys.page.title"), wording.text(locale, "surveys.page.description"), null));
    }
}
