package uk.saferhub.privacy.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.saferhub.privacy.requests.RequestClock.Mark;
import uk.saferhub.privacy.requests.RequestClock.Waits;

class RequestClockTest {

    private static RequestClock.Reckoned own(String received, Mark... marks) {
        return RequestClock.of(RequestKind.ACCESS, LocalDate.parse(received), List.of(marks));
    }

    private static RequestClock.Reckoned foi(String received, Mark... marks) {
        return RequestClock.of(RequestKind.FOI, LocalDate.parse(received), List.of(marks));
    }

    private static Mark on(StepKind kind, String day) {
        return new Mark(kind, LocalDate.parse(day));
    }

    @Test
    void a_review_has_twenty_working_days_and_a_complaint_is_acknowledged_within_thirty_days() {
        LocalDate monday = LocalDate.of(2026, 6, 1);
        assertThat(RequestClock.of(RequestKind.FOI_REVIEW, monday, List.of()).dueOn())
                .isEqualTo(LocalDate.of(2026, 6, 29));
        assertThat(RequestClock.of(
                                RequestKind.FOI_REVIEW,
                                monday,
                                List.of(new RequestClock.Mark(StepKind.EXTENDED, monday)))
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 7, 28));
        assertThat(RequestClock.of(RequestKind.COMPLAINT, monday, List.of()).dueOn())
                .isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(RequestClock.of(
                                RequestKind.COMPLAINT,
                                monday,
                                List.of(new RequestClock.Mark(StepKind.ACKNOWLEDGED, monday)))
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 7, 27));
    }

    @Test
    void oneMonthEndsOnTheDayOfTheSameNumber() {
        assertThat(own("2026-09-03").dueOn()).isEqualTo("2026-10-05"); // 3 October is a Saturday
        assertThat(own("2026-11-24").dueOn()).isEqualTo("2026-12-24");
        assertThat(own("2026-11-24").startsOn()).isEqualTo("2026-11-24");
    }

    @Test
    void whereTheNextMonthIsShorterItEndsOnItsLastDay() {
        assertThat(own("2024-01-31").dueOn()).isEqualTo("2024-02-29");
        assertThat(own("2026-03-31").dueOn()).isEqualTo("2026-04-30");
        assertThat(own("2025-01-30").dueOn()).isEqualTo("2025-02-28");
        assertThat(own("2026-03-31").how()).anyMatch(sentence -> sentence.contains("a shorter month"));
    }

    @Test
    void aLastDayThatIsNoWorkingDayMovesToTheNextThatIs() {
        assertThat(own("2026-11-25").dueOn())
                .isEqualTo("2026-12-29"); // Friday Christmas Day, weekend, Boxing Day kept Monday
        assertThat(own("2026-03-03").dueOn()).isEqualTo("2026-04-07"); // Good Friday to Tuesday after Easter
    }

    @Test
    void theTimeBeginsWhenItIsShownWhoAsks() {
        var asked = on(StepKind.IDENTITY_ASKED, "2026-06-02");
        assertThat(own("2026-06-01", asked).dueOn()).isNull();
        assertThat(own("2026-06-01", asked).waits()).isEqualTo(Waits.IDENTITY);
        var shown = on(StepKind.IDENTITY_SHOWN, "2026-06-10");
        assertThat(own("2026-06-01", asked, shown).startsOn()).isEqualTo("2026-06-10");
        assertThat(own("2026-06-01", asked, shown).dueOn()).isEqualTo("2026-07-10");
    }

    @Test
    void daysOnWhichTheAskerIsAskedWhatTheyMeanDoNotCount() {
        var asked = on(StepKind.CLARIFICATION_ASKED, "2026-06-03");
        assertThat(own("2026-06-01", asked).waits()).isEqualTo(Waits.CLARIFICATION);
        assertThat(own("2026-06-01", asked).dueOn()).isNull();
        var said = on(StepKind.CLARIFIED, "2026-06-08");
        assertThat(own("2026-06-01", asked, said).dueOn()).isEqualTo("2026-07-06"); // 1 July and five days
        // Asked before the time began, only what comes after counts.
        assertThat(own(
                                "2026-06-01",
                                on(StepKind.IDENTITY_ASKED, "2026-06-01"),
                                on(StepKind.CLARIFICATION_ASKED, "2026-06-01"),
                                on(StepKind.CLARIFIED, "2026-06-09"),
                                on(StepKind.IDENTITY_SHOWN, "2026-06-09"))
                        .dueOn())
                .isEqualTo("2026-07-09");
        assertThat(RequestClock.of(RequestKind.ERASURE, LocalDate.parse("2026-06-01"), List.of(asked))
                        .dueOn())
                .isEqualTo("2026-07-01");
    }

    @Test
    void moreTimeIsTwoMonthsOnTopOfTheFirst() {
        assertThat(own("2026-11-30", on(StepKind.EXTENDED, "2026-12-20")).dueOn())
                .isEqualTo("2027-03-01"); // 28 February is a Sunday
    }

    @Test
    void freedomOfInformationIsTwentyWorkingDaysAfterReceipt() {
        assertThat(foi("2026-11-02").dueOn()).isEqualTo("2026-12-01"); // 30 November is one in Scotland
        assertThat(foi("2026-12-14").dueOn()).isEqualTo("2027-01-15"); // four: 4 January is one in Scotland
        assertThat(foi("2026-11-01").dueOn()).isEqualTo("2026-11-27"); // came on a Sunday
    }

    @Test
    void freedomOfInformationBeginsAnewWithWhatTheAskerMeans() {
        var asked = on(StepKind.CLARIFICATION_ASKED, "2026-11-03");
        assertThat(foi("2026-11-02", asked).dueOn()).isNull();
        assertThat(foi("2026-11-02", asked, on(StepKind.CLARIFIED, "2026-11-09"))
                        .dueOn())
                .isEqualTo("2026-12-08");
        assertThat(foi("2026-11-02", on(StepKind.EXTENDED, "2026-11-20")).dueOn())
                .isEqualTo("2026-12-31");
    }

    @Test
    void whatIsLateStaysLateWhateverIsAskedThen() {
        var asked = on(StepKind.IDENTITY_ASKED, "2026-07-20");
        var shown = on(StepKind.IDENTITY_SHOWN, "2026-07-25");
        assertThat(own("2026-06-01", asked).dueOn()).isEqualTo("2026-07-01");
        assertThat(own("2026-06-01", asked).waits())
                .as("nothing is given meanwhile")
                .isEqualTo(Waits.IDENTITY);
        assertThat(own("2026-06-01", asked, shown).dueOn()).isEqualTo("2026-07-01");
        assertThat(own("2026-06-01", asked, shown).waits()).isEqualTo(Waits.NOTHING);
        var unclear = on(StepKind.CLARIFICATION_ASKED, "2026-12-09");
        assertThat(foi("2026-11-02", unclear, on(StepKind.CLARIFIED, "2026-12-14"))
                        .dueOn())
                .isEqualTo("2026-12-01");
    }
}
