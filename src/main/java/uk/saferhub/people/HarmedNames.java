package uk.saferhub.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Mask;
import uk.saferhub.access.Permission;
import uk.saferhub.access.RecordIndex;
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

    /** As {@code Reference} makes them: a few letters, a line, and seven signs. */
    private static final Pattern REFERENCE = Pattern.compile("\\b[A-Z]{1,4}-[0-9A-HJKMNP-TV-Z]{7,10}\\b");

    private record Row(UUID recordId, String word) {}

    private final JdbcClient client;
    private final List<HarmedIn> kinds;
    private final RecordIndex records;

    HarmedNames(JdbcClient client, List<HarmedIn> kinds, RecordIndex records) {
        this.records = records;
        this.client = client;
        this.kinds = kinds;
    }

    @Override
    public Map<UUID, HeldWords> in(Collection<UUID> records, Actor actor) {
        if (records.isEmpty() || heldFrom(actor).isEmpty()) return Map.of();
        var params = new HashMap<String, Object>();
        return held(names(actor, params), params, records);
    }

    private Map<UUID, HeldWords> held(String names, Map<String, Object> params, Collection<UUID> records) {
        return client
                .sql(names)
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
    public <T> List<T> written(List<T> rows, Function<T, String> words, BiFunction<T, HeldWords, T> told, Actor actor) {
        if (heldFrom(actor).isEmpty()) return rows;
        Map<String, UUID> named = records(rows.stream().map(words));
        Map<UUID, HeldWords> held = in(named.values(), actor);
        if (held.isEmpty()) return rows;
        return rows.stream()
                .map(row -> told.apply(row, named(words.apply(row), named, held)))
                .toList();
    }

    @Override
    public HeldWords named(String words, Actor actor) {
        var named = new ArrayList<HeldWords>();
        written(
                List.of(words),
                Function.identity(),
                (row, held) -> {
                    named.add(held);
                    return row;
                },
                actor);
        return named.isEmpty() ? HeldWords.NONE : named.getFirst();
    }

    /** Records that are named in these words, by reference; nothing is asked of the database where none is. */
    private Map<String, UUID> records(Stream<String> words) {
        String[] references = words.flatMap(text -> REFERENCE.matcher(text).results())
                .map(MatchResult::group)
                .distinct()
                .toArray(String[]::new);
        if (references.length == 0) return Map.of();
        return client
                .sql("select r.reference, r.id from record_label r where r.reference = any (:references)")
                .param("references", references)
                .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    @Override
    public HeldWords heldFromOthers(String words, Actor actor) {
        Map<String, UUID> named = records(Stream.of(words));
        List<UUID> seen = records.seen(actor, named.values()).stream()
                .map(one -> named.get(one.reference()))
                .toList();
        if (seen.isEmpty()) return HeldWords.NONE;
        String all = NAMES.formatted(kinds.stream()
                .map(kind -> kind.sql().formatted("false", "false"))
                .collect(Collectors.joining(" union all ")));
        Map<UUID, HeldWords> held = in(seen, actor);
        return HeldWords.of(held(all, Map.of(), seen).entrySet().stream()
                .flatMap(one -> one.getValue().words().stream()
                        .filter(word -> !held.getOrDefault(one.getKey(), HeldWords.NONE)
                                .words()
                                .contains(word)))
                .toList());
    }

    /** What is held back in all records that the words name. */
    private static HeldWords named(String words, Map<String, UUID> named, Map<UUID, HeldWords> held) {
        return HeldWords.of(REFERENCE
                .matcher(words)
                .results()
                .map(found -> named.get(found.group()))
                .filter(Objects::nonNull)
                .flatMap(id -> held.getOrDefault(id, HeldWords.NONE).words().stream())
                .toList());
    }

    @Override
    public String unlessNamed(String alias, List<String> words, Actor actor, Map<String, Object> params) {
        if (words.isEmpty() || heldFrom(actor).isEmpty()) return "";
        params.put("sought_names", new SqlArrayValue("text", words.toArray()));
        // The parts of an e-mail or a number are everybody's words: the city in a council's address finds what it found
        // before.
        return (" and not exists (select from (%s) named where case when named.whole"
                        + " then words_of(named.word) <@ :sought_names::text[] else words_of(named.word) && :sought_names::text[] end)")
                .formatted(names(actor, params).replace(RECORDS, "array[" + alias + ".id]"));
    }

    private String names(Actor actor, Map<String, Object> params) {
        var parts = new ArrayList<String>();
        for (HarmedIn kind : heldFrom(actor)) {
            Mask mask = Mask.of(actor, kind.part(), kind.whole());
            parts.add(kind.sql().formatted(mask.reads("r"), mask.own("n")));
            params.putAll(mask.params());
        }
        return NAMES.formatted(String.join(" union all ", parts));
    }

    /**
     * Kinds of which something may be held back from the reader. Who is harmed is read everywhere by those of whom every grant says so, as
     * a hub's staff; who complained concerns those alone who read complaints, and by every such grant.
     */
    private List<HarmedIn> heldFrom(Actor actor) {
        return kinds.stream().filter(kind -> isHeldFrom(actor, kind)).toList();
    }

    private static boolean isHeldFrom(Actor actor, HarmedIn kind) {
        List<UUID> reading =
                actor.seats(kind.part()).stream().map(Seat::grantId).toList();
        List<Seat> asked = kind.part() == Permission.READ_HARMED ? actor.grants() : actor.seats(kind.whole());
        return !asked.stream().map(Seat::grantId).allMatch(reading::contains);
    }
}
