package uk.saferhub.retention;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.saferhub.database.Address;
import uk.saferhub.kernel.Reference;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.World;

/**
 * A record of every kind that can be destroyed, all ended on 1 March 2015, with one word in every personal column: made from the
 * catalogue, so that a kind or a column that is added later is made too.
 */
final class OldRecords {

    /** What may not be any word or day, by table and column, as SQL. */
    private static final Map<String, String> GIVEN = Map.ofEntries(
            Map.entry("entry.withdrawn_reason", "null"),
            Map.entry("referral.status", "'DECLINED'"),
            Map.entry("referral.kind", "'PLACE'"),
            Map.entry("referral.hub", "'york-hub'"),
            Map.entry("notice.recipient", "'INDIVIDUAL'"),
            Map.entry("notice.state", "'SERVED'"),
            Map.entry("enforcement_order.order_kind", "'CLOSURE'"),
            Map.entry("enforcement_order.extent", "'FULL'"),
            Map.entry("enforcement_order.made_on", "date '2015-02-01'"),
            Map.entry("enforcement_order.in_force_on", "date '2015-02-01'"),
            Map.entry("enforcement_order.ends_on", "date '2015-03-01'"),
            Map.entry("prosecution.concluded_on", "date '2015-03-01'"),
            Map.entry("prosecution.result", "'X'"),
            Map.entry("named_operation.code", "'old-walks'"),
            Map.entry("named_operation.changed_at", "timestamptz '2015-03-01 12:00Z'"),
            Map.entry("shift_return.items", "'{}'"),
            Map.entry("channel_case.closed_on", "date '2015-03-01'"),
            Map.entry("contract.ended_on", "date '2015-03-01'"),
            Map.entry("review.reported_on", "date '2015-03-01'"),
            Map.entry("channel_case.sex", "'MALE'"),
            Map.entry("channel_case.mental_health", "'YES'"),
            Map.entry("channel_case.ideology", "'OTHER'"),
            Map.entry("channel_case.stage", "'EXITED'"),
            Map.entry("channel_case.closing_reason", "null"),
            Map.entry("channel_case.reviews_after_exit", "2"),
            Map.entry("information_request.kind", "'ACCESS'"),
            Map.entry("information_request.outcome", "'IN_FULL'"),
            Map.entry("information_request.closed_on", "date '2015-03-01'"),
            Map.entry("data_breach.kind", "'LOST'"),
            Map.entry("record_search.kind", "'ACCESS'"),
            Map.entry("premises.uprn", "null"),
            Map.entry("bridged_record.answer", "'TAKEN'"),
            Map.entry("bridged_record.answered_at", "timestamptz '2015-03-01 12:00Z'"));

    /** What says that a record is finished, where its own row does not. */
    private static final Map<String, String> FINISHED = Map.of(
            "named_operation", """
                    with changed as (
                      insert into operation_change (id, operation_id, realm_id, part, words_before, words_after, reason, organisation_id,
                        changed_by, changed_at)
                      values (gen_random_uuid(), :id, :realm, 'Aims', :word, :word, :word, :organisation, :account,
                        timestamptz '2015-03-01 12:00Z'))
                    insert into operation_result (id, operation_id, realm_id, came_on, standing, success, came, evidence, organisation_id,
                      recorded_by, recorded_at)
                    values (gen_random_uuid(), :id, :realm, date '2015-03-01', 'ENDED', 'MET', :word, :word, :organisation, :account,
                      timestamptz '2015-03-01 12:00Z')
                    """,
            "record_search", """
                    with event as (
                      insert into record_search_event (id, search_id, realm_id, kind, words, account_id, known_at)
                      values (gen_random_uuid(), :id, :realm, 'ANSWERED', :word, :account, timestamptz '2015-03-01 12:00Z'))
                    insert into record_item (id, search_id, realm_id, source, title, words, digest, known_at)
                    values (gen_random_uuid(), :id, :realm, 'X', :word, :word, :word, timestamptz '2015-03-01 12:00Z')
                    """,
            "data_breach", """
                    insert into data_breach_step (id, breach_id, realm_id, kind, categories, happened_at, words, account_id, known_at)
                    values (gen_random_uuid(), :id, :realm, 'CLOSED', '{}', timestamptz '2015-03-01 12:00Z', :word, :account,
                            timestamptz '2015-03-01 12:00Z')
                    """);

    private record Column(
            String name,
            String type,
            boolean needed,
            boolean personal,
            @org.jspecify.annotations.Nullable String allowed,
            @org.jspecify.annotations.Nullable String target) {}

