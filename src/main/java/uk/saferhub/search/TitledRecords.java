package uk.saferhub.search;

import java.util.HashMap;
import java.util.List;
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
    private static final String FOUND = """
            select distinct on (w.record_id) t.id, t.reference, t.title, case when t.is_open then '' else 'closed' end as about
            from record_word w join %s t on t.id = w.record_id
            where w.word = :word0 and not w.gone %s and %s
              and (:state = 'ANY' or t.is_open = (:state = 'OPEN'))
              and (cardinality(:within::uuid[]) = 0 or t.area_id = any (:within::uuid[]))
            order by w.record_id desc
            limit :most
            """;
    private static final String AND =
            "and exists (select from record_word x where x.record_id = t.id and x.word = :word%d and not x.gone) ";

    private final JdbcClient client;
    private final ReadLog log;
    private final HeldNames held;

    TitledRecords(JdbcClient client, ReadLog log, HeldNames held) {
        this.held = held;
        this.client = client;
        this.log = log;
    }

    List<Found> find(Titled titled, String typed, Narrowed narrowed, Actor actor) {
        List<String> words = Words.of(typed);
        if (words.isEmpty()) return List.of();
        var params = new HashMap<String, Object>();
        String unnamed = held.unlessNamed("t", words, actor, params);
        List<Found> found = statement("", titled, words, actor.sight(titled.permission()), unnamed)
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

    /**
     * @param before what stands before the statement: nothing, or what asks for its plan
     * @param unnamed a further condition, whose parameters the caller gives
     */
    private JdbcClient.StatementSpec statement(
            String before, Titled titled, List<String> words, Sight sight, String unnamed) {
        var also = new StringBuilder();
        for (int i = 1; i < words.size(); i++) also.append(AND.formatted(i));
        var statement = client.sql(before + FOUND.formatted(titled.view(), also, sight.where("t") + unnamed))
                .params(sight.params());
        for (int i = 0; i < words.size(); i++) statement = statement.param("word" + i, words.get(i));
        return statement;
    }
}
