package org.commonground.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.Role;
import org.commonground.accounts.SignedIn;
import org.commonground.library.AddPhotoResult.Added;
import org.commonground.library.AddPhotoResult.Enough;
import org.commonground.library.ModerateResult.ChangedMeanwhile;
import org.commonground.library.ModerateResult.ChecksMissing;
import org.commonground.library.ModerateResult.Done;
import org.commonground.library.ModerateResult.ReasonMissing;
import org.commonground.library.SaveStoryResult.Closed;
import org.commonground.library.SaveStoryResult.Invalid;
import org.commonground.library.SaveStoryResult.Saved;
import org.commonground.library.SaveStoryResult.TooLong;
import org.commonground.library.SubmitResult.Incomplete;
import org.commonground.library.SubmitResult.Submitted;
import org.commonground.library.pictures.TestPictures;
import org.commonground.mail.LetterSummary;
import org.commonground.mail.Outbox;
import org.commonground.places.WardCode;
import org.commonground.shared.Topic;
import org.commonground.shared.Uuids;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@WholeApplication
class LibraryModuleTest {

    @Autowired
    Writing writing;

    @Autowired
    Moderation moderation;

    @Autowired
    CaseStudies library;

    @Autowired
    Photos photos;

    @Autowired
    Accounts accounts;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient sql;

    @Test
    void a_story_is_returned_improved_and_published_and_its_author_is_mailed_once_at_each_step() {
        SignedIn author = Authors.create(accounts, "steps@example.org");
        CaseStudyId id = complete(author, "Lunch together on Tuesdays", "steps");
        assertThat(submit(author, id)).isEqualTo(new Submitted());
        assertThat(submit(author, id)).isEqualTo(new SubmitResult.Closed());
        assertThat(save(author, id, Question.COST, "More")).isEqualTo(new Closed());

        assertThat(sendBack(id, " ")).isEqualTo(new ReasonMissing());
        assertThat(sendBack(id, "Please say what it cost.")).isEqualTo(new Done());
        assertThat(sendBack(id, "Again")).isEqualTo(new ChangedMeanwhile());
        assertThat(mine(author, id).state()).isEqualTo(StoryState.RETURNED);
        assertThat(mine(author, id).reason()).isEqualTo("Please say what it cost.");

        assertThat(save(author, id, Question.COST, "About £40 a week")).isEqualTo(new Saved());
        assertThat(submit(author, id)).isEqualTo(new Submitted());
        assertThat(publish(id, Set.of(SafetyCheck.CHILDREN))).isEqualTo(new ChecksMissing());
        assertThat(publish(id)).isEqualTo(new Done());
        assertThat(publish(id)).isEqualTo(new ChangedMeanwhile());

        assertThat(subjects("steps@example.org"))
                .containsExactlyInAnyOrder(
                        "We have your story: Lunch together on Tuesdays",
                        "Your story needs another look: Lunch together on Tuesdays",
                        "We have your story: Lunch together on Tuesdays",
                        "Your story is published: Lunch together on Tuesdays");
        CaseStudyDetails published = library.find("lunch-together-on-tuesdays").orElseThrow();
        assertThat(published.evidence()).isEqualTo(Evidence.COUNTED);
        assertThat(published.reason()).isNull();
    }

