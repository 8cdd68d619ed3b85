package org.commonground.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonground.consultation.CloseResult.Closed;
import org.commonground.consultation.CloseResult.NotPossible;
import org.commonground.consultation.CloseResult.Unanswered;
import org.commonground.consultation.CloseResult.Unread;
import org.commonground.consultation.SaveConsultationResult.ChangedMeanwhile;
import org.commonground.consultation.SaveConsultationResult.Fixed;
import org.commonground.consultation.SaveConsultationResult.Invalid;
import org.commonground.consultation.SaveConsultationResult.Overlaps;
import org.commonground.consultation.SaveConsultationResult.Saved;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that the city puts to the public; at most one is open on any day. */
@Service
public class Consultations {

    /** The city's days begin and end by its own clock. */
    static final ZoneId CITY = ZoneId.of("Europe/London");

    private final ConsultationRepository consultations;
    private final ThemeRepository themes;
    private final AnswerRepository answers;
    private final ContributionRepository contributions;
    private final Clock clock;

    Consultations(
            ConsultationRepository consultations,
            ThemeRepository themes,
            AnswerRepository answers,
            ContributionRepository contributions,
            Clock clock) {
        this.consultations = consultations;
        this.themes = themes;
        this.answers = answers;
        this.contributions = contributions;
        this.clock = clock;
    }

    /** The latest first, the standing record last. */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional(readOnly = true)
    public List<ConsultationDetails> all() {
        return consultations.latestFirst().stream().map(this::details).toList();
    }

    @PreAuthorize("hasRole('ANALYST')")
    @Transactional(readOnly = true)
    public Optional<ConsultationDetails> find(ConsultationId id) {
        return consultations.findById(id.value()).map(this::details);
    }

    /** The one that is open today. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<ConsultationDetails> open() {
        return consultations.openOn(today()).map(this::details);
    }

    /** The next one that is planned. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<ConsultationDetails> next() {
        return ofState(ConsultationState.PLANNED).reversed().stream().findFirst();
    }

    /** Those that are over, the latest first. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<ConsultationDetails> past() {
        return consultations.latestFirst().stream()
                .map(this::details)
                .filter(c -> c.state() == ConsultationState.ENDED || c.state() == ConsultationState.CLOSED)
                .toList();
    }

    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public SaveConsultationResult add(ConsultationForm form) {
        onlyOneAtATime();
        var content = new CheckedConsultation(form);
        Optional<SaveConsultationResult> refusal = refusal(content, null);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return new Saved(consultations.save(new Consultation(content)).id());
    }

    /**
     * Changes a consultation that is not closed.
     *
     * @param version of the consultation as it was read
     */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public SaveConsultationResult change(ConsultationId id, int version, ConsultationForm form) {
        onlyOneAtATime();
        Consultation consultation = consultations.findById(id.value()).orElse(null);
        if (consultation == null || consultation.version() != version) {
            return new ChangedMeanwhile();
        }
        if (consultation.isFixed()) {
            return new Fixed();
        }
        var content = new CheckedConsultation(form);
        Optional<SaveConsultationResult> refusal = refusal(content, id);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        consultation.change(content);
        consultations.saveAndFlush(consultation);
        return new Saved(id);
    }

    /**
     * Ends a consultation for good, once everything that was said has been read and every theme under which somebody said
     * something has a published answer.
     */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public CloseResult close(ConsultationId id) {
        Consultation consultation = consultations.locked(id.value()).orElse(null);
        if (consultation == null
                || consultation.isFixed()
                || consultation.state(today()) == ConsultationState.PLANNED) {
            return new NotPossible();
        }
        long unread = contributions.countByConsultationIdAndConsidered(id.value(), false);
        if (unread > 0) {
            return new Unread(unread);
        }
        List<String> unanswered = themes.unanswered(id.value());
        if (!unanswered.isEmpty()) {
            return new Unanswered(unanswered);
        }
        consultation.close();
        return new Closed();
    }

    /** Removes consultations of the demonstration with all that was said and answered in them. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void remove(Collection<ConsultationId> ids) {
        for (ConsultationId id : ids) {
            if (!id.value().equals(Consultation.STANDING)) {
                contributions.deleteAll(contributions.findByConsultationId(id.value()));
                contributions.flush();
                answers.deleteOf(id.value());
                themes.deleteOf(id.value());
                consultations.findById(id.value()).ifPresent(consultations::delete);
            }
        }
    }

    /** Dates are compared with those of all others, so nobody else may change any meanwhile; the row is always there. */
    private void onlyOneAtATime() {
        consultations.locked(Consultation.STANDING);
    }

    /** Why this cannot be stored, if it cannot. */
    private Optional<SaveConsultationResult> refusal(CheckedConsultation content, @Nullable ConsultationId self) {
        if (!content.wrong().isEmpty()) {
            return Optional.of(new Invalid(content.wrong()));
        }
        return consultations.openBetween(content.opensOn(), content.closesOn()).stream()
                .filter(other -> !other.id().equals(self))
                .findFirst()
                .map(other -> new Overlaps(other.title()));
    }

    private List<ConsultationDetails> ofState(ConsultationState state) {
        return consultations.latestFirst().stream()
                .map(this::details)
                .filter(consultation -> consultation.state() == state)
                .toList();
    }

    private ConsultationDetails details(Consultation consultation) {
        return consultation.details(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CITY);
    }
}
