package org.commonground.demonstration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.commonground.accounts.AccountId;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.CurrentAccount;
import org.commonground.accounts.SignedIn;
import org.commonground.demonstration.Demonstration;
import org.commonground.demonstration.Kind;
import org.commonground.demonstration.RemoveResult.NobodyLeft;
import org.commonground.demonstration.RemoveResult.NothingThere;
import org.commonground.demonstration.RemoveResult.Removed;

/** Removes the demonstration whole, having said what goes, what stays and who can sign in afterwards. */
@Route("staff/demonstration")
@Menu(title = "demonstration.remove.title", order = 95, icon = "vaadin:eraser")
@RolesAllowed("ADMINISTRATOR")
class RemoveDemonstrationView extends Composite<Section> implements HasDynamicTitle, AfterNavigationObserver {

    private final Demonstration demonstration;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final AuthenticationContext authentication;

    RemoveDemonstrationView(
            Demonstration demonstration,
            Accounts accounts,
            CurrentAccount current,
            AuthenticationContext authentication) {
        this.demonstration = demonstration;
        this.accounts = accounts;
        this.current = current;
        this.authentication = authentication;
        getContent().addClassNames("cg-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getContent().removeAll();
        getContent().add(new H1(getTranslation("demonstration.remove.title")));
        if (demonstration.isPresent()) {
            describe();
        } else {
            var empty = new Paragraph(getTranslation("demonstration.remove.empty"));
            empty.addClassName("cg-empty");
            getContent().add(empty);
        }
    }

    private void describe() {
        boolean other = demonstration.hasOtherAdministrator();
        var who = new Paragraph(
                getTranslation(other ? "demonstration.remove.others" : "demonstration.remove.lastAdministrator"));
        who.addClassNames("cg-notice", other ? "cg-notice-good" : "cg-notice-warn");
        var remove = new Button(getTranslation("demonstration.remove.button"), click -> ask());
        remove.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        remove.getStyle().set("align-self", "start");
        getContent()
                .add(
                        new Paragraph(getTranslation("demonstration.remove.intro")),
                        new H2(getTranslation("demonstration.remove.what")),
                        new Paragraph(getTranslation("demonstration.remove.whatText")),
                        counts(),
                        new H2(getTranslation("demonstration.remove.stays")),
                        new Paragraph(getTranslation("demonstration.remove.staysText")),
                        who,
                        remove);
    }

    private Component counts() {
        Map<Kind, Integer> counts = demonstration.counts();
        var list = new DescriptionList();
        list.addClassName("cg-facts");
        for (Kind kind : Kind.values()) {
            list.add(
                    new DescriptionList.Term(getTranslation(kind.key())),
                    new DescriptionList.Description(String.valueOf(counts.getOrDefault(kind, 0))));
        }
        return list;
    }

    private void ask() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("demonstration.remove.ask"));
        dialog.setText(getTranslation("demonstration.remove.askText"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shell.cancel"));
        dialog.setConfirmText(getTranslation("demonstration.remove.confirm"));
        dialog.setConfirmButtonTheme("primary error");
        dialog.addConfirmListener(confirmed -> remove());
        dialog.open();
    }

    private void remove() {
        Optional<AccountId> me =
                current.find().map(SignedIn::id).filter(id -> accounts.find(id).isPresent());
        switch (demonstration.remove()) {
            case Removed removed ->
                leave(me.filter(id -> accounts.find(id).isEmpty()).isPresent());
            case NothingThere nothing -> UI.getCurrent().getPage().reload();
            case NobodyLeft nobody -> {
                var text = new Paragraph(getTranslation("demonstration.remove.nobody"));
                text.addClassNames("cg-notice", "cg-notice-bad");
                text.getElement().setAttribute("role", "alert");
                getContent().add(text);
            }
        }
    }

    /** Whoever was of the demonstration is nobody any more, and must not go on administering in this session. */
    private void leave(boolean isGone) {
        if (isGone) {
            authentication.logout();
        } else {
            // The whole page, so that the strip at its top goes too.
            UI.getCurrent().getPage().setLocation("/");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("demonstration.remove.title");
    }
}
