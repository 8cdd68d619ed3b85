package org.commonground.registration.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Map;
import org.commonground.events.EventDetails;
import org.commonground.events.Events;
import org.commonground.registration.ChangeRegistrationResult;
import org.commonground.registration.ChangeRegistrationResult.Changed;
import org.commonground.registration.Registering;
import org.commonground.registration.RegistrationDetails;
import org.commonground.registration.RegistrationLinks;
import org.commonground.registration.Registrations;
import org.commonground.shared.ui.ErrorSummary;
import org.jspecify.annotations.Nullable;

/** One page below the private one, on which one kind of thing is changed. */
abstract class ChangePage extends Composite<Section> implements HasDynamicTitle, BeforeEnterObserver {

    private final Registrations registrations;
    private final Registering registering;
    private final Events events;
    private final ChangeNotice notice = new ChangeNotice();
    private final ErrorSummary errors = new ErrorSummary();
    private final String titleKey;
    private final String doneKey;
    private String token = "";
    private @Nullable BookingStep form;

    /** @param doneKey of what is said when it is changed */
    ChangePage(Registrations registrations, Registering registering, Events events, String titleKey, String doneKey) {
        this.registrations = registrations;
        this.registering = registering;
        this.events = events;
        this.titleKey = titleKey;
        this.doneKey = doneKey;
        getContent().addClassNames("cg-page", "cg-narrow");
    }

    /** The form as things are now; null where there is nothing to change, which the page then says by itself. */
    abstract @Nullable BookingStep form(RegistrationDetails registration, EventDetails event);

    abstract ChangeRegistrationResult save(String link);

    /** Lets the form show how things are now, without losing what was filled in. */
    abstract void refresh();

    @Override
    public final void beforeEnter(BeforeEnterEvent entering) {
        token = entering.getRouteParameters().get("token").orElse("");
        notice.clear();
        show();
    }

    private void show() {
        getContent().removeAll();
        errors.clear();
        var title = new H1(getTranslation(titleKey));
        RegistrationDetails registration = registrations.find(token).orElse(null);
        EventDetails event = registration == null
                ? null
                : events.find(registration.eventId()).orElse(null);
        if (registration == null || event == null) {
            getContent().add(new UnknownLinkPanel());
            return;
        }
        getContent().add(back(), title, new BookingFacts(registration, event), notice);
        form = registration.held().isEmpty() || !registering.isOpen(event) ? null : form(registration, event);
        if (form == null) {
            var nothing = new Paragraph(getTranslation(
                    registering.isOpen(event) ? "registration.change.nothing" : "registration.manage.tooLate"));
            nothing.addClassName("cg-empty");
            getContent().add(nothing);
        } else {
            getContent().add(errors, form, actions());
        }
    }

    private Div actions() {
        var save = new Button(getTranslation("registration.change.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save.setEnabled(true);
            check();
        });
        var actions = new Div(save);
        actions.addClassName("cg-actions");
        return actions;
    }

    private void check() {
        Map<Component, String> problems = requireNonNull(form).check();
        if (!problems.isEmpty()) {
            notice.clear();
            errors.show(problems);
            return;
        }
        errors.clear();
        ChangeRegistrationResult result = save(token);
        notice.say(result, doneKey);
        switch (result) {
            case Changed changed -> show();
            case ChangeRegistrationResult.AsBefore before -> show();
            case ChangeRegistrationResult.TooLate late -> show();
            case ChangeRegistrationResult.UnknownLink unknown -> show();
            default -> refresh();
        }
    }

    private Anchor back() {
        var back = new Anchor(RegistrationLinks.manage(token), getTranslation("registration.change.back"));
        back.addClassName("reg-back");
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }
}
