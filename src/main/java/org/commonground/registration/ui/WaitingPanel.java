package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Objects;
import org.commonground.events.EventDetails;
import org.commonground.registration.RegistrationDetails;
import org.commonground.registration.RegistrationDetails.Place;
import org.commonground.shared.Wording;

/** What somebody who waits sees of her registration: her position, or the places that are kept for her. */
class WaitingPanel extends Composite<Div> {

    /** What she can do about it. */
    interface Answers {

        void accept();

        void leave();

        void joinAgain();
    }

    private final RegistrationDetails registration;
    private final Answers answers;

    WaitingPanel(RegistrationDetails registration, Answers answers) {
        this.registration = registration;
        this.answers = answers;
        getContent().addClassName("cg-form");
    }

    /** She is on the list. */
    void waits(int position) {
        say("registration.waiting.position", position);
        getContent().add(new Paragraph(getTranslation("registration.waiting.text", persons())), people());
        getContent().add(actions(leave("registration.waiting.leave", "registration.waiting.leaveSure")));
    }

    /** An organiser decides. */
    void isRequested(Runnable withdraw) {
        say("registration.manage.requested", persons());
        var back = new Button(getTranslation("registration.manage.withdraw"));
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        back.addClickListener(click -> Confirmation.ask(
                getTranslation("registration.manage.withdrawSure"),
                getTranslation("registration.waiting.leaveText"),
                getTranslation("registration.manage.withdraw"),
                withdraw));
        getContent()
                .add(
                        new Paragraph(getTranslation("registration.manage.requestedText", persons())),
                        people(),
                        actions(back));
    }

    /** Places are kept for her. */
    void isOffered(EventDetails event) {
        Instant end = Objects.requireNonNull(registration.offeredUntil());
        String until =
                Wording.date(end, event.zone(), getLocale()) + ", " + Wording.time(end, event.zone(), getLocale());
        say("registration.waiting.offered", persons());
        getContent().add(new Paragraph(getTranslation("registration.waiting.until", until, persons())), people());
        getContent()
                .add(actions(
                        primary("registration.waiting.accept", answers::accept),
                        leave("registration.waiting.decline", "registration.waiting.declineSure")));
    }

    /** Her offer lapsed, but others can still wait. */
    void canJoinAgain() {
        say("registration.waiting.lapsed", persons());
        getContent().add(new Paragraph(getTranslation("registration.waiting.lapsedText")));
        getContent().add(actions(primary("registration.waiting.again", answers::joinAgain)));
    }

    /** It is over: the event has begun. */
    void waitedInVain() {
        say("registration.waiting.over", persons());
    }

    private int persons() {
        return registration.waiting().isEmpty()
                ? registration.places().size()
                : registration.waiting().size();
    }

    private void say(String key, int number) {
        var heading = new H2(getTranslation(key, number));
        heading.addClassName("reg-standing");
        getContent().add(heading);
    }

    private UnorderedList people() {
        var people = new UnorderedList();
        registration.waiting().stream().map(Place::holderName).forEach(name -> people.add(ReviewStep.userItem(name)));
        return people;
    }

    private Button primary(String key, Runnable action) {
        var button = new Button(getTranslation(key, persons()), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    private Button leave(String key, String sureKey) {
        var button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        button.addClickListener(click -> Confirmation.ask(
                getTranslation(sureKey),
                getTranslation("registration.waiting.leaveText"),
                getTranslation(key),
                answers::leave));
        return button;
    }

    private static Div actions(Button... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("cg-actions");
        return actions;
    }
}
