package uk.saferhub.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Credentials;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Realms;
import uk.saferhub.leaving.Leaver;
import uk.saferhub.leaving.LeavingRules;
import uk.saferhub.leaving.TakeOut;
import uk.saferhub.leaving.TakenOut;
import uk.saferhub.timeline.ReadLog;

/** One order of two people to take out partnerships' records, asked at the desk and told to the log on both ends. */
final class Leaving {

    private final ApplicationContext program;
    private final List<String> partnerships;
    private final UUID first;
    private final UUID second;

    /** The second person, and whether they may. */
    private record Agreed(String name, boolean may) {}

    /** @param first who orders it, and {@code second} who agrees: accounts that were proven before */
    Leaving(ApplicationContext program, List<String> partnerships, UUID first, UUID second) {
        this.program = program;
        this.partnerships = List.copyOf(partnerships);
        this.first = first;
        this.second = second;
    }

    /**
     * Writes it. The first entry of the log is there before the first file, the last names the hash of all and is there before
     * the folder is whole: if the log fails, nothing has left.
     *
     * @throws uk.saferhub.access.NotFound where there is no partnership of such a code
     * @throws uk.saferhub.kernel.Refusal with rule LVE-01, LVE-02 or LVE-03
     */
    TakenOut into(Connection owner, Path data, Path out, Consumer<String> progress) throws IOException, SQLException {
        Realms known = program.getBean(Realms.class);
        List<Realm> governance = partnerships.stream()
                .map(code -> known.named(code, "governance"))
                .toList();
        Agreed agreed = at(second, what("agreed"), actor -> new Agreed(actor.name(), mayIn(actor, governance)));
        String orderer = at(first, what("into " + out), actor -> {
            LeavingRules.mayTakeOut(
                            !first.equals(second), haveSecondFactors(), agreed.may() && mayIn(actor, governance))
                    .orThrow();
            ReadLog log = program.getBean(ReadLog.class);
            log.note("approved by", second + " " + agreed.name());
            log.exported();
            return actor.name();
        });
        var leaver = new Leaver(
                partnerships,
                partnerships.stream()
                        .flatMap(code -> known.all(code).stream())
                        .map(Realm::id)
                        .toList(),
                orderer,
                agreed.name(),
                program.getBean(Clock.class).instant());
        TakenOut taken = program.getBean(TakeOut.class).write(owner, leaver, data, out, progress);
        try {
            at(first, what("written into " + out), actor -> {
                ReadLog log = program.getBean(ReadLog.class);
                log.note("sha256 of the description", taken.sha256());
                log.note("rows", Long.toString(taken.rows()));
                log.exported();
                return true;
            });
        } catch (RuntimeException unlogged) {
            taken.forget();
            throw unlogged;
        }
        taken.finish();
        return taken;
    }

    private <T> T at(UUID account, String what, Function<Actor, T> work) {
        return program.getBean(Desk.class).serve(account, Permission.LEAVE_INSTALLATION, Who.about(what), work);
    }

    private boolean haveSecondFactors() {
        Credentials credentials = program.getBean(Credentials.class);
        return credentials.hasSecondFactor(first) && credentials.hasSecondFactor(second);
    }

    private static boolean mayIn(Actor actor, List<Realm> governance) {
        return governance.stream().allMatch(realm -> actor.may(Permission.LEAVE_INSTALLATION, realm.id()));
    }

    private String what(String step) {
        return "leave " + String.join(" ", partnerships) + ": " + step;
    }
}
