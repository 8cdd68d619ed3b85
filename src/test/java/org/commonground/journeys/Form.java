package org.commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The form on the screen, or in the dialog over it, in the hands of somebody who types anything anywhere. */
final class Form {

    private static final String HERE = """
        const here = [...document.querySelectorAll('vaadin-dialog')].filter(d => d.opened).at(-1)
            ?? document.querySelector('main');
        const shown = e => !e.closest('[aria-hidden=true], [hidden]') && !e.readonly && !e.disabled;
        """;

    private static final String TYPE_EVERYWHERE = """
        value => {
            %s
            for (const field of here.querySelectorAll('vaadin-text-field, vaadin-text-area, vaadin-email-field')) {
                if (shown(field)) {
                    field.value = value;
                    for (const event of ['input', 'change', 'blur']) field.dispatchEvent(new Event(event, {bubbles: true}));
                }
            }
        }
        """.formatted(HERE);

    /** A field is marked for eyes and for screen readers, and says in words what is wrong. */
    private static final String MESSAGES = """
        () => {
            %s
            const said = [];
            for (const field of here.querySelectorAll('[invalid]')) {
                // The date and the time within one field leave the words to it.
                if (field.closest('[hidden]') || field.parentElement.closest('vaadin-date-time-picker')) continue;
                if (!('errorMessage' in field)) continue;
                const words = [...field.querySelectorAll(':scope > [slot=error-message]')].map(e => e.innerText).join(' ').trim();
                said.push((field.label ?? '') + ': ' + (words || 'NOTHING IN WORDS'));
            }
            for (const notice of here.querySelectorAll('[role=alert]')) {
                const words = notice.innerText.trim();
                if (!notice.closest('[hidden]') && !notice.hasAttribute('slot') && words) said.push(words);
            }
            return said;
        }
        """.formatted(HERE);

    private static final String QUIET =
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(c => !c.isActive || !c.isActive())";

    /** What was just done is sent within so many milliseconds. */
    private static final double SENT = 20;

    private final Page page;

    Form(Person person) {
        this.page = person.page;
        settled(person);
    }

    /** Waits until the server has answered and everything of it is on the screen. */
    static void settled(Person person) {
        settled(person.page);
    }

    private static void settled(Page page) {
        page.waitForTimeout(SENT);
        page.waitForFunction(QUIET);
    }

    /** Into each text field there is; past the greatest length that the browser allows, as a program would. */
    Form everywhere(String text) {
        page.evaluate(TYPE_EVERYWHERE, text);
        settled(page);
        return this;
    }

    Form into(String label, String text) {
        page.waitForFunction(QUIET);
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last();
        field.fill(text);
        field.press("Tab");
        return this;
    }

    /** Many characters at once, as from a clipboard. */
    Form pastes(String label, String text) {
        Locator field = page.getByLabel(label).last();
        field.focus();
        field.selectText();
        page.keyboard().insertText(text);
        field.press("Tab");
        settled(page);
        return this;
    }

    Form press(String button) {
        page.waitForFunction(QUIET);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
        settled(page);
        return this;
    }

    /** What is said at the fields and above them; waits a little for something to be said. */
    @SuppressWarnings("unchecked")
    List<String> messages() {
        List<String> said = List.of();
        for (int patience = 0; said.isEmpty() && patience < 20; patience++) {
            page.waitForTimeout(patience == 0 ? 0 : 100);
            said = (List<String>) page.evaluate(MESSAGES);
        }
        return said;
    }

    void isGone() {
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }
}
