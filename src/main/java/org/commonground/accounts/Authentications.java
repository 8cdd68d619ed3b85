package org.commonground.accounts;

import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Makes the security framework's view of roles. */
final class Authentications {

    private Authentications() {}

    static Authentication of(Object principal, Collection<Role> roles) {
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities(roles));
    }

    static List<SimpleGrantedAuthority> authorities(Collection<Role> roles) {
        return roles.stream()
                .flatMap(role -> role.withIncluded().stream())
                .distinct()
                .sorted()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
