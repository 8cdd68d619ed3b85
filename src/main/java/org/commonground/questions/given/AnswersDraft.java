package org.commonground.questions.given;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody has answered so far. What belongs to a question that is not shown any more is kept: she may turn back. */
public class AnswersDraft implements Serializable {

    private final HashMap<Spot, Given> answers = new HashMap<>();

    public Given at(Spot spot) {
        return answers.getOrDefault(spot, Given.NOTHING);
    }

    /** False where it is a file and all of them together would be too large; the draft then stays as it was. */
    public boolean put(Spot spot, Given given) {
        GivenFile file = given.file();
        if (file != null && bytesBeside(spot) + file.content().length > GivenFile.MOST_BYTES_IN_ALL) {
            return false;
        }
        if (given.equals(Given.NOTHING)) {
            answers.remove(spot);
        } else {
            answers.put(spot, given);
        }
        return true;
    }

    private long bytesBeside(Spot spot) {
        return answers.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(spot))
                .map(entry -> entry.getValue().file())
                .mapToLong(file -> file == null ? 0 : file.content().length)
                .sum();
    }

    /** What a party of so many has answered. */
    public GivenAnswers given(int persons) {
        return new GivenAnswers(answers.entrySet().stream()
                .filter(entry -> entry.getKey().person() < persons)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
