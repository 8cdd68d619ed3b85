package org.commonground.registration.phone;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.commonground.registration.PhoneTickets;
import org.commonground.registration.PhoneTicketsResult.Gone;
import org.commonground.registration.PhoneTicketsResult.Held;
import org.commonground.registration.PhoneTicketsResult.NotYet;
import org.commonground.registration.PhoneTicketsResult.UnknownLink;
import org.commonground.registration.TicketsOnPhone;
import org.commonground.shared.Secrets;
import org.commonground.shared.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves the page below the private link that a phone keeps. Where the tickets are gone the answer says so by its status, at
 * which the phone throws its copy away.
 */
@Configuration
class PhoneEndpoint {

    /** Tells a phone that this is to be kept, and whether it says anything else than what it has kept. */
    private static final String VERSION = "Tickets-Version";

    private static final String PAGE = "/ticket/{token:[\\w-]+}";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final TicketsOnPhone tickets;
    private final PhonePage page;
    private final Wording wording;
    private final Clock clock;

    PhoneEndpoint(TicketsOnPhone tickets, PhonePage page, Wording wording, Clock clock) {
        this.tickets = tickets;
        this.page = page;
        this.wording = wording;
        this.clock = clock;
    }

    @Bean
    RouterFunction<ServerResponse> phonePages() {
        return RouterFunctions.route()
                .GET(
                        "/ticket/sw.js",
                        request -> ServerResponse.ok()
                                .contentType(SCRIPT)
                                .cacheControl(CacheControl.noCache())
                                .body(PhoneFiles.WORKER))
                .GET(PAGE, this::answer)
                .HEAD(PAGE, this::answer)
                .GET("/ticket/**", request -> ServerResponse.notFound().build())
                .build();
    }

    private ServerResponse answer(ServerRequest request) {
        String token = request.pathVariable("token");
        return switch (tickets.find(token)) {
            case Held held -> shown(held.tickets(), token);
            case NotYet notYet ->
                html(HttpStatus.OK).body(page.none(notYet.locale(), "registration.phone.notYet", token));
            case Gone gone -> html(HttpStatus.GONE).body(page.none(gone.locale(), "registration.phone.gone", token));
            case UnknownLink unknown -> html(HttpStatus.NOT_FOUND).body(page.unknown(language(request)));
        };
    }

    private ServerResponse shown(PhoneTickets held, String token) {
        byte[] said = Secrets.sha256(page.tickets(held, token, Instant.EPOCH, ""));
        String version = Base64.getUrlEncoder().withoutPadding().encodeToString(said);
        return html(HttpStatus.OK).header(VERSION, version).body(page.tickets(held, token, clock.instant(), version));
    }

    private Locale language(ServerRequest request) {
        return wording.spoken(request.servletRequest().getLocale());
    }

    private static ServerResponse.BodyBuilder html(HttpStatus status) {
        return ServerResponse.status(status)
                .contentType(HTML)
                // Whether a phone keeps it is for the page to say, and for nothing on the way.
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    @Bean
    @Order(14)
    SecurityFilterChain phonePageSecurity(HttpSecurity http) {
        return http.securityMatcher("/ticket/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PhoneFiles.POLICY))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }
}
