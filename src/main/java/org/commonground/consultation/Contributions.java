package org.commonground.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.consultation.SpeakResult.Fault;
import org.commonground.consultation.SpeakResult.Invalid;
import org.commonground.consultation.SpeakResult.Received;
import org.commonground.consultation.SpeakResult.TooMany;
import org.commonground.events.EventDetails;
import org.commonground.events.EventId;
import org.commonground.events.Events;
import org.commonground.places.Ward;
import org.commonground.places.WardCode;
import org.commonground.places.Wards;
import org.commonground.shared.Limits;
import org.commonground.shared.RateLimit;
import org.commonground.shared.Secrets;
import org.commonground.shared.Texts;
import org.commonground.surveys.ResponseDetails;
import org.commonground.surveys.receipt.ReceiptCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people said: taking it in, and reading it. */
@Service
public class Contributions {

    /** The language tag for a language that nobody told us. */
    private static final String UNKNOWN_LANGUAGE = "und";

    private static final int NUMBER_LENGTH = 8;
    private static final int FORMS_A_NETWORK = 20;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final ContributionRepository contributions;
    private final ConsultationRepository consultations;
    private final ThemeRepository themes;
    private final Wards wards;
    private final Events events;
    private final Clock clock;
    private final RateLimit formsByNetwork = new RateLimit(FORMS_A_NETWORK, WINDOW);

