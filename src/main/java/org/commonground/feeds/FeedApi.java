package org.commonground.feeds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.commonground.feeds.Feeds.Feed;
import org.commonground.places.Ward;
import org.commonground.places.Wards;
import org.commonground.shared.Secrets;
import org.commonground.shared.Topic;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What calendar programs fetch. Errors are problem details (RFC 9457). */
@RestController
@RequestMapping(FeedLinks.ALL)
@Tag(name = "Calendars", description = "Calendars to subscribe to, in iCalendar form.")
class FeedApi {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    private static final CacheControl PRIVATE = CacheControl.noCache().cachePrivate();

    private final Feeds feeds;
    private final Wards wards;

    FeedApi(Feeds feeds, Wards wards) {
        this.feeds = feeds;
        this.wards = wards;
    }

    @GetMapping("/events.ics")
    @Operation(
            summary = "All public events that are still to come",
            description = "Cancelled ones are among them, with the status CANCELLED.")
    @ApiResponse(responseCode = "200", description = "The calendar", content = @Content(mediaType = "text/calendar"))
    @ApiResponse(responseCode = "304", description = "It is as it was")
    @ApiResponse(responseCode = "400", description = "There is no such ward or topic")
    ResponseEntity<byte[]> events(
            @RequestParam(defaultValue = "") @Parameter(description = "Code of a ward, such as E05011118") String ward,
            @RequestParam(defaultValue = "")
                    @Parameter(description = "A topic in small letters", schema = @Schema(example = "young_people"))
                    String topic,
            Locale locale) {
        Feed feed = feeds.toCome(ward.isBlank() ? null : wardOf(ward), topic.isBlank() ? null : topicOf(topic), locale);
        return answer(feed, "events.ics", PUBLIC);
    }

    @GetMapping("/events/{slug}.ics")
    @Operation(summary = "One event with the sessions of its released programme")
    @ApiResponse(responseCode = "200", description = "The calendar", content = @Content(mediaType = "text/calendar"))
    @ApiResponse(responseCode = "304", description = "It is as it was")
    @ApiResponse(responseCode = "404", description = "There is no such event")
    ResponseEntity<byte[]> event(@PathVariable String slug, Locale locale) {
        return answer(feeds.event(slug, locale), slug + ".ics", PUBLIC);
    }

    @GetMapping("/my/{key}.ics")
    @Operation(
            summary = "One registration's event and the sessions chosen",
            description = "The key is the secret of this calendar alone; it opens nothing else.")
    @ApiResponse(responseCode = "200", description = "The calendar", content = @Content(mediaType = "text/calendar"))
    @ApiResponse(responseCode = "304", description = "It is as it was")
    @ApiResponse(responseCode = "404", description = "The key is unknown, or was replaced")
    ResponseEntity<byte[]> mine(@PathVariable String key) {
        return answer(feeds.personal(key), "my-choices.ics", PRIVATE);
    }

    private Ward wardOf(String code) {
        return wards.all().stream()
                .filter(ward -> ward.code().value().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> bad("ward", "There is no ward with this code. Codes look like E05011118."));
    }

    private static Topic topicOf(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> bad("topic", "There is no such topic. Topics look like young_people."));
    }

    private static ErrorResponseException bad(String parameter, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setProperty("parameter", parameter);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }

    private static String fingerprint(byte[] ics) {
        return HexFormat.of().formatHex(Secrets.sha256(new String(ics, StandardCharsets.UTF_8)), 0, 16);
    }

    private static ResponseEntity<byte[]> answer(Optional<Feed> feed, String name, CacheControl cache) {
        return answer(feed.orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND)), name, cache);
    }

    private static ResponseEntity<byte[]> answer(Feed feed, String name, CacheControl cache) {
        var answer = ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(cache)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                // A weak one: the server compresses nothing that has a strong one.
                .eTag("W/\"" + fingerprint(feed.ics()) + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString());
        if (feed.changedAt() != null) {
            answer.lastModified(feed.changedAt());
        }
        return answer.body(feed.ics());
    }
}
