package uk.saferhub.cases;

import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** A partnership with a hub, and people of three agencies: the hub's co-ordinator, Housing and Health. */
public final class CaseWorld {

    public final World world;
    public final UUID hub;
    public final UUID housing;
    public final UUID health;

    public CaseWorld(Worlds worlds, TestPacks packs) {
        world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        hub = world.person(
                "Hub Coordinator",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                WORK_CASE,
                MANAGE_CASE,
                READ_HARMED,
                READ_ACTION,
                WORK_ACTION,
                READ_PERSON,
                READ_REFERRAL);
        housing = agency("Housing");
        health = agency("Health");
    }

    /** Somebody who sees what their agency takes part in. */
    public UUID agency(String name) {
        return world.person(
                name + " Officer",
                name,
                "hub",
                Reach.OWN_AGENCY,
                READ_HOME,
                READ_CASE,
                WORK_CASE,
                READ_HARMED,
                READ_ACTION,
                WORK_ACTION,
                READ_REFERRAL);
    }

    public UUID organisation(String name) {
        return world.organisation(name);
    }

    /** A place case opened today, led by the hub, in which Housing takes part and is asked. */
    public NewCase somethingAt(String title, LocalDate opened, LocalDate review) {
        return new NewCase(
                world.realm("hub"),
                world.area(),
                CaseKind.PLACE,
                title,
                "",
                "place",
                "york-hub",
                organisation("Hub"),
                null,
                List.of(organisation("Housing")),
                opened.plusDays(7),
                List.of(),
                31,
                "high",
                opened,
                review,
                null,
                null);
    }

    /** The same, of which several agencies are asked what they know. */
    public NewCase somethingAsked(String title, LocalDate opened, LocalDate review, LocalDate by, String... agencies) {
        NewCase like = somethingAt(title, opened, review);
        return new NewCase(
                like.realmId(),
                like.areaId(),
                like.kind(),
                title,
                like.aim(),
                like.concern(),
                like.hub(),
                like.leadOrganisationId(),
                null,
                Stream.of(agencies).map(this::organisation).toList(),
                by,
                like.parties(),
                like.score(),
                like.band(),
                opened,
                review,
                null,
                null);
    }

    public <T> T as(UUID account, Permission permission, Function<Actor, T> work) {
        return world.as(account, permission, work);
    }
}
