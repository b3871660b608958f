package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.WholePartnership;

/**
 * Once a day, sets right from when running clocks warn (WRK-07): those that a migration started for older records knew no bank
 * holidays, of a last day far ahead nobody knew them, and one may be proclaimed late. The last day itself is the record's and stays.
 */
@Component
class WarnAnew {

    private final ClockWarnings warnings;
    private final Desk desk;
    private final WholePartnership realms;
    private final java.time.Clock clock;

    WarnAnew(ClockWarnings warnings, Desk desk, WholePartnership realms, java.time.Clock clock) {
        this.warnings = warnings;
        this.desk = desk;
        this.realms = realms;
        this.clock = clock;
    }

    @Scheduled(fixedRate = 24 * 60, initialDelay = 6, timeUnit = TimeUnit.MINUTES)
    void everyDay() {
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        for (Realm realm : desk.open("clocks: which realms", actor -> realms.with(Permission.READ_HOME, today)))
            again(realm);
    }

    /** As far ahead as a clock warns when it is started. @return how many clocks warn on another day now */
    int again(Realm realm) {
        return desk.service("clocks", List.of(Permission.READ_HOME), realm, "clocks: when they warn", actor -> {
            int changed = 0;
            for (ClockWarnings.Warning stands :
                    warnings.of(actor.today(), actor.today().plusYears(1))) {
                LocalDate right = ClockCount.warn(stands.dueOn(), stands.warnBefore(), stands.days());
                if (!right.equals(stands.warnOn())) changed += warnings.warnOn(stands, right);
            }
            return changed;
        });
    }
}
