package org.commonground.library;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.CurrentAccount;
import org.commonground.library.ModerateResult.ChangedMeanwhile;
import org.commonground.library.ModerateResult.ChecksMissing;
import org.commonground.library.ModerateResult.Done;
import org.commonground.library.ModerateResult.ReasonMissing;
import org.commonground.library.ModerateResult.ReasonTooLong;
import org.commonground.shared.Texts;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading what authors have sent, and deciding. The author is mailed about each decision, once. */
@Service
public class Moderation {

    /** Characters of a reason. */
    public static final int REASON = 2_000;

    private static final Limit MOST = Limit.of(500);

    private final CaseStudyRepository stories;
    private final CaseStudies published;
    private final StoryMail mail;
    private final CurrentAccount current;
    private final Clock clock;

    Moderation(
            CaseStudyRepository stories, CaseStudies published, StoryMail mail, CurrentAccount current, Clock clock) {
        this.stories = stories;
        this.published = published;
        this.mail = mail;
        this.current = current;
        this.clock = clock;
    }

    /** Stories in a state that a moderator may see, at most 500; those waiting with the oldest first. */
    @PreAuthorize("hasRole('MODERATOR')")
    @Transactional(readOnly = true)
    public List<CaseStudyDetails> in(StoryState state) {
        List<CaseStudy> found = switch (state) {
            case SUBMITTED -> stories.findByStateOrderBySubmittedAt(state, MOST);
            case PUBLISHED, ARCHIVED -> stories.findByStateOrderByPublishedAtDesc(state, MOST);
            case DRAFT, RETURNED -> List.of();
        };
        return found.stream().map(CaseStudy::details).toList();
    }

    /** Empty while the story is with its author. */
    @PreAuthorize("hasRole('MODERATOR')")
    @Transactional(readOnly = true)
    public Optional<CaseStudyDetails> find(CaseStudyId id) {
        return stories.findById(id.value())
                .filter(story -> !story.isWithAuthor())
                .map(CaseStudy::details);
    }

    /**
     * Gives the story back to its author, who can improve it and send it again.
     *
     * @param version of the story as the moderator read it
     */
    @PreAuthorize("hasRole('MODERATOR')")
    @Transactional
    public ModerateResult sendBack(CaseStudyId id, int version, String reason) {
        return withReason(
                reason,
                why -> decide(id, version, StoryState.SUBMITTED, story -> {
                    story.sendBack(why, moderator());
                    mail.returned(story, why);
                }));
    }

    /**
     * Makes the story public.
     *
     * @param version of the story as the moderator read it
     * @param checks must be all of them
     */
    @PreAuthorize("hasRole('MODERATOR')")
    @Transactional
    public ModerateResult publish(CaseStudyId id, int version, Evidence evidence, Set<SafetyCheck> checks) {
        if (!checks.containsAll(EnumSet.allOf(SafetyCheck.class))) {
            return new ChecksMissing();
        }
        return decide(id, version, StoryState.SUBMITTED, story -> {
            published.publish(story, evidence, moderator(), clock.instant());
            mail.published(story);
        });
    }

    /**
     * Takes a public story down.
     *
     * @param version of the story as the moderator read it
     */
    @PreAuthorize("hasRole('MODERATOR')")
    @Transactional
    public ModerateResult archive(CaseStudyId id, int version, String reason) {
        return withReason(
                reason,
                why -> decide(id, version, StoryState.PUBLISHED, story -> {
                    story.archive(why, moderator(), clock.instant());
                    mail.archived(story, why);
                }));
    }

    private static ModerateResult withReason(
            String reason, java.util.function.Function<String, ModerateResult> decision) {
        String why = Texts.clean(reason);
        if (why.isEmpty()) {
            return new ReasonMissing();
        }
        return why.length() > REASON ? new ReasonTooLong(why.length(), REASON) : decision.apply(why);
    }

    private ModerateResult decide(CaseStudyId id, int version, StoryState from, Consumer<CaseStudy> decision) {
        CaseStudy story = stories.lock(id.value()).orElse(null);
        if (story == null || !story.isIn(from) || story.details().version() != version) {
            return new ChangedMeanwhile();
        }
        decision.accept(story);
        return new Done();
    }

    private AccountId moderator() {
        return current.require().id();
    }
}
