package org.commonground.questions;

/**
 * A file that somebody gave as an answer.
 *
 * @param name harmless, with the ending that its content has
 */
@SuppressWarnings("ArrayRecordComponent") // it is only carried
public record AnswerFile(String name, String mediaType, byte[] content) {}
