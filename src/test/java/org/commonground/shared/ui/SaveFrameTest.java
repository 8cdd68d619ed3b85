package org.commonground.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.Test;

@WholeApplication
class SaveFrameTest extends SpringBrowserlessTest {

    @Test
    void a_problem_is_said_until_the_next_try() {
        Dialog dialog = new Dialog();
        SaveFrame frame = frame(dialog, () -> {});
        assertThat(problem(dialog).isVisible()).isFalse();
        frame.say("Somebody was faster.");
        assertThat(problem(dialog).isVisible()).isTrue();
        assertThat(problem(dialog).getText()).isEqualTo("Somebody was faster.");
        button(dialog, "Save").click();
        assertThat(problem(dialog).isVisible()).isFalse();
    }

    @Test
    void save_waits_for_the_answer_and_can_then_be_pressed_again() {
        Dialog dialog = new Dialog();
        frame(dialog, () -> button(dialog, "Save").setEnabled(false));
        assertThat(button(dialog, "Save").isDisableOnClick()).isTrue();
        button(dialog, "Save").click();
        assertThat(button(dialog, "Save").isEnabled()).isTrue();
    }

    @Test
    void save_can_be_pressed_again_after_it_broke() {
        Dialog dialog = new Dialog();
        frame(dialog, () -> {
            button(dialog, "Save").setEnabled(false);
            throw new IllegalStateException("no database");
        });
        assertThatThrownBy(() -> button(dialog, "Save").click()).hasMessage("no database");
        assertThat(button(dialog, "Save").isEnabled()).isTrue();
    }

    @Test
    void only_cancel_closes_without_saving_and_no_slip_beside_the_dialog() {
        Dialog dialog = new Dialog();
        frame(dialog, () -> {
            throw new AssertionError("saved");
        });
        assertThat(dialog.isCloseOnOutsideClick()).isFalse();
        button(dialog, "Cancel").click();
        assertThat(dialog.isOpened()).isFalse();
    }

    private static SaveFrame frame(Dialog dialog, Runnable action) {
        var frame = new SaveFrame(dialog, action, new TextField());
        dialog.open();
        return frame;
    }

    private static Paragraph problem(Dialog dialog) {
        return dialog.getChildren()
                .flatMap(Component::getChildren)
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Button button(Dialog dialog, String caption) {
        return dialog.getFooter()
                .getElement()
                .getChildren()
                .flatMap(element -> element.getComponent().stream())
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(caption))
                .findFirst()
                .orElseThrow();
    }
}
