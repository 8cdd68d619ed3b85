package org.commonground.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonground.surveys.AnswerResult.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    final List<Question> questions = Questionnaire.questions(UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "3.5", "three", "١"})
    void a_scale_goes_from_one_to_five(String value) {
        assertThat(fault("HOW_WAS_IT", Map.of("HOW_WAS_IT", value))).contains(Fault.NOT_A_CHOICE);
    }

    @Test
    void a_required_question_left_out_is_missing() {
        assertThat(fault("HOW_WAS_IT", Map.of())).contains(Fault.MISSING);
        assertThat(fault("HOW_WAS_IT", Map.of("HOW_WAS_IT", "  "))).contains(Fault.MISSING);
        assertThat(fault("BELONGING", Map.of())).isEmpty();
    }

    @Test
    void whoever_writes_something_has_to_say_whether_it_may_be_published() {
        assertThat(fault("MAY_PUBLISH", Map.of("CHANGE", "More buses"))).contains(Fault.MISSING);
        assertThat(fault("MAY_PUBLISH", Map.of("CHANGE", "  "))).isEmpty();
        assertThat(fault("MAY_PUBLISH", Map.of("MAY_PUBLISH", "PERHAPS"))).contains(Fault.NOT_A_CHOICE);
    }

    @Test
    void five_thousand_characters_are_enough() {
        assertThat(fault("CHANGE", Map.of("CHANGE", "x".repeat(5000)))).isEmpty();
        assertThat(fault("CHANGE", Map.of("CHANGE", "x".repeat(5001)))).contains(Fault.TOO_LONG);
        assertThat(fault("CHANGE", Map.of("CHANGE", "x".repeat(1_000_000)))).contains(Fault.TOO_LONG);
    }

    private Optional<Fault> fault(String code, Map<String, String> given) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow()
                .fault(given);
    }
}