    @Test
    void the_public_sees_a_story_only_while_it_is_published() {
        SignedIn author = Authors.create(accounts, "public@example.org");
        CaseStudyId id = complete(author, "Hidden until published", "visiblewhen");
        PhotoId photo = photo(author, id);
        describe(author, id, photo);
        assertThat(found("visiblewhen")).isEmpty();
        assertThat(As.thePublic(() -> photos.find(photo, PhotoSize.SMALL))).isEmpty();
        assertThat(As.role(Role.MODERATOR, () -> photos.find(photo, PhotoSize.SMALL)))
                .isEmpty();
        assertThat(As.role(Role.MODERATOR, () -> moderation.find(id))).isEmpty();

        submit(author, id);
        assertThat(found("visiblewhen")).isEmpty();
        assertThat(library.find("hidden-until-published")).isEmpty();
        assertThat(As.thePublic(() -> photos.find(photo, PhotoSize.SMALL))).isEmpty();
        assertThat(As.role(Role.MODERATOR, () -> photos.find(photo, PhotoSize.SMALL)))
                .isPresent();

        publish(id);
        assertThat(found("visiblewhen")).hasSize(1);
        assertThat(As.thePublic(() -> photos.find(photo, PhotoSize.SMALL)))
                .hasValueSatisfying(p -> assertThat(p.isPublic()).isTrue());

        CaseStudyDetails now =
                As.role(Role.MODERATOR, () -> moderation.find(id)).orElseThrow();
        assertThat(As.role(Role.MODERATOR, () -> moderation.archive(id, now.version(), "It named a child")))
                .isEqualTo(new Done());
        assertThat(found("visiblewhen")).isEmpty();
        assertThat(library.find("hidden-until-published")).isEmpty();
        assertThat(As.thePublic(() -> photos.find(photo, PhotoSize.SMALL))).isEmpty();
        assertThat(subjects("public@example.org")).contains("Your story has been taken down: Hidden until published");
    }

    @Test
    void another_author_finds_no_story_that_is_not_theirs() {
        SignedIn author = Authors.create(accounts, "owner@example.org");
        SignedIn other = Authors.create(accounts, "other-author@example.org");
        CaseStudyId id = complete(author, "Mine alone", "minealone");
        PhotoId photo = photo(author, id);

        assertThat(Authors.as(other, () -> writing.find(id))).isEmpty();
        assertThat(Authors.as(other, writing::mine)).isEmpty();
        assertThat(save(other, id, Question.COST, "Nothing")).isEqualTo(new Closed());
        assertThat(Authors.as(other, () -> writing.addPhoto(id, TestPictures.jpeg(10, 10))))
                .isEqualTo(new AddPhotoResult.Closed());
        assertThat(Authors.as(other, () -> writing.removePhoto(id, photo))).isEqualTo(new Closed());
        assertThat(Authors.as(other, () -> writing.submit(id, 0))).isEqualTo(new SubmitResult.Closed());
        assertThat(Authors.as(other, () -> photos.find(photo, PhotoSize.LARGE))).isEmpty();
        assertThat(Authors.as(author, () -> photos.find(photo, PhotoSize.LARGE)))
                .hasValueSatisfying(p -> assertThat(p.isPublic()).isFalse());
        Authors.as(other, () -> {
            writing.discard(id);
            return true;
        });
        assertThat(mine(author, id).state()).isEqualTo(StoryState.DRAFT);
    }

