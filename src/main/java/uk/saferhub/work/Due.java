package uk.saferhub.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.timeline.ReadLog;

/** What is due from somebody within a week: one query over the views that features offer, each under its own sight. */
@Component
class Due {

    static final int DAYS = 7;
    static final int MOST = 100;

    /**
     * A kind of work.
     *
     * @param view what a feature offers
     * @param condition which of its rows
     * @param permission who can do it, and so whose sight it takes
     * @param own only what is the turn of one's own organisation; else whatever one may see
     */
    private record Source(String view, String condition, Permission permission, boolean own) {}

    private static final List<Source> SOURCES = List.of(
            new Source("due_referrals", "d.kind = 'referral'", Permission.TRIAGE_REFERRAL, false),
            new Source("due_referrals", "d.kind in ('question', 'result')", Permission.MAKE_REFERRAL, true),
            new Source("due_cases", "d.kind <> 'answer'", Permission.MANAGE_CASE, false),
            new Source("due_cases", "d.kind = 'answer'", Permission.WORK_CASE, true),
            new Source("due_case_checks", "true", Permission.MANAGE_CASE, false),
            new Source("due_case_people", "true", Permission.MANAGE_CASE, false),
            new Source("due_actions", "true", Permission.WORK_ACTION, true));

    /** @param verb what one does: Answer, Chase, Decide, Review */
    record Item(UUID id, String what, String verb, String href, LocalDate dueOn) {}

    private final JdbcClient client;
    private final ReadLog log;

    Due(JdbcClient client, ReadLog log) {
        this.client = client;
        this.log = log;
    }

    /** By due date, so that what is latest comes first. What is another named person's is left to them. */
    List<Item> of(Actor actor) {
        var parts = new ArrayList<String>();
        var params = new HashMap<String, Object>();
        for (Source source : SOURCES) add(source, "s" + parts.size() + "_", actor, parts, params);
        if (parts.isEmpty()) return List.of();
        List<Item> items = client.sql(
                        "select id, what, verb, href, due_on from (" + String.join(" union all ", parts) + """
                ) due
                where (account_id is null or account_id = :me) and due_on <= :until
                  and (kind <> 'chase' or due_on <= :today)
                order by due_on, what limit :most
                """)
                .params(params)
                .param("me", actor.accountId())
                .param("today", actor.today())
                .param("until", actor.today().plusDays(DAYS))
                .param("most", MOST)
                .query(Item.class)
                .list();
        log.read(items.stream().map(Item::id).distinct().toList());
        return items;
    }

    private static void add(
            Source source, String name, Actor actor, List<String> parts, HashMap<String, Object> params) {
        List<Seat> seats = actor.seats(source.permission());
        if (seats.isEmpty()) return;
        var sight = actor.sight(source.permission());
        String own = source.own() ? " and d.organisation_id = any (:" + name + "own::uuid[])" : "";
        parts.add("select d.* from " + source.view() + " d where " + source.condition() + own + " and "
                + sight.where("d", name));
        params.putAll(sight.params(name));
        if (source.own())
            params.put(
                    name + "own",
                    seats.stream()
                            .map(Seat::organisationId)
                            .distinct()
                            .map(UUID::toString)
                            .collect(Collectors.joining(",", "{", "}")));
    }
}
