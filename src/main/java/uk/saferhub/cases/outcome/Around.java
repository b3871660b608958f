package uk.saferhub.cases.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Link;

/** What was done around a case and is kept elsewhere: visits to reassure its neighbourhood, and what its outcomes came of. */
@Component
class Around {

    /** @param results what came of it, or null. @param path where it opens; null for whoever reads no street work */
    record Visit(
            UUID id,
            LocalDate visitedOn,
            String neighbourhood,
            String agencies,
            int households,
            @Nullable String results,
            @Nullable String path) {

        private Visit under(HeldWords held) {
            return new Visit(
                    id,
                    visitedOn,
                    held.in(neighbourhood),
                    held.in(agencies),
                    households,
                    results == null ? null : held.in(results),
                    path);
        }
    }

    /** @param result code of what came of it, or null. @param path where it opens; null for whoever reads no complaints */
    record Mediation(
            UUID id,
            LocalDate referredOn,
            String provider,
            int parties,
            String place,
            @Nullable String result,
            @Nullable LocalDate resultOn,
            @Nullable String path) {

        private Mediation under(HeldWords held) {
            return new Mediation(id, referredOn, held.in(provider), parties, held.in(place), result, resultOn, path);
        }

        String came() {
            return result == null ? "Not known yet" : CaseWords.code(result);
        }
    }

    private final JdbcClient client;
    private final RecordIndex records;
    private final ReadLog log;
    private final HeldNames names;

    Around(JdbcClient client, RecordIndex records, ReadLog log, HeldNames names) {
        this.names = names;
        this.client = client;
        this.records = records;
        this.log = log;
    }

    /** Newest first. Everybody in the case reads of them; the visit itself opens for those who read street work. */
    List<Visit> visits(HubCase hubCase, Actor actor) {
        boolean opens = actor.may(Permission.READ_COMPLAINT, hubCase.realmId());
        List<Visit> visits = client.sql("""
                select v.id, v.visited_on, v.neighbourhood, v.agencies, v.households, v.results,
                       case when :opens then '/street/visits/' || v.reference end as path
                from case_visit_label v where v.case_reference = :case and v.realm_id = :realm order by v.visited_on desc, v.id
                """)
                .param("case", hubCase.reference())
                .param("realm", hubCase.realmId())
                .param("opens", opens)
                .query(Visit.class)
                .list();
        log.read(visits.stream().map(Visit::id).toList());
        return names.told(visits, visit -> hubCase.id(), Visit::under, actor);
    }

    /** Newest first, for everybody in the case as visits are. */
    List<Mediation> mediations(HubCase hubCase, Actor actor) {
        List<Mediation> mediations = client.sql("""
                select m.id, m.referred_on, m.provider, m.parties, m.place, m.result, m.result_on,
                       case when :opens then '/complaints/mediations/' || m.reference end as path
                from case_mediation_label m where m.case_reference = :case and m.realm_id = :realm
                order by m.referred_on desc, m.id
                """)
                .param("case", hubCase.reference())
                .param("realm", hubCase.realmId())
                .param("opens", actor.may(Permission.READ_COMPLAINT, hubCase.realmId()))
                .query(Mediation.class)
                .list();
        log.read(mediations.stream().map(Mediation::id).toList());
        return names.told(mediations, mediation -> hubCase.id(), Mediation::under, actor);
    }

    /** A record by its reference, for whoever may see it; null where there is none for them. */
    @Nullable
    UUID named(String reference, Actor actor) {
        return records.named(actor, reference).map(RecordIndex.Named::id).orElse(null);
    }

    /** Where the records that these outcomes came of open, by key; those that the reader may not see are left out. */
    Map<UUID, Link> cameOf(List<OutcomeStore.Outcome> outcomes, Actor actor) {
        List<UUID> keys = outcomes.stream()
                .map(OutcomeStore.Outcome::cameOfId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (keys.isEmpty()) return Map.of();
        Map<String, UUID> references = client
                .sql("select id, reference from record_label where id = any (cast(:keys as uuid[]))")
                .param("keys", new SqlArrayValue("uuid", keys.toArray()))
                .query((row, n) -> Map.entry(row.getString("reference"), row.getObject("id", UUID.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return records.seen(actor, keys).stream()
                .collect(Collectors.toMap(
                        seen -> references.get(seen.reference()),
                        seen -> Link.to(seen.reference(), seen.path()),
                        (one, other) -> one));
    }
}