    @Test
    void nobody_moderates_who_is_not_a_moderator() {
        assertThatThrownBy(() -> As.role(Role.AUTHOR, () -> moderation.in(StoryState.SUBMITTED)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.thePublic(writing::mine)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.role(Role.MODERATOR, () -> {
                    library.remove(Set.of());
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_story_cannot_be_sent_with_gaps() {
        SignedIn author = Authors.create(accounts, "gaps@example.org");
        CaseStudyId id =
                Authors.as(author, () -> writing.begin("Hardly begun", "en")).orElseThrow();
        PhotoId photo = photo(author, id);
        assertThat(submit(author, id)).isEqualTo(new Incomplete(EnumSet.allOf(Gap.class)));
        Authors.as(author, () -> writing.removePhoto(id, photo));
        assertThat(submit(author, id))
                .isEqualTo(
                        new Incomplete(EnumSet.complementOf(EnumSet.of(Gap.PHOTO_DESCRIPTION, Gap.PHOTO_PERMISSION))));
        assertThat(subjects("gaps@example.org")).isEmpty();
        assertThat(sql.sql("select count(*) from library_photo_file where photo_id = ?")
                        .param(Uuids.bytes(photo.value()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_sent_is_what_its_author_last_saw() {
        SignedIn author = Authors.create(accounts, "stale@example.org");
        CaseStudyId id = complete(author, "Two tabs", "twotabs");
        int seen = mine(author, id).version();
        save(author, id, Question.COST, "Nothing");
        assertThat(Authors.as(author, () -> writing.submit(id, seen))).isEqualTo(new SubmitResult.ChangedMeanwhile());
    }

    @Test
    void an_answer_saved_in_another_tab_is_not_overwritten() {
        SignedIn author = Authors.create(accounts, "tabs@example.org");
        CaseStudyId id = Authors.as(author, () -> writing.begin("Tabs", "en")).orElseThrow();
        assertThat(answer(author, id, "", "First tab")).isEqualTo(new Saved());
        assertThat(answer(author, id, "", "Second tab")).isEqualTo(new SaveStoryResult.ChangedMeanwhile());
        assertThat(answer(author, id, "", "First tab")).isEqualTo(new Saved());
        assertThat(mine(author, id).answer(Question.COST)).isEqualTo("First tab");
    }

    @Test
    void a_photo_that_another_tab_has_removed_cannot_be_described() {
        SignedIn author = Authors.create(accounts, "removed-photo@example.org");
        CaseStudyId id =
                Authors.as(author, () -> writing.begin("Removed photo", "en")).orElseThrow();
        PhotoId photo = photo(author, id);
        Authors.as(author, () -> writing.removePhoto(id, photo));
        assertThat(Authors.as(author, () -> writing.describePhoto(id, photo, "People eating", true)))
                .isEqualTo(new SaveStoryResult.ChangedMeanwhile());
    }

    @Test
    void a_letter_about_a_story_reads_in_the_direction_of_its_own_words() {
        SignedIn author = Authors.create(accounts, "urdu@example.org");
        CaseStudyId id = complete(author, "مل کر کھانا", "کھانا");
        StoryAbout before = mine(author, id).about();
        Authors.as(
                author,
                () -> writing.about(
                        id, before, new StoryAbout(before.title(), before.topic(), null, before.year(), "ur")));
        submit(author, id);
        String html = sql.sql("select html from mail_letter where recipient = 'urdu@example.org'")
                .query(String.class)
                .single();
        assertThat(html).contains("Thank you for your story", "dir=\"ltr\"").doesNotContain("lang=\"ur\"");
    }

    @Test
    void bad_input_is_refused_and_nothing_of_it_is_stored() {
        SignedIn author = Authors.create(accounts, "bad-input@example.org");
        assertThat(Authors.as(author, () -> writing.begin(" \u0000 ", "en"))).isEmpty();
        assertThat(Authors.as(author, () -> writing.begin("x".repeat(121), "en")))
                .isEmpty();
        CaseStudyId id = Authors.as(author, () -> writing.begin("<script>alert(1)</script>", "'; drop table x"))
                .orElseThrow();
        assertThat(save(author, id, Question.COST, "x".repeat(1_000_000))).isEqualTo(new TooLong(1_000_000, 5_000));
        assertThat(mine(author, id).answers()).isEmpty();
        assertThat(mine(author, id).about().language()).isEqualTo("und");
        assertThat(about(author, id, "", 2025)).isEqualTo(new Invalid("title"));
        assertThat(about(author, id, "T", 1899)).isEqualTo(new Invalid("year"));
        assertThat(about(author, id, "T", 2027)).isEqualTo(new Invalid("year"));
        String emoji = "😀".repeat(2_500);
        assertThat(save(author, id, Question.COST, emoji)).isEqualTo(new Saved());
        assertThat(mine(author, id).answer(Question.COST)).isEqualTo(emoji);
    }

    @Test
    void a_story_has_up_to_three_photos() {
        SignedIn author = Authors.create(accounts, "photos@example.org");
        CaseStudyId id = Authors.as(author, () -> writing.begin("Photos", "en")).orElseThrow();
        for (int i = 0; i < 3; i++) {
            photo(author, id);
        }
        assertThat(Authors.as(author, () -> writing.addPhoto(id, TestPictures.jpeg(10, 10))))
                .isEqualTo(new Enough());
    }

    @Test
    void a_story_is_found_by_the_beginnings_of_words_whatever_operators_are_typed() {
        add("Garden sharers of Kings Heath", "zucchini growers swap seedlings; the café is free");
        assertThat(found("zucch")).hasSize(1);
        assertThat(found("ZUCCHINI seedl")).hasSize(1);
        assertThat(found("zucchini cafe")).hasSize(1);
        assertThat(found("how zucchini is the")).hasSize(1);
        assertThat(found("zucchini unobtainium")).isEmpty();
        for (String typed : List.of(
                "+zucchini*", "\"zucchini", "zucchini)", "-zucchini", "zucchini @", "(zucchini < >", "~zucchini%_!")) {
            assertThat(found(typed)).as(typed).hasSize(1);
        }
        for (String typed : List.of("+-*", "%", "_", "\"", "' or 1=1 --", "!", "\\", "@@@", "'")) {
            assertThat(found(typed)).as(typed).noneMatch(s -> s.about().title().startsWith("Garden sharers"));
        }
        assertThat(found("x".repeat(100_000))).isEmpty();
    }

    @Test
    void a_story_is_found_in_polish_and_urdu_and_by_its_ward() {
        add("Wspólna kuchnia dla młodzieży", "Gotujemy razem w każdą środę");
        add("مل کر کھانا", "ہم ہر منگل کو اکٹھے کھانا پکاتے ہیں");
        assertThat(found("młodzież")).hasSize(1);
        assertThat(found("mlodziez kuchnia")).hasSize(1);
        assertThat(found("s\u0301rode\u0328"))
                .as("accents as characters of their own")
                .hasSize(1);
        assertThat(found("کھانا")).hasSize(1);
        assertThat(found("اکٹھے منگل")).hasSize(1);
        assertThat(found("کھ")).hasSize(1);
        assertThat(found("kuchnia acocks")).hasSize(1);
        assertThat(library.find("wspolna-kuchnia-dla-mlodziezy")).isPresent();
    }

    @Test
    void filters_narrow_what_is_found() {
        CaseStudyId id = add("Filters", "quernstone");
        assertThat(library.find(new StoryFilter("quernstone", Topic.SPORT_AND_PLAY, null, null), 0, 10)
                        .total())
                .isZero();
        assertThat(library.find(
                                new StoryFilter(
                                        "quernstone", Topic.OLDER_PEOPLE, new WardCode("E05011118"), Evidence.COUNTED),
                                0,
                                10)
                        .stories())
                .extracting(CaseStudySummary::id)
                .containsExactly(id);
        assertThat(library.find(new StoryFilter("quernstone", null, null, Evidence.COMPARED), 0, 10)
                        .total())
                .isZero();
        assertThat(library.find(new StoryFilter("quernstone", null, null, null), 10, 10))
                .isEqualTo(new FoundStories(List.of(), 1));
        assertThat(library.newest(1)).hasSize(1);
    }

    @Test
    void equal_titles_get_addresses_of_their_own_and_the_demonstration_can_be_removed() {
        CaseStudyId one = add("Same title", "sameone");
        CaseStudyId two = add("Same title", "sametwo");
        assertThat(library.find("same-title")).isPresent();
        assertThat(library.find("same-title-2")).isPresent();
        As.role(Role.ADMINISTRATOR, () -> library.remove(List.of(one, two, new CaseStudyId(UUID.randomUUID()))));
        assertThat(library.find("same-title")).isEmpty();
        assertThat(library.find("same-title-2")).isEmpty();
    }

    private CaseStudyId add(String title, String text) {
        var form = new CaseStudyForm(
                As.role(Role.ADMINISTRATOR, () -> new SignedIn(UUID.randomUUID(), "A", "a@example.org"))
                        .id(),
                new Byline("Amina", "Lunch Club"),
                new StoryAbout(title, Topic.OLDER_PEOPLE, new WardCode("E05011118"), 2025, "en"),
                answers(text),
                Evidence.COUNTED,
                false,
                List.of(new CaseStudyForm.Photo(TestPictures.jpeg(30, 20), "A table with bread")),
                java.time.Instant.parse("2026-05-01T10:00:00Z"));
        return As.role(Role.ADMINISTRATOR, () -> library.add(form));
    }

    private static Map<Question, String> answers(String text) {
        return EnumSet.allOf(Question.class).stream().collect(Collectors.toMap(q -> q, q -> text));
    }

    private CaseStudyId complete(SignedIn author, String title, String text) {
        return Authors.as(author, () -> {
            CaseStudyId id = writing.begin(title, "en").orElseThrow();
            writing.about(
                    id,
                    writing.find(id).orElseThrow().about(),
                    new StoryAbout(title, Topic.OLDER_PEOPLE, null, 2025, "en"));
            answers(text).forEach((question, answer) -> writing.answer(id, question, "", answer));
            writing.byline(id, new Byline("", ""), new Byline("Amina", ""));
            return id;
        });
    }

    private List<CaseStudySummary> found(String text) {
        return As.thePublic(() ->
                library.find(new StoryFilter(text, null, null, null), 0, 50).stories());
    }

    private PhotoId photo(SignedIn author, CaseStudyId id) {
        return ((Added) Authors.as(author, () -> writing.addPhoto(id, TestPictures.jpeg(40, 30)))).id();
    }

    private void describe(SignedIn author, CaseStudyId id, PhotoId photo) {
        assertThat(Authors.as(author, () -> writing.describePhoto(id, photo, "People eating", true)))
                .isEqualTo(new Saved());
    }

    private SaveStoryResult about(SignedIn author, CaseStudyId id, String title, int year) {
        StoryAbout before = mine(author, id).about();
        return Authors.as(author, () -> writing.about(id, before, new StoryAbout(title, null, null, year, "en")));
    }

    private SaveStoryResult save(SignedIn author, CaseStudyId id, Question question, String text) {
        return Authors.as(author, () -> {
            String before =
                    writing.find(id).map(story -> story.answer(question)).orElse("");
            return writing.answer(id, question, before, text);
        });
    }

    private SaveStoryResult answer(SignedIn author, CaseStudyId id, String before, String text) {
        return Authors.as(author, () -> writing.answer(id, Question.COST, before, text));
    }

    private CaseStudyDetails mine(SignedIn author, CaseStudyId id) {
        return Authors.as(author, () -> writing.find(id)).orElseThrow();
    }

    private SubmitResult submit(SignedIn author, CaseStudyId id) {
        int version = mine(author, id).version();
        return Authors.as(author, () -> writing.submit(id, version));
    }

    private ModerateResult sendBack(CaseStudyId id, String reason) {
        return As.role(Role.MODERATOR, () -> moderation.sendBack(id, version(id), reason));
    }

    private ModerateResult publish(CaseStudyId id) {
        return publish(id, EnumSet.allOf(SafetyCheck.class));
    }

    private ModerateResult publish(CaseStudyId id, Set<SafetyCheck> checks) {
        return As.role(Role.MODERATOR, () -> moderation.publish(id, version(id), Evidence.COUNTED, checks));
    }

    private int version(CaseStudyId id) {
        return moderation.find(id).map(CaseStudyDetails::version).orElse(-1);
    }

    private List<String> subjects(String email) {
        return As.role(
                Role.ADMINISTRATOR,
                () -> outbox.search(email, 0, 50).map(LetterSummary::subject).toList());
    }
}
