package org.commonground.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ForwardedHeaderFilter;

class ThisMachineTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1,localhost", "127.0.0.1,LOCALHOST", "127.0.0.1,127.0.0.1", "0:0:0:0:0:0:0:1,[::1]"})
    void a_request_from_here_to_here_is_from_this_machine(String from, String to) {
        assertThat(ThisMachine.sent(request(from, to))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.20", "10.0.0.1", "2001:db8::1", "not an address"})
    void a_request_from_another_machine_is_not(String from) {
        assertThat(ThisMachine.sent(request(from, "localhost"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"common-ground.example", "localhost.evil.example", "127.0.0.1.evil.example", "0.0.0.0"})
    void a_request_to_another_name_is_not(String to) {
        assertThat(ThisMachine.sent(request("127.0.0.1", to))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "x-forwarded-anything",
                "X-Real-IP",
                "Via",
                "X-Client-IP",
                "True-Client-IP",
                "CF-Connecting-IP",
                "CDN-Loop"
            })
    void a_request_that_something_passed_on_is_not(String header) {
        MockHttpServletRequest request = request("127.0.0.1", "localhost");
        request.addHeader(header, "127.0.0.1");
        assertThat(ThisMachine.sent(request)).isFalse();
    }

    @Test
    void a_request_of_a_proxy_that_adds_nothing_is_not() {
        MockHttpServletRequest old = request("127.0.0.1", "localhost");
        old.setProtocol("HTTP/1.0");
        assertThat(ThisMachine.sent(old)).isFalse();
        MockHttpServletRequest believed = request("127.0.0.1", "localhost");
        believed.setAttribute("org.apache.tomcat.request.forwarded", true);
        assertThat(ThisMachine.sent(believed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://common-ground.example", "http://localhost.evil.example:8080", "null", "nonsense:"})
    void a_request_from_a_page_of_another_site_is_not(String origin) {
        MockHttpServletRequest request = request("127.0.0.1", "localhost");
        request.addHeader("Origin", origin);
        assertThat(ThisMachine.sent(request)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:9000", "http://[::1]:8080"})
    void a_request_from_a_page_of_this_machine_is(String origin) {
        MockHttpServletRequest request = request("127.0.0.1", "localhost");
        request.addHeader("Origin", origin);
        assertThat(ThisMachine.sent(request)).isTrue();
    }

    @Test
    void a_filter_that_believes_a_forged_header_changes_nothing() throws Exception {
        MockHttpServletRequest request = request("203.0.113.9", "common-ground.example");
        request.addHeader("X-Forwarded-For", "127.0.0.1");
        request.addHeader("X-Forwarded-Host", "localhost");
        var chain = new MockFilterChain();
        new ForwardedHeaderFilter().doFilter(request, new MockHttpServletResponse(), chain);
        var believed = (HttpServletRequest) chain.getRequest();
        assertThat(believed.getServerName()).isEqualTo("localhost");
        assertThat(believed.getHeader("X-Forwarded-For")).isNull();
        assertThat(ThisMachine.sent(new HttpServletRequestWrapper(believed))).isFalse();
    }

    private static MockHttpServletRequest request(String from, String to) {
        var request = new MockHttpServletRequest("GET", "/demonstration");
        request.setRemoteAddr(from);
        request.setServerName(to);
        return request;
    }
}
