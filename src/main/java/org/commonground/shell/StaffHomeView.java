package org.commonground.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import org.commonground.accounts.CurrentAccount;

/** Where people land after signing in: what they may do, in large. */
@Route("staff")
@PermitAll
class StaffHomeView extends Composite<Section> implements HasDynamicTitle {

    StaffHomeView(CurrentAccount current) {
        var cards = new Div();
        cards.addClassName("cg-cards");
        MenuConfiguration.getMenuEntries().forEach(entry -> cards.add(card(entry)));
        getContent().addClassName("cg-page");
        getContent()
                .add(
                        new H1(getTranslation(
                                "shell.staff.welcome", current.require().displayName())),
                        new Paragraph(getTranslation("shell.staff.intro")),
                        cards);
        if (current.lacksSecondFactor()) {
            getContent().add(secondFactor());
        }
    }

    private Paragraph secondFactor() {
        var notice = new Paragraph(
                new Span(getTranslation("shell.staff.secondFactor") + " "),
                new Anchor("/second-factor", getTranslation("shell.staff.secondFactorLink")));
        notice.addClassName("cg-notice");
        return notice;
    }

    private Anchor card(MenuEntry entry) {
        var card = new Anchor("/" + entry.path().replaceFirst("^/", ""));
        if (entry.icon() != null) {
            card.add(new Icon(entry.icon()));
        }
        var purpose = new Span(getTranslation(entry.title().replaceFirst("title$", "purpose")));
        purpose.addClassName("cg-card-purpose");
        card.add(new Span(getTranslation(entry.title())), purpose);
        card.addClassNames("cg-card", "cg-card-link");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.staff.title");
    }
}
