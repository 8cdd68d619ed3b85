package org.commonground;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.accounts.Role;
import org.commonground.testing.As;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/**
 * Walks every route and every public service method and compares who gets in with the table {@code role-matrix.txt}, which
 * is kept by hand. A new screen or service needs a line there.
 */
@WholeApplication
class RoleMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/role-matrix.txt");

    @Autowired
    ApplicationContext application;

    @Test
    void every_route_lets_in_just_whom_the_table_says() throws IOException {
        var actual = new TreeMap<String, String>();
        var checker = new AccessAnnotationChecker();
        for (Class<?> view : routes()) {
            actual.put(
                    "/" + view.getAnnotation(Route.class).value(),
                    who(someone ->
                            checker.hasAccess(view, isPublic(someone) ? null : someone, role -> has(someone, role))));
        }
        assertThat(actual).isNotEmpty().isEqualTo(table(line -> line.startsWith("/")));
    }

    @Test
    void every_service_method_lets_in_just_whom_the_table_says() throws IOException {
        var manager = new PreAuthorizeAuthorizationManager();
        var actual = new TreeMap<String, String>();
        for (Object service : application.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopUtils.getTargetClass(service);
            if (type.getName().startsWith("org.commonground")) {
                for (Method method : type.getDeclaredMethods()) {
                    if (Modifier.isPublic(method.getModifiers())
                            && !method.isSynthetic()
                            && !Modifier.isStatic(method.getModifiers())) {
                        var call = new SimpleMethodInvocation(service, method, new Object[method.getParameterCount()]);
                        actual.put(type.getSimpleName() + "." + name(type, method), who(someone -> {
                            var decision = manager.authorize(() -> someone, call);
                            return decision != null && decision.isGranted();
                        }));
                    }
                }
            }
        }
        assertThat(actual).isNotEmpty().isEqualTo(table(line -> !line.startsWith("/")));
    }

    /** Its name, and where there are several of that name also what it takes. */
    private static String name(Class<?> type, Method method) {
        boolean alone = Arrays.stream(type.getDeclaredMethods())
                        .filter(other -> Modifier.isPublic(other.getModifiers())
                                && !other.isSynthetic()
                                && other.getName().equals(method.getName()))
                        .count()
                == 1;
        return alone
                ? method.getName()
                : Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }

    private static List<Class<?>> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.commonground").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .toList();
    }

    /** "everybody", "signed in", "nobody", or the roles that get in. */
    private static String who(Predicate<Authentication> getsIn) {
        if (getsIn.test(thePublic())) {
            return "everybody";
        }
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> getsIn.test(As.signedIn(role)))
                .map(Role::name)
                .toList();
        return roles.size() == Role.values().length
                ? "signed in"
                : roles.isEmpty() ? "nobody" : String.join(" ", roles);
    }

    private static Map<String, String> table(Predicate<String> wanted) throws IOException {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .filter(wanted)
                    .map(line -> line.split(" {2,}", 2))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1], (a, b) -> b, LinkedHashMap::new));
        }
    }

    private static Authentication thePublic() {
        return new AnonymousAuthenticationToken(
                "test", "public", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS")));
    }

    private static boolean isPublic(Authentication someone) {
        return someone instanceof AnonymousAuthenticationToken;
    }

    private static boolean has(Authentication someone, String role) {
        return someone.getAuthorities().stream().anyMatch(a -> ("ROLE_" + role).equals(a.getAuthority()));
    }
}
