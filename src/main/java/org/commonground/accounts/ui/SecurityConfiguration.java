package org.commonground.accounts.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.commonground.accounts.SignInSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/** The security of the screens: every view and every service denies by default. */
@Configuration
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    SecurityFilterChain screens(HttpSecurity http, SignInSession session) {
        return http.addFilterAfter(refreshing(session), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/health/**", "/icons/**", "/*.css")
                                .permitAll()
                                .requestMatchers("/actuator/**", "/api/**")
                                .denyAll())
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class, "/")
                                // Each view says who may see it; an address that leads nowhere is for everybody.
                                .anyRequest(url -> url.permitAll()))
                .build();
    }

    /** What was changed about a person counts at their next request. It is no bean, so that it runs in this chain alone. */
    private static Filter refreshing(SignInSession session) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                session.refresh(request, response);
                chain.doFilter(request, response);
            }
        };
    }

    /** There are no passwords, so nothing that is posted to a login form can be right. */
    @Bean
    AuthenticationManager noPasswords() {
        return attempt -> {
            throw new BadCredentialsException("Signing in is by a mailed link");
        };
    }
}
