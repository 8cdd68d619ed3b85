package org.commonground.places;

import java.util.regex.Pattern;

/** The code of one of Birmingham's 69 wards as drawn in 2018, E05011118 to E05011186; codes of other series are refused. */
public record WardCode(String value) {

    private static final Pattern SERIES = Pattern.compile("E050111(1[89]|[2-7]\\d|8[0-6])");

    public WardCode {
        if (!SERIES.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the code of a Birmingham ward of 2018: " + value);
        }
    }
}
