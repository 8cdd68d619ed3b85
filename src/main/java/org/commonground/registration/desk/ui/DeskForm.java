package org.commonground.registration.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonground.events.EventDetails;
import org.commonground.programme.ProgrammeSession;
import org.commonground.programme.SessionId;
import org.commonground.questions.BookingQuestion;
import org.commonground.questions.given.AnswersDraft;
import org.commonground.questions.ui.QuestionFields;
import org.commonground.registration.ConsentWay;
import org.commonground.registration.OnBehalf;
import org.commonground.registration.PlacesLeft;
import org.commonground.registration.RegistrationForm;
import org.commonground.registration.RegistrationForm.Person;
import org.commonground.terms.TicketKind;
import org.jspecify.annotations.Nullable;

/** All that staff ask somebody whom they register, on one page. */
class DeskForm extends Composite<Div> {

    /** The same form sent again is the same registration. */
    private final UUID requestKey = UUID.randomUUID();

    private final AnswersDraft answers = new AnswersDraft();
    private final RadioButtonGroup<ConsentWay> way = new RadioButtonGroup<>();
    private final IntegerField persons = new IntegerField();
    private final List<PersonFields> people = new ArrayList<>();
    private final Div party = new Div();
    private final ContactFields contact = new ContactFields();
    private final SessionFields sessions;
    private final Div sessionPart = new Div();
    private final Div questionPart = new Div();
    private final Checkbox agreed = new Checkbox();
    private List<BookingQuestion> questions;
    private Runnable counted = () -> {};
    private @Nullable QuestionFields asked;

    DeskForm(EventDetails event, List<TicketKind> kinds, List<BookingQuestion> questions) {
        this.questions = questions;
        sessions = new SessionFields(event);
        way.setLabel(getTranslation("registration.desk.way"));
        way.setItems(ConsentWay.BY_PHONE, ConsentWay.IN_PERSON, ConsentWay.ON_PAPER);
        way.setItemLabelGenerator(one -> getTranslation(one.key()));
        way.setRequiredIndicatorVisible(true);
        way.setManualValidation(true);
        way.addValueChangeListener(change -> way.setInvalid(false));
        persons.setLabel(getTranslation("registration.desk.persons"));
        persons.setMin(1);
        persons.setMax(RegistrationForm.MOST_PERSONS);
        persons.setStepButtonsVisible(true);
        persons.setManualValidation(true);
        persons.setValue(1);
        persons.addValueChangeListener(change -> {
            if (isCountGood()) {
                showPeople();
                counted.run();
            }
        });
        IntStream.range(0, RegistrationForm.MOST_PERSONS)
                .mapToObj(number -> new PersonFields(number, kinds))
                .forEach(people::add);
        people.forEach(person -> person.whenNamed(this::nameQuestions));
        party.addClassName("reg-desk-party");
        sessionPart.addClassName("cg-form");
        questionPart.addClassName("cg-form");
        sessionPart.add(new H2(getTranslation("registration.desk.step.sessions")), sessions);
        getContent().addClassName("cg-form");
        getContent()
                .add(
                        way,
                        persons,
                        party,
                        new H2(getTranslation("registration.desk.step.contact")),
                        contact,
                        sessionPart,
                        questionPart,
                        consent());
        showPeople();
    }

    private Div consent() {
        var statement = new Paragraph(statement());
        statement.addClassName("cg-card");
        agreed.setLabel(getTranslation("registration.desk.agreed"));
        agreed.setRequiredIndicatorVisible(true);
        agreed.setManualValidation(true);
        agreed.addValueChangeListener(change -> agreed.setInvalid(false));
        var part = new Div(
                new H2(getTranslation("registration.desk.step.consent")),
                new Paragraph(getTranslation("registration.desk.readOut")),
                statement,
                agreed);
        part.addClassName("cg-form");
        return part;
    }

    private String statement() {
        return getTranslation("registration.desk.statement");
    }

    private boolean isCountGood() {
        Integer wanted = persons.getValue();
        return wanted != null && wanted >= 1 && wanted <= RegistrationForm.MOST_PERSONS;
    }

    /** Tells whenever another number of persons is to come. */
    void whenCounted(Runnable action) {
        counted = action;
    }

    /** How many come together. */
    int persons() {
        return isCountGood() ? persons.getValue() : 1;
    }

    private List<PersonFields> party() {
        return people.subList(0, persons());
    }

    private void showPeople() {
        party.removeAll();
        party().forEach(party::add);
        showQuestions();
    }

    /** One alone is not asked by name. */
    private void nameQuestions() {
        if (persons() > 1) {
            showQuestions();
        }
    }

    /** Each is asked by name; what was answered is kept. */
    private void showQuestions() {
        questionPart.removeAll();
        asked = null;
        if (!questions.isEmpty()) {
            asked = new QuestionFields(questions, answers, names());
            questionPart.add(new H2(getTranslation("registration.book.step.questions")), asked);
        }
    }

    private List<String> names() {
        return IntStream.range(0, persons())
                .mapToObj(i -> people.get(i).name().isEmpty()
                        ? getTranslation("registration.book.person", i + 1)
                        : people.get(i).name())
                .toList();
    }

    /** Other questions are asked from now on. */
    void ask(List<BookingQuestion> now) {
        questions = now;
        showQuestions();
    }

    /**
     * @param left places in each session now
     * @param waits who waits chooses sessions later
     */
    void show(List<ProgrammeSession> offered, Map<SessionId, PlacesLeft> left, boolean waits) {
        sessionPart.setVisible(!offered.isEmpty() && !waits);
        sessions.show(offered, left, persons());
    }

    /** Messages by field, in the order of the form; each is shown at its field too. */
    Map<Component, String> check() {
        Map<Component, String> problems = new LinkedHashMap<>();
        way.setInvalid(way.isEmpty());
        if (way.isInvalid()) {
            way.setErrorMessage(getTranslation("registration.desk.wayMissing"));
            problems.put(way, way.getErrorMessage());
        }
        persons.setInvalid(!isCountGood());
        if (persons.isInvalid()) {
            persons.setErrorMessage(getTranslation("registration.book.personsBad", RegistrationForm.MOST_PERSONS));
            problems.put(persons, persons.getErrorMessage());
        }
        party().forEach(person -> person.check(problems));
        contact.check(problems);
        if (sessionPart.isVisible()) {
            sessions.check(problems);
        }
        if (asked != null) {
            problems.putAll(asked.check());
        }
        agreed.setInvalid(!agreed.getValue());
        if (agreed.isInvalid()) {
            agreed.setErrorMessage(getTranslation("registration.desk.agreedMissing"));
            problems.put(agreed, agreed.getErrorMessage());
        }
        return problems;
    }

    RegistrationForm form(Locale locale) {
        Set<SessionId> chosen = sessionPart.isVisible() ? sessions.chosen() : Set.of();
        List<Person> persons =
                party().stream().map(person -> person.person(chosen)).toList();
        return new RegistrationForm(requestKey, contact.email(), persons, locale, answers.given(persons.size()));
    }

    OnBehalf behalf() {
        return new OnBehalf(way.getValue(), statement(), contact.phone());
    }
}
