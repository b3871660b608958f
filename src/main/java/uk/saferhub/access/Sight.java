package uk.saferhub.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Which records somebody may see, as a piece of SQL. Every list, count, search, export and figure of a feature carries it.
 *
 * <p>It is written for the one who sees least: with own-agency seats alone it is a semi-join that starts at the agency's
 * participations, and only those who read a whole area pay for the wider condition.
 *
 * @param onlyRecords records that a guest's grant or emergency access opens one by one
 * @param within what the person who is away sees, for a deputy: a record must lie within both; else null
 */
public record Sight(
        UUID accountId,
        List<UUID> wholeSeats,
        List<Seat> agencySeats,
        List<UUID> onlyRecords,
        @Nullable Sight within) {

    private static final String WHOLE = """
            (%1$s.realm_id, %1$s.area_id) in (
              select g.realm_id, a.area_id from access_grant g join area_closure a on a.ancestor_id = g.area_id
              where g.id = any (:%2$swhole_seats::uuid[]))""";

    private static final String ONLY = "%1$s.id = any (:%2$sonly_records::uuid[])";

    // An alias that no statement uses for its record: the same one would make the condition speak of itself.
    private static final String NOT_BARRED = """
            not exists (select 1 from exclusion barred where barred.record_id = %1$s.id
                        and barred.account_id = :%2$ssight_account and barred.lifted_at is null)""";

    /** What is seen from the seats that read a whole realm alone. */
    public Sight asStaff() {
        return new Sight(accountId, wholeSeats, List.of(), List.of(), within == null ? null : within.asStaff());
    }

    /**
     * The condition on the record with this alias, which has columns id, realm_id and area_id.
     *
     * @param alias a table alias of the statement, written by a programmer and never by a user
     */
    public String where(String alias) {
        return where(alias, "");
    }

    /**
     * As above, for a statement that carries several sights.
     *
     * @param name begins the names of this sight's parameters, such as {@code answer_}
     */
    public String where(String alias, String name) {
        var agency = new AgencySight(agencySeats);
        var ways = new ArrayList<String>();
        if (!wholeSeats.isEmpty()) ways.add(WHOLE.formatted(alias, name));
        if (!agencySeats.isEmpty()) ways.add(agency.where(alias, name));
        if (!onlyRecords.isEmpty()) ways.add(ONLY.formatted(alias, name));
        if (ways.isEmpty()) ways.add(agency.where(alias, name));
        String seen = ways.size() == 1 ? ways.getFirst() : "(" + String.join(" or ", ways) + ")";
        String own = seen + " and " + NOT_BARRED.formatted(alias, name);
        return within == null ? own : own + " and " + within.where(alias, name + "within_");
    }

    /**
     * That neither the actor nor whom they stand in for is barred from the record with this alias: no leave to see it, only what
     * must hold besides where a rule lets somebody know that a record exists. Its parameters are those of {@link #where}.
     */
    public String notBarred(String alias) {
        return notBarred(alias, "");
    }

    private String notBarred(String alias, String name) {
        String own = NOT_BARRED.formatted(alias, name);
        return within == null ? own : own + " and " + within.notBarred(alias, name + "within_");
    }

    /** What it asks for, whichever permission it is of: two that are equal in this see the same records. */
    List<Object> asked() {
        var seats = agencySeats.stream()
                .map(seat -> List.of(seat.organisationId(), seat.realmId(), seat.areaId()))
                .distinct()
                .toList();
        return List.of(
                wholeSeats.stream().distinct().toList(),
                seats,
                onlyRecords,
                within == null ? List.of() : within.asked());
    }

    /** The parameters of {@link #where}. */
    public Map<String, Object> params() {
        return params("");
    }

    /** The parameters of {@link #where(String, String)}. */
    public Map<String, Object> params(String name) {
        var params = new HashMap<String, Object>();
        params.put(name + "whole_seats", array(wholeSeats));
        new AgencySight(agencySeats).into(params, name);
        params.put(name + "only_records", array(onlyRecords));
        params.put(name + "sight_account", accountId);
        if (within != null) params.putAll(within.params(name + "within_"));
        return params;
    }

    /**
     * Keys as an array of the database's own kind. As text that the statement casts, the planner knows how many rows they stand
     * for and not how many they are; it takes ten, and what it then thinks each look into an index costs made a list of the agency
     * that sees most take seconds (docs/decisions/performance.md).
     */
    static SqlArrayValue array(List<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }
}
