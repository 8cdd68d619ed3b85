package org.commonground.registration.desk.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.commonground.events.EventDetails;
import org.commonground.events.EventHeader;
import org.commonground.events.EventTools;
import org.commonground.events.Events;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.Programmes;
import org.commonground.questions.BookingQuestions;
import org.commonground.registration.Places;
import org.commonground.registration.PlacesLeft;
import org.commonground.registration.PrintedTickets;
import org.commonground.registration.RegisterResult;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationDesk;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.WaitingList;
import org.commonground.registration.list.ui.EventOfRoute;
import org.commonground.shared.ui.ErrorSummary;
import org.commonground.terms.BookingTerms;
import org.jspecify.annotations.Nullable;

/** An organiser registers somebody who asked by phone, at a desk or on paper. */
@Route("staff/events/:eventId/register")
@RolesAllowed("ORGANISER")
@StyleSheet("registration.css")
class RegisterView extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final Registering registering;
    private final RegistrationDesk desk;
    private final PrintedTickets tickets;
    private final WaitingList waitingList;
    private final Places places;
    private final Programmes programmes;
    private final BookingTerms terms;
    private final BookingQuestions questions;
    private final Events events;
    private final EventTools tools;
    private final ErrorSummary errors = new ErrorSummary();
    private final Paragraph room = new Paragraph();
    private Button save = new Button();
    private boolean waits;
    private @Nullable EventDetails event;

    RegisterView(
            Registering registering,
            RegistrationDesk desk,
            PrintedTickets tickets,
            WaitingList waitingList,
            Places places,
            Programmes programmes,
            BookingTerms terms,
            BookingQuestions questions,
            Events events,
            EventTools tools) {
        this.registering = registering;
        this.desk = desk;
        this.tickets = tickets;
        this.waitingList = waitingList;
        this.places = places;
        this.programmes = programmes;
        this.terms = terms;
        this.questions = questions;
        this.events = events;
        this.tools = tools;
        room.getElement().setAttribute("role", "status");
        getContent().addClassName("cg-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        event = EventOfRoute.of(entering, events).orElseThrow(NotFoundException::new);
        begin();
    }

    private void begin() {
        EventDetails here = requireNonNull(event);
        frame();
        if (!registering.isOpen(here)) {
            var closed = new Paragraph(getTranslation("registration.desk.notOpen"));
            closed.addClassNames("cg-notice", "cg-notice-warn");
            getContent().add(closed);
            return;
        }
        var form = new DeskForm(here, terms.of(here.id()).kinds(), questions.shownAt(here.id()));
        form.whenCounted(() -> look(form));
        save = new Button("", click -> save(form));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        var actions = new Div(save);
        actions.addClassName("cg-actions");
        getContent().add(errors, room, form, actions);
        look(form);
    }

    private void frame() {
        EventDetails here = requireNonNull(event);
        errors.clear();
        getContent().removeAll();
        var back = new Anchor(RegistrationLinks.list(here.id()), getTranslation("registration.one.back"));
        back.addClassName("reg-back");
        getContent()
                .add(
                        new EventHeader(
                                getTranslation("registration.desk.title"),
                                here,
                                tools,
                                RegistrationLinks.list(here.id())),
                        back);
    }

    /** How many places there are now, and whether the party has to wait. */
    private void look(DeskForm form) {
        EventDetails here = requireNonNull(event);
        PlacesLeft now = places.left(here.id());
        waits = form.persons() > now.left();
        boolean mayWait = waitingList.isOpen(here);
        room.setText(
                waits
                        ? getTranslation(
                                mayWait ? "registration.desk.waits" : "registration.desk.full",
                                now.left(),
                                form.persons())
                        : getTranslation("registration.list.figures", now.taken(), now.capacity(), now.left()));
        room.setClassName(waits ? "cg-notice cg-notice-warn" : "cg-lead");
        save.setText(getTranslation(waits ? "registration.desk.wait" : "registration.desk.save", form.persons()));
        save.setEnabled(!waits || mayWait);
        List<ProgrammeSession> sessions = programmes.released(here.id()).stream()
                .flatMap(release -> release.sessions().stream())
                .filter(session -> session.signUpCapacity() != null)
                .toList();
        form.show(sessions, places.left(sessions), waits);
    }

    private void save(DeskForm form) {
        save.setEnabled(true);
        Map<Component, String> problems = form.check();
        if (!problems.isEmpty()) {
            errors.show(problems);
            return;
        }
        EventDetails here = requireNonNull(event);
        RegistrationForm filled = form.form(getLocale());
        RegisterResult result = waits
                ? registering.bookOrWaitFor(here.id(), filled, form.behalf())
                : registering.bookFor(here.id(), filled, form.behalf());
        switch (result) {
            case RegisterResult.Registered registered -> done(registered.id());
            case RegisterResult.Waiting waiting -> done(waiting.id());
            case RegisterResult.AlreadyRegistered already -> done(already.id());
            case RegisterResult.Full full -> again(form, "registration.desk.fullNow");
            case RegisterResult.KindFull full -> again(form, "registration.desk.kindFull");
            case RegisterResult.SessionFull full -> again(form, "registration.desk.sessionsFull");
            case RegisterResult.SessionsOverlap overlap -> again(form, "registration.desk.sessionsOverlap");
            case RegisterResult.NoSuchSession gone -> again(form, "registration.desk.sessionGone");
            // Terms of booking are for the public: none of these comes back to staff.
            case RegisterResult.HeldFull held -> again(form, "registration.desk.invalid");
            case RegisterResult.Requested requested -> done(requested.id());
            case RegisterResult.NotAdmitted refused -> again(form, "registration.desk.notOpen");
            case RegisterResult.NotOpen notOpen -> again(form, "registration.desk.notOpen");
            case RegisterResult.Invalid invalid
            when !invalid.answers().isEmpty() -> {
                form.ask(questions.shownAt(here.id()));
                again(form, "registration.desk.questionsChanged");
            }
            case RegisterResult.Invalid invalid
            when invalid.field() == RegisterResult.Field.KIND -> again(form, "registration.desk.kindsChanged");
            case RegisterResult.Invalid invalid -> again(form, "registration.desk.invalid");
        }
    }

    /** What was typed stays; the rest is shown as it is now. */
    private void again(DeskForm form, String key) {
        look(form);
        errors.show(getTranslation(key));
    }

    private void done(RegistrationId id) {
        EventDetails here = requireNonNull(event);
        frame();
        desk.find(here.id(), id)
                .ifPresent(record -> getContent().add(new RegisteredPanel(here.id(), record, tickets, this::begin)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.desk.title");
    }
}
