package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.ComplaintTerms;

/**
 * Whether staff should tell people of the ASB case review (Anti-social Behaviour, Crime and Policing Act 2014 s.104): from a
 * number of qualifying complaints on, the relevant bodies must find the threshold met when somebody applies. SaferHub only
 * reminds; whether the complaints are about the same behaviour is for people to judge.
 */
final class CaseReview {

    private CaseReview() {}

    /**
     * A complaint, as far as counting goes.
     *
     * @param reporterKey who complained, or null for somebody unnamed
     */
    record Made(
            LocalDate happenedOn,
            LocalDate receivedOn,
            String kind,
            String placeKey,
            @Nullable String reporterKey) {

        /** The same words to several bodies, or twice to one, are one complaint about one incident. */
        private Object incident() {
            return java.util.Arrays.asList(happenedOn, kind, placeKey, Objects.requireNonNullElse(reporterKey, ""));
        }
    }

    /** Within so many months beginning with the day it happened, which is the first of them. */
    static boolean madeInTime(LocalDate happenedOn, LocalDate receivedOn, ComplaintTerms terms) {
        return receivedOn.isBefore(happenedOn.plusMonths(terms.madeWithin()));
    }

    /** Within so many months beginning with the day of the complaint, somebody who applied today would still count it. */
    static boolean countsOn(LocalDate today, LocalDate receivedOn, ComplaintTerms terms) {
        return !receivedOn.isAfter(today) && today.isBefore(receivedOn.plusMonths(terms.appliedWithin()));
    }

    /** How many qualify today, each incident once for each reporter. */
    static long qualifying(Collection<Made> complaints, ComplaintTerms terms, LocalDate today) {
        return complaints.stream()
                .filter(made -> madeInTime(made.happenedOn(), made.receivedOn(), terms))
                .filter(made -> countsOn(today, made.receivedOn(), terms))
                .map(Made::incident)
                .distinct()
                .count();
    }
}
