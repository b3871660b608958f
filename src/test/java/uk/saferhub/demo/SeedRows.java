package uk.saferhub.demo;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Every change that moves a row of the seed. */
final class SeedRows {

    private static final List<Class<? extends SeedChanges>> CHAPTERS = List.of(
            StrategyRows.class,
            GovernanceRows.class,
            ReviewRows.class,
            HubRows.class,
            EnforcementRows.class,
            SealedRows.class,
            WrittenRows.class,
            PackRows.class);

    private SeedRows() {}

    static Stream<SeedChange> of(AutowireCapableBeanFactory beans) {
        return CHAPTERS.stream().map(beans::createBean).flatMap(chapter -> chapter.all().stream());
    }
}
