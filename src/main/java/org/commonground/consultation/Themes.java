package org.commonground.consultation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.consultation.SaveThemeResult.BadName;
import org.commonground.consultation.SaveThemeResult.BadSummary;
import org.commonground.consultation.SaveThemeResult.ChangedMeanwhile;
import org.commonground.consultation.SaveThemeResult.NameTaken;
import org.commonground.consultation.SaveThemeResult.Saved;
import org.commonground.shared.Limits;
import org.commonground.shared.Secrets;
import org.commonground.shared.Slugs;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the contributions of a consultation are about. */
@Service
public class Themes {

    private static final int SLUG_LENGTH = 60;

    private final ThemeRepository themes;
    private final AnswerRepository answers;
    private final ContributionRepository contributions;
    private final ConsultationRepository consultations;

    Themes(
            ThemeRepository themes,
            AnswerRepository answers,
            ContributionRepository contributions,
            ConsultationRepository consultations) {
        this.themes = themes;
        this.answers = answers;
        this.contributions = contributions;
        this.consultations = consultations;
    }

    /** The themes of a consultation by name, with how many voices each has and its answer. */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional(readOnly = true)
    public List<ThemeDetails> of(ConsultationId consultation) {
        List<Theme> found = themes.findByConsultationId(consultation.value());
        Map<UUID, Long> voices = contributions.countByTheme(consultation.value()).stream()
                .collect(Collectors.toMap(
                        ContributionRepository.ThemeCount::getTheme, ContributionRepository.ThemeCount::getVoices));
        Map<ThemeId, Answer> given =
                answers
                        .findByThemeIdIn(
                                found.stream().map(theme -> theme.id().value()).toList())
                        .stream()
                        .collect(Collectors.toMap(Answer::theme, Function.identity()));
        return found.stream()
                .map(theme -> new ThemeDetails(
                        theme.id(),
                        theme.name(),
                        theme.summary(),
                        theme.isAgreed(),
                        voices.getOrDefault(theme.id().value(), 0L),
                        Optional.ofNullable(given.get(theme.id()))
                                .map(Answer::details)
                                .orElse(null),
                        theme.version()))
                .toList();
    }

    /** Proposes a theme. */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public SaveThemeResult add(ConsultationId consultation, String name, String summary) {
        if (isClosed(consultation)) {
            return new ChangedMeanwhile();
        }
        String cleanName = Texts.line(name);
        String cleanSummary = Texts.clean(summary);
        return problem(consultation, null, cleanName, cleanSummary)
                .orElseGet(() ->
                        new Saved(themes.save(new Theme(consultation, freeSlug(cleanName), cleanName, cleanSummary))
                                .id()));
    }

    /**
     * Changes a theme; its public address stays.
     *
     * @param version of the theme as it was read
     */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public SaveThemeResult change(ThemeId id, int version, String name, String summary, boolean agreed) {
        Theme theme = themes.locked(id.value()).orElse(null);
        if (theme == null || theme.version() != version || isClosed(theme.consultation())) {
            return new ChangedMeanwhile();
        }
        String cleanName = Texts.line(name);
        String cleanSummary = Texts.clean(summary);
        return problem(theme.consultation(), id, cleanName, cleanSummary).orElseGet(() -> {
            theme.change(cleanName, cleanSummary, agreed);
            themes.saveAndFlush(theme);
            return new Saved(id);
        });
    }

    private boolean isClosed(ConsultationId consultation) {
        return consultations
                .locked(consultation.value())
                .map(Consultation::isClosed)
                .orElse(true);
    }

    private Optional<SaveThemeResult> problem(
            ConsultationId consultation, @Nullable ThemeId self, String name, String summary) {
        if (name.isEmpty() || name.length() > Limits.NAME) {
            return Optional.of(new BadName());
        }
        if (summary.length() > Limits.SUMMARY) {
            return Optional.of(new BadSummary());
        }
        return themes.findByConsultationIdAndName(consultation.value(), name).stream()
                .filter(other -> !other.id().equals(self))
                .findFirst()
                .map(taken -> new NameTaken());
    }

    /** The name in small letters and dashes; a name in another script gets a random address. */
    private String freeSlug(String name) {
        String plain = Slugs.plain(name, SLUG_LENGTH);
        return plain.isEmpty() ? Secrets.code(8).toLowerCase(Locale.ROOT) : Slugs.free(plain, themes::existsBySlug);
    }
}
