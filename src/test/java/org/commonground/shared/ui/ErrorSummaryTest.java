package org.commonground.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.Test;

@WholeApplication
class ErrorSummaryTest extends SpringBrowserlessTest {

    @Test
    void it_takes_the_focus_so_that_it_is_read_first() {
        var field = new TextField("Name");
        ErrorSummary summary = attached(field);
        summary.show(Map.of(field, "Give a name."));
        assertThat(focused()).containsExactly(summary.getElement());
    }

    @Test
    void each_problem_is_named_by_its_field_and_leads_there() {
        var name = new TextField("Name");
        var unnamed = new TextField();
        ErrorSummary summary = attached(name, unnamed);
        Map<Component, String> messages = new LinkedHashMap<>();
        messages.put(name, "Give a name.");
        messages.put(unnamed, "Say something.");
        summary.show(messages);
        List<Button> ways = ways(summary);
        assertThat(ways).extracting(Button::getText).containsExactly("Name: Give a name.", "Say something.");
        focused();
        ways.getLast().click();
        assertThat(focused()).containsExactly(unnamed.getElement());
    }

    @Test
    void nothing_to_put_right_is_nothing_to_see() {
        ErrorSummary summary = attached();
        assertThat(summary.isVisible()).isFalse();
        summary.show("All places are taken.");
        assertThat(summary.isVisible()).isTrue();
        summary.clear();
        assertThat(summary.isVisible()).isFalse();
    }

    private static ErrorSummary attached(Component... fields) {
        var summary = new ErrorSummary();
        var form = new Div(summary);
        form.add(fields);
        UI.getCurrent().add(form);
        focused();
        return summary;
    }

    private static List<Button> ways(ErrorSummary summary) {
        return summary.getContent()
                .getChildren()
                .flatMap(Component::getChildren)
                .flatMap(Component::getChildren)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }

    /** What the browser would be told to give the focus to, since the last call. */
    private static List<Element> focused() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .filter(script -> script.getInvocation().getExpression().contains("focus("))
                .map(script -> Element.get(script.getOwner()))
                .toList();
    }
}
