package uk.saferhub.demo;

import static java.time.LocalDate.of;
import static uk.saferhub.demo.SeedChange.row;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.reviews.FocusGroup;
import uk.saferhub.reviews.Pilot;
import uk.saferhub.reviews.Recommendation;
import uk.saferhub.reviews.Review;
import uk.saferhub.reviews.Reviews;

/** Reviews, what they recommended, and the pilot, by the partnership manager. */
final class ReviewRows extends SeedChanges {

    @Autowired
    Reviews reviews;

    @Override
    List<SeedChange> all() {
        return List.of(
                entered(
                        "the recommendation is accepted",
                        (actor, york) -> reviews.recommend(
                                actor,
                                york,
                                new Recommendation(
                                        "da-processes",
                                        "adopt-york-model",
                                        Recommendation.State.ACCEPTED,
                                        of(2019, 11, 20),
                                        "Accepted by the chief officers.")),
                        row("F000-022", "adopt its model is recommended", "adopt its model is accepted")),
                entered(
                        "the pilot ran a year longer",
                        (actor, york) -> reviews.attempt(
                                actor,
                                york,
                                new Pilot(
                                        "york-marac",
                                        "MARAC by conference call",
                                        "York",
                                        of(2016, 12, 1),
                                        of(2019, 11, 30))),
                        row("F000-023", "the pilot of two years", "the pilot of three years")),
                entered(
                        "the review is commissioned anew",
                        (actor, york) -> reviews.commission(
                                actor,
                                york,
                                new Review(
                                        "county-lines",
                                        "Locality review",
                                        Review.Kind.LOCALITY_REVIEW,
                                        "Safer York Partnership",
                                        "The same unit",
                                        of(2019, 11, 4),
                                        null,
                                        null)),
                        row(
                                "F000-056",
                                "In May 2019 the partnership commissioned",
                                "In November 2019 the partnership commissioned")),
                entered(
                        "a second day of focus groups",
                        (actor, york) -> reviews.meet(
                                actor, york, new FocusGroup("county-lines", of(2019, 6, 13), "Schools", 8)),
                        row("F000-057", "with one full day of focus groups", "with two full days of focus groups")));
    }

    private SeedChange entered(String what, BiConsumer<Actor, UUID> entry, SeedRow... rows) {
        return SeedChange.of(
                what,
                () -> as(
                        "manager",
                        Permission.RECORD_STRATEGY,
                        actor -> entry.accept(actor, places.realm("york", "governance"))),
                rows);
    }
}
