package org.commonground.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.commonground.programme.SessionId;
import org.commonground.registration.RegistrationForm.Person;

/** Filled-in booking forms for tests. */
public final class SampleRegistrations {

    private SampleRegistrations() {}

    public static RegistrationForm form(String email, String... names) {
        return form(email, Arrays.stream(names).map(Person::named).toList());
    }

    public static RegistrationForm form(String email, List<Person> people) {
        return new RegistrationForm(UUID.randomUUID(), email, people, Locale.UK);
    }

    public static Person choosing(String name, SessionId... sessions) {
        return new Person(name, Set.of(), "", Set.of(sessions));
    }
}
