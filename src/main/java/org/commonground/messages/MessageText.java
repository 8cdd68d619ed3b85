package org.commonground.messages;

import java.util.EnumSet;
import java.util.Set;
import org.commonground.messages.template.Placeholder;
import org.commonground.messages.template.Template;

/**
 * The words of a message, checked and ready to be filled in for each reader.
 *
 * @param waiting whether its readers wait for a place, and hold none
 */
record MessageText(Purpose purpose, Template subject, Template body, boolean waiting) {

    Set<Placeholder> placeholders() {
        var used = EnumSet.noneOf(Placeholder.class);
        used.addAll(subject.placeholders());
        used.addAll(body.placeholders());
        return used;
    }
}
