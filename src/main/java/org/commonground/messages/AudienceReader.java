package org.commonground.messages;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commonground.checkin.Arrival;
import org.commonground.checkin.Arrivals;
import org.commonground.events.EventId;
import org.commonground.messages.optout.OptOuts;
import org.commonground.questions.answers.Answerers;
import org.commonground.questions.answers.EventAnswers;
import org.commonground.registration.Party;
import org.commonground.registration.Party.Member;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.TicketId;
import org.commonground.registration.Tickets;
import org.commonground.shared.EmailAddress;
import org.springframework.stereotype.Component;

/** Reads who belongs to an audience at this moment. */
@Component
class AudienceReader {

    private final Tickets tickets;
    private final Arrivals arrivals;
    private final EventAnswers answers;
    private final OptOuts optOuts;

    AudienceReader(Tickets tickets, Arrivals arrivals, EventAnswers answers, OptOuts optOuts) {
        this.tickets = tickets;
        this.arrivals = arrivals;
        this.answers = answers;
        this.optOuts = optOuts;
    }

    Reach reach(EventId event, Purpose purpose, Audience audience) {
        List<Party> parties = audience instanceof Audience.Waiting ? tickets.waiting(event) : tickets.parties(event);
        List<Booker> bookers =
                Booker.of(parties).stream().filter(belonging(event, audience)).toList();
        return Reach.of(bookers, purpose.isAboutBooking() ? Set.of() : optedOut(bookers));
    }

    /** Whether it cannot be told any more who they are: what they were asked, or all that they answered, is gone. */
    boolean isGone(EventId event, Audience audience) {
        return audience instanceof Audience.Answering answering
                && answers.answerers(event, answering.wish()).isEmpty();
    }

    private Set<EmailAddress> optedOut(List<Booker> bookers) {
        return optOuts.among(
                bookers.stream().map(Booker::address).filter(Objects::nonNull).toList());
    }

    private Predicate<Booker> belonging(EventId event, Audience audience) {
        return switch (audience) {
            case Audience.Everybody everybody -> booker -> true;
            case Audience.Waiting waiting -> booker -> true;
            case Audience.Answering answering ->
                answers.answerers(event, answering.wish())
                        .map(AudienceReader::answered)
                        .orElse(booker -> false);
            case Audience.InSession in -> anyone(member -> member.sessions().contains(in.session()));
            case Audience.Needing needing -> anyone(member -> member.needs().contains(needing.need()));
            case Audience.Arrived arrived -> arrived(event);
            case Audience.NotArrived not -> arrived(event).negate();
        };
    }

    /** Who came with somebody is thanked together with them: one of a party is enough. */
    private Predicate<Booker> arrived(EventId event) {
        Set<TicketId> there = arrivals.of(event).stream().map(Arrival::ticketId).collect(Collectors.toSet());
        return booker -> !Collections.disjoint(
                booker.members().stream().map(Member::ticket).toList(), there);
    }

    /** One of a party is enough, as with arriving. */
    private static Predicate<Booker> answered(Answerers wanted) {
        return booker -> wanted.includeAny(
                booker.registrations().stream().map(RegistrationId::value).toList(),
                booker.members().stream().map(member -> member.ticket().value()).toList());
    }

    private static Predicate<Booker> anyone(Predicate<Member> member) {
        return booker -> booker.members().stream().anyMatch(member);
    }
}
