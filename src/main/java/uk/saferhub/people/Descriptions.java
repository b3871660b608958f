package uk.saferhub.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.people.entry.Holders;

/**
 * Reads people as the rules compare them, without safe addresses. The caller has decided whom the actor may know. What another body
 * keeps apart is no likeness for whoever does not read it.
 */
@Component
class Descriptions {

    private static final String NAMES = """
            select person_id, given, family from person_name where person_id = any (:people)
            order by held_until is not null, kind desc, known_at, id
            """;
    private static final String BIRTH_DATES = """
            select person_id, born from person_birth_date where person_id = any (:people) order by known_at, id
            """;
    private static final String ABOUT = """
            select person_id, earliest, latest, said, age_from, age_to, age_on from person_birth_about
            where person_id = any (:people) order by known_at, id
            """;
    private static final String ADDRESSES = """
            select person_id, line, postcode from person_address a where person_id = any (:people) and not safe_house and %s
            order by known_at, id
            """;
    private static final String PHONES = """
            select person_id, number from person_phone where person_id = any (:people) order by known_at, id
            """;

    private static final String NUMBERS = """
            select person_id, kind, number from person_identifier where person_id = any (:people) order by known_at, id
            """;

    private final JdbcClient client;

    Descriptions(JdbcClient client) {
        this.client = client;
    }

    /** With what is kept apart: for the register itself, and for nobody to read. */
    Map<UUID, Described> whole(Collection<UUID> people) {
        return of(people, "true", Map.of());
    }

    Map<UUID, Described> of(Collection<UUID> people, Actor actor) {
        Holders holders = Holders.of(actor);
        return of(people, holders.where("a", "apart"), holders.params());
    }

    private Map<UUID, Described> of(Collection<UUID> people, String open, Map<String, Object> params) {
        var names = gather(people, NAMES, (row, n) -> new Name(row.getString("given"), row.getString("family")));
        var born = gather(people, BIRTH_DATES, (row, n) -> row.getObject("born", LocalDate.class));
        var homes = gather(
                people,
                ADDRESSES.formatted(open),
                params,
                (row, n) -> new Address(row.getString("line"), row.getString("postcode"), false, false));
        var phones = gather(people, PHONES, (row, n) -> new Phone(row.getString("number"), "", false));
        var about = gather(people, ABOUT, Descriptions::about);
        var numbers =
                gather(people, NUMBERS, (row, n) -> new KnownNumber(row.getString("kind"), row.getString("number")));
        var described = new HashMap<UUID, Described>();
        names.forEach((id, known) -> described.put(
                id,
                new Described(
                        known,
                        born.getOrDefault(id, List.of()),
                        homes.getOrDefault(id, List.of()),
                        phones.getOrDefault(id, List.of()),
                        about.getOrDefault(id, List.of()),
                        numbers.getOrDefault(id, List.of()))));
        return described;
    }

    static BornAbout about(ResultSet row, int n) throws SQLException {
        BornAbout.Said said = BornAbout.Said.valueOf(row.getString("said"));
        var seemed = said == BornAbout.Said.AGE
                ? new BornAbout.Seemed(
                        row.getInt("age_from"), row.getInt("age_to"), row.getObject("age_on", LocalDate.class))
                : null;
        return new BornAbout(
                row.getObject("earliest", LocalDate.class), row.getObject("latest", LocalDate.class), said, seemed);
    }

    private <T> Map<UUID, List<T>> gather(Collection<UUID> people, String sql, RowMapper<T> mapper) {
        return gather(people, sql, Map.of(), mapper);
    }

    private <T> Map<UUID, List<T>> gather(
            Collection<UUID> people, String sql, Map<String, Object> params, RowMapper<T> mapper) {
        var found = new HashMap<UUID, List<T>>();
        client.sql(sql).params(params).param("people", people.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject("person_id", UUID.class), none -> new ArrayList<>())
                    .add(mapper.mapRow(row, 0));
        });
        return found;
    }
}
