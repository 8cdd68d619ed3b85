package org.commonground.demonstration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonground.accounts.AccountDetails;
import org.commonground.accounts.Accounts;
import org.commonground.accounts.Role;
import org.commonground.accounts.RunAs;
import org.commonground.accounts.SignIn;
import org.commonground.accounts.SignInResult.Welcome;
import org.commonground.demonstration.Items.State;
import org.commonground.demonstration.RemoveResult.NobodyLeft;
import org.commonground.demonstration.RemoveResult.NothingThere;
import org.commonground.demonstration.RemoveResult.Removed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The invented city year: made once, in one transaction that also locks its row, so that a crash in the middle leaves
 * nothing and two nodes never both make it; removed whole in the same way.
 */
@Service
public class Demonstration {

    private static final ZoneId CITY = ZoneId.of("Europe/London");

    private final Items items;
    private final List<Chapter> chapters;
    private final Accounts accounts;
    private final SignIn signIn;
    private final StartPaths startPaths;
    private final Clock clock;

    Demonstration(
            Items items, List<Chapter> chapters, Accounts accounts, SignIn signIn, StartPaths startPaths, Clock clock) {
        this.items = items;
        this.chapters = chapters;
        this.accounts = accounts;
        this.signIn = signIn;
        this.startPaths = startPaths;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public boolean isPresent() {
        return items.state() == State.PRESENT;
    }

    /** Whether the page to try it answers to this request. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public boolean isOpenTo(@Nullable HttpServletRequest request) {
        return request != null && ThisMachine.sent(request) && isPresent();
    }

    /** Its people who can still sign in, in the order of their roles. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public List<DemonstrationPerson> people() {
        return RunAs.system(() -> made().filter(AccountDetails::active)
                .flatMap(account -> account.roles().stream()
                        .sorted()
                        .limit(1)
                        .map(role -> new DemonstrationPerson(role, account.name())))
                .sorted(Comparator.comparing(DemonstrationPerson::role))
                .toList());
    }

    /** Makes the request's sender this person; empty where the page does not answer or the person is gone. */
    @PreAuthorize("permitAll()")
    @Transactional
    public Optional<Welcome> enter(DemonstrationPerson person, @Nullable HttpServletRequest request) {
        if (!isOpenTo(request)) {
            return Optional.empty();
        }
        return RunAs.system(() -> made().filter(AccountDetails::active)
                .filter(account -> account.roles().contains(person.role())
                        && account.name().equals(person.name()))
                .findFirst()
                .map(account -> signIn.withoutMail(account.email()))
                .map(welcome -> new Welcome(welcome.authentication(), startPaths.of(person))));
    }

    /** How many of each kind there are. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public Map<Kind, Integer> counts() {
        return items.counts();
    }

    /** Whether somebody administers who is not of the demonstration and has been able to sign in. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public boolean hasOtherAdministrator() {
        Set<UUID> own = new HashSet<>(items.ids(Kind.ACCOUNT));
        return accounts.all().stream()
                .filter(account -> !own.contains(account.id().value()))
                .filter(account -> account.active() && account.lastSignInAt() != null)
                .anyMatch(account -> account.roles().contains(Role.ADMINISTRATOR));
    }

    /** Makes it where there has never been one and nobody has begun to work; answers whether it did. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public boolean make() {
        if (items.lockState().filter(State.NONE::equals).isEmpty() || isInUse()) {
            return false;
        }
        var story = new Story(items, LocalDate.now(clock.withZone(CITY)));
        chapters.forEach(chapter -> chapter.write(story));
        items.become(State.PRESENT);
        return true;
    }

    /** Removes it with all that hangs on it, and nothing else; it never comes back. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public RemoveResult remove() {
        if (items.lockState().filter(State.PRESENT::equals).isEmpty()) {
            return new NothingThere();
        }
        // Once an administrator has signed in no first link is printed any more; then another one must be there.
        if (!hasOtherAdministrator() && signIn.firstAdministratorLink().isEmpty()) {
            return new NobodyLeft();
        }
        chapters.reversed().forEach(chapter -> {
            chapter.tearOut(items);
            items.forget(chapter.kind());
        });
        items.become(State.REMOVED);
        return new Removed();
    }

    private boolean isInUse() {
        Predicate<AccountDetails> hasSignedIn = account -> account.lastSignInAt() != null;
        return accounts.all().stream().anyMatch(hasSignedIn);
    }

    private Stream<AccountDetails> made() {
        Set<UUID> own = new HashSet<>(items.ids(Kind.ACCOUNT));
        return accounts.all().stream()
                .filter(account -> own.contains(account.id().value()));
    }
}
