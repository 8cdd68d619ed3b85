package org.commonground.registration.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.commonground.registration.RegisterResult;
import org.commonground.registration.RegisterResult.Field;

/** Says what came between somebody and her booking. */
final class RefusalWords {

    private RefusalWords() {}

    static String of(RegisterResult result) {
        return switch (result) {
            case RegisterResult.Full full -> text("fullNow", full.left());
            case RegisterResult.KindFull full -> text("kindFullNow", full.left());
            case RegisterResult.HeldFull full -> text("heldFullNow", full.left());
            case RegisterResult.SessionFull full -> text("sessionsFull");
            case RegisterResult.SessionsOverlap overlap -> text("sessionsOverlap");
            case RegisterResult.NoSuchSession gone -> text("sessionGone");
            case RegisterResult.NotOpen notOpen -> text("notOpen");
            case RegisterResult.NotAdmitted refused -> text("termsChanged");
            case RegisterResult.Invalid invalid when !invalid.answers().isEmpty() -> text("questionsChanged");
            case RegisterResult.Invalid invalid when invalid.field() == Field.KIND -> text("kindsChanged");
            case RegisterResult.Invalid invalid -> text("invalid");
            case RegisterResult.Registered done -> "";
            case RegisterResult.Waiting done -> "";
            case RegisterResult.Requested done -> "";
            case RegisterResult.AlreadyRegistered done -> "";
        };
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("registration.book." + key, arguments);
    }
}
