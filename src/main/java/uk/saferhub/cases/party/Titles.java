package uk.saferhub.cases.party;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.people.NamesInText;
import uk.saferhub.web.Fields;

/**
 * Reads the title of a case from a form. A title names nobody (UXA-04): it stands in lists, agendas, what is due and what another
 * hub is asked. Whoever means a place that bears a name says so and goes on.
 */
@Component
public class Titles {

    private static final int MOST = 120;

    private final JdbcClient client;
    private final NamesInText names;
    private final HeldNames held;

    Titles(JdbcClient client, NamesInText names, HeldNames held) {
        this.held = held;
        this.client = client;
        this.names = names;
    }

    /** Notes what is wrong beside the field. @param caseId null for a case that is not yet there. @param saved the title that it has; empty for none */
    public String read(Fields fields, @Nullable UUID caseId, String saved, Actor actor) {
        String title = fields.read().required("title", MOST, "Enter what happens and where, in a few words");
        boolean place = fields.chosen("place", "yes");
        if (title.isEmpty() || title.length() > MOST || place || title.equals(saved)) return title;
        List<String> found = caseId == null ? List.of() : inCase(title, caseId, actor);
        // A refusal leaves no trace, and would tell whoever tries names that they are right.
        if (caseId != null && !found.isEmpty()) found = told(found, held.in(caseId, actor));
        if (found.isEmpty()) found = names.of(title, actor);
        if (!found.isEmpty())
            fields.error("title", "Write it without “" + found.getFirst() + "”: a title says what happens and where")
                    .with("asked", "yes");
        return title;
    }

    private static List<String> told(List<String> found, HeldWords held) {
        return found.stream().filter(word -> !held.words().contains(word)).toList();
    }

    /** Given and family names of those in the case, now or before, that stand in the title as words. */
    private List<String> inCase(String title, UUID caseId, Actor actor) {
        String folded = title.toLowerCase(Locale.UK);
        var sight = actor.sight(Permission.READ_PERSON);
        return client
                .sql("""
                select distinct w.words from case_party p join person_label k on k.id = p.person_id
                join person_words_label w on w.person_id = p.person_id
                where p.case_id = :case and w.kind in ('given', 'family') and length(w.words) > 1 and %s
                order by w.words
                """.formatted(sight.where("k")))
                .params(sight.params())
                .param("case", caseId)
                .query(String.class)
                .list()
                .stream()
                .filter(word -> stands(word.toLowerCase(Locale.UK), folded))
                .toList();
    }

    /** As a word of its own, and not within another. */
    private static boolean stands(String word, String text) {
        return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\d])")
                .matcher(text)
                .find();
    }
}
