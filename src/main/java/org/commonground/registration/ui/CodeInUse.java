package org.commonground.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.commonground.terms.InvitationCode;

/** Says with which invitation somebody books, and lets her book without it. */
class CodeInUse extends Composite<Div> {

    CodeInUse(BookingOffer offer, Runnable without) {
        InvitationCode code = offer.admitted().code().orElseThrow();
        var words = new Paragraph(getTranslation(
                code.holds() ? "registration.code.held" : "registration.code.invited", code.forWhom(), offer.left()));
        words.getElement().setAttribute("dir", "auto");
        var remove = new Button(getTranslation("registration.code.without"), click -> without.run());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setDisableOnClick(true);
        getContent().addClassNames("cg-notice", "reg-invitation");
        getContent().add(words, remove);
    }
}
