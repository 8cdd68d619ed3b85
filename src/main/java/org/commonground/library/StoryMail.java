package org.commonground.library;

import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.commonground.accounts.AccountDetails;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.RunAs;
import org.commonground.mail.Letter;
import org.commonground.mail.Outbox;
import org.commonground.shared.Links;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;

/** Tells authors in plain words what became of their story, in the language of the story where we speak it. */
@Component
class StoryMail {

    private final Outbox outbox;
    private final Accounts accounts;
    private final Wording wording;
    private final Links links;

    StoryMail(Outbox outbox, Accounts accounts, Wording wording, Links links) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.wording = wording;
        this.links = links;
    }

    void received(CaseStudy story) {
        Locale locale = locale(story);
        send(
                story,
                "library-received/" + story.id().value() + "/" + story.round(),
                wording.text(locale, "library.mail.received.subject", title(story)),
                letter -> letter.paragraph(wording.text(locale, "library.mail.received.text", title(story)))
                        .paragraph(wording.text(locale, "library.mail.received.next"))
                        .button(wording.text(locale, "library.mail.mine"), links.to("/staff/stories")));
    }

    void returned(CaseStudy story, String reason) {
        Locale locale = locale(story);
        send(
                story,
                "library-returned/" + story.id().value() + "/" + story.round(),
                wording.text(locale, "library.mail.returned.subject", title(story)),
                letter -> letter.paragraph(wording.text(locale, "library.mail.returned.text", title(story)))
                        .heading(wording.text(locale, "library.mail.reason"))
                        .paragraph(reason)
                        .paragraph(wording.text(locale, "library.mail.returned.next"))
                        .button(
                                wording.text(locale, "library.mail.returned.button"),
                                links.to("/staff/stories/" + story.id().value())));
    }

    void published(CaseStudy story) {
        Locale locale = locale(story);
        String slug = Objects.requireNonNull(story.details().slug());
        send(
                story,
                "library-published/" + story.id().value(),
                wording.text(locale, "library.mail.published.subject", title(story)),
                letter -> letter.paragraph(wording.text(locale, "library.mail.published.text", title(story)))
                        .button(
                                wording.text(locale, "library.mail.published.button"),
                                links.to(CaseStudyLinks.page(slug)))
                        .paragraph(wording.text(locale, "library.mail.published.next")));
    }

    void archived(CaseStudy story, String reason) {
        Locale locale = locale(story);
        send(
                story,
                "library-archived/" + story.id().value(),
                wording.text(locale, "library.mail.archived.subject", title(story)),
                letter -> letter.paragraph(wording.text(locale, "library.mail.archived.text", title(story)))
                        .heading(wording.text(locale, "library.mail.reason"))
                        .paragraph(reason)
                        .paragraph(wording.text(locale, "library.mail.archived.next")));
    }

    /** An author whose account is gone gets none. */
    private void send(CaseStudy story, String cause, String subject, UnaryOperator<Letter> text) {
        RunAs.system(() -> accounts.find(story.details().author()))
                .filter(AccountDetails::active)
                .ifPresent(
                        author -> outbox.send(text.apply(new Letter(author.email(), cause, locale(story), subject))));
    }

    private static String title(CaseStudy story) {
        return story.details().about().title();
    }

    private Locale locale(CaseStudy story) {
        return wording.spoken(Locale.forLanguageTag(story.details().about().language()));
    }
}
