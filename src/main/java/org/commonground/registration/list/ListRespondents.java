package org.commonground.registration.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.commonground.events.EventId;
import org.commonground.questions.answers.AnswerWish;
import org.commonground.questions.answers.Respondents;
import org.commonground.registration.RegistrationId;
import org.commonground.registration.RegistrationLinks;
import org.commonground.shared.Uuids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells who stands behind the answers to booking questions, and leads to them. */
@Component
class ListRespondents implements Respondents {

    private final JdbcTemplate jdbc;

    ListRespondents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Respondent> holdingPlaces(EventId event) {
        return jdbc.query(
                "select t.registration_id, t.id, t.holder_name from registration_registration r"
                        + " join registration_ticket t on t.registration_id = r.id and t.state = 'VALID'"
                        + " where r.event_id = ? order by r.created_at, r.id, t.position",
                (row, number) -> new Respondent(Uuids.of(row.getBytes(1)), Uuids.of(row.getBytes(2)), row.getString(3)),
                (Object) Uuids.bytes(event.value()));
    }

    @Override
    public String list(EventId event, AnswerWish wish) {
        return RegistrationLinks.list(event) + "?ticket=valid&answer="
                + URLEncoder.encode(wish.code(), StandardCharsets.UTF_8);
    }

    @Override
    public String page(EventId event, UUID registration) {
        return RegistrationLinks.one(event, new RegistrationId(registration));
    }
}
