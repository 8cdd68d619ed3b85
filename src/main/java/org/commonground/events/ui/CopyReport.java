package org.commonground.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.events.EventId;
import org.commonground.events.copying.CopyResult.Copied;
import org.commonground.events.copying.PartOffer;

/** What came along into a copy and what did not, for the organiser who has just made it. */
class CopyReport extends Composite<Div> {

    /** Kept in the browser session, so that reloading the page does not lose it. */
    private record Words(List<String> sentences, List<String> toLookAt) implements Serializable {}

    private CopyReport(Words words) {
        words.sentences().forEach(sentence -> getContent().add(new Paragraph(sentence)));
        if (!words.toLookAt().isEmpty()) {
            var list = new UnorderedList();
            words.toLookAt().forEach(sentence -> list.add(new ListItem(sentence)));
            getContent().add(new Paragraph(getTranslation("events.copy.lookAt")), list);
        }
        getContent().addClassNames("cg-notice", "cg-notice-good", "events-report");
        getContent().getElement().setAttribute("tabindex", "-1").setAttribute("dir", "auto");
        // A reader of the page hears it first.
        getElement().callJsFunction("focus");
    }

    static Optional<CopyReport> of(EventId copy) {
        return Optional.ofNullable((Words) VaadinSession.getCurrent().getAttribute(key(copy)))
                .map(CopyReport::new);
    }

    static void keep(Component on, String original, Copied copied) {
        List<String> sentences = new ArrayList<>();
        sentences.add(on.getTranslation("events.copy.done", original));
        if (!copied.taken().isEmpty()) {
            sentences.add(on.getTranslation("events.copy.taken", all(on, copied.taken())));
        }
        if (!copied.left().isEmpty()) {
            sentences.add(on.getTranslation("events.copy.left", all(on, copied.left())));
        }
        sentences.add(on.getTranslation("events.copy.never"));
        VaadinSession.getCurrent().setAttribute(key(copied.copy()), new Words(sentences, copied.toLookAt()));
    }

    private static String all(Component on, List<PartOffer> parts) {
        return parts.stream().map(part -> words(on, part)).collect(Collectors.joining("; "));
    }

    /** Such as "Doors: 2". */
    static String words(Component on, PartOffer part) {
        return on.getTranslation("events.copy.part", on.getTranslation(part.labelKey()), part.about());
    }

    private static String key(EventId copy) {
        return "copied/" + copy.value();
    }
}
