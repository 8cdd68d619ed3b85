package org.commonground.checkin.http;

import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.commonground.checkin.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/** The door has security of its own: its API knows phones by token and keeps no session, its page is strict and static. */
@Configuration
@SecurityScheme(name = "device", type = SecuritySchemeType.HTTP, scheme = "bearer")
class DoorSecurityConfiguration {

    private static final String POLICY = """
            default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
            connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
            frame-ancestors 'none'""";

    @Bean
    @Order(10)
    SecurityFilterChain doorApiSecurity(HttpSecurity http, Doors doors, JsonMapper json) {
        return stateless(http.securityMatcher("/api/door/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/api/door/pair")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority("PAIRED_DEVICE"))
                .addFilterBefore(new DeviceTokenFilter(doors), AnonymousAuthenticationFilter.class)
                .exceptionHandling(problems -> problems.authenticationEntryPoint(
                                (request, response, problem) -> say(response, HttpStatus.UNAUTHORIZED, json))
                        .accessDeniedHandler((request, response, problem) -> say(response, HttpStatus.FORBIDDEN, json)))
                .build();
    }

    @Bean
    @Order(11)
    SecurityFilterChain doorPageSecurity(HttpSecurity http) {
        return stateless(http.securityMatcher("/door", "/door/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(self), microphone=(), geolocation=()"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    /** Whoever builds something for the door may read how it is spoken to. */
    @Bean
    @Order(12)
    SecurityFilterChain apiDescriptionSecurity(HttpSecurity http) {
        return stateless(http.securityMatcher("/api/openapi", "/api/openapi.yaml"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** No session and no cookie, so there is nothing that another site could make a browser send. */
    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static void say(HttpServletResponse response, HttpStatus status, JsonMapper json) throws IOException {
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(json.writeValueAsString(Map.of("title", status.getReasonPhrase(), "status", status.value())));
    }
}
