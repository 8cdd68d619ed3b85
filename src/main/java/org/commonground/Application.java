package org.commonground;

import ch.qos.logback.classic.Level;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.time.Clock;
import org.commonground.database.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Starts the embedded database where no other is configured, then the application. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class Application implements AppShellConfigurator {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/mark.svg", "any");
        settings.addMetaTag("theme-color", "#0b5c55");
        settings.addMetaTag("color-scheme", "light dark");
    }

    public static void main(String[] args) {
        EmbeddedDatabase database = null;
        quietUntilConfigured();
        try {
            StartProblem.requireFreePort(args);
            database = EmbeddedDatabase.startUnlessConfigured(args);
            var application = new SpringApplication(Application.class);
            application.setRegisterShutdownHook(false);
            application.setDefaultProperties(database.springProperties());
            stopInOrder(application.run(args), database);
        } catch (Throwable problem) {
            System.err.println(StartProblem.describe(problem));
            if (database != null) {
                database.close();
            }
            System.exit(1);
        }
    }

    /** The database starts before Spring sets up logging. */
    private static void quietUntilConfigured() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
            // The server's own words would bury the one sentence that helps.
            root.getLoggerContext().getLogger("ch.vorburger").setLevel(Level.OFF);
        }
    }

    /** The context first, so that what is under way can still be stored, then its database. */
    private static void stopInOrder(ConfigurableApplicationContext context, EmbeddedDatabase database) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            context.close();
                            database.close();
                        },
                        "stop"));
    }
}
