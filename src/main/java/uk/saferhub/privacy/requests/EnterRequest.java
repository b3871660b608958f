package uk.saferhub.privacy.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Keys;
import uk.saferhub.kernel.Reference;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Enters a request on the day it came or later; its time counts from the day it came. */
@Component
public class EnterRequest {

    /** What came in. @param shown how it is known who asks; empty where it is not known yet. @param receivedOn Europe/London */
    public record Asked(
            RequestKind kind,
            String asker,
            String words,
            LocalDate receivedOn,
            String shown,
            @Nullable UUID handlerId) {}

    private final RequestStore store;
    private final Participations participations;
    private final Timeline timeline;

    EnterRequest(RequestStore store, Participations participations, Timeline timeline) {
        this.store = store;
        this.participations = participations;
        this.timeline = timeline;
    }

    /** @return its reference. @throws uk.saferhub.access.NotFound where the actor handles none in that realm */
    public String enter(UUID realmId, Asked asked, Actor actor) {
        Seat seat = actor.seat(realmId);
        UUID id = Keys.next();
        String reference = Reference.next("RQ");
        participations.register(
                id, "information_request", reference, realmId, seat.areaId(), seat.organisationId(), actor);
        LocalDate due =
                RequestClock.of(asked.kind(), asked.receivedOn(), List.of()).dueOn();
        var request = new Request(
                id,
                realmId,
                seat.areaId(),
                reference,
                asked.kind(),
                asked.asker(),
                asked.words(),
                asked.receivedOn(),
                due,
                asked.handlerId(),
                null,
                seat.organisationId(),
                seat.organisation(),
                actor.name(),
                actor.now(),
                null,
                null,
                0,
                List.of());
        store.add(request, actor);
        if (!asked.shown().isEmpty())
            store.step(request, StepKind.IDENTITY_SHOWN, asked.receivedOn(), asked.shown(), actor);
        timeline.record(new Happening(
                realmId,
                id,
                actor.accountId(),
                seat.organisationId(),
                actor.now(),
                "information_request_entered",
                Map.of("kind", asked.kind().name())));
        return reference;
    }
}
