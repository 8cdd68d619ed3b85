package org.commonground.registration.list;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.accounts.CurrentAccount;
import org.commonground.shared.Uuids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which columns of the list somebody looks at; kept with the account, whichever computer she sits at. */
@Service
public class ColumnChoices {

    private static final String LIST = "registrations";

    private final JdbcTemplate jdbc;
    private final CurrentAccount current;

    ColumnChoices(JdbcTemplate jdbc, CurrentAccount current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** Those of whoever is signed in, in their order; the name is always among them. */
    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional(readOnly = true)
    public List<ListColumn> mine() {
        return jdbc
                .queryForList(
                        "select shown from registration_list_columns where account_id = ? and list_name = ?",
                        String.class,
                        Uuids.bytes(current.require().account()),
                        LIST)
                .stream()
                .map(ColumnChoices::parse)
                .findFirst()
                .orElse(ListColumn.USUAL);
    }

    @PreAuthorize("hasRole('ORGANISER')")
    @Transactional
    public void keep(List<ListColumn> columns) {
        String shown = withHolder(columns.stream()).stream().map(Enum::name).collect(Collectors.joining(","));
        jdbc.update(
                "insert into registration_list_columns (account_id, list_name, shown) values (?, ?, ?)"
                        + " on duplicate key update shown = ?",
                Uuids.bytes(current.require().account()),
                LIST,
                shown,
                shown);
    }

    /** A column that there was once is left out. */
    private static List<ListColumn> parse(String shown) {
        return withHolder(Arrays.stream(shown.split(","))
                .flatMap(name -> Arrays.stream(ListColumn.values())
                        .filter(column -> column.name().equals(name))));
    }

    private static List<ListColumn> withHolder(Stream<ListColumn> columns) {
        List<ListColumn> distinct = columns.distinct().toList();
        return distinct.contains(ListColumn.HOLDER)
                ? distinct
                : Stream.concat(Stream.of(ListColumn.HOLDER), distinct.stream()).toList();
    }
}
