package org.commonground.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.commonground.library.AddPhotoResult;
import org.commonground.library.AddPhotoResult.Added;
import org.commonground.library.AddPhotoResult.Closed;
import org.commonground.library.AddPhotoResult.Enough;
import org.commonground.library.AddPhotoResult.Unusable;
import org.commonground.library.CaseStudyDetails;
import org.commonground.library.CaseStudyLinks;
import org.commonground.library.PhotoDetails;
import org.commonground.library.SaveStoryResult;
import org.commonground.library.Writing;
import org.commonground.library.pictures.Darkroom;
import org.commonground.library.pictures.PhotoProblem;
import org.commonground.shared.Limits;

/** The photos, each with words for those who cannot see it and the agreement of those on it. */
class PhotosStep extends StepForm {

    private final Writing writing;
    private final CaseStudyDetails story;
    private final Div photos = new Div();
    private final Paragraph problem = StoryText.notice("cg-notice-bad", "");
    private final Upload upload;

    PhotosStep(Writing writing, CaseStudyDetails story) {
        this.writing = writing;
        this.story = story;
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        photos.addClassName("lib-photo-cards");
        upload = new Upload(this::receive);
        // Asked for JPEG, an iPhone hands over JPEG.
        upload.setAcceptedMimeTypes("image/jpeg", "image/png");
        upload.setMaxFileSize(Darkroom.MOST_BYTES);
        upload.setI18n(texts());
        upload.setMaxFiles(1);
        upload.addFileRejectedListener(rejected -> problem(reason(rejected.getFileName(), rejected.getErrorMessage())));
        getContent()
                .add(
                        new Paragraph(getTranslation("library.photo.intro", Writing.MOST_PHOTOS)),
                        photos,
                        problem,
                        upload,
                        status());
        load(story.photos());
    }

    private UploadI18N texts() {
        String tooBig = getTranslation(PhotoProblem.TOO_BIG.key());
        String wrongKind = getTranslation(PhotoProblem.NOT_A_PHOTO.key());
        String add = getTranslation("library.photo.add");
        String drop = getTranslation("library.photo.drop");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(add).setMany(add))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooBig)
                        .setIncorrectFileType(wrongKind)
                        .setTooManyFiles(getTranslation("library.photo.oneAtATime")));
    }

    /** The browser only says that the kind is wrong; owners of a phone that takes HEIC need to know what to do. */
    static String reason(String file, String answer) {
        return file.toLowerCase(Locale.ROOT).matches("(?s).*\\.hei[cf]")
                ? I18NProvider.translate(PhotoProblem.HEIC.key())
                : answer;
    }

    /** Runs in the request that brings the file, before the screen is locked for showing what became of it. */
    private void receive(UploadEvent event) throws IOException {
        AddPhotoResult result;
        try (var input = event.getInputStream()) {
            result = writing.addPhoto(story.id(), input.readNBytes(Darkroom.MOST_BYTES + 1));
        }
        event.getUI().access(() -> show(result));
    }

    private void show(AddPhotoResult result) {
        problem.setVisible(false);
        upload.clearFileList();
        switch (result) {
            case Added added -> load();
            case Unusable unusable -> problem(getTranslation(unusable.problem().key()));
            case Enough enough -> problem(getTranslation("library.photo.enough", Writing.MOST_PHOTOS));
            case Closed closed -> problem(getTranslation("library.step.closed"));
        }
    }

    private void problem(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }

    private void load() {
        writing.find(story.id()).ifPresent(now -> load(now.photos()));
    }

    private void load(List<PhotoDetails> now) {
        photos.removeAll();
        now.forEach(photo -> photos.add(card(photo)));
        upload.setVisible(now.size() < Writing.MOST_PHOTOS);
    }

    private Div card(PhotoDetails photo) {
        var image = new Image(CaseStudyLinks.thumbnail(photo.id()), photo.description());
        var description = new TextField(getTranslation("library.photo.description"));
        description.setHelperText(getTranslation("library.photo.descriptionHelp"));
        description.setMaxLength(Limits.SUMMARY);
        description.setRequiredIndicatorVisible(true);
        description.setManualValidation(true);
        description.setWidthFull();
        description.setValue(photo.description());
        var agree = new Checkbox(getTranslation("library.photo.agree"), photo.peopleAgree());
        description.addValueChangeListener(change -> describe(photo, description, agree));
        agree.addValueChangeListener(change -> describe(photo, description, agree));
        var remove = new Button(getTranslation("library.photo.remove"), click -> {
            writing.removePhoto(story.id(), photo.id());
            load();
        });
        var fields = new Div(description, agree, remove);
        fields.addClassName("cg-form");
        var card = new Div(image, fields);
        card.addClassNames("cg-card", "lib-photo-card");
        return card;
    }

    private void describe(PhotoDetails photo, TextField description, Checkbox agree) {
        SaveStoryResult result =
                writing.describePhoto(story.id(), photo.id(), description.getValue(), agree.getValue());
        show(result, "photo");
    }

    @Override
    boolean save() {
        return true;
    }

    @Override
    void invalid(String field, String message) {
        problem(message);
    }
}
