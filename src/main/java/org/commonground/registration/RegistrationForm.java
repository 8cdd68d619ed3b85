package org.commonground.registration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.commonground.programme.SessionId;
import org.commonground.questions.given.GivenAnswers;
import org.commonground.registration.paper.HolderName;
import org.commonground.shared.AccessNeed;
import org.commonground.shared.Texts;
import org.commonground.terms.TicketKindId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in to book.
 *
 * @param requestKey a random number made when the form was opened: the same form sent again is the same booking
 * @param email where the tickets are sent
 * @param people the first is who books; the others may be without a name
 * @param locale the language to write to them in
 * @param answers to the organisers' questions
 * @param invitationCode as it was typed; empty where she has none
 */
public record RegistrationForm(
        UUID requestKey,
        String email,
        List<Person> people,
        Locale locale,
        GivenAnswers answers,
        String invitationCode) {

    /** Persons in one registration. */
    public static final int MOST_PERSONS = 10;

    private static final int LONGEST_LANGUAGE_TAG = 35;

    public RegistrationForm {
        email = Texts.line(email);
        people = List.copyOf(people);
        invitationCode = Texts.line(invitationCode);
        // A browser may ask for a language with any number of extensions.
        locale = locale.toLanguageTag().length() <= LONGEST_LANGUAGE_TAG ? locale : Locale.of(locale.getLanguage());
    }

    /** Where nothing is asked, or nothing was answered. */
    public RegistrationForm(UUID requestKey, String email, List<Person> people, Locale locale) {
        this(requestKey, email, people, locale, GivenAnswers.NONE);
    }

    /** Without an invitation code. */
    public RegistrationForm(UUID requestKey, String email, List<Person> people, Locale locale, GivenAnswers answers) {
        this(requestKey, email, people, locale, answers, "");
    }

    /** Whether this can stand on a ticket as a person's name. */
    public static boolean isName(String text) {
        return HolderName.isGood(HolderName.clean(text));
    }

    /** The same without the sessions that the people chose. */
    RegistrationForm withoutSessions() {
        return new RegistrationForm(
                requestKey,
                email,
                people.stream().map(Person::withoutSessions).toList(),
                locale,
                answers,
                invitationCode);
    }

    boolean choosesSessions() {
        return people.stream().anyMatch(person -> !person.sessions().isEmpty());
    }

    /**
     * One person of the party.
     *
     * @param accessNote her needs in her own words; may be empty
     * @param sessions of the released programme that she signs up for
     * @param kind of ticket; null where all are alike
     */
    public record Person(
            String name,
            Set<AccessNeed> accessNeeds,
            String accessNote,
            Set<SessionId> sessions,
            @Nullable TicketKindId kind) {

        public Person {
            name = HolderName.clean(name);
            accessNeeds = Set.copyOf(accessNeeds);
            accessNote = Texts.clean(accessNote);
            sessions = Set.copyOf(sessions);
        }

        /** Where all tickets are alike. */
        public Person(String name, Set<AccessNeed> accessNeeds, String accessNote, Set<SessionId> sessions) {
            this(name, accessNeeds, accessNote, sessions, null);
        }

        /** The same by another name. */
        Person renamed(String otherName) {
            return new Person(otherName, accessNeeds, accessNote, sessions, kind);
        }

        /** The same without the sessions that she chose. */
        Person withoutSessions() {
            return new Person(name, accessNeeds, accessNote, Set.of(), kind);
        }

        /** Somebody of whom only the name is known. */
        public static Person named(String name) {
            return new Person(name, Set.of(), "", Set.of());
        }
    }
}
