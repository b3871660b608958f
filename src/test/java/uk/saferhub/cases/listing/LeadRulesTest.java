package uk.saferhub.cases.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.access.WhoMay;
import uk.saferhub.kernel.Decision;

class LeadRulesTest {

    private static final UUID CASE = UUID.randomUUID();
    private static final UUID HUB = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID ANN = UUID.randomUUID();
    private static final List<WhoMay.Person> ABLE =
            List.of(new WhoMay.Person(CASE, ANN, "Ann", HUB, "Hub", "Officer", true));

    @Test
    void WRK_08_A_onlyTheHubsStaffOfTheLeadSayWhoLeads() {
        assertThat(rule(LeadRules.mayLead(led(HUB, true), 7, false, HUB, ABLE, ANN)))
                .isEqualTo("WRK-08-A");
        assertThat(rule(LeadRules.mayLead(led(OTHER, true), 7, true, HUB, ABLE, ANN)))
                .isEqualTo("WRK-08-A");
        assertThat(rule(LeadRules.mayLead(led(HUB, true), 7, true, HUB, ABLE, ANN)))
                .isEqualTo("allowed");
    }

    @Test
    void WRK_08_B_nobodyLeadsAClosedCase() {
        assertThat(rule(LeadRules.mayLead(led(HUB, false), 7, true, HUB, ABLE, ANN)))
                .isEqualTo("WRK-08-B");
    }

    @Test
    void WRK_08_C_whoeverLeadsSeesTheCaseAndWorksOnItForTheLead() {
        assertThat(rule(LeadRules.mayLead(led(HUB, true), 7, true, HUB, ABLE, UUID.randomUUID())))
                .isEqualTo("WRK-08-C");
        var elsewhere = List.of(new WhoMay.Person(UUID.randomUUID(), ANN, "Ann", HUB, "Hub", "Officer", true));
        assertThat(rule(LeadRules.mayLead(led(HUB, true), 7, true, HUB, elsewhere, ANN)))
                .isEqualTo("WRK-08-C");
        assertThat(rule(LeadRules.mayLead(led(HUB, true), 7, true, HUB, List.of(), null)))
                .isEqualTo("allowed");
    }

    @Test
    void WRK_08_D_whatSomebodyChangedAfterTheListWasReadIsLookedAtFirst() {
        assertThat(rule(LeadRules.mayLead(led(HUB, true), 6, true, HUB, ABLE, ANN)))
                .isEqualTo("WRK-08-D");
    }

    private static LeadStore.Led led(UUID lead, boolean open) {
        return new LeadStore.Led(
                CASE, UUID.randomUUID(), "C-0000000", "", lead, "Hub", null, null, open, 7, Instant.EPOCH, "");
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }
}
