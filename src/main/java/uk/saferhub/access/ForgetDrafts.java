package uk.saferhub.access;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets drafts that nobody came back for and how lists were last narrowed, once a day: what is typed about people is not kept
 * without a purpose.
 */
@Component
class ForgetDrafts {

    private final Drafts drafts;
    private final KeptLists lists;
    private final Clock clock;

    ForgetDrafts(Drafts drafts, KeptLists lists, Clock clock) {
        this.drafts = drafts;
        this.lists = lists;
        this.clock = clock;
    }

    @Scheduled(fixedRate = 1, initialDelay = 0, timeUnit = TimeUnit.DAYS)
    @Transactional
    void forget() {
        drafts.forgetOld(clock.instant());
        lists.forgetOld(clock.instant());
    }
}
