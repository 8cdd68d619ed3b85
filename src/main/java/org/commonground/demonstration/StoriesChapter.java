package org.commonground.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Role;
import org.commonground.library.Byline;
import org.commonground.library.CaseStudies;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.CaseStudyForm;
import org.commonground.library.CaseStudyId;
import org.commonground.library.Evidence;
import org.commonground.library.Question;
import org.commonground.library.StoryAbout;
import org.commonground.library.Writing;
import org.commonground.shared.Topic;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What worked, what did not, a story that waits for a moderator, and one that waits to be finished. */
@Component
@Order(60)
class StoriesChapter implements Chapter {

    private final Content content;
    private final CaseStudies stories;
    private final Writing writing;
    private final Impersonation impersonation;
    private final WardNames wards;
    private final Clock clock;

    StoriesChapter(
            Content content,
            CaseStudies stories,
            Writing writing,
            Impersonation impersonation,
            WardNames wards,
            Clock clock) {
        this.content = content;
        this.stories = stories;
        this.writing = writing;
        this.impersonation = impersonation;
        this.wards = wards;
        this.clock = clock;
    }

    record Told(
            String title,
            Topic topic,
            String ward,
            int yearsAgo,
            int daysAgo,
            String name,
            String organisation,
            Evidence evidence,
            boolean didNotWork,
            String problem,
            String whatWeDid,
            String withWhom,
            String changed,
            String howWeKnow,
            String cost,
            String differently,
            String whomToAsk) {

        Map<Question, String> answers() {
            Map<Question, String> answers = new EnumMap<>(Question.class);
            answers.put(Question.PROBLEM, problem);
            answers.put(Question.WHAT_WE_DID, whatWeDid);
            answers.put(Question.WITH_WHOM, withWhom);
            answers.put(Question.CHANGED, changed);
            answers.put(Question.HOW_WE_KNOW, howWeKnow);
            answers.put(Question.COST, cost);
            answers.put(Question.DIFFERENTLY, differently);
            answers.put(Question.WHOM_TO_ASK, whomToAsk);
            return answers;
        }
    }

    record Begun(
            String title,
            Topic topic,
            String ward,
            String name,
            String organisation,
            String problem,
            String whatWeDid,
            String withWhom) {}

    @Override
    public Kind kind() {
        return Kind.CASE_STUDY;
    }

    @Override
    public void write(Story story) {
        var author = new AccountId(story.find(Kind.ACCOUNT, Role.AUTHOR.name()));
        for (Told told : content.list("case-studies.yaml", Told.class)) {
            CaseStudyId id = stories.add(form(told, author, story));
            story.made(kind(), told.title(), id.value());
        }
        Told waiting = content.one("submitted.yaml", Told.class);
        story.made(
                kind(),
                waiting.title(),
                stories.addSubmitted(form(waiting, author, story)).value());
        impersonation.as(author, () -> begin(story));
    }

    private CaseStudyForm form(Told told, AccountId author, Story story) {
        return new CaseStudyForm(
                author,
                new Byline(told.name(), told.organisation()),
                new StoryAbout(
                        told.title(),
                        told.topic(),
                        wards.find(told.ward()),
                        story.today().getYear() - told.yearsAgo(),
                        "en"),
                told.answers(),
                told.evidence(),
                told.didNotWork(),
                List.of(),
                clock.instant().minus(Duration.ofDays(told.daysAgo())));
    }

    private void begin(Story story) {
        Begun begun = content.one("draft.yaml", Begun.class);
        CaseStudyId id = writing.begin(begun.title(), "en").orElseThrow();
        writing.about(
                id,
                new StoryAbout(begun.title(), null, null, null, "en"),
                new StoryAbout(
                        begun.title(),
                        begun.topic(),
                        wards.find(begun.ward()),
                        story.today().getYear() - 1,
                        "en"));
        writing.byline(id, new Byline("", ""), new Byline(begun.name(), begun.organisation()));
        writing.answer(id, Question.PROBLEM, "", begun.problem());
        writing.answer(id, Question.WHAT_WE_DID, "", begun.whatWeDid());
        writing.answer(id, Question.WITH_WHOM, "", begun.withWhom());
        story.made(kind(), begun.title(), id.value());
    }

    /** Also what visitors wrote while they tried to be one of its people. */
    @Override
    public void tearOut(Items items) {
        Set<UUID> ids = new HashSet<>(items.ids(kind()));
        for (UUID person : items.ids(Kind.ACCOUNT)) {
            var author = new AccountId(person);
            impersonation.as(author, () -> add(ids, author, writing.mine()));
        }
        stories.remove(ids.stream().map(CaseStudyId::new).toList());
    }

    private static void add(Set<UUID> ids, AccountId author, Collection<CaseStudyDetails> more) {
        more.stream()
                .filter(story -> story.author().equals(author))
                .forEach(story -> ids.add(story.id().value()));
    }
}
