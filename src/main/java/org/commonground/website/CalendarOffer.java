package org.commonground.website;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.commonground.shared.ui.CalendarSubscription;

/** How to see what is shown here in one's own calendar; folded away until somebody wants it. */
class CalendarOffer extends Composite<NativeDetails> {

    /**
     * @param contents what the calendar holds, in a sentence
     * @param absolute its address, beginning with http
     */
    CalendarOffer(String contents, String absolute) {
        var subscription = new CalendarSubscription(absolute);
        subscription.getContent().addComponentAsFirst(new Paragraph(contents));
        getContent().setSummaryText(getTranslation("website.events.subscribe"));
        getContent().setContent(subscription);
        getContent().addClassNames("cg-offer", "cg-no-print");
    }
}
