package uk.saferhub.cases.file;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of a case that change together. Null closes nothing and names nobody. */
public record CaseChange(
        String title,
        String aim,
        UUID leadOrganisationId,
        @Nullable UUID leadAccountId,
        CaseStatus status,
        @Nullable Integer score,
        @Nullable String band,
        @Nullable LocalDate nextReviewOn,
        @Nullable LocalDate closedOn,
        @Nullable String closingReason) {

    /** The case as it is, from which one takes what stays. */
    public static CaseChange of(HubCase c) {
        return new CaseChange(
                c.title(),
                c.aim(),
                c.leadOrganisationId(),
                c.leadAccountId(),
                c.stored(),
                c.score(),
                c.band(),
                c.nextReviewOn(),
                c.closedOn(),
                c.closingReason());
    }

    public CaseChange particulars(String newTitle, String newAim, @Nullable LocalDate review) {
        return new CaseChange(
                newTitle,
                newAim,
                leadOrganisationId,
                leadAccountId,
                status,
                score,
                band,
                review,
                closedOn,
                closingReason);
    }

    public CaseChange led(UUID organisation, @Nullable UUID officer) {
        return new CaseChange(
                title, aim, organisation, officer, status, score, band, nextReviewOn, closedOn, closingReason);
    }

    /** A status other than review due, which is not stored: the table leads to none such but by the day. */
    public CaseChange moved(CaseStatus to) {
        return new CaseChange(
                title, aim, leadOrganisationId, leadAccountId, to, score, band, nextReviewOn, closedOn, closingReason);
    }

    /** A score, where one was given; else the old one stays. */
    public CaseChange scored(@Nullable Integer newScore, @Nullable String newBand) {
        return newScore == null
                ? this
                : new CaseChange(
                        title,
                        aim,
                        leadOrganisationId,
                        leadAccountId,
                        status,
                        newScore,
                        newBand,
                        nextReviewOn,
                        closedOn,
                        closingReason);
    }

    public CaseChange closed(@Nullable LocalDate on, @Nullable String reason, @Nullable LocalDate review) {
        return new CaseChange(title, aim, leadOrganisationId, leadAccountId, status, score, band, review, on, reason);
    }
}
