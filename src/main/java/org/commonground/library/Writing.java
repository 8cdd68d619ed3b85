package org.commonground.library;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.commonground.accounts.CurrentAccount;
import org.commonground.accounts.SignedIn;
import org.commonground.library.SaveStoryResult.ChangedMeanwhile;
import org.commonground.library.SaveStoryResult.Closed;
import org.commonground.library.SaveStoryResult.Invalid;
import org.commonground.library.SaveStoryResult.Saved;
import org.commonground.library.SaveStoryResult.TooLong;
import org.commonground.library.pictures.DevelopResult;
import org.commonground.library.pictures.DevelopResult.Developed;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Writing a story, part by part. Each author sees and changes only their own. */
@Service
@PreAuthorize("hasRole('AUTHOR')")
public class Writing {

    public static final int MOST_PHOTOS = 3;

    private final CaseStudyRepository stories;
    private final Album album;
    private final StoryMail mail;
    private final CurrentAccount current;
    private final TransactionOperations transaction;
    private final Clock clock;

    Writing(
            CaseStudyRepository stories,
            Album album,
            StoryMail mail,
            CurrentAccount current,
            TransactionOperations transaction,
            Clock clock) {
        this.stories = stories;
        this.album = album;
        this.mail = mail;
        this.current = current;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The stories of whoever asks, the newest first. */
    @PreAuthorize("hasRole('AUTHOR')")
    @Transactional(readOnly = true)
    public List<CaseStudyDetails> mine() {
        return stories.findByAuthorIdOrderByStartedAtDesc(current.require().id().value()).stream()
                .map(CaseStudy::details)
                .toList();
    }

    /** Empty where it is somebody else's. */
    @PreAuthorize("hasRole('AUTHOR')")
    @Transactional(readOnly = true)
    public Optional<CaseStudyDetails> find(CaseStudyId id) {
        return stories.findById(id.value()).filter(this::isMine).map(CaseStudy::details);
    }

    /** Begins a story; empty where the title is empty or longer than {@link Limits#NAME}. */
    @PreAuthorize("hasRole('AUTHOR')")
    @Transactional
    public Optional<CaseStudyId> begin(String title, String language) {
        String line = Texts.line(title);
        if (line.isEmpty() || line.length() > Limits.NAME) {
            return Optional.empty();
        }
        SignedIn author = current.require();
        String tag = StoryAbout.LANGUAGES.contains(language) ? language : "und";
        var story = new CaseStudy(
                author.id(), new StoryAbout(line, null, null, null, tag), new Byline("", ""), clock.instant());
        return Optional.of(stories.save(story).id());
    }

    /**
     * Saves what the story is about.
     *
     * @param before as it was read, so that what another tab or device saved meanwhile is not overwritten
     */
    @PreAuthorize("hasRole('AUTHOR')")
    @Transactional
    public SaveStoryResult about(CaseStudyId id, StoryAbout before, StoryAbout form) {
        String title = Texts.line(form.title());
        if (title.isEmpty()) {
            return new Invalid("title");
        }
        if (title.length() > Limits.NAME) {
            return new TooLong(title.length(), Limits.NAME);
        }
        Integer year = form.year();
        if (year != null
                && (year < StoryAbout.FIRST_YEAR || year > Year.now(clock).getValue())) {
            return new Invalid("year");
        }
        if (!StoryAbout.LANGUAGES.contains(form.language())) {
            return new Invalid("language");
        }
        return change(id, CaseStudyDetails::about, clean(before), clean(form), CaseStudy::about);
    }

    /**
     * Saves one answer.
     *
     * @param before the answer as it was read, so that what another tab or device saved meanwhile is not overwritten
     */
    @PreAuthorize("hasRole('AUTHOR')")
    @Transactional
    public SaveStoryResult answer(CaseStudyId id, Question question, String before, String text) {
        String clean = Texts.clean(text);
        if (clean.length() > Limits.TEXT) {
            return new TooLong(clean.length(), Limits.TEXT);
        }
        return change(
                id,
                story -> story.answer(question),
                Texts.clean(before),
                clean,
                (story, answer) -> story.answer(question, answer));
    }

    @PreAuthorize("hasRole('AUTHOR')")
    @Transactional
    public SaveStoryResult didNotWork(CaseStudyId id, boolean didNotWork) {
        return change(id, story -> story.didNotWork(didNotWork));
    }

    @PreAuthorize("hasRole('AUTHOR')")
    @Transactional
    public SaveStoryResult evidence(CaseStudyId id, @Nullable Evidence evidence) {
        return change(id, story -> story.evidence(evidence));
    }

    /**
     * Saves under which name the story is shown.
     *
     * @param before as it was read, so that what another tab or device saved meanwhile is not overwritten
     */
    @PreAuthorize("hasRole('AUTHOR')")
    @Transactional
    public SaveStoryResult byline(CaseStudyId id, Byline before, Byline form) {
        Byline byline = clean(form);
        int longest = Math.max(byline.name().length(), byline.organisation().length());
        return longest > Limits.NAME
                ? new TooLong(longest, Limits.NAME)
                : change(id, CaseStudyDetails::byline, clean(before), byline, CaseStudy::byline);
    }

    /** Develops and keeps a photo; the file is decoded before a connection to the database is held. */
    @PreAuthorize("hasRole('AUTHOR')")
    public AddPhotoResult addPhoto(CaseStudyId id, byte[] file) {
        if (stories.findById(id.value())
                .filter(this::isMine)
                .filter(CaseStudy::isWithAuthor)
                .isEmpty()) {
            return new AddPhotoResult.Closed();
        }
        return switch (album.develop(file)) {
            case DevelopResult.Unusable unusable -> new AddPhotoResult.Unusable(unusable.problem());
            case Developed photo ->
                transaction.execute(status -> lockMine(id)
                        .map(story -> album.add(story, photo, clock.instant()))
                        .orElseGet(AddPhotoResult.Closed::new));
        };
    }

    @PreAuthorize("hasRole('AUTHOR')")
    @Transactional
    public SaveStoryResult describePhoto(CaseStudyId id, PhotoId photo, String description, boolean peopleAgree) {
        String line = Texts.line(description);
        return line.length() > Limits.SUMMARY
                ? new TooLong(line.length(), Limits.SUMMARY)
                : withMine(
                        id, story -> story.describe(photo, line, peopleAgree) ? new Saved() : new ChangedMeanwhile());
    }

    @PreAuthorize("hasRole('AUTHOR')")
    @Transactional
    public SaveStoryResult removePhoto(CaseStudyId id, PhotoId photo) {
        return change(id, story -> story.remove(photo));
    }

    /**
     * Sends the story to the moderators.
     *
     * @param version of the story as its author last saw it
     */
    @PreAuthorize("hasRole('AUTHOR')")
    @Transactional
    public SubmitResult submit(CaseStudyId id, int version) {
        CaseStudy story = lockMine(id).orElse(null);
        if (story == null || !story.isWithAuthor()) {
            return new SubmitResult.Closed();
        }
        CaseStudyDetails seen = story.details();
        if (seen.version() != version) {
            return new SubmitResult.ChangedMeanwhile();
        }
        if (!seen.gaps().isEmpty()) {
            return new SubmitResult.Incomplete(seen.gaps());
        }
        story.submit(clock.instant());
        mail.received(story);
        return new SubmitResult.Submitted();
    }

    /** Throws a story away that has never been public. */
    @PreAuthorize("hasRole('AUTHOR')")
    @Transactional
    public void discard(CaseStudyId id) {
        lockMine(id).filter(CaseStudy::isWithAuthor).ifPresent(stories::delete);
    }

    private SaveStoryResult change(CaseStudyId id, Consumer<CaseStudy> change) {
        return withMine(id, story -> {
            change.accept(story);
            return new Saved();
        });
    }

    /** Only where nobody has saved anything else there since {@code before} was read; the same once more is no matter. */
    private <T> SaveStoryResult change(
            CaseStudyId id, Function<CaseStudyDetails, T> part, T before, T now, BiConsumer<CaseStudy, T> change) {
        return withMine(id, story -> {
            T stored = part.apply(story.details());
            if (!stored.equals(before) && !stored.equals(now)) {
                return new ChangedMeanwhile();
            }
            change.accept(story, now);
            return new Saved();
        });
    }

    private SaveStoryResult withMine(CaseStudyId id, Function<CaseStudy, SaveStoryResult> work) {
        return lockMine(id).filter(CaseStudy::isWithAuthor).map(work).orElseGet(Closed::new);
    }

    private static StoryAbout clean(StoryAbout about) {
        return new StoryAbout(Texts.line(about.title()), about.topic(), about.ward(), about.year(), about.language());
    }

    private static Byline clean(Byline byline) {
        return new Byline(Texts.line(byline.name()), Texts.line(byline.organisation()));
    }

    private Optional<CaseStudy> lockMine(CaseStudyId id) {
        return stories.lock(id.value()).filter(this::isMine);
    }

    private boolean isMine(CaseStudy story) {
        return story.isBy(current.require().id());
    }
}
