package org.commonground.messages;

import java.util.List;
import java.util.Map;
import org.commonground.messages.template.Placeholder;

/**
 * What sending a message just now would mean.
 *
 * @param problems why it cannot be sent; empty where it can
 * @param empty which of its placeholders would stand for nothing, and for how many of those it reaches
 */
public record Outlook(List<Problem> problems, Reach reach, Map<Placeholder, Long> empty) {}
