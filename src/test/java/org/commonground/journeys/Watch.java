package org.commonground.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * Notes what must never happen, whoever does whatever: an answer of the 5xx kind, an error in the browser or in the log, a
 * script of somebody else that runs, inner workings on the screen.
 */
final class Watch implements AutoCloseable {

    private static final Pattern INNER_WORKINGS =
            Pattern.compile("Exception\\b|Caused by:|\\bat (org|com|java|jakarta)\\.|\\b(org|com)\\.(springframework"
                    + "|hibernate|vaadin|mysql|commonground)\\.|SQLState|Internal error|Whitelabel|HTTP Status");

    private static final Pattern RAW_KEY =
            Pattern.compile("!\\{|\\b(shell|accounts|mail|places|network|events|programme"
                    + "|registration|checkin|surveys|consultation|library|website|demonstration)\\.[a-z][A-Za-z]*\\.[A-Za-z]"
                    + "|\\{\\d(,\\w+)?\\}");

    private static final String ALL_TEXT = """
        () => document.body.innerText + '\\n' + [...document.querySelectorAll('[aria-label],[alt],[placeholder],[title]')]
            .map(e => ['aria-label', 'alt', 'placeholder', 'title'].map(a => e.getAttribute(a) ?? '').join(' ')).join('\\n')
        """;

    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    private final AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
                var thrown = event.getThrowableProxy();
                problems.add("log: " + event.getFormattedMessage()
                        + (thrown == null ? "" : " " + thrown.getClassName() + ": " + thrown.getMessage()));
            }
        }
    };

    Watch() {
        log.setContext(root.getLoggerContext());
        log.start();
        root.addAppender(log);
    }

    Person over(Person person) {
        BrowserContext context = person.page.context();
        context.addInitScript(
                "for (const f of ['alert', 'confirm', 'prompt']) window[f] = () => { window.hacked = f; }");
        context.onResponse(response -> {
            if (response.status() >= 500) {
                problems.add(response.status() + " " + response.url());
            }
        });
        context.onConsoleMessage(message -> {
            // An address that leads nowhere is an error in the eyes of the browser only.
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                problems.add("console: " + message.text());
            }
        });
        return person;
    }

    /** The page as it stands. */
    void looksRight(Person person) {
        assertThat(person.page.evaluate("window.hacked"))
                .as("a script ran on " + person.page.url())
                .isNull();
        String text = (String) person.page.evaluate(ALL_TEXT);
        assertThat(INNER_WORKINGS.matcher(text).results().map(m -> around(text, m.start())))
                .as("inner workings on " + person.page.url())
                .isEmpty();
        assertThat(RAW_KEY.matcher(text).results().map(m -> around(text, m.start())))
                .as("untranslated text on " + person.page.url())
                .isEmpty();
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - 60), Math.min(text.length(), place + 60));
    }

    /** What was noted since the last time. */
    void nothingHappened() {
        var found = List.copyOf(problems);
        problems.clear();
        assertThat(found).as("what must not happen").isEmpty();
    }

    @Override
    public void close() {
        root.detachAppender(log);
    }
}
