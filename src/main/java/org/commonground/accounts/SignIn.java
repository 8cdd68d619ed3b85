package org.commonground.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonground.accounts.RequestLinkResult.OnItsWay;
import org.commonground.accounts.RequestLinkResult.TooMany;
import org.commonground.accounts.SignInResult.Expired;
import org.commonground.accounts.SignInResult.Inactive;
import org.commonground.accounts.SignInResult.OtherBrowser;
import org.commonground.accounts.SignInResult.Welcome;
import org.commonground.jobs.RecurringJob;
import org.commonground.mail.Letter;
import org.commonground.mail.Outbox;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Links;
import org.commonground.shared.RateLimit;
import org.commonground.shared.Secrets;
import org.commonground.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in without a password: a link is mailed, opens a page with a button, and the button uses the link up. A mail
 * scanner that fetches the page uses nothing up.
 */
@Service
public class SignIn {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_PATH = 500;

    private final AccountRepository accounts;
    private final SignInRequestRepository requests;
    private final SecondFactors secondFactors;
    private final Standings standings;
    private final Outbox outbox;
    private final Wording wording;
    private final Links links;
    private final AccountSettings settings;
    private final Clock clock;
    private final RateLimit askedByNetwork;

    SignIn(
            AccountRepository accounts,
            SignInRequestRepository requests,
            SecondFactors secondFactors,
            Standings standings,
            Outbox outbox,
            Wording wording,
            Links links,
            AccountSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.requests = requests;
        this.secondFactors = secondFactors;
        this.standings = standings;
        this.outbox = outbox;
        this.wording = wording;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
        this.askedByNetwork = new RateLimit(settings.linksPerBrowser(), WINDOW);
    }

    @Bean
    static RecurringJob forgetSignInRequests(SignIn signIn) {
        return new RecurringJob(
                "forget-sign-in-requests", Duration.ofHours(1), () -> RunAs.system(signIn::forgetOldRequests));
    }

    /**
     * Mails a link. Everybody gets one: who has no account yet becomes an author by using it.
     *
     * @param browser a secret that this browser keeps; the link works only there
     * @param network the network address the request came from, for limiting only; it is not stored
     * @param returnPath where to go afterwards, a path on this site
     */
    @PreAuthorize("permitAll()")
    @Transactional
    public RequestLinkResult requestLink(
            EmailAddress email, String browser, String network, String returnPath, Locale locale) {
        var since = clock.instant().minus(WINDOW);
        if (linksSent(email, browser, since) >= settings.linksPerAddress() || !askedByNetwork.lets(network)) {
            return new TooMany();
        }
        String token = Secrets.token();
        var request =
                new SignInRequest(email, token, browser, stored(returnPath), clock.instant(), settings.linkValidity());
        requests.save(request);
        outbox.send(new Letter(email, "sign-in/" + request.id(), locale, wording.text(locale, "accounts.mail.subject"))
                .paragraph(wording.text(locale, "accounts.mail.intro"))
                .button(wording.text(locale, "accounts.mail.button"), links.to(path(token)))
                .paragraph(wording.text(
                        locale, "accounts.mail.outro", settings.linkValidity().toMinutes()))
                .confidential());
        return new OnItsWay();
    }

    /** What others ask for does not count where this person has signed in with this browser before. */
    private long linksSent(EmailAddress email, String browser, Instant since) {
        byte[] key = Secrets.sha256(browser);
        return requests.existsByEmailAndBrowserAndUsedTrue(email.value(), key)
                ? requests.countByEmailAndBrowserAndCreatedAtAfter(email.value(), key, since)
                : requests.countByEmailAndCreatedAtAfter(email.value(), since);
    }

    /** Whom the link is for, while it can be used; using nothing up. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<EmailAddress> peek(String token) {
        return requests.findByTokenHash(Secrets.sha256(token))
                .filter(request -> request.isOpen(clock.instant()))
                .map(SignInRequest::email);
    }

    /** Uses the link up. */
    @PreAuthorize("permitAll()")
    @Transactional
    public SignInResult redeem(String token, @Nullable String browser, Locale locale) {
        SignInRequest request = requests.findByTokenHash(Secrets.sha256(token)).orElse(null);
        if (request == null || !request.isOpen(clock.instant())) {
            return new Expired();
        }
        if (!request.isFrom(browser)) {
            return new OtherBrowser();
        }
        if (requests.use(request.id()) == 0) {
            return new Expired();
        }
        Account account = accounts.findByEmail(request.email().value()).orElseGet(() -> newAuthor(request.email()));
        if (!account.isActive()) {
            return new Inactive();
        }
        account.signedIn(clock.instant());
        standings.forget(account.id().value());
        var person = new PersonAuthentication(standings.of(accounts.save(account)), Proof.LINK);
        String path = request.returnPath();
        return new Welcome(person, person.lacksSecondFactor() ? ReturnPath.bySecondFactor(path) : path);
    }

    /**
     * Signs in without a mail and without a second factor; for the demonstration alone, which checks where the request
     * comes from.
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public Welcome withoutMail(EmailAddress email) {
        Account account = accounts.findByEmail(email.value()).orElseThrow();
        return new Welcome(new PersonAuthentication(standings.of(account), Proof.DEMONSTRATION), "/");
    }

    /**
     * A link for the first administrator, until an administrator has set up a second factor; the account is made where
     * nobody has ever administered.
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public Optional<String> firstAdministratorLink() {
        var email = new EmailAddress(settings.administrator());
        if (!accounts.hasAnAdministratorSignedIn()
                && accounts.findByEmail(email.value()).isEmpty()) {
            accounts.save(new Account(email, "Administrator", Set.of(Role.ADMINISTRATOR), clock.instant()));
        }
        return accounts.hasAnAdministratorWithSecondFactor() ? Optional.empty() : administratorLink(email);
    }

    /**
     * For an administrator who lost the phone and the recovery codes, read at the terminal: removes the second factor and
     * answers a link. Empty where this is not the address of somebody who administers.
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public Optional<String> resetAdministratorLink(String address) {
        Optional<String> link = EmailAddress.parse(address).flatMap(this::administratorLink);
        if (link.isPresent()) {
            accounts.findByEmail(new EmailAddress(address).value())
                    .ifPresent(person -> secondFactors.reset(person.id()));
        }
        return link;
    }

    private Optional<String> administratorLink(EmailAddress email) {
        if (accounts.findByEmail(email.value())
                .filter(Account::isActive)
                .filter(Account::administers)
                .isEmpty()) {
            return Optional.empty();
        }
        String token = Secrets.token();
        requests.save(new SignInRequest(email, token, null, "/staff", clock.instant(), Duration.ofHours(1)));
        return Optional.of(links.to(path(token)));
    }

    /** Forgets requests after a day; those that were used, which tell known browsers from others, after ninety. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void forgetOldRequests() {
        Instant now = clock.instant();
        requests.deleteOlderThan(now.minus(Duration.ofDays(1)), now.minus(Duration.ofDays(90)));
    }

    private Account newAuthor(EmailAddress email) {
        String name = email.value().substring(0, email.value().indexOf('@'));
        return new Account(email, name, Set.of(Role.AUTHOR), clock.instant());
    }

    private static String stored(String path) {
        return path.length() <= MOST_PATH ? ReturnPath.safe(path) : "/";
    }

    private static String path(String token) {
        return "/sign-in/" + token;
    }
}
