package uk.saferhub.actions;

import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.meetings.MeetingDecision;
import uk.saferhub.meetings.Meetings;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** A partnership whose board has decided something: its manager, two colleagues of the same council, and actions on it. */
public final class ActionWorld {

    private static final Permission[] RIGHTS = {READ_HOME, READ_MEETING, RECORD_MEETING, READ_ACTION, WORK_ACTION};

    public final World world;
    public final UUID manager;
    public final String decision;
    public LocalDate today = LocalDate.EPOCH;

    private final RaiseOnRecord raise;

    public ActionWorld(Worlds worlds, Meetings meetings, RaiseOnRecord raise) {
        this(worlds.make(), meetings, raise);
    }

    /** @param world without any person yet; it may have a pack's arrangements */
    public ActionWorld(World world, Meetings meetings, RaiseOnRecord raise) {
        this.raise = raise;
        this.world = world;
        manager = person("Manager");
        decision = world.as(manager, RECORD_MEETING, actor -> {
            today = actor.today();
            return meetings.decide(
                    actor,
                    world.realm("governance"),
                    new MeetingDecision(
                            MeetingDecision.Kind.OTHER, "street-lights", "board", today, null, "Light the underpass."));
        });
    }

    /** A colleague of the manager with the same rights. */
    public UUID person(String name) {
        return world.person(name, "Council", "governance", Reach.WHOLE_REALM, RIGHTS);
    }

    /** @return the action's reference */
    public String raised(String what, @Nullable UUID person, int days) {
        UUID id = world.as(
                manager,
                WORK_ACTION,
                List.of(READ_MEETING),
                actor -> raise.raise(
                        decision,
                        world.organisation("Council"),
                        person,
                        what,
                        null,
                        today.minusDays(30),
                        today.plusDays(days),
                        actor));
        return TestDatabase.owner()
                .sql("select reference from action where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
