package org.commonground.consultation;

import org.jspecify.annotations.Nullable;

/**
 * What an analyst writes as an answer.
 *
 * @param words what we did or will do; with {@link AnswerKind#NOT_NOW} the reason
 * @param commitmentNumber of the strategy's promise that this fulfils, such as "12"; may be missing, then so is the sentence
 * @param commitment the promise itself
 */
public record AnswerForm(
        @Nullable AnswerKind kind,
        @Nullable String words,
        @Nullable String commitmentNumber,
        @Nullable String commitment) {}
