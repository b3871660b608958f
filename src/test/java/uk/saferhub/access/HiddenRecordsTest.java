package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;

/**
 * SHR-14: a record that one may not know answers as if it were not there, on every route that takes a reference. Each person of
 * the demonstration asks for a real record of each kind outside their sight, as the grants themselves say it, by GET and by POST.
 */
@SaferHubTest
class HiddenRecordsTest {

    private static final String ABSENT = "X-0000000";

    /** Kinds that are registered and have no place of their own in a list of kinds. */
    private static final Map<String, String> OTHER_KINDS = Map.of("person", "/people/", "report", "/reports/");

    /** By hand: routes that look at what was typed before they look for the record, and say the same of any. */
    private static final Set<String> WORDS_FIRST = Set.of("POST /notices/{reference}/prosecution");

    /** Without these a handler is not reached. */
    private static final Map<String, String> WORDS =
            Map.of("version", "1", "event", "REVIEWED", "person", "1", "other", "1", "decision", "SAME");

    @Autowired
    Demonstration demonstration;

    @Autowired
    List<RecordKinds> kinds;

    @Autowired
    FormKeys keys;

    @LocalServerPort
    int port;

    private record Hidden(String who, String kind, String reference) {}

    @Test
    void SHR_14_what_one_may_not_know_answers_as_what_is_not_there() throws Exception {
        demonstration.load();
        Map<String, String> paths = new HashMap<>(OTHER_KINDS);
        kinds.stream().flatMap(some -> some.kinds().stream()).forEach(kind -> paths.put(kind.kind(), kind.path()));
        paths.remove("case_outcome");
        var askers = new HashMap<String, Asker>();
        var nothing = new HashMap<String, String>();
        var wrong = new TreeSet<String>();
        var asked = new TreeSet<String>();
        var done = new HashMap<String, Long>();
        for (Hidden hidden : hidden()) {
            String path = paths.get(hidden.kind());
            if (path == null) continue;
            for (Map.Entry<String, Set<String>> row : table().entrySet()) {
                String address = address(row.getKey(), path);
                if (address == null || !row.getValue().contains(hidden.who())) continue;
                Asker asker = askers.computeIfAbsent(hidden.who(), this::asker);
                done.computeIfAbsent(hidden.who(), HiddenRecordsTest::done);
                String method = row.getKey().split(" ")[0];
                String absent = nothing.computeIfAbsent(
                        hidden.who() + " " + method + " " + address,
                        key -> asker.ask(method, address.formatted(ABSENT)));
                String there = asker.ask(method, address.formatted(hidden.reference()));
                asked.add(hidden.kind());
                // That page carries keys of its own, new each time.
                boolean wordsFirst =
                        WORDS_FIRST.contains(row.getKey()) && absent.startsWith("400") && there.startsWith("400");
                if (!wordsFirst && (!there.equals(absent) || !there.startsWith("404")))
                    wrong.add(hidden.who() + " " + method + " " + address.formatted(hidden.reference()) + " "
                            + there.substring(0, 3) + ", absent " + absent.substring(0, 3));
            }
        }
        if (System.getProperty("routes") == null)
            assertThat(asked).contains("case", "referral", "notice", "order", "report");
        assertThat(wrong).isEmpty();
        // What was asked in vain, or came back for its words, is nowhere in the log as done.
        done.forEach((who, before) -> assertThat(done(who)).as("done by " + who).isEqualTo(before));
    }

    private static long done(String who) {
        return TestDatabase.owner()
                .sql("""
                select count(*) from log_entry l join account a on a.id = l.actor_id
                where a.email = :email and l.outcome = 'done'
                """)
                .param("email", who + "@demo.example")
                .query(Long.class)
                .single();
    }

    /** The route's address for this kind with %s for its reference; null where the route is not of the kind. */
    private static @org.jspecify.annotations.Nullable String address(String route, String path) {
        String pattern = route.split(" ")[1];
        int at = pattern.indexOf("{reference}");
        if (at < 0) return null;
        String before = Stream.of(pattern.substring(0, at).split("(?<=/)"))
                .map(part -> part.startsWith("{") ? "[^/]+/" : Pattern.quote(part))
                .reduce("", String::concat);
        if (!path.matches(before)) return null;
        String after = pattern.substring(at + "{reference}".length())
                .replace("{noun}", "service")
                .replace("{outcome}", "decline")
                .replaceAll("\\{(id|file)}", "01234567-89ab-7def-8123-456789abcdef")
                .replaceAll("\\{[^}]+}", "1");
        return path + "%s" + after;
    }

    /** Somebody signed in, with the keys that a form of theirs would carry. */
    private record Asker(Visitor visitor, List<Map.Entry<String, String>> keys) {

        String ask(String method, String path) {
            Visitor.Page page = method.equals("GET") ? visitor.get(path) : visitor.post(path, keys);
            return page.status() + " " + page.body();
        }
    }

    private Asker asker(String who) {
        Visitor visitor = Demonstration.visitor(port, who);
        UUID account = TestDatabase.owner()
                .sql("select id from account where email = :email")
                .param("email", who + "@demo.example")
                .query(UUID.class)
                .single();
        // Without a key of one's own a form is refused before the record is looked for, and nothing would be tested.
        var words = new ArrayList<>(WORDS.entrySet());
        words.add(visitor.token());
        words.add(Map.entry("_once", keys.issue(account)));
        return new Asker(visitor, List.copyOf(words));
    }

    private static Map<String, Set<String>> table() throws IOException {
        var table = new HashMap<String, Set<String>>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/permission-table.txt"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] sides = line.split(" : ");
            if (!sides[0].contains(System.getProperty("routes", ""))) continue;
            table.put(sides[0].strip(), Set.of(sides[1].strip().split("\\s+")));
        }
        return table;
    }

    /** For each person and kind, one record outside what the person's live grants reach in any way. */
    private static List<Hidden> hidden() {
        return TestDatabase.owner()
                .sql("""
                select distinct on (a.email, r.kind, same) split_part(a.email, '@', 1) as who, r.kind, r.reference
                from account a cross join record_access r
                cross join lateral (select exists (select from access_grant g where g.account_id = a.id and g.realm_id = r.realm_id) as same) s
                where a.email like '%@demo.example'
                  and not exists (select from report p where p.id = r.record_id and p.status = 'PUBLISHED')
                  -- A round of briefings that was issued is for every reader of briefings in the partnership, and no other.
                  and not (s.same and exists (
                    select from briefing_round b left join ward_briefing w on w.round_id = b.id and w.id = r.record_id
                    where b.status = 'ISSUED' and (b.id = r.record_id or w.id is not null)))
                  and r.realm_id in (select x.realm_id from access_grant x join account y on y.id = x.account_id where y.email like '%@demo.example')
                  and not exists (
                    select from access_grant g join role ro on ro.id = g.role_id
                    where g.account_id = a.id and g.realm_id = r.realm_id
                      and ((ro.reach = 'WHOLE_REALM' and exists (select from area_closure c where c.ancestor_id = g.area_id and c.area_id = r.area_id))
                        or exists (select from participation p where p.record_id = r.record_id and p.organisation_id = g.organisation_id)))
                order by a.email, r.kind, same, r.reference
                """)
                .query((row, n) -> new Hidden(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
