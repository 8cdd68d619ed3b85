package org.commonground.registration.list;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonground.registration.SpokenCode;
import org.commonground.shared.EmailAddress;
import org.commonground.shared.Uuids;

/** The tables of a list and which of their rows it shows, as SQL with its values. */
final class Condition {

    private static final int LONGEST_TEXT = EmailAddress.MAX_LENGTH;

    /** Fewer characters of a code would find people by chance. */
    private static final int SHORTEST_CODE = 3;

    /** In this collation each emoji is a character of its own on both engines, and "Jose" finds "José". */
    private static final String EXACT = " collate utf8mb4_unicode_520_ci like ? escape '!'";

    /** In this order both are read from their indexes alone, and come out by when they were booked. */
    private static final String TABLES =
            " from registration_registration r straight_join registration_ticket t on t.registration_id = r.id";

    private final StringBuilder sql = new StringBuilder(" where r.event_id = ?");
    private final List<Object> values = new ArrayList<>();

    private Condition(RegistrationQuery query) {
        values.add(Uuids.bytes(query.event().id().value()));
        RegistrationFilter filter = query.filter();
        if (filter.ticket() != null) {
            and("t.state = ?", filter.ticket().name());
        }
        if (filter.status() != null) {
            and("r.status = ?", filter.status().name());
        }
        if (filter.access() != null) {
            wish(filter.access());
        }
        if (filter.session() != null) {
            and(
                    "exists (select 1 from registration_sign_up s where s.ticket_id = t.id and s.session_id = ?)",
                    Uuids.bytes(filter.session().value()));
        }
        if (filter.from() != null) {
            and("r.created_at >= ?", midnight(query, filter.from()));
        }
        if (filter.to() != null) {
            and("r.created_at < ?", midnight(query, filter.to().plusDays(1)));
        }
        text(filter.text());
    }

    static Condition of(RegistrationQuery query) {
        return new Condition(query);
    }

    private void wish(AccessWish wish) {
        if (wish.need() == null) {
            and("(t.access_needs <> '' or t.access_note <> '')");
        } else {
            and("find_in_set(?, t.access_needs) > 0", wish.need().name());
        }
    }

    private void text(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (text.length() > LONGEST_TEXT) {
            and("1 = 0");
            return;
        }
        List<String> words = Arrays.stream(text.split(" ")).distinct().toList();
        var each = new ArrayList<String>();
        for (String word : words) {
            String part = "%" + literally(word) + "%";
            values.add(part);
            values.add(part);
            String code = SpokenCode.typed(word);
            String orCode = "";
            if (code.length() >= SHORTEST_CODE) {
                values.add(literally(code) + "%");
                orCode = " or t.spoken_code like ? escape '!'";
            }
            each.add("(t.holder_name" + EXACT + " or r.email" + EXACT + orCode + ")");
        }
        // A code is heard in two halves.
        values.add(SpokenCode.typed(text));
        sql.append(" and (").append(String.join(" and ", each)).append(" or t.spoken_code = ?)");
    }

    private static String literally(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }

    private static LocalDateTime midnight(RegistrationQuery query, LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(query.event().zone()).toInstant(), ZoneOffset.UTC);
    }

    private void and(String condition, Object... more) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(more));
    }

    /** From "from" on. */
    String sql() {
        return sql("");
    }

    /** @param join of one more table */
    String sql(String join) {
        return TABLES + join + sql;
    }

    /** Those of the SQL. */
    Object[] values() {
        return values.toArray();
    }
}
