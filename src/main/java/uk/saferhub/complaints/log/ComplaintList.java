package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Sight;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.timeline.ReadLog;

/** The log's rows, newest first, each with how often its place and its caller have come up. */
@Component
class ComplaintList {

    static final int SIZE = 50;

    /**
     * @param atPlace complaints about this place within the months before, itself among them
     * @param byCaller complaints of this caller within the months before, itself among them; nought for somebody unnamed
     * @param dueOn the day by which the reporter is to be told something, or null for nothing
     * @param total of all pages
     */
    record Row(
            UUID id,
            String reference,
            LocalDate receivedOn,
            String kind,
            Complaint.Source source,
            String place,
            int atPlace,
            int byCaller,
            @Nullable LocalDate dueOn,
            int total) {

        /** A place may be called by whom one meets there. */
        Row under(HeldWords held) {
            return new Row(id, reference, receivedOn, kind, source, held.in(place), atPlace, byCaller, dueOn, total);
        }

        /** "place: 3 times; caller: 2 times"; empty for a first. */
        String again() {
            var words = new java.util.StringJoiner("; ");
            if (atPlace > 1) words.add("place: " + atPlace + " times");
            if (byCaller > 1) words.add("caller: " + byCaller + " times");
            return words.toString();
        }
    }

    private static final String ASKED = """
        select e.id, e.reference, c.received_on, c.kind, c.source, c.place, c.realm_id, c.place_key, c.caller_key,
          c.answer_by, c.acknowledge_by%2$s
        from complaint c join entry_label e using (id)
        where %1$s
        """;

    private static final String PAGE = " order by received_on desc, reference limit :size offset :skipped";

    private static final String ROWS = """
        select c.id, c.reference, c.received_on, c.kind, c.source, c.place,
          (select count(*)::int from complaint o join entry_label oe using (id)
           where o.realm_id = c.realm_id and o.place_key = c.place_key and o.received_on <= c.received_on
             and o.received_on > c.received_on - make_interval(months => :months) and %2$s) as at_place,
          (select count(*)::int from complaint o join entry_label oe using (id)
           where o.realm_id = c.realm_id and o.caller_key = c.caller_key and o.received_on <= c.received_on
             and o.received_on > c.received_on - make_interval(months => :months) and %2$s) as by_caller,
          case when exists (select 1 from complaint_answer a where a.complaint_id = c.id and a.kind = 'TOLD') then null
               when exists (select 1 from complaint_answer a where a.complaint_id = c.id) then c.answer_by
               else c.acknowledge_by end as due_on%3$s
        from (%1$s) c
        """;

    private final JdbcClient client;
    private final ReadLog log;
    private final HeldNames names;

    ComplaintList(JdbcClient client, ReadLog log, HeldNames names) {
        this.names = names;
        this.client = client;
        this.log = log;
    }

    /** @param months how far back a place or a caller is watched for */
    List<Row> of(Actor actor, Asked asked, int months) {
        return of(actor, asked, months, SIZE);
    }

    /** As above, with so many rows on a page. */
    List<Row> of(Actor actor, Asked asked, int months, int size) {
        Sight sight = actor.sight();
        var params = new HashMap<String, Object>(sight.params());
        params.putAll(sight.params("o_"));
        String where = sight.where("e") + filters(asked, sight, params);
        List<Row> found = client.sql(asked.repeat() ? repeats(where, sight) : page(where, sight))
                .params(params)
                .param("months", months)
                .param("size", size)
                .param("skipped", (asked.page() - 1) * size)
                .query(Row.class)
                .list();
        log.read(found.stream().map(Row::id).toList());
        return names.told(found, Row::id, Row::under, actor);
    }

    /** What comes again is counted for the page alone. */
    private static String page(String where, Sight sight) {
        String page = ASKED.formatted(where, ", count(*) over ()::int as total") + PAGE;
        return ROWS.formatted(page, sight.where("oe", "o_"), ", c.total") + " order by c.received_on desc, c.reference";
    }

    /** For every one that is asked for, since it decides which there are. */
    private static String repeats(String where, Sight sight) {
        return "select r.*, count(*) over ()::int as total from ("
                + ROWS.formatted(ASKED.formatted(where, ""), sight.where("oe", "o_"), "")
                + ") r where r.at_place > 1 or r.by_caller > 1" + PAGE;
    }

    /**
     * The conditions on complaint c of what is asked for, repeats apart. An operation that the reader may not know narrows to nothing,
     * as one that is not there; a short name is that of each realm's own operation.
     */
    static String filters(Asked asked, Sight sight, Map<String, Object> params) {
        var where = new StringBuilder(" and c.received_on between :from and :to");
        params.put("from", asked.from());
        params.put("to", asked.to());
        if (asked.kind() != null) {
            where.append(" and c.kind = :kind");
            params.put("kind", asked.kind());
        }
        if (asked.source() != null) {
            where.append(" and c.source = :source");
            params.put("source", asked.source().name());
        }
        if (asked.operation() != null) {
            where.append(
                    " and c.operation = :operation and exists (select from named_operation m join entry_label me using (id)"
                            + " where me.realm_id = c.realm_id and m.code = c.operation and "
                            + sight.where("me", "operation_")
                            + ")");
            params.putAll(sight.params("operation_"));
            params.put("operation", asked.operation());
        }
        if (asked.place() != null) {
            where.append(" and position(lower(:place) in c.place_key) > 0");
            params.put("place", asked.place());
        }
        return where.toString();
    }
}
