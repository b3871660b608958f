package uk.saferhub.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Mask;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.HeldWords;

/** The names of those harmed in records, as far as a reader is not told them: one statement for records of every kind. */
@Component
class HarmedNames implements HeldNames {

    private static final String NAMES = """
            select h.record_id, w.word, w.whole from (%s) h
            cross join lateral (
              select h.word, false union select l.name, false from person_label l where l.id = h.person_id
              union select x.words, x.kind in ('phone', 'email', 'number') from person_words_label x where x.person_id = h.person_id
                and x.kind in ('given', 'family', 'phone', 'email', 'number', 'name')) w (word, whole)
            where w.word is not null
            """;

    /** As each kind's statement names them ({@link HarmedIn}). */
    private static final String RECORDS = ":records::uuid[]";

    private record Row(UUID recordId, String word) {}

    private final JdbcClient client;
    private final List<HarmedIn> kinds;

    HarmedNames(JdbcClient client, List<HarmedIn> kinds) {
        this.client = client;
        this.kinds = kinds;
    }

    @Override
    public Map<UUID, HeldWords> in(Collection<UUID> records, Actor actor) {
        if (records.isEmpty() || readsThemEverywhere(actor)) return Map.of();
        var params = new HashMap<String, Object>();
        return client
                .sql(names(actor, params))
                .params(params)
                .param(
                        "records",
                        new SqlArrayValue("uuid", records.stream().distinct().toArray()))
                .query(Row.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Row::recordId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Row::word, Collectors.toList()), HeldWords::of)));
    }

    @Override
    public String unlessNamed(String alias, List<String> words, Actor actor, Map<String, Object> params) {
        if (words.isEmpty() || readsThemEverywhere(actor)) return "";
        params.put("sought_names", new SqlArrayValue("text", words.toArray()));
        // The parts of an e-mail or a number are everybody's words: the city in a council's address finds what it found
        // before.
        return (" and not exists (select from (%s) named where case when named.whole"
                        + " then words_of(named.word) <@ :sought_names::text[] else words_of(named.word) && :sought_names::text[] end)")
                .formatted(names(actor, params).replace(RECORDS, "array[" + alias + ".id]"));
    }

    private String names(Actor actor, Map<String, Object> params) {
        var parts = new ArrayList<String>();
        for (HarmedIn kind : kinds) {
            Mask mask = Mask.of(actor, Permission.READ_HARMED, kind.whole());
            parts.add(kind.sql().formatted(mask.reads("r"), mask.own("n")));
            params.putAll(mask.params());
        }
        return NAMES.formatted(String.join(" union all ", parts));
    }

    /** Every grant lets its holder read who is harmed, as those of a hub's staff do. */
    private static boolean readsThemEverywhere(Actor actor) {
        List<UUID> reading =
                actor.seats(Permission.READ_HARMED).stream().map(Seat::grantId).toList();
        return actor.grants().stream().map(Seat::grantId).allMatch(reading::contains);
    }
}
