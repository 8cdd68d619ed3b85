package org.commonground.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.commonground.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@WholeApplication
class ErrorPageModuleTest {

    @Autowired
    BasicErrorController errors;

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405})
    void an_address_that_no_screen_answers_to_is_told_in_words(int status) throws Exception {
        var response = page(status);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString())
                .contains("<h1>There is nothing at this address</h1>", "href=\"/\"")
                .doesNotContain("Whitelabel", "Exception");
    }

    @Test
    void a_failure_gives_a_reference_and_no_inner_workings() throws Exception {
        var response = page(500);
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString())
                .contains("<h1>Something went wrong on our side</h1>")
                .containsPattern("this reference: [0-9A-Z]{6}")
                .doesNotContain("secret detail");
    }

    private MockHttpServletResponse page(int status) throws Exception {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/what-works//x");
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret detail"));
        var response = new MockHttpServletResponse();
        errors.errorHtml(request, response).getView().render(Map.of(), request, response);
        return response;
    }
}
