package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** WRK-06: a deputy is told of nothing from which the absent person is barred, nor of what they are barred from themselves. */
class BarredTest {

    @Test
    void whoStandsInIsBarredFromWhatEitherOfTheTwoIsBarredFrom() {
        UUID deputy = UUID.randomUUID();
        UUID away = UUID.randomUUID();
        var own = new Sight(away, List.of(), List.of(), List.of(), null);
        assertThat(own.notBarred("c")).contains(":sight_account").doesNotContain("within_");
        var both = new Sight(deputy, List.of(), List.of(), List.of(), own);
        assertThat(both.notBarred("c")).contains("barred.record_id = c.id", ":sight_account", ":within_sight_account");
        assertThat(both.params()).containsEntry("sight_account", deputy).containsEntry("within_sight_account", away);
    }
}
