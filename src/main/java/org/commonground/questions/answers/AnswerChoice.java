package org.commonground.questions.answers;

import org.commonground.questions.BookingQuestion;

/** A wish that an organiser can choose, with the question that it is about. */
public record AnswerChoice(AnswerWish wish, BookingQuestion question) {}
