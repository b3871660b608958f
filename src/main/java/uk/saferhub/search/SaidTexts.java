package uk.saferhub.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.timeline.ReadLog;

/**
 * Finds what was said in records. The words' own index gives the candidates, the reader's locks decide which may be known, and what is
 * left is found only if the words stand in it still as the reader is told it: a name that is held back finds nothing (SHR-04).
 */
@Component
class SaidTexts {

    // Newest first, by the key, which carries time.
    private static final String NEWEST = """
            select t.text_id, t.id, t.reference, t.title, t.said, t.guarded, (%s) as whole,
              concat_ws(', ', t.about, case when not t.is_open then 'closed' end, (select a.name from area_label a where a.id = t.area_id)) as about
            from %s w join %s t on t.text_id = w.text_id
            where w.word = :word0 %s and %s
              and (:state = 'ANY' or t.is_open = (:state = 'OPEN'))
              and (cardinality(:within::uuid[]) = 0 or t.area_id = any (:within::uuid[]))
            order by w.text_id desc
            limit :most
            """;
    private static final String AND =
            "and exists (select from %s x where x.text_id = t.text_id and x.word = :word%d) ";

    /** As many times more are read as are shown, since some may hold the words only where they are held back. */
    private static final int SPARE = 3;

    private static final int LONGEST_TITLE = 140;

    private record Text(
            UUID textId, UUID id, String reference, String title, String said, boolean guarded, boolean whole, String about) {

        Text under(HeldWords held) {
            if (whole) return this;
            return new Text(textId, id, reference, held.in(title), held.in(said), guarded, false, about);
        }

        Found found() {
            String shown = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE).strip() + "…" : title;
            return new Found(id, reference, shown, about);
        }
    }

    private final JdbcClient client;
    private final ReadLog log;
    private final HeldNames held;
    private final List<Said> kinds;

    SaidTexts(JdbcClient client, ReadLog log, HeldNames held, List<Said> kinds) {
        this.kinds = kinds;
        this.client = client;
        this.log = log;
        this.held = held;
    }

    /** The kinds that are wanted and may be read. */
    List<Said> kinds(Narrowed narrowed, Actor actor) {
        return kinds.stream()
                .filter(kind -> narrowed.wants(kind.heading()) && actor.may(kind.permission()))
                .toList();
    }

    /** Those that have every word, as it was typed. */
    List<Found> find(Said kind, String typed, Narrowed narrowed, Actor actor) {
        // The longest is likely the rarest, from which the search goes on.
        List<String> words = Words.of(typed).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        if (words.isEmpty()) return List.of();
        List<Found> found = told(candidates(kind, words, narrowed, actor), actor).stream()
                .filter(text -> Words.in(text.said()).containsAll(words))
                .limit(narrowed.most() + 1L)
                .map(Text::found)
                .toList();
        log.read(found.stream().limit(narrowed.most()).map(Found::id).distinct().toList());
        return found;
    }

    private List<Text> candidates(Said kind, List<String> words, Narrowed narrowed, Actor actor) {
        Said.Lock lock = kind.locks().of(actor);
        var also = new StringBuilder();
        for (int i = 1; i < words.size(); i++) also.append(AND.formatted(kind.words(), i));
        var statement = client.sql(
                        NEWEST.formatted(lock.whole(), kind.words(), kind.view(), also, lock.where()))
                .params(lock.params())
                .param("state", narrowed.state().name())
                .param("within", new SqlArrayValue("uuid", narrowed.within().toArray()))
                .param("most", SPARE * narrowed.most());
        for (int i = 0; i < words.size(); i++) statement = statement.param("word" + i, words.get(i));
        return statement.query(Text.class).list();
    }

    /** As the reader is told them: without whom their own record, or one that they name, holds back. */
    private List<Text> told(List<Text> texts, Actor actor) {
        var names = held.in(texts.stream().map(Text::id).distinct().toList(), actor);
        var told = new ArrayList<Text>();
        for (Text text : texts) {
            HeldWords here = names.getOrDefault(text.id(), HeldWords.NONE);
            boolean hidden = text.guarded() && !text.whole() && !here.words().isEmpty();
            if (!hidden) told.add(text.under(here));
        }
        return held.written(told, text -> text.title() + " " + text.said(), Text::under, actor);
    }
}
