package org.commonground.surveys;

/** The addresses of this module's pages. */
public final class SurveyLinks {

    private SurveyLinks() {}

    static String answer(String token) {
        return "/survey/" + token;
    }
}
