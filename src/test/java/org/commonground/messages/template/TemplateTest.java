package org.commonground.messages.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commonground.messages.template.Template.Flaw;
import org.commonground.messages.template.Template.Parsed;
import org.commonground.messages.template.Template.Parsed.Right;
import org.commonground.messages.template.Template.Parsed.Wrong;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void placeholders_are_filled_in_whatever_their_case() {
        assertThat(filled("Dear {name}, see you at { Event }.\n\n{NAME}"))
                .isEqualTo("Dear Amina, see you at Tea.\n\nAmina");
    }

    @Test
    void a_brace_that_is_typed_twice_is_a_brace() {
        assertThat(filled("{{name}} is {name}, {{{name}}}")).isEqualTo("{name} is Amina, {Amina}");
    }

    @Test
    void braces_in_what_is_filled_in_mean_nothing() {
        Template template = right("{name}");
        assertThat(template.fill(Map.of(Placeholder.NAME, "{event} }{"))).isEqualTo("{event} }{");
    }

    @Test
    void an_unknown_placeholder_is_named() {
        assertThat(Template.parse("Dear {nmae}")).isEqualTo(new Wrong(Flaw.UNKNOWN, "{nmae}"));
        assertThat(Template.parse("Dear {}")).isEqualTo(new Wrong(Flaw.UNKNOWN, "{}"));
    }

    @Test
    void the_private_link_is_no_placeholder() {
        assertThat(Template.parse("{link}")).isEqualTo(new Wrong(Flaw.UNKNOWN, "{link}"));
    }

    @Test
    void a_brace_that_is_not_closed_on_its_line_is_shown_with_what_follows() {
        assertThat(Template.parse("Dear {name\n}")).isEqualTo(new Wrong(Flaw.UNCLOSED, "{name"));
        assertThat(Template.parse("Dear {name {event}")).isEqualTo(new Wrong(Flaw.UNCLOSED, "{name "));
        assertThat(Template.parse("{")).isEqualTo(new Wrong(Flaw.UNCLOSED, "{"));
    }

    @Test
    void a_brace_that_was_never_opened_is_shown_with_what_stands_before_it() {
        assertThat(Template.parse("Dear name}")).isEqualTo(new Wrong(Flaw.UNOPENED, "Dear name}"));
        assertThat(Template.parse("}")).isEqualTo(new Wrong(Flaw.UNOPENED, "}"));
    }

    @Test
    void hostile_texts_are_answered_and_no_emoji_is_cut_in_two() {
        String emoji = "\uD83C\uDF89".repeat(5_000);
        assertThat(Template.parse("{" + emoji))
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(whole(wrong.excerpt())).isTrue());
        assertThat(Template.parse("x" + emoji + "}"))
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(whole(wrong.excerpt())).isTrue());
        assertThat(Template.parse(emoji + "}"))
                .isInstanceOfSatisfying(
                        Wrong.class, wrong -> assertThat(whole(wrong.excerpt())).isTrue());
        assertThat(Template.parse("{{".repeat(5_000))).isInstanceOf(Right.class);
    }

    /** Whether every half of an emoji has its other half. */
    private static boolean whole(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static String filled(String text) {
        return right(text).fill(Map.of(Placeholder.NAME, "Amina", Placeholder.EVENT, "Tea"));
    }

    private static Template right(String text) {
        Parsed parsed = Template.parse(text);
        assertThat(parsed).isInstanceOf(Right.class);
        return ((Right) parsed).template();
    }
}
