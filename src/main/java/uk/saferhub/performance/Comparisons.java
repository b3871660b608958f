package uk.saferhub.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Metric;
import uk.saferhub.figures.Figure;
import uk.saferhub.figures.Figures;

/** What the measures of a scorecard are set beside besides their own past. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Comparisons {

    /** How the code of a cited statistic ends that speaks of the same as a metric: violence_rate_national. */
    private static final Map<String, String> WHOM =
            Map.of("national", "National", "region", "Region", "similar", "Similar areas");

    private record Cited(String statistic, String cited, String scope, LocalDate sinceOn) {}

    private final JdbcClient client;
    private final Figures figures;
    private final Configuration configuration;

    Comparisons(JdbcClient client, Figures figures, Configuration configuration) {
        this.configuration = configuration;
        this.client = client;
        this.figures = figures;
    }

    /** What others published, that may be quoted on that day: cited, or a total whose measure bears such a code. One query. */
    List<Comparison> cited(Actor actor, UUID realmId, List<Line> lines, LocalDate day) {
        Map<String, String> measures = lines.stream()
                .collect(Collectors.toMap(line -> line.aim().metric(), Line::measure, (one, same) -> one));
        List<String> codes = measures.keySet().stream()
                .flatMap(metric -> WHOM.keySet().stream().map(whom -> metric + "_" + whom))
                .toList();
        var sight = actor.sight(Permission.READ_FIGURE);
        return client
                .sql("""
                        select s.statistic, s.cited, s.scope, s.since_on from published_cited_statistics s
                         where s.realm_id = :realm and s.statistic = any (:codes)
                           and s.since_on <= :day and (s.until_on is null or s.until_on > :day) and %s
                        union all
                        (select distinct on (t.measure) t.measure, t.cited, t.place, t.happened_on from published_totals t
                          where t.realm_id = :realm and t.measure = any (:codes) and t.happened_on <= :day and %s
                          order by t.measure, t.happened_on desc)
                         order by 1 limit 200
                        """.formatted(sight.where("s"), sight.where("t")))
                .params(sight.params())
                .param("realm", realmId)
                .param("codes", codes.toArray(String[]::new))
                .param("day", day)
                .query(Cited.class)
                .list()
                .stream()
                .map(cited -> comparison(cited, measures))
                .toList();
    }

    private static Comparison comparison(Cited cited, Map<String, String> measures) {
        int end = cited.statistic().lastIndexOf('_');
        String metric = cited.statistic().substring(0, end);
        String whom = Objects.requireNonNull(WHOM.get(cited.statistic().substring(end + 1)));
        return new Comparison(
                metric,
                Objects.requireNonNull(measures.get(metric)),
                whom,
                cited.cited(),
                cited.scope(),
                cited.sinceOn());
    }

    /**
     * The same measures of the other partnerships in which the reader reads figures, over the same days: live, and for this
     * reader alone, since not everybody who reads a pack reads those.
     */
    List<Comparison> elsewhere(Actor actor, String partnership, List<Line> lines) {
        List<Comparison> found = new ArrayList<>();
        Set<String> routes = actor.seats().stream().map(Seat::partnership).collect(Collectors.toSet());
        actor.seats(Permission.READ_FIGURE).stream()
                .map(Seat::partnership)
                .filter(other -> !other.equals(partnership) && routes.contains(other))
                .distinct()
                .forEach(other -> {
                    Set<String> measured = metrics(actor, other);
                    lines.stream()
                            .filter(line -> measured.contains(line.aim().metric()))
                            .forEach(line -> elsewhere(actor, other, line).ifPresent(found::add));
                });
        return found;
    }

    private Set<String> metrics(Actor actor, String partnership) {
        try {
            return configuration.of(partnership, actor.today()).metrics().stream()
                    .map(Metric::code)
                    .collect(Collectors.toSet());
        } catch (NotFound noReleaseYet) {
            return Set.of();
        }
    }

    private Optional<Comparison> elsewhere(Actor actor, String other, Line line) {
        Figure figure = figures.compute(actor, line.aim().metric(), other, line.period());
        return figure.printable()
                .map(words -> new Comparison(
                        line.aim().metric(), line.measure(), other, words + " " + figure.unit(), "", null));
    }
}
