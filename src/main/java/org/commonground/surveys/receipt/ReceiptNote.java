package org.commonground.surveys.receipt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** Thanks somebody for what she said and hands over the receipt code, which cannot be shown a second time. */
@StyleSheet("surveys.css")
public class ReceiptNote extends Composite<Section> {

    public ReceiptNote(ReceiptCode code) {
        var title = new H1(getTranslation("surveys.receipt.title"));
        title.getElement().setAttribute("tabindex", "-1");
        var shown = new Div(code.shown());
        shown.setId("receipt-code");
        shown.addClassName("surveys-code");
        shown.getElement().setAttribute("dir", "ltr");
        var copied = new Span();
        copied.getElement().setAttribute("role", "status");
        var copy = new Button(getTranslation("surveys.receipt.copy"), click -> {
            // Without https there is no clipboard; to say "copied" then would cost her the code.
            getElement()
                    .executeJs(
                            "return navigator.clipboard"
                                    + " ? navigator.clipboard.writeText($0).then(() => true, () => false) : false",
                            code.shown())
                    .then(
                            Boolean.class,
                            done -> copied.setText(
                                    getTranslation(done ? "surveys.receipt.copied" : "surveys.receipt.notCopied")));
        });
        var print = new Button(
                getTranslation("surveys.receipt.print"), click -> getElement().executeJs("window.print()"));
        var actions = new Div(copy, print, copied);
        actions.addClassNames("cg-actions", "cg-no-print");
        var card = new Div(
                new Span(getTranslation("surveys.receipt.label")),
                shown,
                new Paragraph(getTranslation("surveys.receipt.keep")),
                actions);
        card.addClassName("cg-card");
        var look = new Paragraph();
        look.add(
                new Span(getTranslation("surveys.receipt.use") + " "),
                new Anchor("/receipt", getTranslation("surveys.receipt.look")));
        getContent().addClassNames("cg-page", "cg-narrow");
        getContent().add(title, new Paragraph(getTranslation("surveys.receipt.thanks")), card, look);
        addAttachListener(attach -> title.getElement().callJsFunction("focus"));
    }
}
