package org.commonground.registration.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.commonground.events.EventDetails;
import org.commonground.events.EventLinks;
import org.commonground.events.Events;
import org.commonground.registration.Places;
import org.commonground.registration.RegisterResult;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.WaitingList;
import org.commonground.shared.ui.ErrorSummary;
import org.jspecify.annotations.Nullable;

/** Booking in steps, one thing at a time, without an account; the address says which step. */
@Route("events/:slug/book")
@AnonymousAllowed
@StyleSheet("registration.css")
class BookView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    static final String WHO = "who";
    static final String ACCESS = "access";
    static final String QUESTIONS = "questions";
    static final String SESSIONS = "sessions";
    static final String REVIEW = "review";
    static final String DONE = "done";

    private final Events events;
    private final BookingSteps ways;
    private final Registering registering;
    private final Places places;
    private final WaitingList waitingList;
    private final BookingGuard guard;
    private final Clock clock;
    private final ErrorSummary errors = new ErrorSummary();
    private String title = "";
    private String wanted = "";
    private boolean waits;
    private @Nullable EventDetails event;
    private @Nullable RegistrationForm reviewed;

    BookView(
            Events events,
            BookingSteps ways,
            Registering registering,
            Places places,
            WaitingList waitingList,
            BookingGuard guard,
            Clock clock) {
        this.events = events;
        this.ways = ways;
        this.registering = registering;
        this.places = places;
        this.waitingList = waitingList;
        this.guard = guard;
        this.clock = clock;
        getContent().addClassNames("cg-page", "cg-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        event = entering.getRouteParameters()
                .get("slug")
                .flatMap(events::findBySlug)
                .orElseThrow(NotFoundException::new);
        title = getTranslation("registration.book.title", event.title());
        wanted = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("step")
                .orElse("");
        BookingDraft draft = BookingDraft.of(event.id(), clock.instant());
        if (draft.booked != null && wanted.isEmpty()) {
            draft = BookingDraft.begin(event.id(), clock.instant());
        }
        show(event, draft);
    }

    private void show(EventDetails here, BookingDraft draft) {
        errors.clear();
        getContent().removeAll();
        getContent().add(new BookingHead(here));
        int left = places.left(here.id()).left();
        if (draft.booked != null) {
            getContent().add(new BookedPanel(draft.booked));
        } else if (!registering.isOpen(here)) {
            refuse("registration.book.notOpen");
        } else if (left == 0 && !waitingList.isOpen(here)) {
            refuse("registration.book.full");
        } else {
            show(here, draft, left);
        }
    }

    private void refuse(String key) {
        var notice = new Paragraph(getTranslation(key));
        notice.addClassNames("cg-notice", "cg-notice-warn");
        getContent().add(notice, new Anchor(EventLinks.list(), getTranslation("registration.book.otherEvents")));
    }

    private void show(EventDetails here, BookingDraft draft, int left) {
        waits = draft.persons > left;
        int most = Math.min(waitingList.isOpen(here) ? here.capacity() : left, RegistrationForm.MOST_PERSONS);
        BookingSteps.Way way = ways.way(here, draft, most, left);
        List<String> steps = way.names();
        String name = way.reached(wanted);
        reviewed = draft.form(getLocale());
        BookingStep step = way.make(name);
        int number = steps.indexOf(name);
        var progress = new Paragraph(getTranslation("registration.book.progress", number + 1, steps.size()));
        progress.addClassName("cg-soft");
        var heading = new H2(getTranslation("registration.book.step." + name));
        heading.getElement().setAttribute("tabindex", "-1");
        getContent().add(progress, heading, errors);
        if (waits && number > 0) {
            var notice = new Paragraph(getTranslation("registration.book.waits", draft.persons, left));
            notice.addClassNames("cg-notice", "cg-notice-warn");
            getContent().add(notice);
        }
        getContent().add(step, actions(draft, step, steps, number));
        if (draft.persons > most) {
            // Nobody of a party is left out without a word.
            errors.show(getTranslation("registration.book.fewerLeft", left));
        } else if (name.equals(QUESTIONS) && !wanted.equals(QUESTIONS)) {
            errors.show(step.check());
        } else if (number > 0) {
            heading.getElement().callJsFunction("focus");
        }
    }

    private Div actions(BookingDraft draft, BookingStep step, List<String> steps, int number) {
        boolean last = number == steps.size() - 1;
        var forward = new Button(
                last
                        ? getTranslation(waits ? "registration.book.wait" : "registration.book.submit", draft.persons)
                        : getTranslation("registration.book.continue"));
        forward.addThemeVariants(ButtonVariant.PRIMARY);
        forward.setDisableOnClick(true);
        forward.addClickListener(click -> {
            forward.setEnabled(true);
            Map<Component, String> problems = step.check();
            if (!problems.isEmpty()) {
                errors.show(problems);
            } else if (last) {
                submit(draft);
            } else {
                go(steps.get(number + 1));
            }
        });
        var actions = new Div(forward);
        actions.addClassName("cg-actions");
        if (number > 0) {
            var back = new Button(getTranslation("shell.back"), click -> go(steps.get(number - 1)));
            back.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(back);
        }
        return actions;
    }

    private void submit(BookingDraft draft) {
        EventDetails here = requireNonNull(event);
        if (draft.booked != null) {
            // In another tab.
            go(DONE);
            return;
        }
        if (draft.trapped) {
            // Some browsers fill in for their owner what they should not: who asks again is believed.
            draft.trapped = false;
            errors.show(getTranslation("registration.book.onceMore"));
            return;
        }
        if (clock.instant().isBefore(draft.begunAt.plus(guard.leastTime()))) {
            errors.show(getTranslation("registration.book.tooFast"));
            return;
        }
        EventDetails now = events.find(here.id()).orElse(here);
        RegistrationForm form = draft.form(getLocale());
        if (now.version() != here.version()) {
            event = now;
            showAgain(draft, "registration.book.eventChanged");
            return;
        }
        if (!form.equals(reviewed)) {
            showAgain(draft, "registration.book.otherTab");
            return;
        }
        if (!guard.mayBook(VaadinRequest.getCurrent().getRemoteAddr())) {
            errors.show(getTranslation("registration.book.tooMany"));
            return;
        }
        RegisterResult result = waits ? registering.bookOrWait(here.id(), form) : registering.book(here.id(), form);
        switch (result) {
            case RegisterResult.Registered registered -> booked(draft, registered.manageToken(), false);
            case RegisterResult.Waiting waiting -> booked(draft, waiting.manageToken(), true);
            case RegisterResult.AlreadyRegistered already -> booked(draft, null, waits);
            case RegisterResult.Full full -> showAgain(draft, "registration.book.fullNow", full.left());
            case RegisterResult.SessionFull full -> errors.show(getTranslation("registration.book.sessionsFull"));
            case RegisterResult.SessionsOverlap overlap ->
                errors.show(getTranslation("registration.book.sessionsOverlap"));
            case RegisterResult.NoSuchSession gone -> {
                draft.sessions.remove(gone.session().value());
                showAgain(draft, "registration.book.sessionGone");
            }
            case RegisterResult.NotOpen notOpen -> errors.show(getTranslation("registration.book.notOpen"));
            case RegisterResult.Invalid invalid
            when !invalid.answers().isEmpty() -> showAgain(draft, "registration.book.questionsChanged");
            case RegisterResult.Invalid invalid -> errors.show(getTranslation("registration.book.invalid"));
        }
    }

    /** The same step as things are now; whoever is about to book is not to book what she has not read. */
    private void showAgain(BookingDraft draft, String key, Object... arguments) {
        show(requireNonNull(event), draft);
        errors.show(getTranslation(key, arguments));
    }

    private void booked(BookingDraft draft, @Nullable String manageToken, boolean onWaitingList) {
        draft.booked(manageToken, onWaitingList);
        go(DONE);
    }

    private void go(String step) {
        UI.getCurrent()
                .navigate(EventLinks.book(requireNonNull(event).slug()).substring(1), QueryParameters.of("step", step));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