    private final World world;
    private final UUID account;
    private final String word;
    /** References by kind. */
    final Map<String, String> made = new TreeMap<>();

    final List<UUID> ids = new ArrayList<>();

    private final JdbcClient owner;

    OldRecords(World world, UUID account, String word) throws SQLException {
        this.owner = JdbcClient.create(new SingleConnectionDataSource(
                DriverManager.getConnection(
                        TestDatabase.address().url(),
                        Address.OWNER,
                        TestDatabase.address().ownerPassword()),
                true));
        this.world = world;
        this.account = account;
        this.word = word;
    }

    void make(String kind) {
        UUID id = UUID.randomUUID();
        String reference = Reference.next("OLD");
        run(
                "insert into record_access (record_id, realm_id, area_id, kind, reference) values (:id, :realm, :area, '"
                        + kind + "', '" + reference + "')",
                id);
        run("""
                insert into participation (id, record_id, realm_id, area_id, organisation_id, level, joined_at)
                values (gen_random_uuid(), :id, :realm, :area, :organisation, 'owner', timestamptz '2015-01-01 12:00Z')
                """, id);
        List<String> tables = owner.sql(
                        "select table_name from disposal_kind where kind = :kind order by table_name <> 'entry'")
                .param("kind", kind)
                .query(String.class)
                .list();
        for (String table : tables) fill(table, id, kind, reference);
        for (String table : tables) if (FINISHED.containsKey(table)) run(FINISHED.get(table), id);
        if (kind.equals("concern place"))
            run(
                    "update entry set withdrawn_at = timestamptz '2015-03-01 12:00Z', withdrawn_reason = :word where id = :id",
                    id);
        made.put(kind, reference);
        ids.add(id);
    }

    private void fill(String table, UUID id, String kind, String reference) {
        Map<String, String> values = owner.sql("""
                select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as needed,
                       col_description(a.attrelid, a.attnum) ~ '^(personal|special)'
                         and not a.attname = any (select unnest(d.kept) from disposal_part d where d.table_name = :table) as personal,
                       (select substring(pg_get_constraintdef(k.oid) from '''([^'']+)''::text') from pg_constraint k
                        where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as allowed, f.confrelid::regclass::text as target
                from pg_attribute a left join pg_constraint f
                  on f.conrelid = a.attrelid and f.contype = 'f' and f.conkey = array[a.attnum]
                where a.attrelid = :table::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                """).param("table", table).query(Column.class).list().stream()
                .filter(column ->
                        column.needed() || column.personal() || GIVEN.containsKey(table + "." + column.name()))
                .collect(Collectors.toMap(Column::name, column -> value(table, column, kind, reference)));
        run(
                "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                        + String.join(", ", values.values()) + ")",
                id);
    }

    private String value(String table, Column column, String kind, String reference) {
        String given = GIVEN.get(table + "." + column.name());
        if (given != null) return given;
        String target = column.target() == null ? "" : column.target();
        return switch (column.name()) {
            case "id" -> ":id";
            case "reference" -> "'" + reference + "'";
            case "register" -> "'" + kind + "'";
            default ->
                switch (target) {
                    case "realm" -> ":realm";
                    case "area" -> ":area";
                    case "organisation" -> ":organisation";
                    case "account" -> ":account";
                    case "pack_release" -> "(select id from pack_release limit 1)";
                    case "" -> plain(column);
                    default -> "null";
                };
        };
    }

    private static String plain(Column column) {
        String words = column.allowed() != null ? "'" + column.allowed() + "'" : column.personal() ? ":word" : "'X'";
        return switch (column.type()) {
            case "text" -> words;
            case "text[]" -> "array[" + words + ", " + words + "]";
            case "uuid[]" -> "'{}'";
            case "json", "jsonb" ->
                "json_build_object('a', " + words + ")" + (column.type().equals("jsonb") ? "::jsonb" : "");
            case "date" -> "date '2015-03-01'";
            case "timestamp with time zone" -> "timestamptz '2015-03-01 12:00Z'";
            case "time without time zone" -> "time '10:00'";
            case "boolean" -> "false";
            case "uuid" -> column.needed() ? ":id" : "null";
            default -> "2";
        };
    }

    private void run(String sql, UUID id) {
        owner.sql(sql)
                .param("id", id)
                .param("realm", world.realm("hub"))
                .param("area", world.area())
                .param("organisation", world.organisation("Hub"))
                .param("account", account)
                .param("word", word)
                .update();
    }
}
