package org.commonground.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.commonground.library.Byline;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.Evidence;
import org.commonground.library.StoryAbout;
import org.commonground.places.WardCode;
import org.commonground.places.Wards;
import org.jspecify.annotations.Nullable;

/** Words about a story that several screens show. */
final class StoryText {

    private StoryText() {}

    /** What an author wrote carries its own language and direction. */
    static <C extends HasElement> C written(C component, StoryAbout about) {
        component.getElement().setAttribute("dir", "auto");
        if (!about.language().equals("und")) {
            component.getElement().setAttribute("lang", about.language());
        }
        return component;
    }

    static String by(Byline byline) {
        if (byline.name().isEmpty()) {
            return byline.organisation();
        }
        return byline.organisation().isEmpty()
                ? byline.name()
                : I18NProvider.translate("library.by", byline.name(), byline.organisation());
    }

    static String place(@Nullable WardCode code, Wards wards) {
        return code == null
                ? I18NProvider.translate("library.wholeCity")
                : wards.find(code).map(ward -> ward.name()).orElse(code.value());
    }

    /** The language by its own name first, so that its speakers find it. */
    static String language(String tag, Locale reader) {
        if (tag.equals("und")) {
            return I18NProvider.translate("library.language.other");
        }
        Locale language = Locale.forLanguageTag(tag);
        String own = language.getDisplayLanguage(language);
        String known = language.getDisplayLanguage(reader);
        return own.equals(known) ? own : own + " (" + known + ")";
    }

    static Span state(CaseStudyDetails story) {
        var badge = new Span(I18NProvider.translate(story.state().key()));
        badge.addClassName("cg-badge");
        switch (story.state()) {
            case PUBLISHED -> badge.addClassName("cg-badge-good");
            case RETURNED -> badge.addClassName("cg-badge-warn");
            case ARCHIVED -> badge.addClassName("cg-badge-bad");
            case DRAFT, SUBMITTED -> {}
        }
        return badge;
    }

    /** The ladder as a picture, its rung as text. */
    static Component ladder(Evidence evidence) {
        var rungs = new Span();
        rungs.addClassName("lib-ladder");
        rungs.getElement().setAttribute("aria-hidden", "true");
        for (Evidence rung : Evidence.values()) {
            var step = new Span();
            if (rung.compareTo(evidence) <= 0) {
                step.addClassName("lib-reached");
            }
            rungs.add(step);
        }
        var text = new Span(I18NProvider.translate(evidence.key()));
        var ladder = new Span(rungs, text);
        ladder.addClassName("lib-evidence");
        return ladder;
    }

    static Paragraph notice(String style, String text) {
        var notice = new Paragraph(text);
        notice.addClassNames("cg-notice", style);
        return notice;
    }
}
