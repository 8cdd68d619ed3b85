package org.commonground.accounts;

import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
    private static final int MOST_NETWORKS = 10_000;

    private final AccountRepository accounts;
    private final SignInRequestRepository requests;
    private final Outbox outbox;
    private final Wording wording;
    private final Links links;
    private final AccountSettings settings;
    private final Clock clock;

    private final Map<String, Bucket> networks = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    SignIn(
            AccountRepository accounts,
            SignInRequestRepository requests,
            Outbox outbox,
            Wording wording,
            Links links,
            AccountSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.requests = requests;
        this.outbox = outbox;
        this.wording = wording;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
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
        if (requests.countByEmailAndCreatedAtAfter(email.value(), since) >= settings.linksPerAddress()
                || !mayAsk(network)) {
            return new TooMany();
        }
        String token = Secrets.token();
        var request =
                new SignInRequest(email, token, browser, safe(returnPath), clock.instant(), settings.linkValidity());
        requests.save(request);
        outbox.send(new Letter(email, "sign-in/" + request.id(), locale, wording.text(locale, "accounts.mail.subject"))
                .paragraph(wording.text(locale, "accounts.mail.intro"))
                .button(wording.text(locale, "accounts.mail.button"), links.to(path(token)))
                .paragraph(wording.text(
                        locale, "accounts.mail.outro", settings.linkValidity().toMinutes()))
                .confidential());
        return new OnItsWay();
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
        return new Welcome(authentication(accounts.save(account).details()), request.returnPath());
    }

    /** Signs in without a mail; for the demonstration alone, which checks where the request comes from. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public Welcome withoutMail(EmailAddress email) {
        AccountDetails account =
                accounts.findByEmail(email.value()).map(Account::details).orElseThrow();
        return new Welcome(authentication(account), "/");
    }

    /** A link for the first administrator, as long as none has signed in; the account is made where it is missing. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public Optional<String> firstAdministratorLink() {
        if (accounts.hasAnAdministratorSignedIn()) {
            return Optional.empty();
        }
        var email = new EmailAddress(settings.administrator());
        if (accounts.findByEmail(email.value()).isEmpty()) {
            accounts.save(new Account(email, "Administrator", Set.of(Role.ADMINISTRATOR), clock.instant()));
        }
        String token = Secrets.token();
        requests.save(new SignInRequest(email, token, null, "/staff", clock.instant(), Duration.ofHours(1)));
        return Optional.of(links.to(path(token)));
    }

    /** Forgets requests that are older than a day. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void forgetOldRequests() {
        requests.deleteOlderThan(clock.instant().minus(Duration.ofDays(1)));
    }

    private static org.springframework.security.core.Authentication authentication(AccountDetails account) {
        var signedIn = new SignedIn(
                account.id().value(), account.name(), account.email().value());
        var roles = account.roles().isEmpty() ? Set.of(Role.AUTHOR) : account.roles();
        return Authentications.of(signedIn, roles);
    }

    private Account newAuthor(EmailAddress email) {
        String name = email.value().substring(0, email.value().indexOf('@'));
        return new Account(email, name, Set.of(Role.AUTHOR), clock.instant());
    }

    private boolean mayAsk(String network) {
        synchronized (networks) {
            return networks.computeIfAbsent(
                            network,
                            n -> Bucket.builder()
                                    .addLimit(limit -> limit.capacity(settings.linksPerBrowser())
                                            .refillGreedy(settings.linksPerBrowser(), WINDOW))
                                    .build())
                    .tryConsume(1);
        }
    }

    /** Only a path of this site: "//elsewhere" would lead away. */
    private static String safe(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\") && path.length() <= 500
                ? path
                : "/";
    }

    private static String path(String token) {
        return "/sign-in/" + token;
    }
}
