package org.commonground.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.commonground.shared.Secrets;
import org.commonground.shared.Wording;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** What goes wrong before a screen is reached, such as "//" in an address or a file that fails: the words of the screens. */
@Component
class ErrorPage implements ErrorViewResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final Wording wording;

    ErrorPage(Wording wording) {
        this.wording = wording;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Locale locale = request.getLocale();
        if (!status.is5xxServerError()) {
            return page(locale, "shell.notFound.title", wording.text(locale, "shell.notFound.text"));
        }
        String reference = Secrets.code(6);
        LOG.error("Problem {}: status {} at {}", reference, status.value(), model.get("path"));
        return page(locale, "shell.problem.title", wording.text(locale, "shell.problem.text", reference));
    }

    private ModelAndView page(Locale locale, String titleKey, String text) {
        String title = wording.text(locale, titleKey);
        Document page = Document.createShell("");
        page.charset(StandardCharsets.UTF_8);
        page.title(title);
        page.head().appendElement("meta").attr("name", "viewport").attr("content", "width=device-width");
        page.head().appendElement("link").attr("rel", "stylesheet").attr("href", "/styles.css");
        Element main = page.body()
                .attr("style", "font-family: system-ui, sans-serif")
                .appendElement("main")
                .attr("class", "cg-page cg-narrow");
        main.appendElement("h1").text(title);
        main.appendElement("p").text(text);
        main.appendElement("a").attr("href", "/").text(wording.text(locale, "shell.notFound.home"));
        View view = (model, request, response) -> write(response, page.outerHtml());
        return new ModelAndView(view);
    }

    private static void write(HttpServletResponse response, String html) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(html);
    }
}
