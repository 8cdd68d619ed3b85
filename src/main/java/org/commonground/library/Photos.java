package org.commonground.library;

import java.util.Optional;
import org.commonground.accounts.CurrentAccount;
import org.commonground.accounts.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photos of stories: everybody's when the story is public, otherwise its author's and the moderators'. */
@Service
public class Photos {

    private final CaseStudyRepository stories;
    private final PhotoFileRepository files;
    private final CurrentAccount current;

    Photos(CaseStudyRepository stories, PhotoFileRepository files, CurrentAccount current) {
        this.stories = stories;
        this.files = files;
        this.current = current;
    }

    /** A JPEG file, and whether anybody may keep a copy of it. */
    public record Picture(byte[] jpeg, boolean isPublic) {}

    /** Empty where there is none that the asker may see. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<Picture> find(PhotoId id, PhotoSize size) {
        return stories.findByPhoto(id.value())
                .filter(this::maySee)
                .flatMap(story -> bytes(id, size).map(jpeg -> new Picture(jpeg, story.isIn(StoryState.PUBLISHED))));
    }

    private Optional<byte[]> bytes(PhotoId id, PhotoSize size) {
        return size == PhotoSize.SMALL ? files.thumbnail(id.value()) : files.picture(id.value());
    }

    private boolean maySee(CaseStudy story) {
        return story.isIn(StoryState.PUBLISHED)
                || current.find().filter(person -> story.isBy(person.id())).isPresent()
                || current.has(Role.MODERATOR) && !story.isWithAuthor();
    }
}
