package org.commonground.events.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.commonground.events.SaveEventResult.Reason;
import org.commonground.places.Venues;
import org.commonground.shared.Limits;

/** What is wrong with a field of an event, in words. */
final class Reasons {

    private Reasons() {}

    /** @param field as in {@link org.commonground.events.EventForm} */
    static String text(String field, Reason reason) {
        return switch (reason) {
            case MISSING -> I18NProvider.translate("events.invalid.missing." + field);
            case TOO_LONG -> I18NProvider.translate("events.invalid.tooLong", limit(field));
            case TOO_SMALL -> I18NProvider.translate("events.invalid.tooSmall");
            case TOO_LARGE -> I18NProvider.translate("events.invalid.tooLarge", Venues.MOST_PERSONS);
            case END_BEFORE_START -> I18NProvider.translate("events.invalid.endBeforeStart");
            case NO_SUCH_TIME -> I18NProvider.translate("events.invalid.noSuchTime");
            case UNLIKELY -> I18NProvider.translate("events.invalid.unlikely");
            case UNKNOWN -> I18NProvider.translate("events.invalid.unknown");
            case BELOW_BOOKED -> I18NProvider.translate("events.invalid.belowBooked");
        };
    }

    private static int limit(String field) {
        return switch (field) {
            case "title" -> Limits.NAME;
            case "summary" -> Limits.SUMMARY;
            default -> Limits.TEXT;
        };
    }
}
