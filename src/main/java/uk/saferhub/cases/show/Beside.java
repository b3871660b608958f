package uk.saferhub.cases.show;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.agency.AgencyStore;
import uk.saferhub.cases.brought.OriginStore;
import uk.saferhub.cases.clock.ClocksSeen;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.cases.transfer.TransferStore;
import uk.saferhub.clocks.ClockPanel;
import uk.saferhub.referrals.OtherWork;
import uk.saferhub.web.Frame;

/** What stands beside a case's summary. */
@Component
class Beside {

    private static final int RECENT_WEEKS = 4;

    /**
     * @param agencies those that take part now
     * @param asked the hub asked last to take the case over; none for agencies
     * @param earlier what it was called where it was kept before, empty where it had no reference; null for a case that began here
     */
    record Seen(
            List<AgencyStore.Agency> agencies,
            OtherWork.Found elsewhere,
            OtherWork.Found atPlace,
            ClockPanel clocks,
            TransferStore.@Nullable Asked asked,
            @Nullable String earlier) {}

    private final AgencyStore agencies;
    private final Overlaps overlaps;
    private final ClocksSeen clocks;
    private final TransferStore transfers;
    private final OriginStore origins;

    Beside(AgencyStore agencies, Overlaps overlaps, ClocksSeen clocks, TransferStore transfers, OriginStore origins) {
        this.agencies = agencies;
        this.overlaps = overlaps;
        this.clocks = clocks;
        this.transfers = transfers;
        this.origins = origins;
    }

    Seen of(Frame frame, HubCase hubCase, Actor actor) {
        List<AgencyStore.Agency> now = agencies.of(hubCase.id()).stream()
                .filter(agency -> agency.leftOn() == null)
                .toList();
        return new Seen(
                now,
                overlaps.of(hubCase, actor),
                overlaps.at(hubCase, actor),
                clocks.beside(frame, hubCase, actor),
                asked(hubCase, actor),
                origins.of(hubCase.id())
                        .map(OriginStore.Origin::earlierReference)
                        .orElse(null));
    }

    /** What waits for an answer, or was refused in the last weeks. */
    private TransferStore.@Nullable Asked asked(HubCase hubCase, Actor actor) {
        if (!hubCase.asHub()) return null;
        var since = actor.today().minusWeeks(RECENT_WEEKS);
        return transfers.of(hubCase.id()).stream()
                .limit(1)
                .filter(one -> one.answer() == null
                        || one.answer() == TransferStore.Answer.DECLINED
                                && one.askedOn().isAfter(since))
                .findFirst()
                .orElse(null);
    }
}
