package uk.saferhub.cases.party;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.cases.file.CaseClocks;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.file.Veil;
import uk.saferhub.cases.file.Veils;
import uk.saferhub.clocks.ClockKind;
import uk.saferhub.kernel.Keys;
import uk.saferhub.people.consent.Answer;
import uk.saferhub.people.consent.Purpose;

/** The people of a case, with its places. */
@Component
public class PartyStore {

    private final JdbcClient client;
    private final Participations participations;
    private final CaseClocks clocks;
    private final PlaceStore places;
    private final Veils veils;

    PartyStore(JdbcClient client, Participations participations, CaseClocks clocks, PlaceStore places, Veils veils) {
        this.veils = veils;
        this.client = client;
        this.participations = participations;
        this.clocks = clocks;
        this.places = places;
    }

    /** Adds the role, unless the person is in it already; the agencies in the case may know the person from now on. */
    public boolean add(
            UUID caseId,
            UUID realmId,
            UUID person,
            String role,
            LocalDate from,
            @Nullable LocalDate assessBy,
            UUID organisation,
            Actor actor) {
        boolean added = client.sql("""
                insert into case_party (id, realm_id, case_id, person_id, role, held_from, assess_by, organisation_id,
                  account_id, known_at)
                values (:id, :realm, :case, :person, :role, :since, :assess, :organisation, :actor, :now)
                on conflict (case_id, person_id, role) where held_until is null do nothing
                """)
                        .param("id", Keys.next())
                        .param("realm", realmId)
                        .param("case", caseId)
                        .param("person", person)
                        .param("role", role)
                        .param("since", from)
                        .param("assess", assessBy)
                        .param("organisation", organisation)
                        .param("actor", actor.accountId())
                        .param("now", Timestamp.from(actor.now()))
                        .update()
                == 1;
        agencies(caseId).forEach(agency -> participations.join(person, agency, actor));
        return added;
    }

    /**
     * Agencies that came to know somebody when this case came, and by no other case, do not know them any more.
     *
     * @param came when it came
     */
    public void strangersAgain(UUID caseId, Instant came, Actor actor) {
        record Met(UUID personId, UUID organisationId) {}
        client.sql("""
                select distinct p.person_id, a.organisation_id from case_party p join case_agency a on a.case_id = p.case_id
                where p.case_id = :case and not exists (
                  select from case_party q join hub_case c on c.id = q.case_id join case_agency b on b.case_id = c.id
                  where q.person_id = p.person_id and b.organisation_id = a.organisation_id and c.id <> :case)
                """)
                .param("case", caseId)
                .query(Met.class)
                .list()
                .forEach(met -> participations.undo(met.personId(), met.organisationId(), came, actor));
    }

    /** @return whether the role was held until now */
    boolean end(UUID caseId, UUID partyId, LocalDate until) {
        clocks.stop(ClockKind.VICTIM_UPDATE, partyId, until);
        return client.sql("""
                update case_party set held_until = :until
                where id = :id and case_id = :case and held_until is null and held_from <= :until
                """)
                        .param("until", until)
                        .param("id", partyId)
                        .param("case", caseId)
                        .update()
                == 1;
    }

    /** Everybody by name, present roles first: for rules. What a reader is shown goes through their {@link Veil}. */
    public List<Party> parties(UUID caseId) {
        return client.sql("""
                select c.id, c.person_id, p.name as person, p.reference as person_reference, c.role, c.held_from, c.held_until,
                       o.name as organisation, c.organisation_id, n.score, n.band_label as band
                from case_party c
                left join lateral (select a.score, a.band_label from case_assessment a where a.party_id = c.id and a.withdrawn_at is null
                                   order by a.held_on desc, a.id desc limit 1) n on true
                join person_label p on p.id = c.person_id
                join organisation_label o on o.id = c.organisation_id
                where c.case_id = :case order by c.held_until is not null, c.held_from, p.name
                """).param("case", caseId).query(Party.class).list();
    }

    /** One of them. @throws NotFound where nobody of that key is in the case, or the actor does not read who it is */
    public Party named(HubCase hubCase, UUID id, Actor actor) {
        return parties(hubCase, veils.of(hubCase, actor)).stream()
                .filter(party -> party.id().equals(id) && !party.veiled())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** As a reader is shown them. */
    public List<Party> parties(HubCase hubCase, Veil veil) {
        return parties(hubCase.id()).stream()
                .map(party -> party.under(veil))
                // By what is shown: the place in the order would tell a name.
                .sorted(Comparator.comparing((Party party) -> party.heldUntil() != null)
                        .thenComparing(Party::heldFrom)
                        .thenComparing(Party::person))
                .toList();
    }

    /**
     * What people of a case had said of a purpose by a day; a refusal counts before agreements. Nothing where nobody was asked.
     *
     * @param personId one of them, or null for all
     */
    public Optional<Answer> said(UUID caseId, @Nullable UUID personId, Purpose purpose, LocalDate by) {
        return client.sql("""
                select c.answer from case_party p join person_consent_label c on c.person_id = p.person_id
                where p.case_id = :case and (:person::uuid is null or p.person_id = :person) and c.purpose = :purpose
                  and c.said_on <= :by
                order by c.answer = 'GIVEN' limit 1
                """)
                .param("case", caseId)
                .param("person", personId)
                .param("purpose", purpose.name())
                .param("by", by)
                .query(Answer.class)
                .optional();
    }

    /** Who of those in the case now refused a purpose or took their agreement back, by name. @param personId one of them, or null for all */
    public List<String> refusing(UUID caseId, @Nullable UUID personId, Purpose purpose) {
        return refusing(caseId, personId, purpose, Veil.NONE);
    }

    /** As above, as a reader is shown them. */
    public List<String> refusing(UUID caseId, @Nullable UUID personId, Purpose purpose, Veil veil) {
        record Refusing(UUID personId, String name) {}
        return client
                .sql("""
                select distinct c.person_id, c.name from case_party p join person_consent_label c on c.person_id = p.person_id
                where p.case_id = :case and p.held_until is null and (:person::uuid is null or p.person_id = :person)
                  and c.purpose = :purpose and c.answer <> 'GIVEN'
                order by c.name
                """)
                .param("case", caseId)
                .param("person", personId)
                .param("purpose", purpose.name())
                .query(Refusing.class)
                .stream()
                .map(one -> veil.name(one.personId(), one.name()))
                .toList();
    }

    /** Its places, those that hold first. */
    public List<PlaceStore.Place> places(UUID caseId) {
        return places.of(caseId);
    }

    private List<UUID> agencies(UUID caseId) {
        return client.sql("select organisation_id from case_agency where case_id = :case and left_on is null")
                .param("case", caseId)
                .query(UUID.class)
                .list();
    }
}
