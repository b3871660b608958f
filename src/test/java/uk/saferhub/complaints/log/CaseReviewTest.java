package uk.saferhub.complaints.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.ComplaintTerms;

/** Anti-social Behaviour, Crime and Policing Act 2014 s.104: what makes staff tell people of the ASB case review. */
class CaseReviewTest {

    private static final ComplaintTerms TERMS =
            new ComplaintTerms("complaints", List.of("a"), 3, 20, 12, 3, 1, 6, "section 104", null, null);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void aComplaintQualifiesWithinOneMonthBeginningWithTheDayItHappened() {
        LocalDate happened = LocalDate.of(2026, 5, 10);
        assertThat(CaseReview.madeInTime(happened, LocalDate.of(2026, 6, 9), TERMS))
                .isTrue();
        assertThat(CaseReview.madeInTime(happened, LocalDate.of(2026, 6, 10), TERMS))
                .isFalse();
    }

    @Test
    void itCountsForSixMonthsBeginningWithTheDayItWasMade() {
        LocalDate received = LocalDate.of(2025, 12, 31);
        assertThat(CaseReview.countsOn(LocalDate.of(2026, 6, 29), received, TERMS))
                .isTrue();
        assertThat(CaseReview.countsOn(LocalDate.of(2026, 6, 30), received, TERMS))
                .isFalse();
    }

    @Test
    void oneIncidentReportedToThreeBodiesCountsOnce() {
        var once = made(LocalDate.of(2026, 6, 1), "07700900100");
        assertThat(CaseReview.qualifying(List.of(once, once, once), TERMS, TODAY))
                .isEqualTo(1);
    }

    @Test
    void threeNightsOfOneCallerAndTwoNeighboursOfOneNightEachCount() {
        assertThat(CaseReview.qualifying(
                        List.of(
                                made(LocalDate.of(2026, 6, 1), "a"),
                                made(LocalDate.of(2026, 6, 2), "a"),
                                made(LocalDate.of(2026, 6, 3), "a")),
                        TERMS,
                        TODAY))
                .isEqualTo(3);
        assertThat(CaseReview.qualifying(
                        List.of(made(LocalDate.of(2026, 6, 1), "a"), made(LocalDate.of(2026, 6, 1), "b")),
                        TERMS,
                        TODAY))
                .isEqualTo(2);
    }

    private static CaseReview.Made made(LocalDate day, String reporter) {
        return new CaseReview.Made(day, day, "noise", "the cross", reporter);
    }
}
