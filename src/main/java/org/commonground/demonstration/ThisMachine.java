package org.commonground.demonstration;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells requests that come from this very machine from all others. */
public final class ThisMachine {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** Where Tomcat itself has believed a proxy, it takes the headers away and leaves this. */
    private static final String BELIEVED = "org.apache.tomcat.request.forwarded";

    private ThisMachine() {}

    /**
     * Whether the socket's other end is this machine, nothing passed the request on, and it was addressed to this machine
     * by name: behind a proxy every request comes from this machine, and a name that somebody pointed here (DNS
     * rebinding) lets a stranger's page ask in our visitor's browser.
     */
    public static boolean sent(HttpServletRequest request) {
        HttpServletRequest received = asReceived(request);
        return isLoopback(received.getRemoteAddr())
                && isOurName(received.getServerName())
                && isAskedByOurOwnPage(received.getHeader("Origin"))
                && !isPassedOn(received);
    }

    /** Filters replace the address and hide the headers of a proxy; the innermost request has them as they came. */
    private static HttpServletRequest asReceived(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return (HttpServletRequest) inner;
    }

    private static boolean isOurName(@Nullable String name) {
        return name != null && NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** A browser names the page it asks from, which a proxy that hides everything else passes on as it is. */
    private static boolean isAskedByOurOwnPage(@Nullable String origin) {
        try {
            return origin == null || isOurName(URI.create(origin).getHost());
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    /** No browser speaks HTTP/1.0, but a proxy that is set up with nothing but our address does, and adds no header. */
    private static boolean isPassedOn(HttpServletRequest received) {
        return "HTTP/1.0".equals(received.getProtocol())
                || received.getAttribute(BELIEVED) != null
                || Collections.list(received.getHeaderNames()).stream().anyMatch(ThisMachine::isOfAProxy);
    }

    private static boolean isOfAProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded")
                || name.startsWith("x-forwarded-")
                || name.equals("x-real-ip")
                || name.equals("x-client-ip")
                || name.equals("true-client-ip")
                || name.startsWith("cf-")
                || name.equals("cdn-loop")
                || name.equals("via");
    }

    /** The address of a socket is never a name, so nothing is looked up. */
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
