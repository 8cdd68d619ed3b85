package org.commonground.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.consultation.AnswerForm;
import org.commonground.consultation.AnswerKind;
import org.commonground.consultation.Answers;
import org.commonground.consultation.ConsultationForm;
import org.commonground.consultation.ConsultationId;
import org.commonground.consultation.Consultations;
import org.commonground.consultation.Contributions;
import org.commonground.consultation.Method;
import org.commonground.consultation.NewContribution;
import org.commonground.consultation.SaveAnswerResult;
import org.commonground.consultation.SaveConsultationResult.Saved;
import org.commonground.consultation.SaveThemeResult;
import org.commonground.consultation.ThemeId;
import org.commonground.consultation.Themes;
import org.commonground.events.EventId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The question the city is asking, what people said, and what was answered so far. */
@Component
@Order(70)
class ConsultationChapter implements Chapter {

    private static final int NO_ANSWER_YET = -1;

    private final Content content;
    private final Consultations consultations;
    private final Contributions contributions;
    private final Themes themes;
    private final Answers answers;
    private final WardNames wards;

    ConsultationChapter(
            Content content,
            Consultations consultations,
            Contributions contributions,
            Themes themes,
            Answers answers,
            WardNames wards) {
        this.content = content;
        this.consultations = consultations;
        this.contributions = contributions;
        this.themes = themes;
        this.answers = answers;
        this.wards = wards;
    }

    record Asked(
            String title,
            String question,
            String description,
            int opensIn,
            int closesIn,
            List<About> themes,
            List<Said> contributions) {}

    record About(
            String key,
            String title,
            String description,
            @Nullable AnswerKind answer,
            @Nullable String answerText,
            @Nullable String commitmentNumber,
            @Nullable String commitment) {}

    record Said(
            Method method,
            @Nullable String event,
            String ward,
            @Nullable String language,
            @Nullable Boolean mayPublish,
            List<String> themes,
            String words) {}

    @Override
    public Kind kind() {
        return Kind.CONSULTATION;
    }

    @Override
    public void write(Story story) {
        Asked asked = content.one("consultation.yaml", Asked.class);
        var form = new ConsultationForm(
                asked.title(),
                asked.question(),
                asked.description(),
                story.today().plusDays(asked.opensIn()),
                story.today().plusDays(asked.closesIn()));
        if (!(consultations.add(form) instanceof Saved saved)) {
            throw new IllegalStateException("Cannot add " + asked.title());
        }
        story.made(kind(), "consultation", saved.id().value());
        Map<String, ThemeId> known = new HashMap<>();
        asked.themes().forEach(about -> known.put(about.key(), add(saved.id(), about)));
        asked.contributions().forEach(said -> add(saved.id(), said, known, story));
        asked.themes().forEach(about -> answer(known.get(about.key()), about));
    }

    private ThemeId add(ConsultationId consultation, About about) {
        if (!(themes.add(consultation, about.title(), about.description()) instanceof SaveThemeResult.Saved saved)) {
            throw new IllegalStateException("Cannot add " + about.title());
        }
        return saved.id();
    }

    private void add(ConsultationId consultation, Said said, Map<String, ThemeId> known, Story story) {
        var id = contributions.add(
                consultation,
                new NewContribution(
                        said.method(),
                        said.words(),
                        wards.find(said.ward()),
                        said.event() == null ? null : new EventId(story.find(Kind.LOCAL_EVENT, said.event())),
                        said.language() == null ? "en" : said.language(),
                        said.mayPublish() == null || said.mayPublish()));
        // Those under no theme yet are left unread, for a visitor to begin with.
        if (!said.themes().isEmpty()) {
            contributions.code(id, said.themes().stream().map(known::get).collect(Collectors.toSet()), Set.of());
        }
    }

    private void answer(@Nullable ThemeId theme, About about) {
        if (about.answer() == null || theme == null) {
            return;
        }
        var form = new AnswerForm(about.answer(), about.answerText(), about.commitmentNumber(), about.commitment());
        if (!(answers.publish(theme, NO_ANSWER_YET, form) instanceof SaveAnswerResult.Saved)) {
            throw new IllegalStateException("Cannot answer " + about.title());
        }
    }

    @Override
    public void tearOut(Items items) {
        consultations.remove(items.ids(kind()).stream().map(ConsultationId::new).toList());
    }
}
