package uk.saferhub.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.notifications.WorkSource;
import uk.saferhub.timeline.ReadLog;

/** What is due from somebody: one query over the views that features offer, each under its own sight. */
@Component
class Due implements WorkSource {

    static final int DAYS = 7;
    static final int MOST = 100;

    /** Of a year ahead. */
    static final int MOST_AHEAD = 300;

    /** Every permission under which something may be due, for the routes and jobs that ask. */
    static final List<Permission> PERMISSIONS =
            DueSource.ALL.stream().map(DueSource::permission).distinct().toList();

    /** Whose work: what is one's own or nobody's in particular, or everything of one's organisation. */
    enum Whose {
        MINE,
        TEAM
    }

    /** @param verb what one does: Answer, Chase, Decide, Review. @param person whose it is, if anybody's in particular */
    record Item(
            UUID id,
            String what,
            String verb,
            String href,
            LocalDate dueOn,
            @Nullable String person) {

        private Item under(Map<UUID, HeldWords> held) {
            return new Item(id, held.getOrDefault(id, HeldWords.NONE).in(what), verb, href, dueOn, person);
        }
    }

    /** What is a named person's is left to them, unless they act no more for anybody here. */
    private static final String WANTED = """
            select d.id, d.realm_id, d.account_id, d.what, d.verb, d.href, d.due_on, d.kind from %s d
            where %s%s and %s
              and d.due_on <= :until
              and (:team or d.account_id is null or d.account_id = :me or not exists (
                select from post_label t where t.account_id = d.account_id and t.realm_id = d.realm_id
                  and t.held_from <= :today and (t.held_until is null or t.held_until >= :today)
                  and (t.active_until is null or t.active_until > :today)))
            """;

    /** Each source gives its own first hundred: of somebody who sees half a million records, no more than those are looked at. */
    private static final String FIRST = "order by d.due_on, d.what limit :most";

    private final JdbcClient client;
    private final ReadLog log;
    private final HeldNames held;

    Due(JdbcClient client, ReadLog log, HeldNames held) {
        this.held = held;
        this.client = client;
        this.log = log;
    }

    /** Within a week, by due date, so that what is latest comes first; at most a hundred. */
    List<Item> of(Actor actor, Whose whose) {
        return items(DueSource.ALL, actor, whose, actor.today().plusDays(DAYS), MOST, FIRST);
    }

    /** From today until that day, with what ends on a day for those who only read it; at most three hundred, the next first. */
    List<Item> ahead(Actor actor, Whose whose, LocalDate until) {
        return items(DueSource.AHEAD, actor, whose, until, MOST_AHEAD, "and d.due_on >= :today " + FIRST);
    }

    private List<Item> items(
            List<DueSource> sources, Actor actor, Whose whose, LocalDate until, int most, String each) {
        String columns = "due.id, due.what, due.verb, due.href, due.due_on, p.name as person";
        var asked = asked(sources, columns, actor, whose, until, each, "order by due.due_on, due.what limit :most");
        if (asked == null) return List.of();
        List<Item> items = asked.param("most", most).query(Item.class).list();
        List<UUID> records = items.stream().map(Item::id).distinct().toList();
        log.read(records);
        Map<UUID, HeldWords> names = held.in(records, actor);
        return items.stream().map(item -> item.under(names)).toList();
    }

    @Override
    public List<Permission> permissions() {
        return PERMISSIONS;
    }

    @Override
    public boolean isAnyDue(Actor actor) {
        var asked = asked(DueSource.ALL, "1", actor, Whose.MINE, actor.today(), "limit 1", "limit 1");
        return asked != null && asked.query(Integer.class).optional().isPresent();
    }

    @Override
    public @Nullable Research research(Actor actor, LocalDate until) {
        String columns = "count(distinct due.id)::int as cases, min(due.due_on) as by";
        String ofCases = "where due.kind = 'answer' and due.href like '/cases/%'";
        var asked = asked(DueSource.ALL, columns, actor, Whose.TEAM, until, "", ofCases);
        if (asked == null) return null;
        Research found = asked.query((row, n) -> row.getInt("cases") == 0
                        ? null
                        : new Research(row.getInt("cases"), row.getObject("by", LocalDate.class)))
                .list()
                .getFirst();
        return found;
    }

    @Override
    public Map<LocalDate, Boolean> days(Actor actor, LocalDate until) {
        var asked = asked(
                DueSource.ALL,
                "due.due_on, bool_or(due.kind = 'review') as review",
                actor,
                Whose.MINE,
                until,
                "",
                "where due.due_on >= :today group by due.due_on");
        var days = new HashMap<LocalDate, Boolean>();
        if (asked != null)
            asked.query((row, n) -> days.put(row.getObject("due_on", LocalDate.class), row.getBoolean("review")))
                    .list();
        return days;
    }

    private JdbcClient.@Nullable StatementSpec asked(
            List<DueSource> sources,
            String columns,
            Actor actor,
            Whose whose,
            LocalDate until,
            String each,
            String end) {
        var parts = new ArrayList<String>();
        var params = new HashMap<String, Object>();
        for (DueSource source : sources) add(source, "s" + parts.size() + "_", each, actor, parts, params);
        if (parts.isEmpty()) return null;
        return client.sql("select " + columns + " from (" + String.join(" union all ", parts)
                        + ") due left join account_label p on p.id = due.account_id " + end)
                .params(params)
                .param("team", whose == Whose.TEAM)
                .param("me", actor.worksAs())
                .param("today", actor.today())
                .param("recent", actor.today().minusYears(1))
                .param("until", until);
    }

    private static void add(
            DueSource source,
            String name,
            String each,
            Actor actor,
            List<String> parts,
            HashMap<String, Object> params) {
        List<Seat> seats = actor.seats(source.permission());
        if (seats.isEmpty()) return;
        var sight = actor.sight(source.permission());
        String own = source.own() ? " and d.organisation_id = any (:" + name + "own::uuid[])" : "";
        parts.add("(" + WANTED.formatted(source.view(), source.condition(), own, sight.where("d", name)) + each + ")");
        params.putAll(sight.params(name));
        if (source.own())
            params.put(
                    name + "own",
                    new SqlArrayValue(
                            "uuid",
                            seats.stream().map(Seat::organisationId).distinct().toArray()));
    }
}
