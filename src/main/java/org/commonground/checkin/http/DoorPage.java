package org.commonground.checkin.http;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves the files of the door page, which frontend/door builds. */
@Configuration
class DoorPage {

    private static final Map<String, MediaType> TYPES = Map.of(
            "html", MediaType.parseMediaType("text/html;charset=UTF-8"),
            "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"),
            "png", MediaType.IMAGE_PNG,
            "wasm", MediaType.parseMediaType("application/wasm"),
            "webmanifest", MediaType.parseMediaType("application/manifest+json"));

    @Bean
    RouterFunction<ServerResponse> doorFiles() {
        var files = RouterFunctions.resourceLookupFunction("/door/**", new ClassPathResource("door/"));
        return RouterFunctions.route()
                .GET("/door", request -> page())
                .GET("/door/", request -> page())
                .GET(
                        "/door/**",
                        request -> files.apply(request)
                                .filter(Resource::isReadable)
                                .map(file -> file(request, file))
                                .orElseGet(() -> ServerResponse.notFound().build()))
                .build();
    }

    private static ServerResponse page() {
        return send(new ClassPathResource("door/index.html"), CacheControl.noCache());
    }

    private static ServerResponse file(ServerRequest request, Resource file) {
        // The names in assets/ carry a hash of their content; everything else keeps its name when it changes.
        boolean hashed = request.path().startsWith("/door/assets/");
        return send(
                file,
                hashed ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable() : CacheControl.noCache());
    }

    private static ServerResponse send(Resource file, CacheControl cache) {
        String extension = StringUtils.getFilenameExtension(file.getFilename());
        MediaType type = TYPES.get(extension == null ? "" : extension);
        if (type == null || !file.exists()) {
            return ServerResponse.notFound().build();
        }
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(cache)
                // The worker lies in /door/ but serves /door as well.
                .header("Service-Worker-Allowed", "/door")
                .body(file);
    }
}
