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
import java.util.Optional;
import org.commonground.events.EventDetails;
import org.commonground.events.EventLinks;
import org.commonground.events.Events;
import org.commonground.registration.RegisterResult;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationForm;
import org.commonground.shared.Texts;
import org.commonground.shared.ui.ErrorSummary;
import org.commonground.terms.Admission;
import org.commonground.terms.BookingTerms;
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
    private final BookingTerms terms;
    private final BookingOffers offers;
    private final BookingGuard guard;
    private final Clock clock;
    private final ErrorSummary errors = new ErrorSummary();
    private String title = "";
    private String wanted = "";
    private BookingDraft.Outcome aim = BookingDraft.Outcome.BOOKED;
    private @Nullable EventDetails event;
    private @Nullable RegistrationForm reviewed;

    BookView(
            Events events,
            BookingSteps ways,
            Registering registering,
            BookingTerms terms,
            BookingOffers offers,
            BookingGuard guard,
            Clock clock) {
        this.events = events;
        this.ways = ways;
        this.registering = registering;
        this.terms = terms;
        this.offers = offers;
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
        Optional<String> code = entering.getLocation().getQueryParameters().getSingleParameter("code");
        draft.code = code.map(Texts::line).orElse(draft.code);
        show(event, draft);
    }

    private void show(EventDetails here, BookingDraft draft) {
        errors.clear();
        getContent().removeAll();
        getContent().add(new BookingHead(here));
        if (draft.booked != null) {
            getContent().add(new BookedPanel(draft.booked));
        } else if (!registering.isOpen(here)) {
            refuse("registration.book.notOpen");
        } else {
            switch (terms.admit(here.id(), draft.code)) {
                case Admission.Admitted admitted -> show(here, draft, offers.of(here, admitted));
                case Admission refused ->
                    getContent().add(new AdmissionNotice(refused, here, draft.code, typed -> use(draft, typed)));
            }
        }
    }

    /** Another code, or none. */
    private void use(BookingDraft draft, String code) {
        draft.code = code;
        show(requireNonNull(event), draft);
    }

    private void refuse(String key) {
        var notice = new Paragraph(getTranslation(key));
        notice.addClassNames("cg-notice", "cg-notice-warn");
        getContent().add(notice, new Anchor(EventLinks.list(), getTranslation("registration.book.otherEvents")));
    }

    private void show(EventDetails here, BookingDraft draft, BookingOffer offer) {
        if (offer.admitted().code().isPresent()) {
            getContent().add(new CodeInUse(offer, () -> use(draft, "")));
        }
        if (offer.isFull()) {
            refuse("registration.book.full");
            return;
        }
        boolean waits = offer.waits(draft);
        aim = offer.admitted().needsApproval()
                ? BookingDraft.Outcome.REQUESTED
                : waits ? BookingDraft.Outcome.WAITS : BookingDraft.Outcome.BOOKED;
        BookingSteps.Way way = ways.way(here, draft, offer);
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
            notice(WaitingWords.of(offer, draft), "cg-notice-warn");
        } else if (offer.admitted().needsApproval()) {
            notice(getTranslation("registration.book.approval"), "cg-notice");
        }
        getContent().add(step, actions(draft, step, steps, number));
        if (number == 0 && draft.code.isEmpty() && terms.hasCodes(here.id())) {
            getContent().add(new CodeEntry("", false, false, typed -> use(draft, typed)));
        }
        if (draft.persons > offer.most()) {
            // Nobody of a party is left out without a word.
            errors.show(getTranslation("registration.book.fewerLeft", offer.left()));
        } else if (name.equals(QUESTIONS) && !wanted.equals(QUESTIONS)) {
            errors.show(step.check());
        } else if (number > 0) {
            heading.getElement().callJsFunction("focus");
        }
    }

    private void notice(String text, String style) {
        var notice = new Paragraph(text);
        notice.addClassNames("cg-notice", style);
        getContent().add(notice);
    }

    private Div actions(BookingDraft draft, BookingStep step, List<String> steps, int number) {
        boolean last = number == steps.size() - 1;
        var forward = new Button(
                last
                        ? getTranslation(
                                switch (aim) {
                                    case WAITS -> "registration.book.wait";
                                    case REQUESTED -> "registration.book.request";
                                    case BOOKED -> "registration.book.submit";
                                },
                                draft.persons)
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
        RegisterResult result = aim == BookingDraft.Outcome.WAITS
                ? registering.bookOrWait(here.id(), form)
                : registering.book(here.id(), form);
        switch (result) {
            case RegisterResult.Registered done -> booked(draft, done.manageToken(), BookingDraft.Outcome.BOOKED);
            case RegisterResult.Waiting done -> booked(draft, done.manageToken(), BookingDraft.Outcome.WAITS);
            case RegisterResult.Requested done -> booked(draft, done.manageToken(), BookingDraft.Outcome.REQUESTED);
            case RegisterResult.AlreadyRegistered already -> booked(draft, null, aim);
            case RegisterResult refused -> {
                if (refused instanceof RegisterResult.NoSuchSession gone) {
                    draft.sessions.remove(gone.session().value());
                }
                show(here, draft);
                errors.show(RefusalWords.of(refused));
            }
        }
    }

    /** The same step as things are now; whoever is about to book is not to book what she has not read. */
    private void showAgain(BookingDraft draft, String key) {
        show(requireNonNull(event), draft);
        errors.show(getTranslation(key));
    }

    private void booked(BookingDraft draft, @Nullable String manageToken, BookingDraft.Outcome outcome) {
        draft.booked(manageToken, outcome);
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
