package org.commonground.messages.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.commonground.messages.Booker;
import org.commonground.messages.PreviewResult;
import org.commonground.registration.RegistrationId;
import org.jspecify.annotations.Nullable;

/** The letter as one of its readers would get it. */
class PreviewPanel extends Composite<Section> {

    final ComboBox<Booker> reader = new ComboBox<>();
    private final Paragraph subject = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final IFrame letter = new IFrame();

    /** @param changed is told when another reader is chosen */
    PreviewPanel(Runnable changed) {
        reader.setLabel(getTranslation("messages.preview.as"));
        reader.setItemLabelGenerator(
                booker -> getTranslation("messages.preview.reader", booker.name(), String.valueOf(booker.address())));
        reader.setClearButtonVisible(true);
        reader.setPlaceholder(getTranslation("messages.preview.nobody"));
        reader.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        subject.addClassName("msg-preview-subject");
        subject.getElement().setAttribute("dir", "auto");
        problem.addClassName("cg-notice");
        // Nothing in it may run, open a window or go elsewhere.
        letter.setSandbox();
        letter.getElement().setAttribute("title", getTranslation("messages.preview.title"));
        letter.addClassName("msg-letter");
        getContent().addClassNames("events-section", "msg-preview");
        getContent().add(new H2(getTranslation("messages.preview.title")), reader, subject, problem, letter);
    }

    /** Whom it can be shown as; who was chosen stays, as long as the message reaches them. */
    void setReaders(List<Booker> readers) {
        Optional<RegistrationId> before = Optional.ofNullable(chosen());
        reader.setItems(readers);
        readers.stream()
                .filter(booker -> before.filter(booker.registration()::equals).isPresent())
                .findFirst()
                .or(() -> readers.stream().findFirst())
                .ifPresent(reader::setValue);
    }

    /** Null for an invented reader. */
    @Nullable
    RegistrationId chosen() {
        Booker booker = reader.getValue();
        return booker == null ? null : booker.registration();
    }

    void show(PreviewResult result) {
        switch (result) {
            case PreviewResult.Shown shown -> {
                subject.setText(shown.letter().subject());
                letter.setSrcdoc(shown.letter().html());
            }
            case PreviewResult.Invalid invalid ->
                problem.setText(getTranslation(
                        "messages.preview.invalid",
                        MessageWords.problem(invalid.problems().getFirst())));
        }
        boolean readable = result instanceof PreviewResult.Shown;
        subject.setVisible(readable);
        letter.setVisible(readable);
        problem.setVisible(!readable);
    }
}
