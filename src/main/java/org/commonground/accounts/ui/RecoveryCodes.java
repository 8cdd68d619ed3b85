package org.commonground.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The recovery codes, the one time that they are shown: to print, to copy, to write down. */
class RecoveryCodes extends Composite<Div> {

    RecoveryCodes(List<String> codes, Runnable kept) {
        var title = new H1(getTranslation("accounts.factor.codes.title"));
        title.getElement().setAttribute("tabindex", "-1");
        var list = new UnorderedList(codes.stream().map(ListItem::new).toArray(ListItem[]::new));
        list.addClassName("accounts-codes");
        list.getElement().setAttribute("dir", "ltr");
        var copied = new Span();
        copied.getElement().setAttribute("role", "status");
        var copy = new Button(
                getTranslation("accounts.factor.codes.copy"),
                click -> getElement()
                        .executeJs("return navigator.clipboard.writeText($0)", String.join("\n", codes))
                        .then(
                                done -> copied.setText(getTranslation("accounts.factor.codes.copied")),
                                problem -> copied.setText(getTranslation("accounts.factor.codes.notCopied"))));
        var print = new Button(
                getTranslation("accounts.factor.codes.print"),
                click -> getElement().executeJs("window.print()"));
        var actions = new Div(copy, print, copied);
        actions.addClassNames("cg-actions", "cg-no-print");
        var next = new Button(getTranslation("accounts.factor.codes.kept"), click -> kept.run());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClassName("cg-no-print");
        next.setDisableOnClick(true);
        getContent().addClassName("cg-form");
        getContent().add(title, new Paragraph(getTranslation("accounts.factor.codes.text")), list, actions, next);
        addAttachListener(attach -> title.getElement().callJsFunction("focus"));
    }
}
