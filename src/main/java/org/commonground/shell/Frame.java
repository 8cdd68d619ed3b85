package org.commonground.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** The pieces that both layouts share. */
final class Frame {

    private Frame() {}

    /** Lets a keyboard reach the content without going through the navigation. */
    static Anchor skipLink() {
        var skip = new Anchor("#main", I18NProvider.translate("shell.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("cg-skip");
        // The address alone would be taken from the base of all pages, and lead to the start page.
        skip.getElement().executeJs("""
                        this.addEventListener('click', event => {
                            event.preventDefault();
                            const main = document.getElementById('main');
                            main.tabIndex = -1;
                            main.focus();
                        });
                        """);
        return skip;
    }

    static Anchor mark() {
        var mark = new Anchor("/");
        mark.add(new Image("icons/mark.svg", ""), new Span(I18NProvider.translate("shell.name")));
        mark.addClassName("cg-mark");
        return mark;
    }

    static Component signOut(AuthenticationContext authentication, String name) {
        var button = new Button(I18NProvider.translate("shell.nav.signOut"), click -> authentication.logout());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(I18NProvider.translate("shell.nav.signOutNamed", name));
        return button;
    }
}
