package org.commonground.consultation;

import java.util.Locale;
import java.util.Optional;
import org.commonground.shared.PagePreview;
import org.commonground.shared.PagePreviews;
import org.commonground.shared.Texts;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** The public pages of this module before their scripts run. */
@Component
class AnswerPreviews implements PagePreviews {

    private static final String OF_ANSWERS = ConsultationLinks.YOU_SAID.substring(1);
    private static final int DESCRIPTION = 200;

    private final Answers answers;
    private final Consultations consultations;
    private final Wording wording;

    AnswerPreviews(Answers answers, Consultations consultations, Wording wording) {
        this.answers = answers;
        this.consultations = consultations;
        this.wording = wording;
    }

    @Override
    public boolean covers(String path) {
        return path.equals(OF_ANSWERS)
                || path.startsWith(OF_ANSWERS + "/")
                || ("/" + path).equals(ConsultationLinks.CONSULTATION)
                || ("/" + path).equals(ConsultationLinks.RECEIPT);
    }

    @Override
    public Optional<PagePreview> preview(String path, Locale locale) {
        if (path.equals(OF_ANSWERS)) {
            return fixed(locale, "consultation.youSaid.title", "consultation.youSaid.intro");
        }
        if (path.startsWith(OF_ANSWERS)) {
            return answers.published(path.substring(OF_ANSWERS.length() + 1))
                    .map(answer -> new PagePreview(answer.theme(), Texts.shortened(answer.words(), DESCRIPTION), null));
        }
        if (("/" + path).equals(ConsultationLinks.RECEIPT)) {
            return fixed(locale, "consultation.receipt.title", "consultation.receipt.intro");
        }
        return consultations
                .open()
                .map(open -> new PagePreview(open.title(), open.question(), null))
                .or(() -> fixed(locale, "consultation.page.title", "consultation.page.noneOpen"));
    }

    private Optional<PagePreview> fixed(Locale locale, String title, String description) {
        return Optional.of(new PagePreview(wording.text(locale, title), wording.text(locale, description), null));
    }
}
