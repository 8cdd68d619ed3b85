package org.commonground.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonground.Application;
import org.commonground.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as it runs in a city: on a port of its own, with a fresh database and a real mail server. */
final class City implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final GreenMail mailServer;
    private final String address;

    City(Map<String, Object> settings) {
        int port = freePort();
        mailServer = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        address = "http://localhost:" + port;
        var properties = new HashMap<>(TestDatabase.freshSchema());
        properties.put("server.port", port);
        properties.put("common-ground.public-address", address);
        properties.put("common-ground.demonstration", false);
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", mailServer.getSmtp().getPort());
        properties.put("vaadin.productionMode", true);
        properties.putAll(settings);
        var start = new SpringApplication(Application.class);
        start.setDefaultProperties(properties);
        application = start.run();
    }

    String address(String path) {
        return address + path;
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** The newest mail to this address whose subject contains the text; waits for it up to half a minute. */
    Mail mail(String recipient, String subject) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            List<Mail> found = mails(recipient).stream()
                    .filter(mail -> mail.subject().contains(subject))
                    .toList();
            if (!found.isEmpty()) {
                return found.getLast();
            }
            pause();
        }
        throw new AssertionError("No mail to " + recipient + " about " + subject);
    }

    /** All mails to this address, the oldest first. */
    List<Mail> mails(String recipient) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .map(Mail::read)
                .filter(mail -> mail.recipient().equals(recipient))
                .toList();
    }

    @Override
    public void close() {
        application.close();
        mailServer.stop();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** What arrived: the plain text, and every attached or embedded file by its kind. */
    record Mail(String recipient, String subject, String text, List<File> files) {

        record File(String contentType, String name, byte[] content) {}

        /** The first link in the text that contains this. */
        String link(String part) {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("http") && line.contains(part))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No link with " + part + " in:\n" + text));
        }

        /** All files of this kind, such as {@code image/png}. */
        List<File> files(String contentType) {
            return files.stream()
                    .filter(file -> file.contentType().toLowerCase().startsWith(contentType))
                    .toList();
        }

        static Mail read(MimeMessage message) {
            try {
                var text = new StringBuilder();
                var files = new ArrayList<File>();
                collect(message, text, files);
                return new Mail(
                        message.getAllRecipients()[0].toString(),
                        message.getSubject(),
                        text.toString().replace("\r\n", "\n"),
                        files);
            } catch (MessagingException | IOException problem) {
                throw new AssertionError(problem);
            }
        }

        private static void collect(Part part, StringBuilder text, List<File> files)
                throws MessagingException, IOException {
            if (part.getContent() instanceof MimeMultipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    collect(parts.getBodyPart(i), text, files);
                }
            } else if (part.isMimeType("text/plain") && part.getFileName() == null) {
                text.append(part.getContent());
            } else {
                files.add(new File(
                        part.getContentType(),
                        String.valueOf(part.getFileName()),
                        part.getInputStream().readAllBytes()));
            }
        }
    }
}
