package org.commonground.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonground.journeys.Scene.Happening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A resident who has no mouse and no touch screen books two places. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class KeyboardIT {

    private static final int MOST_STEPS = 60;

    /** What has the focus, as a screen reader would say it. */
    private static final String NAME = """
        () => {
            const e = document.activeElement;
            if (e === document.body) return '';
            const by = (e.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.innerText ?? '');
            return (e.getAttribute('aria-label') || by.join(' ').trim() || e.labels?.[0]?.innerText || e.innerText || e.tagName)
                .replace(/\\s+/g, ' ').trim();
        }
        """;

    /** Somebody who looks sees where the focus is: a ring around it or its field, inside the window. */
    private static final String SHOWN = """
        () => {
            const e = document.activeElement;
            const box = e.getBoundingClientRect();
            if (box.width === 0 || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
                return 'outside the window';
            }
            const holders = [e];
            for (let h = e; h; h = h.parentElement) {
                if (h.shadowRoot) {
                    holders.push(h, ...h.shadowRoot.querySelectorAll('[part]'));
                    break;
                }
            }
            const ring = h => {
                const style = getComputedStyle(h);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
            };
            return holders.some(ring) ? '' : 'no ring';
        }
        """;

    Stage stage;
    Person resident;
    Happening event;

    @BeforeAll
    void an_event_with_sessions() {
        stage = new Stage();
        event = stage.scene.eventWithSessions("Open house", 5);
        resident = stage.person(1280);
    }

    @AfterAll
    void the_end() {
        resident.close();
        stage.close();
    }

    @Test
    void a_place_is_found_booked_and_given_back_by_keyboard_alone() {
        resident.opens(event.page()).sees("5 places left of 5");
        skips();
        goesTo("Book a place");
        hits("Enter");
        resident.sees("Who is coming?");
        mendsWhatIsWrong();
        needs();
        sessions();
        books();
        givesOneBack();
        assertThat(Person.BARRIERS).isEmpty();
        stage.watch.looksRight(resident);
        stage.watch.nothingHappened();
    }

    /** The first thing that the keyboard comes to leads past the navigation. */
    private void skips() {
        hits("Tab");
        assertThat(name()).isEqualTo("Skip to the content");
        hits("Enter");
        hits("Tab");
        assertThat((Boolean) resident.page.evaluate("document.querySelector('main').contains(document.activeElement)"))
                .as("the skip link leads into the content, not to “" + name() + "”")
                .isTrue();
    }

    private void mendsWhatIsWrong() {
        goesTo("Continue");
        hits("Enter");
        Form.settled(resident);
        resident.sees("2 things have to be put right").looks("keyboard-errors");
        assertThat((Boolean) resident.page.evaluate("document.activeElement.getAttribute('role') === 'alert'"))
                .as("the summary has the focus, so that it is read first")
                .isTrue();
        goesTo("Your name: Please tell us your name. Your first name is enough.");
        hits("Enter");
        Form.settled(resident);
        assertThat(name()).startsWith("Your name");
        type("Amina Yusuf");
        assertThat(goesTo("E-mail address"))
                .as("nothing comes between one field and the next")
                .isEqualTo(1);
        type("amina@example.org");
        goesBackTo("How many places?");
        hits("ArrowUp");
        hits("Tab");
        resident.sees("Name of person 2");
        goesTo("Name of person 2");
        type("Yousef");
        goesTo("Continue");
        hits("Enter");
    }

    private void needs() {
        resident.sees("What do you need to take part?").looks("keyboard-access");
        goesTo("Step-free access");
        hits("Space");
        assertThat(resident.page.getByLabel("Step-free access").first().isChecked())
                .isTrue();
        goesTo("Continue");
        hits("Enter");
    }

    private void sessions() {
        resident.sees("Which sessions would you like?").looks("keyboard-sessions");
        goesTo("Mending together");
        hits("Space");
        goesTo("Continue");
        hits("Enter");
    }

    private void books() {
        resident.sees("Is everything right?").looks("keyboard-review");
        goesTo("Book these 2 places");
        hits("Enter");
        resident.sees("Your 2 places are booked").looks("keyboard-booked");
        goesTo("See my tickets");
        hits("Enter");
    }

    private void givesOneBack() {
        resident.sees("Your 2 tickets").looks("keyboard-tickets");
        goesTo("Give the place of Yousef back");
        hits("Enter");
        resident.sees("Give the place of Yousef back?");
        Form.settled(resident);
        goesTo("Give this place back");
        assertThat((Boolean) resident.page.evaluate("document.activeElement.closest('vaadin-dialog') !== null"))
                .as("the focus stays in the dialog")
                .isTrue();
        hits("Enter");
        resident.sees("The place is given back.").sees("Your ticket");
    }

    private int goesTo(String name) {
        return goes("Tab", name);
    }

    private int goesBackTo(String name) {
        return goes("Shift+Tab", name);
    }

    /** Goes on until something of this name has the focus; on the way it is always seen. How many steps it took. */
    private int goes(String key, String name) {
        List<String> way = new ArrayList<>();
        for (int steps = 1; steps <= MOST_STEPS; steps++) {
            hits(key);
            String here = name();
            way.add(here);
            if (!here.isEmpty()) {
                assertThat((String) resident.page.evaluate(SHOWN))
                        .as("the focus on “" + here + "”")
                        .isEmpty();
            }
            // A session's name stands behind its time and before its room.
            if (here.startsWith(name) || here.contains(" " + name + " (")) {
                return steps;
            }
        }
        throw new AssertionError("The keyboard does not come to “" + name + "”, only to " + way);
    }

    private String name() {
        return (String) resident.page.evaluate(NAME);
    }

    private void hits(String key) {
        resident.page.keyboard().press(key);
    }

    private void type(String text) {
        resident.page.keyboard().type(text);
    }
}
