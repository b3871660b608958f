package uk.saferhub.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.people.chronology.Appearance;

/** In which records somebody stands whose data is kept and not used (UK GDPR article 18): those leave in no file and for no system. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RestrictedRecords {

    private final JdbcClient client;
    private final List<Appearance> appearances;

    RestrictedRecords(JdbcClient client, List<Appearance> appearances) {
        this.client = client;
        this.appearances = appearances;
    }

    /** Of these records, whether cases, notices or entries of the index. The caller has decided that they may be seen. */
    public Set<UUID> among(Collection<UUID> records) {
        if (records.isEmpty()) return Set.of();
        // Most registers restrict nobody, and then nothing more is asked.
        UUID[] people = client.sql("select distinct person_id from person_restriction where lifted_on is null")
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        if (people.length == 0) return Set.of();
        var parts = new ArrayList<String>();
        appearances.forEach(one -> parts.addAll(one.all()));
        parts.add("""
                select l.entry_id, l.record_id, l.realm_id, null::uuid, '', '', l.held_from, '', '', l.organisation_id from index_link l
                """);
        return new HashSet<>(client.sql("""
                with told (about_id, id, realm_id, area_id, kind, reference, day, title, words, organisation_id) as (%s)
                select distinct t.id from told t where t.about_id = any (:people) and t.id = any (:records)
                union
                select p.id from person p where p.id = any (:people) and p.id = any (:records)
                """.formatted(String.join("\nunion all\n", parts)))
                .param("people", people)
                .param("records", records.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
