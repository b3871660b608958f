package uk.saferhub.crimedata.catalogue;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.areas.Footprints;
import uk.saferhub.crimedata.definitions.Definitions;
import uk.saferhub.web.Choice;

/** What a break of a data set may be said to touch: its types as they are held, definitions, footprints. */
@Component
class BreakChoices {

    private final CrimeData crime;
    private final Definitions definitions;
    private final Footprints footprints;
    private final JdbcClient client;

    BreakChoices(CrimeData crime, Definitions definitions, Footprints footprints, JdbcClient client) {
        this.crime = crime;
        this.definitions = definitions;
        this.footprints = footprints;
        this.client = client;
    }

    /** For whoever keeps that set. */
    BreakForm of(Actor actor, DataSet set) {
        List<String> partnerships = actor.seats(Permission.IMPORT_CRIME).stream()
                .filter(seat -> seat.realmId().equals(set.realmId()))
                .map(Seat::partnership)
                .toList();
        List<Choice> defined = definitions.of(actor).stream()
                .filter(local -> partnerships.contains(local.partnership()))
                .map(local ->
                        Choice.of(local.definition().code(), local.definition().name()))
                .toList();
        return new BreakForm(
                types(actor, set).stream().map(type -> Choice.of(type, type)).toList(), defined, footprints.all());
    }

    private List<String> types(Actor actor, DataSet set) {
        if (set.exchangeSet() != null)
            return ExchangeSet.named(set.exchangeSet())
                    .map(ExchangeSet::categories)
                    .orElse(List.of());
        if (set.force() != null)
            return set.held()
                    ? crime.count(Question.countBy(Dimension.TYPE).ofForces(set.force())).rows().stream()
                            .map(row -> row.keys().getFirst())
                            .toList()
                    : List.of();
        return set.aggregates() ? measures(actor, set) : words(actor, set);
    }

    private List<String> measures(Actor actor, DataSet set) {
        var sight = actor.sight(Permission.IMPORT_CRIME);
        return client.sql("""
                        select distinct t.measure from data_total_now t where t.data_set_id = :set and %s
                         order by t.measure limit 100
                        """.formatted(sight.where("t")))
                .params(sight.params())
                .param("set", set.id())
                .query(String.class)
                .list();
    }

    private List<String> words(Actor actor, DataSet set) {
        var sight = actor.sight(Permission.IMPORT_CRIME);
        return client.sql("""
                        select i.kind from agency_incident_now i where i.data_set_id = :set and %s
                         group by i.kind order by count(*) desc, i.kind limit 60
                        """.formatted(sight.where("i")))
                .params(sight.params())
                .param("set", set.id())
                .query(String.class)
                .list();
    }
}
