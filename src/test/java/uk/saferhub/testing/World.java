package uk.saferhub.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Agreements;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.kernel.Reference;

/**
 * A made-up partnership to test in: its realms, bodies and people, in the words of the domain.
 *
 * <pre>
 * var world = worlds.make();
 * var officer = world.person("Hub officer", "council", "hub", Reach.WHOLE_REALM, READ_CASE, MANAGE_CASE);
 * world.as(officer, READ_CASE, actor -> list.of(actor));
 * </pre>
 */
public final class World {

    /** Everybody's second factor in tests. */
    public static final byte[] SECOND_FACTOR = "a secret of tests...".getBytes();

    public static final String PASSWORD = "a long test password";

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    private final Worlds worlds;
    private final String code =
            "t" + Reference.next("W").replaceAll("[^A-Za-z0-9]", "").toLowerCase();
    private final Map<String, UUID> realms = new HashMap<>();
    private final Map<String, UUID> organisations = new HashMap<>();
    private final Map<String, Set<UUID>> signatories = new HashMap<>();
    private final UUID partnership;
    private final UUID area;

    World(Worlds worlds) {
        this.worlds = worlds;
        this.partnership = inside(() -> worlds.directory.partnership(code, "Partnership " + code, "csp", "#1d70b8"));
        this.area = inside(() -> worlds.directory.area(code + "-area", "Area " + code, "csp", null));
        inside(() -> {
            worlds.directory.closeAreas(LocalDate.now(worlds.clock));
            return true;
        });
    }

    /** The partnership's code. */
    public String code() {
        return code;
    }

    /** The whole partnership's area. */
    public UUID area() {
        return area;
    }

    /** A part of the partnership's area, such as a ward. */
    public UUID area(String name) {
        return inside(() -> {
            UUID part = worlds.directory.area(areaCode(name), name, "ward", null);
            worlds.directory.areaLink(area, part, LONG_AGO, null);
            worlds.directory.closeAreas(LocalDate.now(worlds.clock));
            return part;
        });
    }

    public String areaCode(String name) {
        return code + "-" + name.toLowerCase().replace(' ', '-');
    }

    public UUID realm(String compartment) {
        return realms.computeIfAbsent(compartment, c -> inside(() -> worlds.directory.realm(partnership, c)));
    }

    /** A body that has signed the sharing agreement of every compartment asked for so far or later. */
    public UUID organisation(String name) {
        return organisations.computeIfAbsent(
                name,
                n -> inside(
                        () -> worlds.directory.organisation(code + "-" + n, n + " " + code, "responsible authority")));
    }

    /** Somebody who acts for a body in one compartment, with these permissions, throughout the partnership. */
    public UUID person(String name, String organisation, String compartment, Reach reach, Permission... permissions) {
        UUID account = inside(() -> worlds.accounts.create(name, email(name), PASSWORD, SECOND_FACTOR));
        alsoActs(account, organisation, compartment, reach, permissions);
        return account;
    }

    /** A further grant of somebody: another compartment or body. */
    public UUID alsoActs(
            UUID account, String organisation, String compartment, Reach reach, Permission... permissions) {
        return alsoActsIn(code + "-area", account, organisation, compartment, reach, permissions);
    }

    public UUID alsoActsIn(
            String areaCode,
            UUID account,
            String organisation,
            String compartment,
            Reach reach,
            Permission... permissions) {
        UUID body = organisation(organisation);
        UUID realm = realm(compartment);
        String role = Reference.next("R");
        return inside(() -> {
            worlds.directory.role(partnership, role, role, compartment, reach, List.of(permissions));
            Set<UUID> signed = signatories.computeIfAbsent(compartment, c -> new HashSet<>());
            signed.add(body);
            sign(compartment, List.copyOf(signed), LocalDate.now(worlds.clock));
            return worlds.accounts.grant(
                    account,
                    code + "-" + organisation,
                    code,
                    role,
                    areaCode,
                    LONG_AGO,
                    null,
                    account,
                    worlds.clock.instant());
        });
    }

    /** Who has signed the sharing agreement of a compartment from a day on: those not named leave it. */
    public void sign(String compartment, List<UUID> organisations, LocalDate day) {
        var terms = new Agreements.Terms(
                realm(compartment),
                "all-" + compartment,
                "Sharing in " + compartment,
                "tests",
                "Crime and Disorder Act 1998 s.115",
                LONG_AGO,
                null,
                LocalDate.of(2099, 1, 1));
        inside(() -> worlds.agreements.agreement(terms, organisations, day));
    }

    public String email(String name) {
        return name.toLowerCase().replace(' ', '.') + "@" + code + ".example";
    }

    /** Does something as that person, through the desk. */
    public <T> T as(UUID account, Permission permission, Function<Actor, T> work) {
        return worlds.desk.serve(account, permission, "test", work);
    }

    public <T> T as(UUID account, Permission permission, List<Permission> also, Function<Actor, T> work) {
        return worlds.desk.serve(account, permission, also, "test", work);
    }

    private <T> T inside(java.util.function.Supplier<T> work) {
        return worlds.transaction.execute(status -> work.get());
    }
}
