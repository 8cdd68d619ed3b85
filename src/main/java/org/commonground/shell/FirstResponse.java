package org.commonground.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.shared.Banner;
import org.commonground.shared.Links;
import org.commonground.shared.PagePreview;
import org.commonground.shared.PagePreviews;
import org.commonground.shared.Wording;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives each page its status, title, description and link preview already in the first response. */
@Component
class FirstResponse implements VaadinServiceInitListener, IndexHtmlRequestListener {

    /** In the address of a page for whoever holds its link: no search engine keeps it. */
    private static final String SECRET = ":token";

    private final ObjectProvider<PagePreviews> previews;
    private final ObjectProvider<Banner> banners;
    private final Wording wording;
    private final Links links;

    FirstResponse(ObjectProvider<PagePreviews> previews, ObjectProvider<Banner> banners, Wording wording, Links links) {
        this.previews = previews;
        this.banners = banners;
        this.wording = wording;
        this.links = links;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        String path = path(response);
        Locale locale = response.getVaadinRequest().getLocale();
        Document page = response.getDocument();
        page.head().getElementsByTag("title").remove();
        List<PagePreviews> covering =
                previews.stream().filter(p -> p.covers(path)).toList();
        Optional<PagePreview> preview =
                covering.stream().flatMap(p -> p.preview(path, locale).stream()).findFirst();
        RouteConfiguration routes = RouteConfiguration.forApplicationScope();
        var view = routes.getRoute(path);
        if (view.isEmpty() || !covering.isEmpty() && preview.isEmpty()) {
            response.getVaadinResponse().setStatus(404);
        }
        if (view.flatMap(routes::getTemplate)
                .filter(template -> template.contains(SECRET))
                .isPresent()) {
            response.getVaadinResponse().setHeader("X-Robots-Tag", "noindex, nofollow");
            meta(page, "name", "robots", "noindex, nofollow");
        }
        PagePreview shown = preview.orElseGet(() ->
                new PagePreview(wording.text(locale, "shell.name"), wording.text(locale, "shell.description"), null));
        describe(page, path, labelled(shown, locale));
    }

    /** Begins with what stands at the top of every page: a shared link must not pass invented things off as true. */
    private PagePreview labelled(PagePreview preview, Locale locale) {
        String said = banners.orderedStream()
                .flatMap(banner -> banner.textKey().stream())
                .map(key -> wording.text(locale, key) + " ")
                .collect(Collectors.joining());
        return new PagePreview(preview.title(), said + preview.description(), preview.jsonLd());
    }

    private void describe(Document page, String path, PagePreview preview) {
        page.head().appendElement("title").text(preview.title());
        meta(page, "name", "description", preview.description());
        meta(page, "property", "og:type", "website");
        meta(page, "property", "og:title", preview.title());
        meta(page, "property", "og:description", preview.description());
        meta(page, "property", "og:url", links.to("/" + path));
        if (preview.jsonLd() != null) {
            // "<" could end the script element early.
            page.head()
                    .appendElement("script")
                    .attr("type", "application/ld+json")
                    .appendChild(new DataNode(preview.jsonLd().replace("<", "\\u003c")));
        }
        var plain = page.body().appendElement("noscript");
        plain.appendElement("h1").text(preview.title());
        plain.appendElement("p").text(preview.description());
    }

    private static void meta(Document page, String kind, String name, String content) {
        page.head().appendElement("meta").attr(kind, name).attr("content", content);
    }

    private static String path(IndexHtmlResponse response) {
        String path = response.getVaadinRequest().getPathInfo();
        return path == null ? "" : path.replaceFirst("^/", "").replaceFirst("/$", "");
    }
}
