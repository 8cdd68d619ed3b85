package org.commonground.consultation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.consultation.ReceiptLook.Found;
import org.commonground.consultation.ReceiptLook.GivenAnswer;
import org.commonground.consultation.ReceiptLook.NoCode;
import org.commonground.consultation.ReceiptLook.TooMany;
import org.commonground.consultation.ReceiptLook.UnderTheme;
import org.commonground.consultation.ReceiptLook.Unknown;
import org.commonground.shared.RateLimit;
import org.commonground.surveys.ResponseDetails;
import org.commonground.surveys.Responses;
import org.commonground.surveys.receipt.ReceiptCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of somebody's words: known to whoever holds their receipt code, who may also take them back. */
@Service
public class Receipts {

    private static final int LOOKS_A_NETWORK = 30;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Responses responses;
    private final ContributionRepository contributions;
    private final ThemeRepository themes;
    private final AnswerRepository answers;
    private final RateLimit looksByNetwork = new RateLimit(LOOKS_A_NETWORK, WINDOW);

    Receipts(
            Responses responses,
            ContributionRepository contributions,
            ThemeRepository themes,
            AnswerRepository answers) {
        this.responses = responses;
        this.contributions = contributions;
        this.themes = themes;
        this.answers = answers;
    }

    /**
     * What came of the words with this receipt.
     *
     * @param typed as somebody typed it, in any case and spacing
     * @param network the network address the request came from, for limiting only; it is not stored
     */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public ReceiptLook look(String typed, String network) {
        Optional<ReceiptCode> code = ReceiptCode.parse(typed);
        if (code.isEmpty()) {
            return new NoCode();
        }
        if (!looksByNetwork.lets(network)) {
            return new TooMany();
        }
        Optional<Contribution> said = contributions.findByReceiptHash(code.get().hash());
        if (said.isPresent()) {
            return found(said.get());
        }
        return responses.of(code.get()).map(this::found).orElseGet(Unknown::new);
    }

    /** Takes the words, and a survey response as a whole, back for good; false where there are none with this receipt. */
    @PreAuthorize("permitAll()")
    @Transactional
    public boolean withdraw(String typed, String network) {
        Optional<ReceiptCode> code = ReceiptCode.parse(typed);
        if (code.isEmpty() || !looksByNetwork.lets(network)) {
            return false;
        }
        Optional<Contribution> said = contributions.findByReceiptHash(code.get().hash());
        said.ifPresent(contributions::delete);
        return said.isPresent() || responses.withdraw(code.get());
    }

    private ReceiptLook found(ResponseDetails response) {
        return contributions
                .findByResponseId(response.id().value())
                .map(this::found)
                .orElseGet(() -> new Found(response.heardIn(), Optional.empty(), null, true, List.of()));
    }

    private ReceiptLook found(Contribution said) {
        List<UnderTheme> under = themes.findAllById(said.themes()).stream()
                .map(theme -> new UnderTheme(theme.name(), answer(theme).orElse(null)))
                .toList();
        return new Found(said.heardIn(), Optional.of(said.words()), said.number(), said.isRead(), under);
    }

    private Optional<GivenAnswer> answer(Theme theme) {
        UUID id = theme.id().value();
        return answers.findById(id)
                .filter(Answer::isPublished)
                .map(Answer::details)
                .map(details ->
                        new GivenAnswer(details.kind(), details.words(), ConsultationLinks.answer(theme.slug())));
    }
}
