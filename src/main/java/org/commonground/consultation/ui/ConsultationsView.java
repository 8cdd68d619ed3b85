package org.commonground.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.commonground.consultation.ConsultationDetails;
import org.commonground.consultation.ConsultationState;
import org.commonground.consultation.Consultations;
import org.commonground.consultation.Contributions;
import org.jspecify.annotations.Nullable;

/** All consultations, each with how far its reading has come. */
@Route("staff/consultations")
@Menu(title = "consultation.list.title", order = 50, icon = "vaadin:comments")
@RolesAllowed("ANALYST")
@StyleSheet("consultation.css")
class ConsultationsView extends Composite<Section> implements HasDynamicTitle, AfterNavigationObserver {

    private final Consultations consultations;
    private final Contributions contributions;
    private final Div cards = new Div();

    ConsultationsView(Consultations consultations, Contributions contributions) {
        this.consultations = consultations;
        this.contributions = contributions;
        cards.addClassName("cg-cards");
        var add = new Button(getTranslation("consultation.list.add"), click -> edit(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(new H1(getTranslation("consultation.list.title")), add);
        head.addClassName("cg-head");
        getContent().addClassName("cg-page");
        getContent().add(head, new Paragraph(getTranslation("consultation.list.intro")), cards);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        cards.removeAll();
        consultations.all().forEach(consultation -> cards.add(card(consultation)));
    }

    private Component card(ConsultationDetails consultation) {
        var progress = contributions.progress(consultation.id());
        String title = Ways.title(consultation);
        var dates = new Span(Ways.dates(consultation, getLocale()));
        dates.addClassName("cg-soft");
        var read = new Anchor(
                DeskLinks.desk(consultation.id()),
                getTranslation("consultation.list.progress", progress.read(), progress.all()));
        read.setAriaLabel(getTranslation("consultation.list.readNamed", title));
        var badges = new Div(Ways.badge(consultation.state()));
        badges.addClassName("cg-badges");
        var card = new Div(badges, new H2(new Anchor(DeskLinks.desk(consultation.id()), title)), dates, read);
        card.addClassName("cg-card");
        if (consultation.state() != ConsultationState.CLOSED && consultation.state() != ConsultationState.STANDING) {
            var change = new Button(getTranslation("consultation.list.change"), click -> edit(consultation));
            change.setAriaLabel(getTranslation("consultation.list.changeNamed", title));
            change.addThemeVariants(ButtonVariant.TERTIARY);
            card.add(new Div(change));
        }
        return card;
    }

    private void edit(@Nullable ConsultationDetails consultation) {
        new ConsultationDialog(consultations, consultation, this::load).open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("consultation.list.title");
    }
}
