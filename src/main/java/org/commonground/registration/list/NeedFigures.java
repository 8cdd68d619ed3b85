package org.commonground.registration.list;

import java.util.Map;
import org.commonground.shared.AccessNeed;

/**
 * What those who hold places have asked for.
 *
 * @param people how many asked for each need, in the order of needs, without those that nobody asked for
 * @param notes how many wrote something in their own words
 */
public record NeedFigures(Map<AccessNeed, Integer> people, int notes) {

    public boolean isEmpty() {
        return people.isEmpty() && notes == 0;
    }
}
