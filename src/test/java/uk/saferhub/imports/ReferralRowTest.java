package uk.saferhub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.referrals.BroughtReferral;
import uk.saferhub.referrals.ReferralStatus;

/** A row of a hub's old list of referrals. */
class ReferralRowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final OpenedCase CASE = new OpenedCase(UUID.randomUUID(), "C-7QK2M9F");

    private final Map<String, String> words = new HashMap<>(Map.of(
            "kind", "PERSON",
            "hub", "hub-one",
            "from", UUID.randomUUID().toString(),
            "received", "2024-03-01",
            "status", "RECEIVED"));

    @Test
    void HUB_03_H_history_is_of_days_that_have_been() {
        words.put("received", "2027-01-01");
        assertThat(faults()).containsOnlyKeys("received");
    }

    @Test
    void HUB_03_I_it_is_decided_after_it_came_in_and_not_on_a_day_to_come() {
        words.put("status", "DECLINED");
        words.put("decided", "2024-02-01");
        assertThat(faults()).containsOnlyKeys("decided");
        words.put("decided", "2026-11-23");
        assertThat(faults()).containsOnlyKeys("decided");
    }

    @Test
    void HUB_03_J_what_was_decided_has_a_day_and_what_waits_has_none() {
        words.put("status", "DECLINED");
        assertThat(faults()).containsOnlyKeys("status");
        words.put("status", "RECEIVED");
        words.put("decided", "2024-03-04");
        assertThat(faults()).containsOnlyKeys("decided");
    }

    @Test
    void an_accepted_one_knows_its_case_by_its_old_number_and_no_other_has_one() {
        words.putAll(
                Map.of("status", "ACCEPTED", "decided", "2024-03-04", "case", "OLD/7", "answer", "We take it on."));
        BroughtReferral.Decided decided = read().orElseThrow().decision();
        assertThat(decided.status()).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(decided.caseReference()).isEqualTo(CASE.reference());
        words.put("status", "DECLINED");
        assertThat(faults()).containsOnlyKeys("case");
        words.put("status", "ACCEPTED");
        words.put("case", "OLD/8");
        assertThat(faults()).containsOnlyKeys("case");
    }

    @Test
    void half_of_a_decision_and_a_name_in_a_title_are_told() {
        words.putAll(
                Map.of("answer", "No.", "title", "Ada Thornwick again", "person", "Ada Thornwick", "role", "affected"));
        assertThat(faults()).containsOnlyKeys("answer", "title");
        words.keySet().remove("answer");
        words.put("title", "");
        BroughtReferral brought = read().orElseThrow();
        assertThat(brought.decision()).isNull();
        assertThat(brought.people()).hasSize(1);
    }

    private Map<String, String> faults() {
        ReferralRow row = row();
        row.read();
        return row.faults();
    }

    private Optional<BroughtReferral> read() {
        ReferralRow row = row();
        Optional<BroughtReferral> brought = row.read();
        assertThat(row.faults()).isEmpty();
        return brought;
    }

    private ReferralRow row() {
        return new ReferralRow(words, UUID.randomUUID(), TODAY, new ReferralRow.Known() {
            @Override
            public Optional<UUID> person(String said) {
                return Optional.empty();
            }

            @Override
            public boolean mayBeBorn(UUID person, LocalDate earliest, LocalDate latest) {
                return true;
            }

            @Override
            public Optional<String> named(String title) {
                return Optional.empty();
            }

            @Override
            public Optional<OpenedCase> hubCase(String said) {
                return said.equals("OLD/7") ? Optional.of(CASE) : Optional.empty();
            }
        });
    }
}
