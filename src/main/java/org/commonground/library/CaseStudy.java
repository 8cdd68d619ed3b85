package org.commonground.library;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonground.accounts.AccountId;
import org.commonground.places.WardCode;
import org.commonground.shared.Topic;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A community's story and how far it has come. Only its author changes it, and only while it is with the author. */
@Entity
@Table(name = "library_case_study")
class CaseStudy {

    private static final int MOST_PHOTOS = Writing.MOST_PHOTOS;

    @Id
    private UUID id;

    private @Nullable String slug;

    @Enumerated(EnumType.STRING)
    private StoryState state;

    private UUID authorId;
    private String title;

    @Enumerated(EnumType.STRING)
    private @Nullable Topic topic;

    private @Nullable String wardCode;
    private @Nullable Integer happenedIn;
    private String language;

    @Enumerated(EnumType.STRING)
    private @Nullable Evidence evidence;

    private boolean didNotWork;
    private String authorName;
    private String organisation;

    @ElementCollection
    @CollectionTable(name = "library_answer", joinColumns = @JoinColumn(name = "case_study_id"))
    @MapKeyColumn(name = "question")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "answer", columnDefinition = "text")
    @BatchSize(size = 50)
    private Map<Question, String> answers = new HashMap<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "case_study_id", nullable = false, updatable = false)
    @OrderBy("addedAt")
    @BatchSize(size = 50)
    private List<Photo> photos = new ArrayList<>();

    /** All that search looks through; written when the story becomes public. */
    @Column(columnDefinition = "mediumtext")
    private @Nullable String searchText;

    private int round;
    private @Nullable String reason;
    private @Nullable UUID decidedBy;
    private Instant startedAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant archivedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CaseStudy() {}

    CaseStudy(AccountId author, StoryAbout about, Byline byline, Instant now) {
        id = UUID.randomUUID();
        state = StoryState.DRAFT;
        authorId = author.value();
        title = about.title();
        language = about.language();
        authorName = byline.name();
        organisation = byline.organisation();
        startedAt = now;
        about(about);
    }

    final void about(StoryAbout about) {
        require(state.isWithAuthor());
        title = about.title();
        topic = about.topic();
        wardCode = about.ward() == null ? null : about.ward().value();
        happenedIn = about.year();
        language = about.language();
    }

    /** An empty answer takes the one that was there away. */
    void answer(Question question, String text) {
        require(state.isWithAuthor());
        if (text.isEmpty()) {
            answers.remove(question);
        } else {
            answers.put(question, text);
        }
    }

    void didNotWork(boolean now) {
        require(state.isWithAuthor());
        didNotWork = now;
    }

    void evidence(@Nullable Evidence claimed) {
        require(state.isWithAuthor());
        evidence = claimed;
    }

    void byline(Byline byline) {
        require(state.isWithAuthor());
        authorName = byline.name();
        organisation = byline.organisation();
    }

    void add(Photo photo) {
        require(state.isWithAuthor() && photos.size() < MOST_PHOTOS);
        photos.add(photo);
    }

    /** Whether the photo is there to be described. */
    boolean describe(PhotoId photo, String description, boolean peopleAgree) {
        require(state.isWithAuthor());
        Optional<Photo> wanted = photos.stream().filter(p -> p.is(photo)).findFirst();
        wanted.ifPresent(p -> p.describe(description, peopleAgree));
        return wanted.isPresent();
    }

    void remove(PhotoId photo) {
        require(state.isWithAuthor());
        photos.removeIf(p -> p.is(photo));
    }

    void submit(Instant now) {
        require(state.isWithAuthor() && details().gaps().isEmpty());
        state = StoryState.SUBMITTED;
        submittedAt = now;
        round++;
    }

    void sendBack(String why, AccountId moderator) {
        require(state == StoryState.SUBMITTED);
        state = StoryState.RETURNED;
        reason = why;
        decidedBy = moderator.value();
    }

    /**
     * Makes the story public.
     *
     * @param address asked for only the first time: it never changes afterwards
     * @param alsoFoundBy words that are not in the story, such as the ward's name
     */
    void publish(Evidence confirmed, Supplier<String> address, String alsoFoundBy, AccountId moderator, Instant now) {
        require(state == StoryState.SUBMITTED);
        state = StoryState.PUBLISHED;
        evidence = confirmed;
        if (slug == null) {
            slug = address.get();
        }
        reason = null;
        decidedBy = moderator.value();
        publishedAt = now;
        searchText = String.join(
                "\n", title, authorName, organisation, alsoFoundBy, String.join("\n", new EnumMap<>(answers).values()));
    }

    void archive(String why, AccountId moderator, Instant now) {
        require(state == StoryState.PUBLISHED);
        state = StoryState.ARCHIVED;
        reason = why;
        decidedBy = moderator.value();
        archivedAt = now;
        searchText = null;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("The story is not in a state for this");
        }
    }

    boolean isBy(AccountId account) {
        return authorId.equals(account.value());
    }

    boolean isIn(StoryState wanted) {
        return state == wanted;
    }

    boolean isWithAuthor() {
        return state.isWithAuthor();
    }

    boolean hasMostPhotos() {
        return photos.size() >= MOST_PHOTOS;
    }

    /** How often it has been sent to the moderators. */
    int round() {
        return round;
    }

    CaseStudyId id() {
        return new CaseStudyId(id);
    }

    private StoryAbout about() {
        return new StoryAbout(title, topic, wardCode == null ? null : new WardCode(wardCode), happenedIn, language);
    }

    private List<PhotoDetails> photos() {
        return photos.stream().map(Photo::details).toList();
    }

    CaseStudyDetails details() {
        return new CaseStudyDetails(
                id(),
                version,
                slug,
                state,
                new AccountId(authorId),
                about(),
                Map.copyOf(answers),
                evidence,
                didNotWork,
                new Byline(authorName, organisation),
                photos(),
                reason,
                startedAt,
                submittedAt,
                publishedAt);
    }

    /** Empty unless it is public. */
    Optional<CaseStudySummary> summary() {
        if (state != StoryState.PUBLISHED || slug == null || evidence == null || publishedAt == null) {
            return Optional.empty();
        }
        return Optional.of(new CaseStudySummary(
                id(),
                slug,
                about(),
                Teaser.of(answers.getOrDefault(Question.WHAT_WE_DID, "")),
                evidence,
                didNotWork,
                new Byline(authorName, organisation),
                photos().stream().findFirst().orElse(null),
                publishedAt));
    }
}
