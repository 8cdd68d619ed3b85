package org.commonground.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.commonground.accounts.CurrentAccount;
import org.commonground.accounts.SignedIn;
import org.jspecify.annotations.Nullable;

/** The frame of the screens for people who have signed in; its menu shows what each may use. */
@Layout("/staff")
@PermitAll
class StaffLayout extends AppLayout {

    private final Main main = new Main();

    StaffLayout(CurrentAccount current, AuthenticationContext authentication, Banners banners) {
        SignedIn person = current.require();
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var name = new Span(person.displayName());
        name.addClassName("cg-who");
        var people = new Div(name, Frame.signOut(authentication, person.displayName()));
        people.addClassName("cg-people");
        var bar = new Div(toggle, Frame.mark(), people);
        bar.addClassName("cg-staff-bar");
        addToNavbar(Frame.skipLink(), bar);
        var nav = new SideNav();
        nav.getElement().setAttribute("aria-label", getTranslation("shell.nav.label"));
        MenuConfiguration.getMenuEntries().forEach(entry -> nav.addItem(item(entry)));
        var site = new Anchor("/", getTranslation("shell.nav.public"));
        site.addClassName("cg-drawer-link");
        addToDrawer(new Scroller(nav), site);
        addClassName("cg-staff");
        main.setId("main");
        var content = new Div();
        banners.strips().forEach(content::add);
        content.add(main);
        setContent(content);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }
}
