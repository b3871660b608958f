package uk.saferhub.cases.demand;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.cases.BroughtCalls.Call;
import uk.saferhub.cases.file.CaseFile;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.Keys;

/** Calls, complaints and attendances of cases. */
@Component
class DemandStore {

    record Incident(UUID id, IncidentKind kind, LocalDate happenedOn, String sourceReference, String organisation) {}

    /** One case's counts in its windows. @param band of the first score that stands, null where it was not scored */
    record Counts(
            UUID id,
            String reference,
            String title,
            LocalDate openedOn,
            @Nullable String band,
            int before,
            int after) {

        Counts named(String title) {
            return new Counts(id, reference, title, openedOn, band, before, after);
        }

        Alike alike() {
            return new Alike(band, before, after, 1);
        }
    }

    private final JdbcClient client;

    DemandStore(JdbcClient client) {
        this.client = client;
    }

    /** @return whether it was not there yet */
    boolean add(HubCase hubCase, IncidentKind kind, LocalDate on, String reference, Actor actor) {
        return add(hubCase.id(), hubCase.realmId(), kind, on, reference, actor);
    }

    /** As above. */
    boolean add(UUID caseId, UUID realmId, IncidentKind kind, LocalDate on, String reference, Actor actor) {
        return client.sql("""
                insert into case_incident (id, realm_id, case_id, kind, happened_on, source_reference, organisation_id, account_id, known_at)
                values (:id, :realm, :case, :kind, :on, :reference, :organisation, :actor, :now)
                on conflict (case_id, kind, happened_on, source_reference) where withdrawn_at is null do nothing
                """)
                        .param("id", Keys.next())
                        .param("realm", realmId)
                        .param("case", caseId)
                        .param("kind", kind.name())
                        .param("on", on)
                        .param("reference", reference)
                        .param("organisation", actor.seat(realmId).organisationId())
                        .param("actor", actor.accountId())
                        .param("now", Timestamp.from(actor.now()))
                        .update()
                == 1;
    }

    /** Whether a call of that kind, day and number stands in the case. */
    boolean has(UUID caseId, Call call) {
        return which("select exists (select from case_incident", ")", caseId, call)
                .query(Boolean.class)
                .single();
    }

    /** @return whether it stood, recorded for the actor's own body */
    boolean withdraw(UUID caseId, Call call, Actor actor) {
        return which("update case_incident set withdrawn_at = :now", " and organisation_id = :own", caseId, call)
                        .param("now", Timestamp.from(actor.now()))
                        .param("own", actor.seat(call.realmId()).organisationId())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec which(String before, String after, UUID caseId, Call call) {
        return client.sql(before + """
                 where case_id = :case and kind = :kind and happened_on = :on and source_reference = :number
                   and withdrawn_at is null
                """ + after)
                .param("case", caseId)
                .param("kind", call.kind())
                .param("on", call.on())
                .param("number", call.number());
    }

    /** The hub takes back any, an agency its own. */
    boolean withdraw(HubCase hubCase, UUID incidentId, Actor actor) {
        return client.sql("""
                update case_incident set withdrawn_at = :now
                where id = :id and case_id = :case and withdrawn_at is null and (:hub or organisation_id = any (:own))
                """)
                        .param("hub", hubCase.asHub())
                        .param("own", CaseFile.organisations(hubCase, actor).toArray(UUID[]::new))
                        .param("now", Timestamp.from(actor.now()))
                        .param("id", incidentId)
                        .param("case", hubCase.id())
                        .update()
                == 1;
    }

    /** Newest first. */
    List<Incident> of(UUID caseId) {
        return client.sql("""
                select i.id, i.kind, i.happened_on, i.source_reference, o.name as organisation
                from case_incident i join organisation_label o on o.id = i.organisation_id
                where i.case_id = :case and i.withdrawn_at is null order by i.happened_on desc, i.id desc limit 200
                """).param("case", caseId).query(Incident.class).list();
    }

    /** Complaints that belong to the case and that the actor may see, newest first. */
    List<CaseComplaint> complaints(UUID caseId, Actor actor) {
        var sight = actor.sight(Permission.READ_COMPLAINT);
        return client.sql("""
                select k.id, k.link_id, k.reference, k.happened_on, k.place, k.why from complaint_case_label k
                where k.case_id = :case and %s order by k.happened_on desc, k.id desc limit 200
                """.formatted(sight.where("k")))
                .params(sight.params())
                .param("case", caseId)
                .query(CaseComplaint.class)
                .list();
    }

    /** What is asked of many cases. @param hub a code, empty for every hub. @param kind of what came in, empty for every kind. @param only one case, null for all */
    record Asked(
            int days, String hub, String kind, @Nullable UUID only) {}

    private static final String COUNTED = """
            select c.id, c.reference, c.title, c.opened_on,
              (select s.band from case_score s where s.case_id = c.id and s.score is not null and s.withdrawn_at is null
               order by s.held_on, s.id limit 1) as band,
              count(*) filter (where i.happened_on < c.opened_on and i.happened_on >= c.opened_on - :days)::int as before,
              count(*) filter (where i.happened_on >= c.opened_on and i.happened_on < c.opened_on + :days)::int as after
            from (
              select n.case_id, n.happened_on from case_incident n where n.withdrawn_at is null and (:kind = '' or n.kind = :kind)
              union all
              select k.case_id, k.happened_on from complaint_case_label k
              where :kind in ('', 'COMPLAINT') and %2$s and not exists (
                select 1 from case_incident n where n.case_id = k.case_id and n.withdrawn_at is null and n.kind = 'COMPLAINT'
                and upper(btrim(n.source_reference)) = k.reference)) i
            join hub_case c on c.id = i.case_id
            where c.opened_on + :days <= :today and (:hub = '' or c.hub = :hub) and (:only::uuid is null or c.id = :only) and %1$s
            group by c.id
            """;

    /**
     * The cases that the actor may see with a whole window behind them and any incident recorded, each with its counts, the newest
     * first. A case of which nothing was recorded has unknown demand, not none, and is left out. Complaints of the log that belong
     * to it and that the actor may see count beside what was typed, and once where both are there.
     *
     * @param most how many at most
     */
    List<Counts> counts(Asked asked, int most, Actor actor) {
        return counted(COUNTED + " order by c.opened_on desc, c.reference limit :most", asked, actor)
                .param("most", most)
                .query(Counts.class)
                .list();
    }

    /** The same cases, however many they are, by their counts and the risk that they began with. */
    List<Alike> alike(Asked asked, Actor actor) {
        return counted(
                        "select band, before, after, count(*)::int as cases from (" + COUNTED
                                + ") counted group by band, before, after order by band, before, after",
                        asked,
                        actor)
                .query(Alike.class)
                .list();
    }

    private JdbcClient.StatementSpec counted(String sql, Asked asked, Actor actor) {
        var sight = actor.sight(Permission.READ_CASE);
        var complaints = actor.sight(Permission.READ_COMPLAINT);
        return client.sql(sql.formatted(sight.where("c"), complaints.where("k", "complaint_")))
                .params(sight.params())
                .params(complaints.params("complaint_"))
                .param("days", asked.days())
                .param("today", actor.today())
                .param("hub", asked.hub())
                .param("kind", asked.kind())
                .param("only", asked.only(), java.sql.Types.OTHER);
    }
}
