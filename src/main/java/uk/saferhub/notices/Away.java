package uk.saferhub.notices;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Detail;

/**
 * From when until when somebody must keep away from a place, and who authorised that (ASB-06; 2014 Act sections 34 and 35). Times are
 * those of the clock in Europe/London.
 *
 * @param authorisedBy who authorised it in writing: rank and name
 * @param authorisedFrom when the authorisation began
 * @param authorisedUntil when it ended
 * @param from from when the person must keep away
 * @param until until when
 */
public record Away(
        String authorisedBy,
        LocalDateTime authorisedFrom,
        LocalDateTime authorisedUntil,
        LocalDateTime from,
        LocalDateTime until) {

    /** The time that really passes, also over a night in which the clocks change. */
    static Duration between(LocalDateTime from, LocalDateTime until) {
        return Duration.between(from.atZone(Dates.LONDON), until.atZone(Dates.LONDON));
    }

    List<Detail> details() {
        return List.of(
                Detail.of("Must keep away from", moment(from)),
                Detail.of("Until", moment(until)),
                Detail.of("Authorised by", authorisedBy),
                Detail.of("Authorised from", moment(authorisedFrom)),
                Detail.of("Authorised until", moment(authorisedUntil)));
    }

    private static String moment(LocalDateTime at) {
        return Dates.moment(at.atZone(Dates.LONDON).toInstant());
    }
}
