package uk.saferhub.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.kernel.Keys;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/** E-mail addresses, agencies' numbers and what somebody needs to be understood: writes them, and reads those that hold. */
@Component
class Contacts {

    private final JdbcClient client;

    Contacts(JdbcClient client) {
        this.client = client;
    }

    /** @param first the address, the number's kind in words, or the need's code. @param second the number, or the need's words */
    record Held(FactKind kind, String first, String second, boolean silent) {

        String said(Words words) {
            return switch (kind) {
                case EMAIL -> first + (silent ? words.text("silent_mail") : "");
                case NUMBER -> first + " " + second;
                default -> Needs.said(Need.Kind.valueOf(first), second, words);
            };
        }
    }

    List<Held> of(UUID personId) {
        return client.sql("""
                select 'EMAIL' as kind, address as first, '' as second, do_not_write as silent, known_at, id from person_email
                  where person_id = :person and held_until is null
                union all select 'NUMBER', k.name, i.number, false, i.known_at, i.id
                  from person_identifier i join person_identifier_kind k on k.code = i.kind
                  where i.person_id = :person and i.held_until is null
                union all select 'NEED', kind, words, false, known_at, id from person_need
                  where person_id = :person and held_until is null
                order by 1, known_at, id
                """).param("person", personId).query(Held.class).list();
    }

    /** By which somebody is searched for besides names, births and phone numbers; what ended still finds them. */
    List<String> keys(UUID personId) {
        return client.sql("""
                select 'EMAIL' as kind, address as words from person_email where person_id = :person
                union all select 'NUMBER', number from person_identifier where person_id = :person
                """)
                .param("person", personId)
                .query((row, n) -> row.getString("kind").equals("EMAIL")
                        ? Email.key(row.getString("words"))
                        : KnownNumber.key(row.getString("words")))
                .list();
    }

    /** Whose numbers there are, for a form. */
    List<Choice> kinds() {
        return client.sql("select code, name from person_identifier_kind order by place, code")
                .query((row, n) -> Choice.of(row.getString("code"), row.getString("name")))
                .list();
    }

    /** Numbers of somebody who is added this moment, by which they are searched for and compared. */
    void add(UUID personId, UUID realmId, List<KnownNumber> numbers, Instant now) {
        for (KnownNumber known : numbers)
            insert("person_identifier (id, person_id, realm_id, kind, number, known_at)", personId, realmId, now)
                    .param("first", known.kind())
                    .param("second", known.number())
                    .update();
    }

    void add(PersonPage.Entry person, Particulars learned, Instant now) {
        if (learned.email() != null)
            insert("person_email (id, person_id, realm_id, address, do_not_write, known_at)", person, now)
                    .param("first", learned.email().address())
                    .param("second", learned.email().doNotWrite())
                    .update();
        if (learned.known() != null)
            insert("person_identifier (id, person_id, realm_id, kind, number, known_at)", person, now)
                    .param("first", learned.known().kind())
                    .param("second", learned.known().number())
                    .update();
        if (learned.need() != null)
            insert("person_need (id, person_id, realm_id, kind, words, known_at)", person, now)
                    .param("first", learned.need().kind().name())
                    .param("second", learned.need().words())
                    .update();
    }

    private JdbcClient.StatementSpec insert(String into, PersonPage.Entry person, Instant now) {
        return insert(into, person.id(), person.realmId(), now);
    }

    private JdbcClient.StatementSpec insert(String into, UUID personId, UUID realmId, Instant now) {
        return client.sql("insert into " + into + " values (:id, :person, :realm, :first, :second, :now)")
                .param("id", Keys.next())
                .param("person", personId)
                .param("realm", realmId)
                .param("now", Timestamp.from(now));
    }
}
