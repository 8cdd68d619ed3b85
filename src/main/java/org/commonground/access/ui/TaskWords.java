package org.commonground.access.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.commonground.access.AccessTask;
import org.commonground.access.Setting;
import org.commonground.events.EventDetails;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Wording;

/** Says in words what a task is about. */
final class TaskWords {

    private TaskWords() {}

    static String matter(AccessTask task) {
        AccessNeed need = task.key().need();
        return I18NProvider.translate(need == null ? "access.task.note" : need.key());
    }

    /** The session it is needed in, or that it is needed at the whole event. */
    static String what(AccessTask task) {
        return task.key().session() == null
                ? I18NProvider.translate("access.task.whole")
                : task.setting().title();
    }

    static String when(Setting setting, EventDetails event, Locale locale) {
        return Wording.dateTime(setting.start(), event.zone(), locale);
    }

    static String day(LocalDate day, EventDetails event, Locale locale) {
        return Wording.date(day.atTime(LocalTime.NOON).atZone(event.zone()).toInstant(), event.zone(), locale);
    }
}
