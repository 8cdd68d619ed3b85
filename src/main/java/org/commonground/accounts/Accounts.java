package org.commonground.accounts;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.accounts.SaveAccountResult.AddressTaken;
import org.commonground.accounts.SaveAccountResult.BadAddress;
import org.commonground.accounts.SaveAccountResult.BadName;
import org.commonground.accounts.SaveAccountResult.ChangedMeanwhile;
import org.commonground.accounts.SaveAccountResult.LastAdministrator;
import org.commonground.accounts.SaveAccountResult.Saved;
import org.commonground.mail.Outbox;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Limits;
import org.commonground.shared.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who can sign in, and their roles. */
@Service
public class Accounts {

    private final AccountRepository accounts;
    private final SignInRequestRepository requests;
    private final Standings standings;
    private final Outbox outbox;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            SignInRequestRepository requests,
            Standings standings,
            Outbox outbox,
            Clock clock) {
        this.accounts = accounts;
        this.requests = requests;
        this.standings = standings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Everybody, by name. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<AccountDetails> all() {
        return accounts.findAllByOrderByName().stream().map(Account::details).toList();
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public Optional<AccountDetails> find(EmailAddress email) {
        return accounts.findByEmail(email.value()).map(Account::details);
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public Optional<AccountDetails> find(AccountId id) {
        return accounts.findById(id.value()).map(Account::details);
    }

    /** The names of those of these people who still have an account. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<String> nameOf(AccountId id) {
        return accounts.findById(id.value()).map(account -> account.details().name());
    }

    /** Those whose account is active and who have this role, by name. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Role role) {
        return accounts.active(role).stream()
                .map(AccountRepository.Named::colleague)
                .toList();
    }

    /** The names of these people; without those who have no account any more. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return accounts.named(ids.stream().map(AccountId::value).toList()).stream()
                .map(AccountRepository.Named::colleague)
                .collect(Collectors.toMap(Colleague::id, Colleague::name));
    }

    /** Adds a person. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public SaveAccountResult add(AccountForm form) {
        Optional<EmailAddress> email = EmailAddress.parse(form.email());
        String name = Texts.line(form.name());
        if (email.isEmpty()) {
            return new BadAddress();
        }
        if (name.isEmpty() || name.length() > Limits.NAME) {
            return new BadName();
        }
        if (accounts.findByEmail(email.get().value()).isPresent()) {
            return new AddressTaken();
        }
        var account = new Account(email.get(), name, rolesOf(form), clock.instant());
        if (!form.active()) {
            account.change(email.get(), name, rolesOf(form), false);
        }
        return new Saved(accounts.save(account).id());
    }

    /**
     * Changes a person; takes effect at once, also where they are signed in.
     *
     * @param version of the person as it was read
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public SaveAccountResult change(AccountId id, int version, AccountForm form) {
        Optional<EmailAddress> email = EmailAddress.parse(form.email());
        String name = Texts.line(form.name());
        if (email.isEmpty()) {
            return new BadAddress();
        }
        if (name.isEmpty() || name.length() > Limits.NAME) {
            return new BadName();
        }
        accounts.lockAdministrators();
        Account account = accounts.findById(id.value()).orElse(null);
        if (account == null || account.details().version() != version) {
            return new ChangedMeanwhile();
        }
        if (accounts.findByEmail(email.get().value())
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            return new AddressTaken();
        }
        boolean administers = form.active() && form.roles().contains(Role.ADMINISTRATOR);
        if (!administers && accounts.countOtherAdministrators(id.value()) == 0) {
            return new LastAdministrator();
        }
        account.change(email.get(), name, rolesOf(form), form.active());
        accounts.saveAndFlush(account);
        standings.forget(id.value());
        return new Saved(id);
    }

    /** Removes people of the demonstration, with their letters and what they asked for to sign in. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void remove(Collection<AccountId> ids) {
        List<Account> people =
                accounts.findAllById(ids.stream().map(AccountId::value).toList());
        List<EmailAddress> addresses =
                people.stream().map(account -> account.details().email()).toList();
        requests.deleteByEmailIn(addresses.stream().map(EmailAddress::value).toList());
        outbox.removeTo(addresses);
        accounts.deleteAll(people);
        ids.forEach(id -> standings.forget(id.value()));
    }

    private static Set<Role> rolesOf(AccountForm form) {
        return form.roles().isEmpty() ? EnumSet.of(Role.AUTHOR) : EnumSet.copyOf(form.roles());
    }
}
