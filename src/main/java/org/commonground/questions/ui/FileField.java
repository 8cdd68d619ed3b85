package org.commonground.questions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.Predicate;
import org.commonground.questions.given.AnswerProblem.Reason;
import org.commonground.questions.given.FileKind;
import org.commonground.questions.given.GivenFile;
import org.jspecify.annotations.Nullable;

/** Takes one file, says at once where it cannot be used, and keeps it until it is taken out again. */
class FileField extends CustomField<GivenFile> {

    private final Predicate<GivenFile> keep;
    private final Button choose = new Button();
    private final Upload upload = new Upload(this::receive);
    private final Span name = new Span();
    private final Button remove = new Button();
    private final Div kept = new Div(name, remove);
    private @Nullable GivenFile file;

    /** @param keep keeps a file that is right; false where it would be too much with the others */
    FileField(Predicate<GivenFile> keep) {
        this.keep = keep;
        choose.setText(getTranslation("questions.file.choose"));
        upload.setUploadButton(choose);
        upload.setAcceptedMimeTypes(FileKind.PDF.mediaType(), FileKind.JPEG.mediaType(), FileKind.PNG.mediaType());
        upload.setMaxFiles(1);
        upload.setMaxFileSize(GivenFile.MOST_BYTES);
        upload.setI18n(texts());
        upload.addFileRejectedListener(rejected -> problem(rejected.getErrorMessage()));
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("questions-file-name");
        remove.setText(getTranslation("questions.file.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(click -> takeOut());
        kept.getElement().setAttribute("role", "status");
        kept.addClassName("questions-file");
        setHelperText(getTranslation("questions.file.help"));
        add(upload, kept);
        show(null);
    }

    private UploadI18N texts() {
        String drop = getTranslation("questions.file.drop");
        String choice = getTranslation("questions.file.choose");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choice).setMany(choice))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(message(Reason.FILE_TOO_BIG))
                        .setIncorrectFileType(message(Reason.NOT_A_FILE))
                        .setTooManyFiles(getTranslation("questions.file.oneAtATime")));
    }

    /** Runs in the request that brings the file, before the screen is locked for showing what became of it. */
    private void receive(UploadEvent event) throws IOException {
        byte[] content;
        try (var input = event.getInputStream()) {
            content = input.readNBytes(GivenFile.MOST_BYTES + 1);
        }
        var received = new GivenFile(event.getFileName(), content);
        event.getUI().access(() -> take(received));
    }

    /** What is not right is not kept; a file that was there before stays. */
    void take(GivenFile received) {
        upload.clearFileList();
        if (received.content().length > GivenFile.MOST_BYTES) {
            problem(message(Reason.FILE_TOO_BIG));
        } else if (received.kind().isEmpty()) {
            problem(message(Reason.NOT_A_FILE));
        } else if (!keep.test(received)) {
            problem(message(Reason.FILES_TOO_BIG));
        } else {
            setInvalid(false);
            setValue(received);
            remove.focus();
        }
    }

    private void takeOut() {
        clear();
        choose.focus();
    }

    private String message(Reason reason) {
        return getTranslation(reason.key(), 0, 0);
    }

    private void problem(String text) {
        setErrorMessage(text);
        setInvalid(true);
    }

    private void show(@Nullable GivenFile now) {
        file = now;
        upload.setVisible(now == null);
        kept.setVisible(now != null);
        name.setText(now == null ? "" : now.name());
        remove.setAriaLabel(now == null ? null : getTranslation("questions.file.removeNamed", now.name()));
    }

    @Override
    protected @Nullable GivenFile generateModelValue() {
        return file;
    }

    @Override
    protected void setPresentationValue(@Nullable GivenFile now) {
        show(now);
    }

    @Override
    public void focus() {
        (file == null ? choose : remove).focus();
    }
}
