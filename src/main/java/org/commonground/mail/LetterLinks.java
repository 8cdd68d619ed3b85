package org.commonground.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the links that a {@link LinkSource} makes into the text of a letter that leaves. */
@Component
class LetterLinks {

    /** Begins and ends with a control character, which no text has that somebody typed. */
    static final Pattern YET_TO_BE_MADE = Pattern.compile("\u001A([a-z]+)/([\\w-]+)/(\\d+)\u001A");

    private final ObjectProvider<LinkSource> sources;
    private final TransactionTemplate ownTransaction;

    LetterLinks(ObjectProvider<LinkSource> sources, PlatformTransactionManager transactions) {
        this.sources = sources;
        // The link is good before the letter is with anybody, and shares no transaction with the letter's own row.
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What stands in a letter until its link is made; the number tells several links of one letter apart. */
    static String placeholder(String source, String key, int number) {
        return "\u001A" + source + "/" + key + "/" + number + "\u001A";
    }

    /** Makes the links of a letter; empty where what one of them leads to is gone. */
    Optional<Text> fill(OutgoingLetter letter) {
        String plain = String.valueOf(letter.plain());
        Map<String, String> made = new HashMap<>();
        var places = YET_TO_BE_MADE.matcher(plain);
        while (places.find()) {
            if (!made.containsKey(places.group())) {
                Optional<String> address = make(places.group(1), places.group(2));
                if (address.isEmpty()) {
                    return Optional.empty();
                }
                made.put(places.group(), address.get());
            }
        }
        return Optional.of(new Text(filled(plain, made), filled(String.valueOf(letter.html()), made), made));
    }

    /** After a letter did not leave, nobody holds its links. */
    void forget(Text text) {
        text.made.forEach((place, address) -> {
            var named = YET_TO_BE_MADE.matcher(place);
            if (named.matches()) {
                ownTransaction.executeWithoutResult(
                        status -> source(named.group(1)).forget(address));
            }
        });
    }

    private Optional<String> make(String source, String key) {
        return Objects.requireNonNull(
                ownTransaction.execute(status -> source(source).make(key)));
    }

    private LinkSource source(String name) {
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing makes the links “" + name + "”"));
    }

    private static String filled(String text, Map<String, String> made) {
        String filled = text;
        for (Map.Entry<String, String> link : made.entrySet()) {
            filled = filled.replace(link.getKey(), link.getValue());
        }
        return filled;
    }

    /** A letter's text as it leaves. */
    record Text(String plain, String html, Map<String, String> made) {

        /** Kept out of logs. */
        @Override
        public String toString() {
            return "Text";
        }
    }
}
