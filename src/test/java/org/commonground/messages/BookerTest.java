package org.commonground.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.commonground.registration.Party;
import org.commonground.registration.Party.Member;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.TicketId;
import org.commonground.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookerTest {

    @Test
    void two_registrations_with_one_address_are_one_booker_with_the_first_ones_name() {
        List<Booker> bookers = Booker.of(List.of(
                party("a@example.org", "Amina", "Ben"), party("b@example.org", "Cem"), party("a@example.org", "Dana")));
        assertThat(bookers).extracting(Booker::name).containsExactly("Amina", "Cem");
        assertThat(bookers.getFirst().members()).extracting(Member::name).containsExactly("Amina", "Ben", "Dana");
    }

    @Test
    void people_without_an_address_stay_apart_and_are_told_otherwise() {
        List<Booker> bookers =
                Booker.of(List.of(party(null, "Amina"), party(null, "Ben"), party("c@example.org", "Cem")));
        Reach reach = Reach.of(bookers, Set.of(new EmailAddress("other@example.org")));
        assertThat(reach.withoutAddress()).extracting(Booker::name).containsExactly("Amina", "Ben");
        assertThat(reach.reached()).extracting(Booker::name).containsExactly("Cem");
        assertThat(reach.unsubscribed()).isEmpty();
    }

    private static Party party(@Nullable String address, String... names) {
        return new Party(
                new RegistrationId(UUID.randomUUID()),
                address == null ? null : new EmailAddress(address),
                Locale.UK,
                Instant.EPOCH,
                Arrays.stream(names)
                        .map(name -> new Member(TicketId.random(), name, Set.of(), "", Set.of()))
                        .toList());
    }
}
