package uk.saferhub.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person (or service) on whose behalf a request runs, with what they may do at this moment.
 *
 * @param permission the permission of the route
 * @param grants every live seat with its permission: one row for each permission of each grant
 * @param now the time of the request (UTC)
 * @param standsInFor who is away and whose deputy this is, with that person's own grants: what is seen and done lies within
 *     the rights of both; null where one acts for oneself
 */
public record Actor(
        UUID accountId,
        String name,
        Permission permission,
        List<Seat> grants,
        Instant now,
        @Nullable Actor standsInFor) {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    public Actor(UUID accountId, String name, Permission permission, List<Seat> grants, Instant now) {
        this(accountId, name, permission, grants, now, null);
    }

    /** This actor as the deputy of somebody who is away: the seats that both hold for the same body. */
    Actor inPlaceOf(Actor absent) {
        List<Seat> both = grants.stream()
                .filter(seat -> absent.grants.stream().anyMatch(theirs -> seat.isAs(theirs)))
                .toList();
        return new Actor(accountId, name, permission, both, now, absent);
    }

    /** Whose turn counts as one's own: one's own account, or that of the person who is away. */
    public UUID worksAs() {
        return standsInFor == null ? accountId : standsInFor.accountId();
    }

    /** The seats from which the route's permission is held. */
    public List<Seat> seats() {
        return seats(permission);
    }

    public List<Seat> seats(Permission kind) {
        return grants.stream().filter(seat -> seat.permission() == kind).toList();
    }

    /** Which records may be seen under the route's permission. */
    public Sight sight() {
        return sight(permission);
    }

    public Sight sight(Permission kind) {
        return new Sight(
                accountId,
                thatReach(kind, Reach.WHOLE_REALM).stream().map(Seat::grantId).toList(),
                thatReach(kind, Reach.OWN_AGENCY),
                onlyRecords(kind),
                standsInFor == null ? null : standsInFor.sight(kind));
    }

    /**
     * The seat from which the route's permission is held in that realm; none is as if there were no such realm. What opens one
     * record alone is for reading it, and makes nobody act for a body.
     */
    public Seat seat(UUID realmId) {
        return seats().stream()
                .filter(seat -> seat.onlyRecord() == null && seat.realmId().equals(realmId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether this kind of thing may be done in that realm: for offering a button, and for the rule behind it. */
    public boolean may(Permission kind, UUID realmId) {
        return grants.stream()
                .anyMatch(seat -> seat.permission() == kind
                        && seat.onlyRecord() == null
                        && seat.realmId().equals(realmId));
    }

    /** Whether this kind of thing may be done anywhere: for the navigation. */
    public boolean may(Permission kind) {
        return grants.stream().anyMatch(seat -> seat.permission() == kind);
    }

    /** The day in England and Wales. */
    public LocalDate today() {
        return now.atZone(LONDON).toLocalDate();
    }

    /**
     * The instant that stands for a day of which no time is known: now when it is today, else noon, so that no midnight is
     * invented and the day is the same in every zone nearby.
     */
    public Instant at(LocalDate day) {
        return day.equals(today()) ? now : day.atTime(12, 0).atZone(LONDON).toInstant();
    }

    /** The instant, unless it only stands for its day (see {@link #at}): null then, so that no noon is shown. */
    public static @Nullable Instant timed(Instant at) {
        return at.atZone(LONDON).toLocalTime().equals(java.time.LocalTime.NOON) ? null : at;
    }

    private List<Seat> thatReach(Permission kind, Reach reach) {
        return seats(kind).stream()
                .filter(seat -> seat.onlyRecord() == null && seat.reach() == reach)
                .toList();
    }

    private List<UUID> onlyRecords(Permission kind) {
        return onlyRecords(seats(kind));
    }

    /** Every record that is open to this actor alone, as a guest or in an emergency. */
    List<UUID> onlyRecords() {
        return onlyRecords(grants);
    }

    private static List<UUID> onlyRecords(List<Seat> seats) {
        return seats.stream().map(Seat::onlyRecord).filter(Objects::nonNull).toList();
    }
}
