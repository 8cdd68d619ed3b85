package org.commonground.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.commonground.accounts.Role;
import org.commonground.testing.As;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes consultations, themes and contributions for the tests. */
@TestComponent
public class SampleConsultations {

    private final Consultations consultations;
    private final Contributions contributions;
    private final Themes themes;
    private final Answers answers;
    private final Clock clock;

    SampleConsultations(
            Consultations consultations, Contributions contributions, Themes themes, Answers answers, Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.themes = themes;
        this.answers = answers;
        this.clock = clock;
    }

    /** The consultation that is open today; where there is none, one is opened. */
    public ConsultationId open() {
        return As.role(Role.ANALYST, () -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), Consultations.CITY);
            return consultations
                    .open()
                    .map(ConsultationDetails::id)
                    .orElseGet(() -> ((SaveConsultationResult.Saved) consultations.add(new ConsultationForm(
                                    "Getting on well together",
                                    "What would help people in Birmingham to get on well together?",
                                    "The city writes its next strategy.",
                                    today,
                                    today)))
                            .id());
        });
    }

    /** A consultation of the past, on days that no other test uses. */
    public ConsultationId past(int year) {
        return As.role(
                Role.ANALYST,
                () -> ((SaveConsultationResult.Saved) consultations.add(new ConsultationForm(
                                "Asked in " + year,
                                "What should change?",
                                "",
                                LocalDate.of(year, 3, 1),
                                LocalDate.of(year, 3, 31))))
                        .id());
    }

    public ContributionId said(ConsultationId consultation, String words, boolean mayPublish) {
        return As.role(
                Role.ANALYST,
                () -> contributions.add(
                        consultation, new NewContribution(Method.LETTER, words, null, null, "en", mayPublish)));
    }

    public ThemeId theme(ConsultationId consultation, String name) {
        return As.role(Role.ANALYST, () -> ((SaveThemeResult.Saved) themes.add(consultation, name, "Said often")).id());
    }

    public void code(ContributionId contribution, ThemeId... under) {
        As.role(
                Role.ANALYST,
                () -> contributions.code(contribution, Set.of(under), Set.of()).orElseThrow());
    }

    public void answer(ThemeId theme, AnswerKind kind, String words) {
        As.role(Role.ANALYST, () -> answers.publish(theme, -1, new AnswerForm(kind, words, null, null)));
    }

    public @Nullable ThemeDetails find(ConsultationId consultation, ThemeId theme) {
        return As.role(
                Role.ANALYST,
                () -> themes.of(consultation).stream()
                        .filter(t -> t.id().equals(theme))
                        .findFirst()
                        .orElse(null));
    }
}
