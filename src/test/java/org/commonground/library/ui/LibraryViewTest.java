package org.commonground.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Role;
import org.commonground.library.Byline;
import org.commonground.library.CaseStudies;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.CaseStudyForm;
import org.commonground.library.CaseStudyId;
import org.commonground.library.Evidence;
import org.commonground.library.Moderation;
import org.commonground.library.Question;
import org.commonground.library.SafetyCheck;
import org.commonground.library.StoryAbout;
import org.commonground.library.StoryState;
import org.commonground.library.SubmitResult.Submitted;
import org.commonground.library.Writing;
import org.commonground.places.WardCode;
import org.commonground.shared.Topic;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class LibraryViewTest extends SpringBrowserlessTest {

    private static final String SCRIPT =
            "<script>alert('x')</script>'; DROP TABLE library_case_study; -- \uD83C\uDF89 جشن";

    @Autowired
    Writing writing;

    @Autowired
    Moderation moderation;

    @Autowired
    CaseStudies library;

    @BeforeEach
    void a_moderator_who_also_writes_signs_in() {
        SecurityContextHolder.getContext().setAuthentication(As.signedIn(Role.MODERATOR));
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_story_without_a_title_is_not_begun() {
        int before = writing.mine().size();
        navigate(NewStoryView.class);
        press("Begin");
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        find(TextField.class).single().setValue("x".repeat(1_000_000));
        press("Begin");
        assertThat(find(TextField.class).single().getErrorMessage())
                .isEqualTo("Please give a title of up to 120 characters.");
        assertThat(writing.mine()).hasSize(before);
    }

    @Test
    void a_title_with_script_is_only_text() {
        navigate(NewStoryView.class);
        find(TextField.class).single().setValue(SCRIPT);
        press("Begin");
        assertThat(getCurrentView()).isInstanceOf(WriteStoryView.class);
        assertThat(writing.mine()).anyMatch(story -> story.about().title().equals(SCRIPT));
    }

    @Test
    void an_answer_is_saved_as_it_is_typed_and_one_that_is_too_long_is_not() {
        CaseStudyId id = begun("Typing");
        write(id, Step.PROBLEM);
        TextArea answer = find(TextArea.class).single();
        answer.setValue("Nobody met.");
        assertThat(stored(id).answer(Question.PROBLEM)).isEqualTo("Nobody met.");
        answer.setValue("x".repeat(1_000_000));
        assertThat(answer.isInvalid()).isTrue();
        assertThat(answer.getErrorMessage()).startsWith("This has 1,000,000 characters; 5,000 is the most.");
        press("Next");
        assertThat(find(H1.class).single().getText()).isEqualTo("What was the problem?");
        assertThat(stored(id).answer(Question.PROBLEM)).isEqualTo("Nobody met.");
        answer.setValue(SCRIPT);
        press("Next");
        assertThat(find(H1.class).single().getText()).isEqualTo("What did you do?");
        assertThat(stored(id).answer(Question.PROBLEM)).isEqualTo(SCRIPT);
    }

    @Test
    void what_another_tab_has_changed_is_not_overwritten_by_the_fields_of_this_one() {
        CaseStudyId id = complete("Changed in two tabs");
        write(id, Step.ABOUT);
        var elsewhere = new StoryAbout("Renamed in the other tab", Topic.NEIGHBOURS, null, 2024, "en");
        writing.about(id, stored(id).about(), elsewhere);
        find(TextField.class).single().setValue("Renamed here, too late");
        press("Next");
        assertThat(find(H1.class).single().getText()).isEqualTo("What is your story about?");
        assertThat(stored(id).about()).isEqualTo(elsewhere);

        write(id, Step.AUTHOR);
        writing.byline(id, stored(id).byline(), new Byline("Amina", "Quilters"));
        find(TextField.class).withValue("Amina").single().setValue("Zofia");
        press("Next");
        assertThat(find(H1.class).single().getText()).isEqualTo("Whose story is it?");
        assertThat(stored(id).byline()).isEqualTo(new Byline("Amina", "Quilters"));
    }

    @Test
    void one_field_after_the_other_is_saved_from_the_same_screen() {
        CaseStudyId id = begun("Field by field");
        write(id, Step.ABOUT);
        find(TextField.class).single().setValue("  Field   by field  ");
        find(IntegerField.class).single().setValue(2024);
        find(TextField.class).single().setValue("Another title");
        press("Next");
        assertThat(stored(id).about()).isEqualTo(new StoryAbout("Another title", null, null, 2024, "en"));
    }

    @Test
    void a_year_that_cannot_be_keeps_nothing_else_from_being_saved() {
        CaseStudyId id = complete("Before the mistake");
        Integer year = stored(id).about().year();
        write(id, Step.ABOUT);
        find(IntegerField.class).single().setValue(3000);
        find(TextField.class).single().setValue("After the mistake");
        press("Next");
        assertThat(find(H1.class).single().getText()).isEqualTo("What is your story about?");
        assertThat(find(IntegerField.class).single().isInvalid()).isTrue();
        assertThat(stored(id).about().title()).isEqualTo("After the mistake");
        assertThat(stored(id).about().year()).isEqualTo(year);
    }

    @Test
    void a_reason_is_shown_until_the_story_is_sent_again() {
        CaseStudyId id = complete("Read the reason");
        writing.submit(id, stored(id).version());
        moderation.sendBack(id, stored(id).version(), "Please name the hall.");
        write(id, Step.PROBLEM);
        assertThat(says("Please name the hall.")).isTrue();
        writing.submit(id, stored(id).version());
        write(id, Step.PROBLEM);
        assertThat(says("Please name the hall.")).isFalse();
        moderate(id);
        assertThat(says("Please name the hall.")).as("to the moderators").isTrue();
    }

    @Test
    void a_photo_as_newer_phones_take_it_is_refused_with_what_to_do() {
        write(complete("Photos of a new phone"), Step.PHOTOS);
        for (String name : List.of("IMG_0001.HEIC", "party.heif", "..\n.heic")) {
            assertThat(PhotosStep.reason(name, "wrong")).startsWith("This photo is in the HEIC format");
        }
        assertThat(PhotosStep.reason("heic.gif", "wrong")).isEqualTo("wrong");
        ComponentUtil.fireEvent(
                find(Upload.class).single(),
                new FileRejectedEvent(find(Upload.class).single(), "wrong", "a.heic"));
        assertThat(says(PhotosStep.reason("a.heic", "wrong"))).isTrue();
    }

    @Test
    void an_unfinished_story_says_what_is_missing_and_cannot_be_sent() {
        CaseStudyId id = begun("Unfinished");
        write(id, Step.CHECK);
        assertThat(find(Button.class).withText("Send to the moderators").all()).isEmpty();
        assertThat(stored(id).gaps()).hasSize(8);
    }

    @Test
    void a_story_is_sent_once_and_only_after_saying_that_it_may_be_shared() {
        CaseStudyId id = complete("Sent from the screen");
        write(id, Step.CHECK);
        press("Send to the moderators");
        assertThat(stored(id).state()).isEqualTo(StoryState.DRAFT);
        find(Checkbox.class).single().setValue(true);
        press("Send to the moderators");
        assertThat(stored(id).state()).isEqualTo(StoryState.SUBMITTED);
        assertThat(getCurrentView()).isInstanceOf(MyStoriesView.class);
        write(id, Step.PROBLEM);
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void sending_a_story_works_for_somebody_whose_sign_in_is_kept_by_the_session_of_the_screens() {
        CaseStudyId id = complete("Sent in a real session");
        int version = stored(id).version();
        var session = com.vaadin.flow.server.VaadinSession.getCurrent();
        session.getSession().setAttribute("SPRING_SECURITY_CONTEXT", SecurityContextHolder.getContext());
        try {
            assertThat(writing.submit(id, version)).isEqualTo(new Submitted());
            assertThat(com.vaadin.flow.server.VaadinSession.getCurrent()).isSameAs(session);
        } finally {
            session.getSession().removeAttribute("SPRING_SECURITY_CONTEXT");
        }
    }

    @Test
    void an_address_that_is_no_story_of_mine_leads_nowhere() {
        for (String id : List.of(UUID.randomUUID().toString(), "nonsense", "1")) {
            navigate("staff/stories/" + id, com.vaadin.flow.component.Component.class);
            assertThat(getCurrentView()).isNotInstanceOf(WriteStoryView.class);
            navigate("staff/moderation/" + id, com.vaadin.flow.component.Component.class);
            assertThat(getCurrentView()).isNotInstanceOf(ModerateStoryView.class);
        }
        navigate("what-works/there-is-no-such-story", com.vaadin.flow.component.Component.class);
        assertThat(getCurrentView()).isNotInstanceOf(StoryView.class);
    }

    @Test
    void a_moderator_sends_back_with_a_reason_and_publishes_with_all_checks() {
        CaseStudyId id = complete("Moderated on screen");
        assertThat(writing.submit(id, stored(id).version())).isEqualTo(new Submitted());
        navigate(ModerationView.class);
        assertThat(find(H2.class).all())
                .anyMatch(h -> h.getElement().getTextRecursively().equals("Moderated on screen"));

        moderate(id);
        press("Send back to the author");
        assertThat(find(TextArea.class).single().getErrorMessage())
                .isEqualTo("Please write a reason. The author will read it.");
        find(TextArea.class).single().setValue("x".repeat(1_000_000));
        press("Send back to the author");
        assertThat(find(TextArea.class).single().getErrorMessage()).startsWith("This has 1,000,000 characters");
        press("Publish");
        assertThat(find(RadioButtonGroup.class).single().isInvalid()).isTrue();
        find(DecisionForm.class).single();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Evidence> rung = find(RadioButtonGroup.class).single();
        rung.setValue(Evidence.TOLD);
        press("Publish");
        assertThat(stored(id).state()).isEqualTo(StoryState.SUBMITTED);
        find(TextArea.class).single().setValue(SCRIPT);
        press("Send back to the author");
        assertThat(stored(id).state()).isEqualTo(StoryState.RETURNED);
        assertThat(stored(id).reason()).isEqualTo(SCRIPT);
    }

    @Test
    void two_moderators_decide_once() {
        CaseStudyId id = complete("Decided by two");
        writing.submit(id, stored(id).version());
        moderate(id);
        moderation.publish(id, stored(id).version(), Evidence.TOLD, EnumSet.allOf(SafetyCheck.class));
        find(TextArea.class).single().setValue("Too late");
        press("Send back to the author");
        assertThat(stored(id).state()).isEqualTo(StoryState.PUBLISHED);
        assertThat(getCurrentView()).isInstanceOf(ModerateStoryView.class);
    }

    @Test
    void the_public_searches_by_address_and_nonsense_in_it_is_overlooked() {
        add("Quilts for newcomers", "quiltmaking");
        SecurityContextHolder.clearContext();
        show(Map.of("q", "quiltmak", "topic", "older_people", "ward", "E05011118", "evidence", "counted"));
        assertThat(find(StoryCard.class).all()).hasSize(1);
        show(Map.of("q", "quiltmak", "topic", "sport_and_play"));
        assertThat(find(StoryCard.class).all()).isEmpty();
        assertThat(find(H2.class).single().getText()).isEqualTo("No story fits");
        show(Map.of("q", "quiltmak", "topic", "'; drop", "ward", "E05009999", "evidence", "9", "page", "-1"));
        assertThat(find(StoryCard.class).all()).hasSize(1);
        show(Map.of("q", "x".repeat(100_000), "page", "99999"));
        assertThat(find(StoryCard.class).all()).isEmpty();
        show(Map.of("q", "quiltmak", "page", "99999"));
        assertThat(find(StoryCard.class).all()).as("the last page instead").hasSize(1);
    }

    @Test
    void a_published_story_is_read_under_its_address() {
        add("Reading page", SCRIPT);
        SecurityContextHolder.clearContext();
        UI.getCurrent().navigate("what-works/reading-page");
        assertThat(getCurrentView()).isInstanceOf(StoryView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Reading page");
        navigate(ShareYourStoryView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Share your story");
    }

    private void show(Map<String, String> query) {
        UI.getCurrent().navigate(WhatWorksView.class, QueryParameters.simple(query));
    }

    private void write(CaseStudyId id, Step step) {
        UI.getCurrent()
                .navigate(
                        WriteStoryView.class,
                        new RouteParameters(new RouteParam("id", id.value().toString())),
                        QueryParameters.of("question", String.valueOf(step.number())));
    }

    private void moderate(CaseStudyId id) {
        UI.getCurrent()
                .navigate(
                        ModerateStoryView.class,
                        new RouteParameters(new RouteParam("id", id.value().toString())));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private boolean says(String text) {
        return find(Paragraph.class).withText(text).exists();
    }

    private CaseStudyId begun(String title) {
        return writing.begin(title, "en").orElseThrow();
    }

    private CaseStudyId complete(String title) {
        CaseStudyId id = begun(title);
        writing.about(id, stored(id).about(), new StoryAbout(title, Topic.NEIGHBOURS, null, 2025, "en"));
        answers("Text").forEach((question, text) -> writing.answer(id, question, "", text));
        writing.byline(id, stored(id).byline(), new Byline("Amina", ""));
        return id;
    }

    private CaseStudyDetails stored(CaseStudyId id) {
        return writing.find(id).orElseThrow();
    }

    private void add(String title, String text) {
        var form = new CaseStudyForm(
                new AccountId(UUID.randomUUID()),
                new Byline("Amina", "Quilters"),
                new StoryAbout(title, Topic.OLDER_PEOPLE, new WardCode("E05011118"), 2025, "en"),
                answers(text),
                Evidence.COMPARED,
                true,
                List.of(),
                java.time.Instant.parse("2026-05-01T10:00:00Z"));
        As.role(Role.ADMINISTRATOR, () -> library.add(form));
    }

    private static Map<Question, String> answers(String text) {
        return EnumSet.allOf(Question.class).stream().collect(Collectors.toMap(q -> q, q -> text));
    }
}
