package uk.saferhub.demo;

import static java.time.LocalDate.of;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.reviews.FocusGroup;
import uk.saferhub.reviews.Pilot;
import uk.saferhub.reviews.Recommendation;
import uk.saferhub.reviews.Review;
import uk.saferhub.reviews.Reviews;
import uk.saferhub.strategy.Alignment;
import uk.saferhub.strategy.ReportObligation;
import uk.saferhub.strategy.Strategies;
import uk.saferhub.strategy.Strategy;
import uk.saferhub.strategy.StrategyEvent;
import uk.saferhub.strategy.SuccessMeasure;

/** York's strategy of 2017 and what stood round it: reports promised, reviews, a pilot. */
@Component
@Order(50)
class DemoStrategy implements Demo.Chapter {

    private static final String COUNCIL_PLAN = "Council Plan 2015-19";

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final Strategies strategies;
    private final Reviews reviews;

    DemoStrategy(Desk desk, DemoAccounts accounts, DemoPlaces places, Strategies strategies, Reviews reviews) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.strategies = strategies;
        this.reviews = reviews;
    }

    @Override
    public String title() {
        return "Entering strategies, reviews and sources";
    }

    @Override
    public void enter() {
        for (BiConsumer<Actor, UUID> part : List.<BiConsumer<Actor, UUID>>of(this::strategy, this::reviews)) {
            desk.serve(accounts.of("manager@demo.example"), Permission.RECORD_STRATEGY, "demo: history", actor -> {
                part.accept(actor, places.realm("york", "governance"));
                return true;
            });
        }
    }

    private void strategy(Actor actor, UUID york) {
        strategies.run(
                actor,
                york,
                new Strategy(
                        "york-2017",
                        "Community Safety Strategy 2017-20",
                        "2017-20",
                        of(2017, 4, 1),
                        of(2020, 3, 31),
                        null,
                        null));
        strategies.run(
                actor,
                york,
                new Strategy(
                        "york-2020",
                        "Community Safety Strategy 2020-23",
                        "2020-23",
                        of(2020, 4, 1),
                        of(2023, 3, 31),
                        "york-2017",
                        null));
        strategies.happen(
                actor,
                york,
                new StrategyEvent(
                        "york-2017",
                        StrategyEvent.Event.REFRESHED,
                        of(2019, 5, 15),
                        "safer-york-board",
                        "Refreshed and approved by the board."));
        strategies.align(
                actor, york, new Alignment("york-2017", COUNCIL_PLAN, "A focus on frontline services", of(2017, 4, 1)));
        strategies.align(
                actor,
                york,
                new Alignment("york-2017", COUNCIL_PLAN, "A council that listens to residents", of(2017, 4, 1)));
        strategies.oblige(
                actor,
                york,
                new ReportObligation(
                        "york-scrutiny", 2, of(2017, 6, 20), null, "Reports on the strategy twice a year."));
        strategies.succeed(
                actor,
                york,
                new SuccessMeasure(
                        "erase",
                        "very few",
                        of(2019, 6, 1),
                        of(2019, 8, 31),
                        "city-centre-hotspot",
                        "Complaints about drinking in the centre over the summer, as logged"));
    }

    private void reviews(Actor actor, UUID york) {
        reviews.commission(
                actor,
                york,
                new Review(
                        "da-processes",
                        "Independent review of multi-agency domestic abuse processes",
                        Review.Kind.INDEPENDENT_REVIEW,
                        "North Yorkshire Police",
                        "An independent reviewer",
                        of(2018, 11, 1),
                        of(2019, 6, 1),
                        "York's way of holding MARAC works."));
        reviews.recommend(
                actor,
                york,
                new Recommendation(
                        "da-processes",
                        "adopt-york-model",
                        Recommendation.State.RECOMMENDED,
                        of(2019, 6, 1),
                        "North Yorkshire should hold MARAC as York does."));
        reviews.commission(
                actor,
                york,
                new Review(
                        "county-lines",
                        "Locality review of county lines",
                        Review.Kind.LOCALITY_REVIEW,
                        "Safer York Partnership",
                        "Violence and Vulnerability Unit",
                        of(2019, 5, 15),
                        of(2019, 7, 10),
                        "Good practice, and a need for a more co-ordinated approach."));
        for (String topic : List.of("Council services", "Police and probation", "Health and voluntary sector"))
            reviews.meet(actor, york, new FocusGroup("county-lines", of(2019, 6, 12), topic, null));
        reviews.attempt(
                actor,
                york,
                new Pilot(
                        "york-marac",
                        "MARAC by conference call twice a week",
                        "York",
                        of(2017, 10, 2),
                        of(2019, 10, 1)));
    }
}
