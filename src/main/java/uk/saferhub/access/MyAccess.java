package uk.saferhub.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What one may do and why: each live grant in words. */
@Component
class MyAccess {

    /** One grant in words. @param may what it lets one do */
    record Held(
            String role, String organisation, String partnership, String compartment, String reach, List<String> may) {}

    List<Held> of(Actor actor) {
        Map<UUID, List<Seat>> grants = new java.util.LinkedHashMap<>();
        for (Seat seat : actor.grants())
            grants.computeIfAbsent(seat.grantId(), id -> new java.util.ArrayList<>())
                    .add(seat);
        return grants.values().stream().map(MyAccess::words).toList();
    }

    /** The same for somebody else, within these partnerships: what the person sees in others is not the reader's business. */
    List<Held> of(Actor actor, List<String> partnerships) {
        List<Seat> within = actor.grants().stream()
                .filter(seat -> partnerships.contains(seat.partnership()))
                .toList();
        return of(new Actor(actor.accountId(), actor.name(), actor.permission(), within, actor.now()));
    }

    private static Held words(List<Seat> seats) {
        Seat seat = seats.getFirst();
        String reach = seat.onlyRecord() != null
                ? "One record, for reading, until its time is over"
                : seat.reach() == Reach.WHOLE_REALM
                        ? "Everything in your area"
                        : "What your organisation takes part in";
        return new Held(
                seat.role(),
                seat.organisation(),
                seat.partnershipName(),
                seat.compartment(),
                reach,
                seats.stream().map(s -> s.permission().words()).toList());
    }
}
