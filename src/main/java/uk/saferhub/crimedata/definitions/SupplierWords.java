package uk.saferhub.crimedata.definitions;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.kernel.Keys;

/** What suppliers' own words mean by the local definitions (DAT-08). A change is a further version; every version stays. */
@Repository
class SupplierWords {

    /**
     * A word that a data set's records bear.
     *
     * @param records how many, as now known
     * @param matched of them, how many belong to some definition already by their code or a flag
     * @param version of its meaning; 0 while nobody has said what it means
     * @param definition code, null while unmapped or where it belongs to none
     */
    record Word(
            String word,
            long records,
            long matched,
            int version,
            @Nullable String definition,
            @Nullable String part,
            @Nullable LocalDate fromDay,
            @Nullable String by) {

        boolean mapped() {
            return version > 0;
        }
    }

    private final JdbcClient client;

    SupplierWords(JdbcClient client) {
        this.client = client;
    }

    /** What is unmapped first, the most records first. For a set that the reader was shown; one query. */
    List<Word> of(Actor actor, DataSet set) {
        // For those who bring the files: a word of the supplier's with one record tells of somebody.
        var sight = actor.sight(Permission.IMPORT_CRIME);
        return client.sql("""
                        select k.word, k.records, k.matched, coalesce(w.version, 0) as version, w.definition, w.part, w.from_day,
                               w.recorded_by as "by"
                          from (select i.kind as word, count(*) as records,
                                       count(*) filter (where exists (select from published_incidents p where p.id = i.id)) as matched
                                  from agency_incident_now i
                                 where i.data_set_id = :set and %s
                                 group by i.kind) k
                          left join lateral (select * from supplier_word s where s.data_set_id = :set and s.word = k.word
                                              order by s.version desc limit 1) w on true
                         order by w.version is not null, k.records desc, k.word
                         limit 500
                        """.formatted(sight.where("i")))
                .params(sight.params())
                .param("set", set.id())
                .query(Word.class)
                .list();
    }

    /** @param definition null with the part where the word belongs to none */
    void map(Actor actor, DataSet set, Word word, @Nullable String definition, @Nullable String part, LocalDate from) {
        client.sql("""
                        insert into supplier_word (id, realm_id, data_set_id, word, version, definition, part, from_day,
                                                   recorded_at, recorded_by)
                        values (:id, :realm, :set, :word, :version, :definition, :part, :from, :at, :by)
                        """)
                .param("id", Keys.next())
                .param("realm", set.realmId())
                .param("set", set.id())
                .param("word", word.word())
                .param("version", word.version() + 1)
                .param("definition", definition)
                .param("part", part)
                .param("from", from)
                .param("at", Timestamp.from(actor.now()))
                .param("by", actor.name())
                .update();
    }
}
