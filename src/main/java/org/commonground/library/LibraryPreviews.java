package org.commonground.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonground.shared.Links;
import org.commonground.shared.PagePreview;
import org.commonground.shared.PagePreviews;
import org.commonground.shared.Wording;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What search engines and link previews read of the public stories. */
@Component
class LibraryPreviews implements PagePreviews {

    private static final String LIST = "what-works";
    private static final String SHARE = "share-your-story";

    private final CaseStudies library;
    private final Wording wording;
    private final Links links;
    private final JsonMapper json;

    LibraryPreviews(CaseStudies library, Wording wording, Links links, JsonMapper json) {
        this.library = library;
        this.wording = wording;
        this.links = links;
        this.json = json;
    }

    @Override
    public boolean covers(String path) {
        return path.equals(LIST) || path.equals(SHARE) || path.matches(LIST + "/[^/]+");
    }

    @Override
    public Optional<PagePreview> preview(String path, Locale locale) {
        return switch (path) {
            case LIST ->
                Optional.of(new PagePreview(
                        wording.text(locale, "library.list.title"), wording.text(locale, "library.list.intro"), null));
            case SHARE ->
                Optional.of(new PagePreview(
                        wording.text(locale, "library.share.title"),
                        wording.text(locale, "library.share.intro"),
                        null));
            default -> library.find(path.substring(LIST.length() + 1)).map(this::story);
        };
    }

    private PagePreview story(CaseStudyDetails story) {
        String description = Teaser.of(story.answer(Question.WHAT_WE_DID));
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@context", "https://schema.org");
        article.put("@type", "Article");
        article.put("headline", story.about().title());
        article.put("description", description);
        article.put("url", links.to(CaseStudyLinks.page(Objects.requireNonNull(story.slug()))));
        if (!story.about().language().equals("und")) {
            article.put("inLanguage", story.about().language());
        }
        if (story.publishedAt() != null) {
            article.put("datePublished", story.publishedAt().toString());
        }
        article.put("author", Map.of("@type", "Person", "name", story.byline().name()));
        if (!story.byline().organisation().isEmpty()) {
            article.put(
                    "sourceOrganization",
                    Map.of("@type", "Organization", "name", story.byline().organisation()));
        }
        List<String> images = story.photos().stream()
                .map(photo -> links.to(CaseStudyLinks.photo(photo.id())))
                .toList();
        if (!images.isEmpty()) {
            article.put("image", images);
        }
        return new PagePreview(story.about().title(), description, json.writeValueAsString(article));
    }
}
