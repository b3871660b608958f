package uk.saferhub.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Sight;
import uk.saferhub.timeline.ReadLog;

/** Finds records by the words of their titles and places. One statement for a kind of record. */
@Component
class TitledRecords {

    // Newest first, by the key, which carries time: so the index of words gives them in order, and the first few end
    // the search however many there are. Every word must be there, in whichever of the record's texts, and stand there
    // still.
    private static final String NEWEST = """
            select distinct on (w.record_id) t.id, t.reference, t.title,
              concat_ws(', ', case when not t.is_open then 'closed' end, (select a.name from area_label a where a.id = t.area_id)) as about
            from record_word w join %s t on t.id = w.record_id
            where w.found_by = %s and not w.gone %s and %s
              and (:state = 'ANY' or t.is_open = (:state = 'OPEN'))
              and (cardinality(:within::uuid[]) = 0 or t.area_id = any (:within::uuid[]))
            order by w.record_id desc
            limit :most
            """;
    // Each spelling gives its own newest, so that none of them reads far.
    private static final String NEARLY = """
            select distinct f.id, f.reference, f.title, f.about
            from unnest(:word0::text[]) as spelt (word) cross join lateral (%s) f
            order by f.id desc
            limit :most
            """;
    private static final String AND =
            "and exists (select from record_word x where x.record_id = t.id and x.word = any (:word%d::text[]) and not x.gone) ";

    // Of the hundreds of spellings that a word may have, those that stand anywhere, and how often, up to a point.
    private static final String STANDING = """
            select k.place, k.word, counted.times
            from unnest(:places::integer[], :words::text[]) k (place, word)
            cross join lateral (select count(*) as times from (
              select from record_word r where r.word = k.word and not r.gone limit 1000) r) counted
            where counted.times > 0
            order by k.place, k.word
            """;

    private record Standing(int place, String word, long times) {}

    private final JdbcClient client;
    private final ReadLog log;
    private final HeldNames held;

    TitledRecords(JdbcClient client, ReadLog log, HeldNames held) {
        this.held = held;
        this.client = client;
        this.log = log;
    }

    /** Those that have every word, as it was typed. */
    List<Found> find(Titled titled, String typed, Narrowed narrowed, Actor actor) {
        return find(titled, Words.of(typed).stream().map(List::of).toList(), narrowed, actor);
    }

    /**
     * Each word in the spellings, a slip of the pen away, in which it stands anywhere: the rarest word first, from which the search
     * goes on. Whether the actor may see where it stands, the search asks.
     *
     * @return nothing where a word stands in no spelling, so that no record has them all
     */
    List<List<String>> nearly(String typed) {
        List<List<String>> near = Words.of(typed).stream().map(Words::near).toList();
        var places = new ArrayList<Integer>();
        for (int place = 0; place < near.size(); place++)
            places.addAll(Collections.nCopies(near.get(place).size(), place));
        Map<Integer, List<Standing>> standing =
                client
                        .sql(STANDING)
                        .param("places", places.toArray(Integer[]::new))
                        .param("words", near.stream().flatMap(List::stream).toArray(String[]::new))
                        .query(Standing.class)
                        .stream()
                        .collect(Collectors.groupingBy(Standing::place));
        if (standing.size() < near.size()) return List.of();
        return standing.values().stream()
                .sorted(Comparator.comparingLong(
                        word -> word.stream().mapToLong(Standing::times).sum()))
                .map(word -> word.stream().map(Standing::word).toList())
                .toList();
    }

    /** @param words that must be there, each in the spellings that will do */
    List<Found> find(Titled titled, List<List<String>> words, Narrowed narrowed, Actor actor) {
        if (words.isEmpty()) return List.of();
        var params = new HashMap<String, Object>();
        // A name that is held back is looked for in no spelling.
        List<String> spellings = words.stream().flatMap(List::stream).toList();
        String unnamed = held.unlessNamed("t", spellings, actor, params);
        List<Found> found = statement(titled, words, actor.sight(titled.permission()), unnamed)
                .params(params)
                .param("state", narrowed.state().name())
                .param("within", new SqlArrayValue("uuid", narrowed.within().toArray()))
                .param("most", narrowed.most() + 1)
                .query(Found.class)
                .list();
        log.read(found.stream().limit(narrowed.most()).map(Found::id).toList());
        var names = held.in(found.stream().map(Found::id).toList(), actor);
        return found.stream()
                .map(one ->
                        new Found(one.id(), one.reference(), HeldNames.told(names, one.id(), one.title()), one.about()))
                .toList();
    }

    /** @param unnamed a further condition, whose parameters the caller gives */
    private JdbcClient.StatementSpec statement(Titled titled, List<List<String>> words, Sight sight, String unnamed) {
        var also = new StringBuilder();
        for (int i = 1; i < words.size(); i++) also.append(AND.formatted(i));
        boolean many = words.getFirst().size() > 1;
        String newest = NEWEST.formatted(
                titled.view(), many ? "spelt.word" : "(:word0::text[])[1]", also, sight.where("t") + unnamed);
        var statement = client.sql(many ? NEARLY.formatted(newest) : newest).params(sight.params());
        List<String> first =
                words.getFirst().stream().map(word -> titled.table() + " " + word).toList();
        statement = statement.param("word0", new SqlArrayValue("text", first.toArray()));
        for (int i = 1; i < words.size(); i++)
            statement = statement.param(
                    "word" + i, new SqlArrayValue("text", words.get(i).toArray()));
        return statement;
    }
}
