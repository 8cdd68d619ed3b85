package org.commonground.library;

import java.time.Instant;
import org.commonground.library.AddPhotoResult.Added;
import org.commonground.library.AddPhotoResult.Closed;
import org.commonground.library.AddPhotoResult.Enough;
import org.commonground.library.AddPhotoResult.Unusable;
import org.commonground.library.pictures.Darkroom;
import org.commonground.library.pictures.DevelopResult;
import org.commonground.library.pictures.DevelopResult.Developed;
import org.springframework.stereotype.Component;

/** Puts photos into stories. */
@Component
class Album {

    private final CaseStudyRepository stories;
    private final PhotoFileRepository files;
    private final Darkroom darkroom;

    Album(CaseStudyRepository stories, PhotoFileRepository files, Darkroom darkroom) {
        this.stories = stories;
        this.files = files;
        this.darkroom = darkroom;
    }

    DevelopResult develop(byte[] file) {
        return darkroom.develop(file);
    }

    AddPhotoResult add(CaseStudy story, byte[] file, Instant now) {
        return switch (develop(file)) {
            case Developed photo -> add(story, photo, now);
            case DevelopResult.Unusable unusable -> new Unusable(unusable.problem());
        };
    }

    AddPhotoResult add(CaseStudy story, Developed developed, Instant now) {
        if (!story.isWithAuthor()) {
            return new Closed();
        }
        if (story.hasMostPhotos()) {
            return new Enough();
        }
        var photo = new Photo(developed.width(), developed.height(), now);
        story.add(photo);
        // The row that the pixels refer to must be there first.
        stories.flush();
        PhotoId id = photo.details().id();
        files.save(new PhotoFile(id, developed.picture(), developed.thumbnail()));
        return new Added(id);
    }
}
