package org.commonground.demonstration;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/** Tells requests that come from this very machine from all others. */
public final class ThisMachine {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private ThisMachine() {}

    /**
     * Whether the socket's other end is this machine, nothing passed the request on, and it was addressed to this machine
     * by name: behind a proxy every request comes from this machine, and a name that somebody pointed here (DNS
     * rebinding) lets a stranger's page ask in our visitor's browser.
     */
    public static boolean sent(HttpServletRequest request) {
        HttpServletRequest received = asReceived(request);
        return isLoopback(received.getRemoteAddr())
                && NAMES.contains(received.getServerName().toLowerCase(Locale.ROOT))
                && Collections.list(received.getHeaderNames()).stream().noneMatch(ThisMachine::isOfAProxy);
    }

    /** Filters replace the address and hide the headers of a proxy; the innermost request has them as they came. */
    private static HttpServletRequest asReceived(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return (HttpServletRequest) inner;
    }

    private static boolean isOfAProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded")
                || name.startsWith("x-forwarded-")
                || name.equals("x-real-ip")
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
