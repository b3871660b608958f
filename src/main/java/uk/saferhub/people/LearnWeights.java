package uk.saferhub.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.WholePartnership;
import uk.saferhub.kernel.Decision;
import uk.saferhub.matching.Learnt;
import uk.saferhub.web.Words;

/**
 * Learns the weights of a register from the people in it, by expectation maximisation, and keeps the weights alone. Nothing of
 * another register counts, so that a sealed one tells nothing through them. Each month it learns again where somebody had it learn once.
 */
@Component
class LearnWeights {

    /** With fewer, chance says more than people do. */
    static final int LEAST = 1_000;

    /** Of more, the newest: that many tell the shares to a hundredth, within a request's time. */
    static final int MOST = 20_000;

    private static final Words WORDS = Words.of(LearnWeights.class);
    private static final int DAYS = 30;

    private final JdbcClient client;
    private final Descriptions descriptions;
    private final LearntWeights weights;
    private final Desk desk;
    private final WholePartnership realms;
    private final Clock clock;

    LearnWeights(
            JdbcClient client,
            Descriptions descriptions,
            LearntWeights weights,
            Desk desk,
            WholePartnership realms,
            Clock clock) {
        this.client = client;
        this.descriptions = descriptions;
        this.weights = weights;
        this.desk = desk;
        this.realms = realms;
        this.clock = clock;
    }

    /** IDX-02-L: weights are not learnt from a few people. */
    static Decision mayLearn(int people) {
        return Decision.when(
                people >= LEAST,
                "IDX-02-L",
                WORDS.text("weights.few", "%,d".formatted(people), "%,d".formatted(LEAST)),
                "SaferHub's own rule (docs/decisions/matching.md)");
    }

    /**
     * @param by null for the program
     * @return from how many people
     * @throws uk.saferhub.kernel.Refusal where there are too few; the sentence says how many
     */
    int learn(UUID realmId, @Nullable UUID by) {
        List<UUID> people = client.sql("""
                select p.id from person p where p.realm_id = :realm order by p.id desc limit :most
                """)
                .param("realm", realmId)
                .param("most", MOST)
                .query(UUID.class)
                .list();
        mayLearn(people.size()).orThrow();
        Learnt learnt = Learnt.from(descriptions.whole(people).values().stream()
                .map(Reckoning::somebody)
                .toList());
        weights.keep(realmId, learnt, people.size(), by, clock.instant());
        return people.size();
    }

    @Scheduled(fixedRate = 24 * 60, initialDelay = 40, timeUnit = TimeUnit.MINUTES)
    void everyMonth() {
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        for (Realm realm : desk.open("weights: which registers", actor -> realms.with(Permission.CONFIRM_MATCH, today)))
            again(realm);
    }

    /** @return whether it learned: where the newest weights were learnt a month ago, or of another model, and there are people enough */
    boolean again(Realm realm) {
        return desk.service("matching", List.of(Permission.CONFIRM_MATCH), realm, "weights: learn again", actor -> {
            boolean due = weights.versions(realm.id()).stream()
                    .findFirst()
                    .filter(newest -> newest.people() > 0
                            && (newest.at().isBefore(actor.now().minus(DAYS, ChronoUnit.DAYS))
                                    || weights.of(realm.id()).learnt() == null))
                    .isPresent();
            int people = due ? count(realm.id()) : 0;
            if (!mayLearn(people).isAllowed()) return false;
            learn(realm.id(), null);
            return true;
        });
    }

    int count(UUID realmId) {
        return client.sql("select count(*)::int from person p where p.realm_id = :realm")
                .param("realm", realmId)
                .query(Integer.class)
                .single();
    }
}
