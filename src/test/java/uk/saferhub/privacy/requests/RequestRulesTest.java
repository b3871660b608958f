package uk.saferhub.privacy.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.kernel.Decision;

class RequestRulesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 8);

    private static Request request(RequestKind kind, StepKind... steps) {
        UUID id = new UUID(0, 1);
        var all = new ArrayList<Request.Step>();
        for (StepKind step : steps)
            all.add(new Request.Step(step, RECEIVED.plusDays(1 + all.size()), "why", "Officer", Instant.EPOCH));
        LocalDate closed = List.of(steps).contains(StepKind.CLOSED) ? LATER : null;
        return new Request(
                id,
                id,
                id,
                "RQ-0000000",
                kind,
                "Somebody",
                "What",
                RECEIVED,
                null,
                null,
                null,
                id,
                "Council",
                "Officer",
                Instant.EPOCH,
                closed,
                closed == null ? null : Outcome.IN_FULL,
                0,
                all);
    }

    private static String refused(Decision decision) {
        return decision instanceof Decision.Refused no ? no.rule() : "allowed";
    }

    private static String take(Request request, StepKind step) {
        return refused(RequestRules.mayTake(request, step, LATER));
    }

    @Test
    void PRV_07_B_what_is_looked_at_again_was_answered_and_a_review_ends_as_one() {
        assertThat(RequestRules.mayReview(RequestKind.FOI_REVIEW, null).isAllowed())
                .isFalse();
        assertThat(RequestRules.mayReview(RequestKind.COMPLAINT, null).isAllowed())
                .isTrue();
        assertThat(RequestRules.mayReview(RequestKind.COMPLAINT, request(RequestKind.ACCESS))
                        .isAllowed())
                .as("it is open still")
                .isFalse();
        assertThat(RequestRules.mayReview(RequestKind.ACCESS, null).isAllowed()).isTrue();
        assertThat(RequestRules.suits(RequestKind.COMPLAINT, Outcome.IN_FULL).isAllowed())
                .as("PRV-02-S")
                .isFalse();
        assertThat(RequestRules.suits(RequestKind.COMPLAINT, Outcome.CHANGED).isAllowed())
                .isTrue();
        assertThat(RequestRules.suits(RequestKind.ACCESS, Outcome.UPHELD).isAllowed())
                .isFalse();
        assertThat(take(request(RequestKind.ACCESS), StepKind.ACKNOWLEDGED)).isEqualTo("PRV-02-R");
        assertThat(take(request(RequestKind.COMPLAINT), StepKind.ACKNOWLEDGED)).isEqualTo("allowed");
        var one = java.util.UUID.randomUUID();
        assertThat(RequestRules.mayLookAgain(one, java.util.List.of(one)).isAllowed())
                .as("PRV-07-C")
                .isFalse();
    }

    @Test
    void PRV_02_A_what_is_closed_is_not_worked_on() {
        assertThat(take(request(RequestKind.ACCESS, StepKind.CLOSED), StepKind.NOTED))
                .isEqualTo("PRV-02-A");
        assertThat(take(request(RequestKind.ACCESS), StepKind.NOTED)).isEqualTo("allowed");
        assertThat(take(request(RequestKind.ACCESS), StepKind.CLOSED)).isEqualTo("PRV-02-I");
    }

    @Test
    void PRV_02_B_steps_are_in_their_order_and_none_is_to_come() {
        var request = request(RequestKind.ACCESS, StepKind.IDENTITY_ASKED);
        assertThat(refused(RequestRules.happened(request, RECEIVED, LATER))).isEqualTo("PRV-02-B");
        assertThat(refused(RequestRules.happened(request, LATER.plusDays(1), LATER)))
                .isEqualTo("PRV-02-B");
        assertThat(refused(RequestRules.happened(request, LATER, LATER))).isEqualTo("allowed");
    }

    @Test
    void PRV_02_C_and_J_who_asks_is_asked_once_and_shown_after() {
        assertThat(take(request(RequestKind.FOI), StepKind.IDENTITY_ASKED)).isEqualTo("PRV-02-C");
        var asked = request(RequestKind.ERASURE, StepKind.IDENTITY_ASKED);
        assertThat(take(asked, StepKind.IDENTITY_ASKED)).isEqualTo("PRV-02-C");
        assertThat(take(asked, StepKind.IDENTITY_SHOWN)).isEqualTo("allowed");
        assertThat(take(request(RequestKind.ERASURE), StepKind.IDENTITY_SHOWN)).isEqualTo("PRV-02-J");
        assertThat(take(request(RequestKind.ACCESS), StepKind.CLARIFIED)).isEqualTo("PRV-02-J");
    }

    @Test
    void PRV_02_D_the_time_stands_still_for_a_copy_or_for_information_alone() {
        assertThat(take(request(RequestKind.OBJECTION), StepKind.CLARIFICATION_ASKED))
                .isEqualTo("PRV-02-D");
        assertThat(take(request(RequestKind.ACCESS), StepKind.CLARIFICATION_ASKED))
                .isEqualTo("allowed");
        assertThat(take(request(RequestKind.FOI, StepKind.CLARIFICATION_ASKED), StepKind.CLARIFICATION_ASKED))
                .isEqualTo("PRV-02-D");
    }

    @Test
    void PRV_02_E_more_time_is_taken_once_and_told_within_the_first() {
        var request = request(RequestKind.ACCESS);
        assertThat(refused(RequestRules.mayTake(request, StepKind.EXTENDED, LocalDate.of(2026, 7, 1))))
                .isEqualTo("allowed");
        assertThat(refused(RequestRules.mayTake(request, StepKind.EXTENDED, LocalDate.of(2026, 7, 2))))
                .isEqualTo("PRV-02-E");
        assertThat(take(request(RequestKind.ACCESS, StepKind.EXTENDED), StepKind.EXTENDED))
                .isEqualTo("PRV-02-E");
    }

    @Test
    void PRV_02_F_nothing_is_given_to_somebody_unknown() {
        var asked = request(RequestKind.ACCESS, StepKind.IDENTITY_ASKED);
        assertThat(refused(RequestRules.mayClose(asked, Outcome.IN_FULL, false)))
                .isEqualTo("PRV-02-F");
        assertThat(refused(RequestRules.mayClose(asked, Outcome.REFUSED, false)))
                .isEqualTo("allowed");
    }

    @Test
    void PRV_07_A_an_answer_is_written_before_the_request_is_closed() {
        var foi = request(RequestKind.FOI);
        assertThat(refused(RequestRules.mayClose(foi, Outcome.REFUSED, false))).isEqualTo("PRV-07-A");
        assertThat(refused(RequestRules.mayClose(foi, Outcome.REFUSED, true))).isEqualTo("allowed");
        assertThat(refused(RequestRules.mayClose(foi, Outcome.TAKEN_BACK, false)))
                .isEqualTo("allowed");
    }
}
