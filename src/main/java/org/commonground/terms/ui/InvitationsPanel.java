package org.commonground.terms.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.commonground.events.EventDetails;
import org.commonground.shared.Links;
import org.commonground.shared.Wording;
import org.commonground.terms.InvitationCode;
import org.commonground.terms.InvitationCodeState;
import org.commonground.terms.InvitationUse;
import org.commonground.terms.Invitations;
import org.commonground.terms.TermsLinks;
import org.jspecify.annotations.Nullable;

/** The invitation codes of an event, each with what is held and taken by it. */
class InvitationsPanel extends Composite<Section> {

    private final Invitations invitations;
    private final EventDetails event;
    private final Links links;

    InvitationsPanel(Invitations invitations, EventDetails event, Links links) {
        this.invitations = invitations;
        this.event = event;
        this.links = links;
        getContent().addClassName("terms-section");
        show();
    }

    private void show() {
        boolean over = event.status().isOver();
        List<InvitationUse> all = invitations.ofEvent(event.id());
        getContent().removeAll();
        getContent()
                .add(new H2(getTranslation("terms.codes.title")), new Paragraph(getTranslation("terms.codes.intro")));
        if (!over) {
            var add = new Button(getTranslation("terms.codes.add"), click -> open(null));
            add.setDisableOnClick(true);
            var actions = new Div(add);
            actions.addClassName("cg-actions");
            getContent().add(actions);
        }
        if (all.isEmpty()) {
            var none = new Paragraph(getTranslation("terms.codes.none"));
            none.addClassName("cg-empty");
            getContent().add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("terms-codes");
        all.forEach(use -> list.add(item(use, over)));
        getContent().add(list);
    }

    private ListItem item(InvitationUse use, boolean over) {
        InvitationCode code = use.code();
        var name = new H3(code.forWhom());
        name.getElement().setAttribute("dir", "auto");
        var state = new Span(getTranslation(code.state().key()));
        state.addClassNames("cg-badge");
        if (code.state() == InvitationCodeState.VALID) {
            state.addClassName("cg-badge-good");
        }
        var shown = new Span(code.shown());
        shown.addClassName("terms-code");
        shown.getElement().setAttribute("dir", "ltr");
        var line = new Div(state, shown);
        line.addClassName("cg-badges");
        var item = new ListItem(name, line);
        item.addClassName("cg-card");
        if (code.holds()) {
            item.add(new Paragraph(getTranslation(
                    "terms.codes.held",
                    use.taken(),
                    code.held(),
                    Wording.date(requireNonNull(code.releaseOn()), getLocale()))));
        }
        if (code.state() != InvitationCodeState.WITHDRAWN) {
            String address = links.to(TermsLinks.book(event.slug(), code.code()));
            var link = new Anchor(address, address);
            link.getElement().setAttribute("dir", "ltr");
            link.addClassName("terms-link");
            item.add(link);
            if (!over) {
                item.add(buttons(use));
            }
        }
        return item;
    }

    private Div buttons(InvitationUse use) {
        var change = new Button(getTranslation("terms.codes.change"), click -> open(use));
        change.setAriaLabel(getTranslation("terms.codes.changeOf", use.code().forWhom()));
        change.setDisableOnClick(true);
        var withdraw = new Button(getTranslation("terms.codes.withdraw"), click -> withdraw(use.code()));
        withdraw.setAriaLabel(
                getTranslation("terms.codes.withdrawOf", use.code().forWhom()));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        withdraw.setDisableOnClick(true);
        var buttons = new Div(change, withdraw);
        buttons.addClassName("cg-actions");
        return buttons;
    }

    private void open(@Nullable InvitationUse use) {
        // The button that was pressed is to be there again when the dialog is closed without saving.
        show();
        new InvitationDialog(invitations, event, use, this::show).open();
    }

    private void withdraw(InvitationCode code) {
        show();
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("terms.codes.withdrawSure", code.forWhom()));
        ask.setText(getTranslation("terms.codes.withdrawText"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("terms.codes.withdrawNo"));
        ask.setConfirmText(getTranslation("terms.codes.withdraw"));
        ask.setConfirmButtonTheme("error primary");
        ask.addConfirmListener(confirmed -> {
            boolean done = invitations.withdraw(code.id(), code.version());
            show();
            Notification.show(getTranslation(done ? "terms.codes.withdrawn" : "shell.changedMeanwhile"));
        });
        ask.open();
    }
}
