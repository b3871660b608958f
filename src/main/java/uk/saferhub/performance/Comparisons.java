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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Settings;
import uk.saferhub.figures.Figure;
import uk.saferhub.kernel.Period;

/** What the measures of a scorecard are set beside besides their own past. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Comparisons {

    /** How the code of a cited statistic ends that speaks of the same as a metric: violence_rate_national. */
    private static final Map<String, String> WHOM =
            Map.of("national", "National", "region", "Region", "similar", "Similar areas");

    /** @param fromOn the first day of a total, whose last is sinceOn; null for a cited statistic */
    private record Cited(
            String statistic,
            String cited,
            String scope,
            @Nullable LocalDate fromOn,
            LocalDate sinceOn) {}

    /** @param months how long a total must be to stand beside the line */
    private record Asked(String code, int months) {}

    private final JdbcClient client;
    private final Measuring measuring;
    private final Configuration configuration;

    Comparisons(JdbcClient client, Measuring measuring, Configuration configuration) {
        this.configuration = configuration;
        this.client = client;
        this.measuring = measuring;
    }

    /**
     * What others published, that may be quoted on that day: cited, or the newest total as long as the line's own stretch whose
     * measure bears such a code; none where several areas or data sets have that total, since whose it is stands nowhere. One query.
     */
    List<Comparison> cited(Actor actor, UUID realmId, List<Line> lines, LocalDate day) {
        Map<String, String> measures = lines.stream()
                .collect(Collectors.toMap(line -> line.aim().metric(), Line::measure, (one, same) -> one));
        List<String> codes = measures.keySet().stream()
                .flatMap(metric -> WHOM.keySet().stream().map(whom -> metric + "_" + whom))
                .toList();
        List<Asked> asked = lines.stream()
                .flatMap(line -> WHOM.keySet().stream()
                        .map(whom -> new Asked(
                                line.aim().metric() + "_" + whom,
                                line.period().months().size())))
                .distinct()
                .toList();
        var sight = actor.sight(Permission.READ_FIGURE);
        return client
                .sql("""
                        select s.statistic, s.cited, s.scope, null::date as from_on, s.since_on from published_cited_statistics s
                         where s.realm_id = :realm and s.statistic = any (:codes)
                           and s.since_on <= :day and (s.until_on is null or s.until_on > :day) and %s
                        union all
                        select n.measure, n.cited, n.place, n.from_on, n.happened_on from (
                          select t.measure, t.cited, t.place, t.from_on, t.happened_on,
                                 count(*) over (partition by t.measure, t.from_on, t.happened_on) as same,
                                 rank() over (partition by t.measure, a.months order by t.happened_on desc) as nth
                            from unnest(:asked::text[], :months::int[]) as a (code, months)
                            join published_totals t on t.measure = a.code
                             and t.from_on = (t.happened_on + 1 - make_interval(months => a.months))::date
                           where t.realm_id = :realm and t.happened_on <= :day and %s) n
                         where n.nth = 1 and n.same = 1
                         order by 1 limit 200
                        """.formatted(sight.where("s"), sight.where("t")))
                .params(sight.params())
                .param("realm", realmId)
                .param("codes", codes.toArray(String[]::new))
                .param("asked", asked.stream().map(Asked::code).toArray(String[]::new))
                .param("months", asked.stream().map(Asked::months).toArray(Integer[]::new))
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
                cited.fromOn() == null ? whom : whose(whom, cited.scope()),
                cited.cited(),
                cited.fromOn() == null
                        ? cited.scope()
                        : (cited.scope() + " " + new Period(cited.fromOn(), cited.sinceOn()).inWords()).strip(),
                cited.sinceOn());
    }

    /**
     * Whose a total is. One of a single area is that area's, whatever its measure is called, unless the area is the country or a
     * region itself; one that names no area is what its measure says.
     *
     * @param place code of the Government Statistical Service, or empty
     */
    static String whose(String whom, String place) {
        boolean itself = place.isEmpty()
                || whom.equals("National") && place.matches("[EWSN]92\\d{6}|K0[1-5]\\d{6}")
                || whom.equals("Region") && place.matches("E12\\d{6}|W92\\d{6}");
        return itself ? whom : "Area " + place;
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
                .forEach(other -> settings(actor, other)
                        .ifPresent(settings -> lines.forEach(
                                line -> elsewhere(actor, settings, line).ifPresent(found::add))));
        return found;
    }

    private Optional<Settings> settings(Actor actor, String partnership) {
        try {
            return Optional.of(configuration.of(partnership, actor.today()));
        } catch (NotFound noReleaseYet) {
            return Optional.empty();
        }
    }

    /** By way of the guard on years: a year less three quarters that are told is the fourth. */
    private Optional<Comparison> elsewhere(Actor actor, Settings other, Line line) {
        String metric = line.aim().metric();
        if (other.metrics().stream().noneMatch(each -> each.code().equals(metric))) return Optional.empty();
        Figure figure = measuring.measured(actor, other, metric, line.aim().span(), line.period());
        return figure.printable()
                .map(words -> new Comparison(
                        metric, line.measure(), other.partnershipCode(), words + " " + figure.unit(), "", null));
    }
}
