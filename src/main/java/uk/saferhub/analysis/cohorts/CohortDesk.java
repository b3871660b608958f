package uk.saferhub.analysis.cohorts;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Settings;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;

/** What a form about a cohort offers, and what was asked with it. */
@Component
public class CohortDesk {

    /** A cohort that was asked for. @param seat from which its cases are read */
    public record Asked(Cohort cohort, Settings settings, Seat seat) {}

    /** The lists of the form. */
    public record Choices(
            List<Choice> partnerships,
            List<Choice> roles,
            List<Choice> concerns,
            List<Choice> hubs,
            List<Choice> states,
            List<Choice> closings) {}

    private final Configuration configuration;

    CohortDesk(Configuration configuration) {
        this.configuration = configuration;
    }

    /** @throws NotFound for whoever has the route's permission, {@code READ_CASE} or {@code ASK_EXTRACT}, from no seat of their own */
    public Asked asked(Fields fields, Actor actor) {
        List<Seat> seats = seats(actor);
        Seat seat = seats.stream()
                .filter(one -> one.partnership().equals(fields.value("partnership")))
                .findFirst()
                .or(() -> seats.stream().findFirst())
                .orElseThrow(NotFound::new);
        Settings settings = configuration.of(seat.partnership(), actor.today());
        Cohort cohort = Cohort.of(fields, settings, seat);
        fields.with("partnership", seat.partnership())
                .with("role", cohort.role())
                .with("state", cohort.state());
        return new Asked(cohort, settings, seat);
    }

    public Choices choices(Asked asked, Actor actor) {
        Settings settings = asked.settings();
        return new Choices(
                seats(actor).stream()
                        .map(seat -> Choice.of(seat.partnership(), seat.partnershipName()))
                        .distinct()
                        .toList(),
                list(settings, CategorySet.PARTY_ROLE),
                list(settings, CategorySet.CONCERN),
                settings.hubs().stream()
                        .map(hub -> Choice.of(hub.code(), hub.name()))
                        .toList(),
                Stream.of(Cohort.State.values())
                        .map(state -> Choice.of(state, state.words()))
                        .toList(),
                list(settings, CategorySet.CLOSING_REASON));
    }

    /** Those of the route, which are of people in cases by name or of people in cases without. */
    private static List<Seat> seats(Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.onlyRecord() == null && actor.may(actor.permission(), seat.realmId()))
                .toList();
    }

    private static List<Choice> list(Settings settings, CategorySet set) {
        return settings.categories(set).stream()
                .map(category -> Choice.of(category.code(), category.label()))
                .toList();
    }
}
