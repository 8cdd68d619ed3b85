package org.commonground.consultation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.consultation.PublishedAnswer.Elsewhere;
import org.commonground.consultation.PublishedAnswer.Quote;
import org.commonground.consultation.SaveAnswerResult.ChangedMeanwhile;
import org.commonground.consultation.SaveAnswerResult.Fault;
import org.commonground.consultation.SaveAnswerResult.Field;
import org.commonground.consultation.SaveAnswerResult.Invalid;
import org.commonground.consultation.SaveAnswerResult.Saved;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the city answers to the themes, and what the public sees of it. */
@Service
public class Answers {

    /** Characters of a commitment's number, such as "3.2". */
    public static final int COMMITMENT_NUMBER = 20;

    private final AnswerRepository answers;
    private final ThemeRepository themes;
    private final ContributionRepository contributions;
    private final ConsultationRepository consultations;
    private final Clock clock;

    Answers(
            AnswerRepository answers,
            ThemeRepository themes,
            ContributionRepository contributions,
            ConsultationRepository consultations,
            Clock clock) {
        this.answers = answers;
        this.themes = themes;
        this.contributions = contributions;
        this.consultations = consultations;
        this.clock = clock;
    }

    /**
     * Saves an answer; one that is published already changes in public at once.
     *
     * @param version of the answer as it was read; -1 where there was none
     */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public SaveAnswerResult save(ThemeId theme, int version, AnswerForm form) {
        return save(theme, version, form, false);
    }

    /** As {@link #save}, and makes the answer public. */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public SaveAnswerResult publish(ThemeId theme, int version, AnswerForm form) {
        return save(theme, version, form, true);
    }

    private SaveAnswerResult save(ThemeId id, int version, AnswerForm form, boolean publish) {
        String words = Texts.clean(form.words());
        String number = Texts.line(form.commitmentNumber());
        String sentence = Texts.line(form.commitment());
        AnswerKind kind = form.kind();
        Map<Field, Fault> faults = faults(words, number, sentence);
        if (kind == null) {
            faults.put(Field.KIND, Fault.MISSING);
        }
        if (kind == null || !faults.isEmpty()) {
            return new Invalid(Map.copyOf(faults));
        }
        Theme theme = themes.locked(id.value()).orElse(null);
        Answer answer = answers.findById(id.value()).orElse(null);
        if (theme == null || version != (answer == null ? -1 : answer.version())) {
            return new ChangedMeanwhile();
        }
        var promise = number.isEmpty() ? null : new Commitment(number, sentence);
        boolean changed = true;
        if (answer == null) {
            answer = new Answer(id, kind, words, promise);
        } else {
            changed = answer.change(kind, words, promise);
        }
        if (publish && !answer.isPublished() || changed && answer.isPublished()) {
            answer.publish(clock.instant());
            theme.agree();
        }
        return new Saved(answers.saveAndFlush(answer).details());
    }

    /** A commitment is whole or none: its number needs its words, and the other way round. */
    private static Map<Field, Fault> faults(String words, String number, String sentence) {
        var faults = new EnumMap<Field, Fault>(Field.class);
        boolean promised = !number.isEmpty() || !sentence.isEmpty();
        check(faults, Field.WORDS, words, Limits.TEXT, true);
        check(faults, Field.COMMITMENT_NUMBER, number, COMMITMENT_NUMBER, promised);
        check(faults, Field.COMMITMENT, sentence, Limits.SUMMARY, promised);
        return faults;
    }

    private static void check(Map<Field, Fault> faults, Field field, String text, int longest, boolean required) {
        if (text.length() > longest) {
            faults.put(field, Fault.TOO_LONG);
        } else if (required && text.isEmpty()) {
            faults.put(field, Fault.MISSING);
        }
    }

    /** Every published answer, the latest word first. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<PublishedAnswer> published() {
        return published(answers.published());
    }

    /** The published answers that were given or revised last; nothing is read of the others. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<PublishedAnswer> latest(int most) {
        return published(answers.published().stream().limit(most).toList());
    }

    /** The published answer with this address. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<PublishedAnswer> published(String slug) {
        return themes.findBySlug(slug)
                .flatMap(theme -> answers.findById(theme.id().value()))
                .filter(Answer::isPublished)
                .flatMap(answer -> published(List.of(answer)).stream().findFirst());
    }

    private List<PublishedAnswer> published(List<Answer> given) {
        List<UUID> ids = given.stream().map(answer -> answer.theme().value()).toList();
        Map<UUID, List<Contribution>> voices = new HashMap<>();
        for (Contribution contribution : Set.copyOf(contributions.underAnyOf(ids))) {
            contribution
                    .themes()
                    .forEach(theme -> voices.computeIfAbsent(theme, t -> new ArrayList<>())
                            .add(contribution));
        }
        Map<UUID, Theme> known = publishedThemes(voices.keySet(), ids);
        return given.stream()
                .map(answer -> published(
                        answer, known, voices.getOrDefault(answer.theme().value(), List.of())))
                .toList();
    }

    /** Of these themes those with a published answer. */
    private Map<UUID, Theme> publishedThemes(Set<UUID> some, List<UUID> more) {
        List<UUID> published = answers
                .findByThemeIdIn(java.util.stream.Stream.concat(some.stream(), more.stream())
                        .distinct()
                        .toList())
                .stream()
                .filter(Answer::isPublished)
                .map(answer -> answer.theme().value())
                .toList();
        return themes.findAllById(published).stream()
                .collect(Collectors.toMap(theme -> theme.id().value(), Function.identity()));
    }

    private PublishedAnswer published(Answer answer, Map<UUID, Theme> known, List<Contribution> voices) {
        Theme theme = known.getOrDefault(answer.theme().value(), null);
        if (theme == null) {
            throw new IllegalStateException("An answer without a theme");
        }
        AnswerDetails details = answer.details();
        Set<Method> ways = EnumSet.noneOf(Method.class);
        voices.forEach(voice -> ways.add(voice.method()));
        List<Quote> quotes = voices.stream()
                .filter(Contribution::mayPublish)
                .sorted(java.util.Comparator.comparing(Contribution::number))
                .map(voice -> quote(voice, theme, known))
                .toList();
        String consultation = consultations
                .findById(theme.consultation().value())
                .filter(c -> !c.isStanding())
                .map(Consultation::title)
                .orElse(null);
        return new PublishedAnswer(
                theme.slug(),
                theme.name(),
                theme.summary(),
                consultation,
                details.kind(),
                details.words(),
                details.commitment(),
                SmallCount.of(voices.size()),
                ways,
                quotes,
                java.util.Objects.requireNonNull(details.publishedAt()),
                details.revisedAt());
    }

    private static Quote quote(Contribution voice, Theme here, Map<UUID, Theme> known) {
        List<Elsewhere> elsewhere = voice.themes().stream()
                .map(known::get)
                .filter(theme -> theme != null && !theme.id().equals(here.id()))
                .map(theme -> new Elsewhere(theme.name(), ConsultationLinks.answer(theme.slug())))
                .toList();
        return new Quote(voice.number(), voice.method(), voice.words(), voice.language(), elsewhere);
    }
}
