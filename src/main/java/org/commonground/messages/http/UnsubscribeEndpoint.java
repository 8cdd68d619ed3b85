package org.commonground.messages.http;

import java.nio.charset.StandardCharsets;
import org.commonground.messages.optout.OptOuts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What mail programs post when their reader presses "unsubscribe" (RFC 8058): with no cookie and no sign-in, so that the link
 * itself is all the proof there is. Whoever reads the same address gets the page for people, which changes nothing by itself.
 */
@Configuration
class UnsubscribeEndpoint {

    private static final String PATH = "/unsubscribe/{token}";
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    @Bean
    RouterFunction<ServerResponse> unsubscribe(OptOuts optOuts) {
        return RouterFunctions.route()
                .POST(
                        PATH,
                        request -> optOuts.optOut(request.pathVariable("token"))
                                ? ServerResponse.ok().contentType(PLAIN).body("Unsubscribed\n")
                                : ServerResponse.status(HttpStatus.NOT_FOUND)
                                        .contentType(PLAIN)
                                        .body("There is no such link\n"))
                .build();
    }

    @Bean
    @Order(13)
    SecurityFilterChain unsubscribeSecurity(HttpSecurity http) {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
