package org.commonground.library;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.library.AddPhotoResult.Added;
import org.commonground.mail.Outbox;
import org.commonground.places.Wards;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The published stories. */
@Service
public class CaseStudies {

    private final CaseStudyRepository stories;
    private final StorySearch search;
    private final Album album;
    private final Wards wards;
    private final Outbox outbox;

    CaseStudies(CaseStudyRepository stories, StorySearch search, Album album, Wards wards, Outbox outbox) {
        this.outbox = outbox;
        this.stories = stories;
        this.search = search;
        this.album = album;
        this.wards = wards;
    }

    /** Those that fit best first, then the newest. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public FoundStories find(StoryFilter filter, int offset, int limit) {
        var page = search.find(filter, offset, limit);
        return new FoundStories(
                page.stories().stream()
                        .flatMap(story -> story.summary().stream())
                        .toList(),
                page.total());
    }

    /** The newest ones. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<CaseStudySummary> newest(int limit) {
        return stories.findByStateOrderByPublishedAtDesc(StoryState.PUBLISHED, Limit.of(limit)).stream()
                .flatMap(story -> story.summary().stream())
                .toList();
    }

    /** A story with this address, while it is public. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<CaseStudyDetails> find(String slug) {
        return stories.findBySlugAndState(slug, StoryState.PUBLISHED).map(CaseStudy::details);
    }

    /** How many there are. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public int count() {
        return stories.countByState(StoryState.PUBLISHED);
    }

    /**
     * Adds a story that is published at once and about which nobody is mailed.
     *
     * @throws IllegalArgumentException where it is not complete or a photo cannot be used
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public CaseStudyId add(CaseStudyForm form) {
        CaseStudy story = submitted(form);
        publish(story, form.evidence(), form.author(), form.when());
        return story.id();
    }

    /**
     * Adds a story that waits for a moderator and about which nobody is mailed.
     *
     * @throws IllegalArgumentException where it is not complete or a photo cannot be used
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public CaseStudyId addSubmitted(CaseStudyForm form) {
        return submitted(form).id();
    }

    private CaseStudy submitted(CaseStudyForm form) {
        Instant when = form.when();
        CaseStudy story = stories.saveAndFlush(new CaseStudy(form.author(), form.about(), form.byline(), when));
        form.answers().forEach(story::answer);
        story.didNotWork(form.didNotWork());
        story.evidence(form.evidence());
        for (int i = 0; i < form.photos().size(); i++) {
            // A moment apart, because photos are shown in the order in which they came.
            if (!(album.add(story, form.photos().get(i).file(), when.plusMillis(i)) instanceof Added added)) {
                throw new IllegalArgumentException("A photo of this story cannot be used");
            }
            story.describe(added.id(), form.photos().get(i).description(), true);
        }
        if (!story.details().gaps().isEmpty()) {
            throw new IllegalArgumentException(
                    "The story is not complete: " + story.details().gaps());
        }
        story.submit(when);
        return story;
    }

    /** Removes stories of the demonstration, in whatever state they are, with the letters about them. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void remove(Collection<CaseStudyId> ids) {
        List<UUID> keys = ids.stream().map(CaseStudyId::value).toList();
        outbox.removeAbout(keys);
        stories.deleteAll(stories.findAllById(keys));
    }

    void publish(CaseStudy story, Evidence evidence, org.commonground.accounts.AccountId moderator, Instant now) {
        StoryAbout about = story.details().about();
        String ward = about.ward() == null
                ? ""
                : wards.find(about.ward())
                        .map(w -> w.name() + " " + w.locality())
                        .orElse("");
        story.publish(evidence, () -> StorySlug.of(about.title(), stories::existsBySlug), ward, moderator, now);
    }
}
