package org.commonground.consultation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonground.consultation.ReceiptLook.Found;
import org.commonground.consultation.ReceiptLook.NoCode;
import org.commonground.consultation.ReceiptLook.TooMany;
import org.commonground.consultation.ReceiptLook.UnderTheme;
import org.commonground.consultation.ReceiptLook.Unknown;
import org.commonground.consultation.Receipts;

/** Shows whoever holds a receipt code what came of the words, and takes them back on request. The code is in no address. */
@Route("receipt")
@AnonymousAllowed
@StyleSheet("consultation.css")
class ReceiptView extends Composite<Section> implements HasDynamicTitle {

    private static final int LONGEST = 40;

    private final Receipts receipts;
    private final TextField code = new TextField();
    private final Div outcome = new Div();

    ReceiptView(Receipts receipts) {
        this.receipts = receipts;
        code.setLabel(getTranslation("consultation.receipt.code"));
        code.setHelperText(getTranslation("consultation.receipt.codeHelp"));
        code.setMaxLength(LONGEST);
        code.setManualValidation(true);
        code.getElement().setAttribute("autocomplete", "off");
        code.getElement().setAttribute("autocapitalize", "characters");
        code.getElement().setAttribute("dir", "ltr");
        code.addClassName("consultation-code");
        var look = new Button(getTranslation("consultation.receipt.look"), click -> look());
        look.addThemeVariants(ButtonVariant.PRIMARY);
        look.addClickShortcut(Key.ENTER).listenOn(code);
        var form = new Div(code, look);
        form.addClassNames("cg-form", "cg-no-print");
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("consultation-outcome");
        getContent().addClassNames("cg-page", "cg-narrow");
        getContent()
                .add(
                        new H1(getTranslation("consultation.receipt.title")),
                        new Paragraph(getTranslation("consultation.receipt.intro")),
                        form,
                        outcome);
    }

    private void look() {
        outcome.removeAll();
        code.setInvalid(false);
        String typed = code.getValue();
        switch (receipts.look(typed, network())) {
            case Found found -> show(found, typed);
            case NoCode noCode -> refuse("consultation.receipt.noCode");
            case Unknown unknown -> refuse("consultation.receipt.unknown");
            case TooMany tooMany -> refuse("consultation.receipt.tooMany");
        }
    }

    private void refuse(String key) {
        code.setErrorMessage(getTranslation(key));
        code.setInvalid(true);
        code.focus();
    }

    /** @param typed the code that led here: what is taken back is what is shown, whatever is typed by then */
    private void show(Found found, String typed) {
        var heard = getTranslation("consultation.receipt.heard", Ways.month(found.heardIn(), getLocale()));
        var card = new Div(new H2(getTranslation("consultation.receipt.received")), new Paragraph(heard));
        card.addClassName("cg-card");
        found.words().ifPresent(words -> {
            var said = Ways.spoken(new Paragraph(words), null);
            said.addClassNames("cg-user-text", "consultation-quote");
            card.add(said);
            var number = new Span(getTranslation("consultation.receipt.number", String.valueOf(found.number())));
            number.addClassName("cg-soft");
            card.add(number);
        });
        outcome.add(card);
        if (found.words().isEmpty()) {
            outcome.add(new Paragraph(getTranslation("consultation.receipt.noWords")));
        } else if (found.themes().isEmpty()) {
            outcome.add(new Paragraph(
                    getTranslation(found.read() ? "consultation.receipt.noTheme" : "consultation.receipt.notRead")));
        }
        found.themes().forEach(this::show);
        var withdraw = new Button(getTranslation("consultation.receipt.withdraw"), click -> confirm(typed));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        withdraw.addClassName("cg-no-print");
        outcome.add(withdraw);
    }

    private void show(UnderTheme under) {
        var card = new Div(new H2(getTranslation("consultation.receipt.theme", under.theme())));
        card.addClassName("cg-card");
        var answer = under.answer();
        if (answer == null) {
            card.add(new Paragraph(getTranslation("consultation.receipt.unanswered")));
        } else {
            var words = Ways.spoken(new Paragraph(answer.words()), null);
            words.addClassName("cg-user-text");
            var badge = Ways.badge(answer.kind());
            var badges = new Div(badge);
            card.add(badges, words, new Anchor(answer.path(), getTranslation("consultation.receipt.answer")));
        }
        outcome.add(card);
    }

    private void confirm(String typed) {
        var dialog = new ConfirmDialog(
                getTranslation("consultation.receipt.withdrawTitle"),
                getTranslation("consultation.receipt.withdrawText"),
                getTranslation("consultation.receipt.withdrawYes"),
                event -> withdraw(typed));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("consultation.receipt.withdrawNo"));
        dialog.open();
    }

    private void withdraw(String typed) {
        boolean gone = receipts.withdraw(typed, network());
        outcome.removeAll();
        var text = new Paragraph(
                getTranslation(gone ? "consultation.receipt.withdrawn" : "consultation.receipt.notWithdrawn"));
        text.addClassNames("cg-notice", gone ? "cg-notice-good" : "cg-notice-warn");
        outcome.add(text);
        code.clear();
    }

    private static String network() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("consultation.receipt.title");
    }
}