    Contributions(
            ContributionRepository contributions,
            ConsultationRepository consultations,
            ThemeRepository themes,
            Wards wards,
            Events events,
            Clock clock) {
        this.contributions = contributions;
        this.consultations = consultations;
        this.themes = themes;
        this.wards = wards;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes what somebody said by the online form. It belongs to the consultation that was shown, where this is open or its
     * last day ended while the words were written; or else to the one open today, or to the standing record.
     *
     * @param network the network address the request came from, for limiting only; it is not stored
     * @param locale of the page, taken for the language of the words
     */
    @PreAuthorize("permitAll()")
    @Transactional
    public SpeakResult speak(SpeakForm form, String network, Locale locale) {
        String words = Texts.clean(form.words());
        Map<SpeakForm.Field, Fault> faults = new HashMap<>();
        if (words.isEmpty()) {
            faults.put(SpeakForm.Field.WORDS, Fault.MISSING);
        } else if (words.length() > Limits.TEXT) {
            faults.put(SpeakForm.Field.WORDS, Fault.TOO_LONG);
        }
        if (form.mayPublish() == null) {
            faults.put(SpeakForm.Field.MAY_PUBLISH, Fault.MISSING);
        }
        if (!Texts.clean(form.trap()).isEmpty()) {
            faults.put(SpeakForm.Field.TRAP, Fault.FILLED);
        }
        if (!faults.isEmpty()) {
            return new Invalid(Map.copyOf(faults));
        }
        if (!formsByNetwork.lets(network)) {
            return new TooMany();
        }
        var receipt = ReceiptCode.random();
        contributions.save(contribution(
                        spokenTo(form.asked()),
                        new NewContribution(
                                Method.ONLINE_FORM,
                                words,
                                form.ward(),
                                null,
                                locale.getLanguage(),
                                Boolean.TRUE.equals(form.mayPublish())))
                .with(receipt));
        return new Received(receipt);
    }

    /** Puts on record what was said elsewhere, in a session or a letter. */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public ContributionId add(ConsultationId consultation, NewContribution content) {
        String words = Texts.clean(content.words());
        if (words.isEmpty() || words.length() > Limits.TEXT) {
            throw new IllegalArgumentException("A contribution has 1 to " + Limits.TEXT + " characters");
        }
        var clean = new NewContribution(
                content.method(), words, content.ward(), content.event(), content.language(), content.mayPublish());
        return details(contributions.save(contribution(consultation.value(), clean)))
                .id();
    }

    /** The words of a survey response become a contribution; where there are none, nothing does. */
    void take(ResponseDetails response) {
        response.words()
                .ifPresent(words -> contributions.save(contribution(
                                openToday(),
                                new NewContribution(
                                        Method.SURVEY,
                                        words,
                                        response.ward().orElse(null),
                                        response.event(),
                                        UNKNOWN_LANGUAGE,
                                        response.mayPublish()))
                        .with(response.id())));
    }

    /** What was said in a consultation, in no order that tells anything. */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional(readOnly = true)
    public List<ContributionId> desk(ConsultationId consultation, DeskFilter filter) {
        return contributions
                .desk(consultation.value(), filter == DeskFilter.UNREAD, filter == DeskFilter.UNCODED)
                .stream()
                .map(ContributionId::new)
                .toList();
    }

    /** One contribution as it is now; empty where it was taken back. */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional(readOnly = true)
    public Optional<ContributionDetails> find(ContributionId id) {
        return contributions.findById(id.value()).map(this::details);
    }

    @PreAuthorize("hasRole('ANALYST')")
    @Transactional(readOnly = true)
    public Progress progress(ConsultationId consultation) {
        return new Progress(
                contributions.countByConsultationIdAndConsidered(consultation.value(), true),
                contributions.countByConsultationId(consultation.value()));
    }

    /**
     * Puts a contribution under themes and takes it away from others; what another analyst did to it stays. Empty where it
     * was withdrawn or its consultation closed meanwhile.
     */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public Optional<ContributionDetails> code(ContributionId id, Set<ThemeId> under, Set<ThemeId> noLonger) {
        return changeable(id).map(contribution -> {
            Set<UUID> possible = themes
                    .findByConsultationId(contribution.consultation().value())
                    .stream()
                    .map(theme -> theme.id().value())
                    .collect(Collectors.toSet());
            if (!under.stream().allMatch(theme -> possible.contains(theme.value()))) {
                throw new IllegalArgumentException("A theme of another consultation");
            }
            contribution.code(under, noLonger);
            return details(contribution);
        });
    }

    /** Marks a contribution as read, or again as unread where it has no theme; empty as with {@link #code}. */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional
    public Optional<ContributionDetails> markRead(ContributionId id, boolean read) {
        return changeable(id).map(contribution -> {
            contribution.read(read);
            return details(contribution);
        });
    }

    private Optional<Contribution> changeable(ContributionId id) {
        return contributions
                .locked(id.value())
                .filter(contribution -> consultations
                        .locked(contribution.consultation().value())
                        .filter(consultation -> !consultation.isClosed())
                        .isPresent());
    }

    private UUID spokenTo(@Nullable ConsultationId asked) {
        return Optional.ofNullable(asked)
                .flatMap(id -> consultations.findById(id.value()))
                .filter(consultation -> consultation.stillHears(today()))
                .map(consultation -> consultation.id().value())
                .orElseGet(this::openToday);
    }

    private UUID openToday() {
        return consultations
                .openOn(today())
                .map(consultation -> consultation.id().value())
                .orElse(Consultation.STANDING);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Consultations.CITY);
    }

    private Contribution contribution(UUID consultation, NewContribution content) {
        String number = Secrets.code(NUMBER_LENGTH);
        while (contributions.existsByNumber(number)) {
            number = Secrets.code(NUMBER_LENGTH);
        }
        return new Contribution(consultation, number, content, today());
    }

    private ContributionDetails details(Contribution contribution) {
        String ward = contribution
                .wardCode()
                .flatMap(code -> wards.find(new WardCode(code)))
                .map(Ward::name)
                .orElse(null);
        String event = contribution
                .eventId()
                .flatMap(id -> events.find(new EventId(id)))
                .map(EventDetails::title)
                .orElse(null);
        return contribution.details(ward, event);
    }

    /** Which contributions lie on the desk. */
    public enum DeskFilter {
        UNREAD,
        UNCODED,
        ALL
    }

    /** How many contributions have been read, of how many. */
    public record Progress(long read, long all) {}
}
