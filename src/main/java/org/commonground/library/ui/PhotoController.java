package org.commonground.library.ui;

import java.time.Duration;
import java.util.UUID;
import org.commonground.library.CaseStudyLinks;
import org.commonground.library.PhotoId;
import org.commonground.library.PhotoSize;
import org.commonground.library.Photos;
import org.commonground.library.Photos.Picture;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves photos under names that nobody has chosen, to those who may see them. */
@RestController
class PhotoController {

    /** Short enough that a photo that is taken down is soon gone everywhere. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Photos photos;

    PhotoController(Photos photos) {
        this.photos = photos;
    }

    @GetMapping(CaseStudyLinks.ALL + "/photos/{id}")
    ResponseEntity<byte[]> large(@PathVariable String id) {
        return answer(id, PhotoSize.LARGE);
    }

    @GetMapping(CaseStudyLinks.ALL + "/photos/{id}/small")
    ResponseEntity<byte[]> small(@PathVariable String id) {
        return answer(id, PhotoSize.SMALL);
    }

    private ResponseEntity<byte[]> answer(String id, PhotoSize size) {
        try {
            return photos.find(new PhotoId(UUID.fromString(id)), size)
                    .map(PhotoController::found)
                    .orElseGet(() -> ResponseEntity.notFound().build());
        } catch (IllegalArgumentException notAnId) {
            return ResponseEntity.notFound().build();
        }
    }

    private static ResponseEntity<byte[]> found(Picture picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(picture.isPublic() ? CacheControl.maxAge(KEPT).cachePublic() : CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(picture.jpeg());
    }
}
