package org.commonground.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.commonground.accounts.CurrentAccount;
import org.jspecify.annotations.Nullable;

/** The frame of every public page. */
// "//" has no segment at all: Vaadin orders layouts by their number of segments, where "" counts as one like "/staff",
// so
// that it would be chance which of the two a staff page gets.
@Layout("//")
@AnonymousAllowed
class PublicLayout extends Composite<Div> implements RouterLayout {

    private final Main main = new Main();

    PublicLayout(CurrentAccount current, AuthenticationContext authentication, Banners banners) {
        main.setId("main");
        getContent().addClassName("cg-public");
        getContent().add(Frame.skipLink());
        banners.strips().forEach(getContent()::add);
        getContent().add(header(current, authentication), main, footer());
    }

    private Header header(CurrentAccount current, AuthenticationContext authentication) {
        var nav = new Nav(
                link("/events", "shell.nav.events"),
                link("/what-works", "shell.nav.whatWorks"),
                link("/consultation", "shell.nav.consultation"),
                link("/you-said-we-did", "shell.nav.youSaid"));
        nav.getElement().setAttribute("aria-label", getTranslation("shell.nav.label"));
        nav.addClassName("cg-nav");
        var people = new Div();
        people.addClassName("cg-people");
        current.find()
                .ifPresentOrElse(
                        person -> people.add(
                                link("/staff", "shell.nav.staff"), Frame.signOut(authentication, person.displayName())),
                        () -> people.add(link("/sign-in", "shell.nav.signIn")));
        var header = new Header(Frame.mark(), nav, people);
        header.addClassName("cg-header");
        return header;
    }

    private Footer footer() {
        var footer = new Footer(
                new Paragraph(getTranslation("shell.footer.about")),
                new Div(link("/receipt", "shell.footer.receipt"), link("/sources", "shell.footer.sources")));
        footer.addClassName("cg-footer");
        return footer;
    }

    private Anchor link(String path, String key) {
        return new Anchor(path, getTranslation(key));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.add(content.getElement()
                    .getComponent()
                    .map(Component.class::cast)
                    .orElseThrow());
        }
    }
}
