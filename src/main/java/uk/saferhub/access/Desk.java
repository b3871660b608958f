package uk.saferhub.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Opening;
import uk.saferhub.timeline.ReadLog;

/**
 * The one door to the records. It opens the transaction, asks whether this person may do this kind of thing, sets the realms
 * for row-level security, lets the work run, and appends the log's entry last: if the log fails, nothing was read or written.
 * The web, the command line, jobs and the demo all go through it.
 */
@Component
public class Desk {

    private static final UUID NOBODY = new UUID(0, 0);

    private final TransactionTemplate transaction;
    private final JdbcClient client;
    private final Grants grants;
    private final ReadLog log;
    private final Clock clock;
    private final Denials denials;

    Desk(TransactionTemplate transaction, JdbcClient client, Grants grants, ReadLog log, Clock clock, Denials denials) {
        this.denials = denials;
        this.transaction = transaction;
        this.client = client;
        this.grants = grants;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Runs the work as this account, under this permission.
     *
     * @param about what is asked, in words, for the log
     * @throws Forbidden where no live grant carries the permission
     * @throws NotFound where the work meets a record that is not there or may not be known
     */
    public <T> T serve(UUID accountId, Permission permission, String about, Function<Actor, T> work) {
        return serve(accountId, permission, Set.of(), about, work);
    }

    /** As above, with further permissions whose realms are opened too, each by its own grants. */
    public <T> T serve(
            UUID accountId, Permission permission, Collection<Permission> also, String about, Function<Actor, T> work) {
        return serve(accountId, null, permission, also, about, work);
    }

    /** As above, for somebody who may be standing in for another: within the rights of both, and logged as that. */
    <T> T serve(
            UUID accountId,
            @Nullable UUID absentId,
            Permission permission,
            Collection<Permission> also,
            String about,
            Function<Actor, T> work) {
        return logged(accountId, permission.name(), about, () -> {
            Actor actor = absentId == null
                    ? grants.actor(accountId, permission, clock.instant())
                    : grants.deputy(accountId, absentId, permission, clock.instant());
            List<UUID> realms = realms(actor, permission, also);
            log.open(new Opening(Keys.next(), accountId, realms, permission.name(), about));
            Actor absent = actor.standsInFor();
            if (absent != null) log.deputy(absent.accountId(), absent.name());
            if (actor.seats().isEmpty()) throw new Forbidden(permission);
            setRealms(realms);
            T answer = work.apply(actor);
            OneRecord.mayTakeOut(log.takesOut(actor.onlyRecords())).orThrow();
            log.append("done");
            return answer;
        });
    }

    /**
     * Runs the work for somebody who needs no permission for it: one's own account, or nobody yet. It sees no realm, so it
     * reads and writes nobody's records.
     */
    public <T> T open(UUID accountId, String about, Function<Actor, T> work) {
        return logged(accountId, "OPEN", about, () -> {
            log.open(new Opening(Keys.next(), accountId, List.of(), "OPEN", about));
            Actor actor = grants.actor(accountId, Permission.READ_HOME, clock.instant());
            T answer = work.apply(actor);
            log.append("done");
            return answer;
        });
    }

    /** As {@link #open(UUID, String, Function)}, for somebody who is not signed in. */
    public <T> T open(String about, Function<Actor, T> work) {
        return open(NOBODY, about, work);
    }

    /**
     * Within a request of nobody's, runs the work as the account that a secret of its own speaks for, such as a calendar's
     * address. It is logged as nobody's request on behalf of that account.
     *
     * @throws NotFound where that account may not do this kind of thing any more
     */
    public <T> T onBehalfOf(
            UUID accountId, Permission permission, Collection<Permission> also, Function<Actor, T> work) {
        Actor actor = grants.actor(accountId, permission, clock.instant());
        if (actor.seats().isEmpty()) throw new NotFound();
        log.note("on behalf of", accountId.toString());
        setRealms(realms(actor, permission, also));
        return work.apply(actor);
    }

    /**
     * Runs the work as this account, whatever permission it takes: the work asks for itself, by {@link Actor#may}. For
     * commands on what belongs to the installation, such as releases. It sees no realm but those of {@code PROPOSE_PACK}.
     */
    public <T> T command(UUID accountId, String about, Function<Actor, T> work) {
        return logged(accountId, "COMMAND", about, () -> {
            Actor actor = grants.actor(accountId, Permission.PROPOSE_PACK, clock.instant());
            List<UUID> realms = realms(actor, Permission.PROPOSE_PACK, List.of(Permission.APPROVE_PACK));
            log.open(new Opening(Keys.next(), accountId, realms, "COMMAND", about));
            setRealms(realms);
            T answer = work.apply(actor);
            log.append("done");
            return answer;
        });
    }

    /**
     * Runs a command of the machine's operator, as a service with these permissions in one compartment of a partnership. It sees
     * no record there, only what is nobody's in particular, such as figures and the partnership's papers.
     *
     * @param service the name under which it acts, as in the log
     * @param permissions what the service declares; the first is the one of the command
     */
    public <T> T service(
            String service, List<Permission> permissions, Realm realm, String about, Function<Actor, T> work) {
        return service(service, permissions, List.of(realm), about, work);
    }

    /** As above, in several compartments of one partnership. */
    public <T> T service(
            String service, List<Permission> permissions, List<Realm> all, String about, Function<Actor, T> work) {
        Permission first = permissions.getFirst();
        List<UUID> realms = all.stream().map(Realm::id).toList();
        return logged(NOBODY, first.name(), about, () -> {
            log.open(new Opening(Keys.next(), NOBODY, realms, first.name(), service + ": " + about));
            List<Seat> seats = all.stream()
                    .flatMap(realm ->
                            permissions.stream().map(permission -> Seat.ofService(NOBODY, service, permission, realm)))
                    .toList();
            setRealms(realms);
            T answer = work.apply(new Actor(NOBODY, service, first, seats, clock.instant()));
            log.append("done");
            return answer;
        });
    }

    private <T> T logged(UUID accountId, String permission, String about, Supplier<T> work) {
        try {
            return transaction.execute(status -> {
                try {
                    return work.get();
                } finally {
                    log.close();
                }
            });
        } catch (Forbidden | NotFound denied) {
            denials.tell(accountId, permission, about, denied instanceof Forbidden ? "forbidden" : "not found");
            throw denied;
        }
    }

    private static List<UUID> realms(Actor actor, Permission permission, Collection<Permission> also) {
        return Stream.concat(Stream.of(permission), also.stream())
                .flatMap(kind -> actor.seats(kind).stream().map(Seat::realmId))
                .distinct()
                .sorted()
                .toList();
    }

    /** With the realms comes a plan for each statement: one plan for all makes the list of a small agency hundreds of times slower. */
    private void setRealms(List<UUID> realms) {
        client.sql("""
                select set_config('saferhub.realms', :realms, true), set_config('plan_cache_mode', 'force_custom_plan', true)
                """)
                .param("realms", realms.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query()
                .singleRow();
    }
}
