package uk.saferhub.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.analysis.rates.Population;
import uk.saferhub.analysis.rates.SeverityWeights;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.NoLookup;
import uk.saferhub.crimedata.definitions.Definitions;
import uk.saferhub.crimedata.weights.WeightTable;
import uk.saferhub.crimedata.weights.WeightTable.KeyedBy;
import uk.saferhub.crimedata.weights.Weights;
import uk.saferhub.web.Choice;

/** Weighs what was asked for by what the table weighs: street crime by broad types, or a force's offences by code. */
@Component
class Weighing {

    private final Weights weights;
    private final SeverityOfWards wards;
    private final SeverityOfCodes codes;
    private final Definitions definitions;
    private final Bases living;
    private final Breaks breaks;

    Weighing(
            Weights weights,
            SeverityOfWards wards,
            SeverityOfCodes codes,
            Definitions definitions,
            Bases living,
            Breaks breaks) {
        this.breaks = breaks;
        this.living = living;
        this.weights = weights;
        this.wards = wards;
        this.codes = codes;
        this.definitions = definitions;
    }

    /** The forces of the Home Office's tables. */
    List<Choice> forces() {
        return codes.forces().stream().map(force -> Choice.of(force, force)).toList();
    }

    /** The definitions that name offences by code. */
    List<Choice> definitions(Actor actor) {
        return definitions.codes(actor);
    }

    /** What was found, and what is to be said of it. @param table null where nothing could be weighed */
    record Found(@Nullable SeverityTable table, List<String> findings) {}

    /** @param chosen null where there is no table yet */
    Found found(Scope scope, @Nullable WeightTable chosen, Actor actor) {
        if (chosen == null) return new Found(null, List.of());
        SeverityWeights by = new SeverityWeights(
                chosen.name(),
                chosen.version(),
                chosen.scope(),
                chosen.keyedBy() == KeyedBy.OFFENCE_CODE
                        ? SeverityWeights.By.OFFENCE_CODE
                        : SeverityWeights.By.CRIME_TYPE,
                weights.of(chosen.id()));
        return chosen.keyedBy() == KeyedBy.OFFENCE_CODE ? byCode(scope, by, actor) : byType(scope, by, actor);
    }

    private Found byType(Scope scope, SeverityWeights by, Actor actor) {
        boolean districts = scope.fields().value("area").equals("district");
        String people = scope.fields().value("people");
        try {
            SeverityOfWards.Found found = wards.of(
                    scope,
                    districts ? Dimension.DISTRICT : Dimension.WARD,
                    period(scope.fields().value("period")),
                    by,
                    people.matches("\\d{4}") ? Integer.valueOf(people) : null);
            return said(found.table(), found, scope, breaks.note(scope, actor));
        } catch (NoLookup none) {
            if (scope.footprint() != null) throw none;
            return new Found(null, List.of(String.valueOf(none.getMessage())));
        }
    }

    private static Found said(SeverityTable table, SeverityOfWards.Found found, Scope scope, String broken) {
        if (table.rows().isEmpty()) return new Found(null, List.of("No crime of this choice lies in an area."));
        List<String> findings = new ArrayList<>();
        findings.add(
                "Indicative: data.police.uk publishes broad types, and a type holds light and heavy crimes. The score shows direction and is not the published one.");
        findings.add(found.base());
        if (!found.missing().isEmpty())
            findings.add("No data for "
                    + found.missing().stream().map(Scope::words).collect(Collectors.joining(", "))
                    + ": the periods that they lie in are too low.");
        if (found.elsewhere() > 0)
            findings.add("%,d more have no place, or one that is in no area of this look-up: they are not in it."
                    .formatted(found.elsewhere()));
        findings.add(scope.incomplete());
        findings.add(broken);
        findings.add(table.unweighed());
        findings.add(scope.kinds().note(scope.from(), scope.to()));
        findings.removeIf(String::isEmpty);
        return new Found(table, findings);
    }

    private Found byCode(Scope scope, SeverityWeights by, Actor actor) {
        List<String> forces = codes.forces();
        if (forces.isEmpty())
            return new Found(
                    null,
                    List.of("No offences by code are held. Import the Home Office’s table of outcomes by force."));
        String asked = scope.fields().value("recorded");
        String force = forces.contains(asked)
                ? asked
                : forces.stream()
                        .filter(each -> scope.force().name().startsWith(each))
                        .findFirst()
                        .orElse(forces.getFirst());
        scope.fields().with("recorded", force);
        String residents = scope.fields().value("residents").replace(",", "");
        boolean said = residents.matches("[1-9]\\d{0,8}");
        if (!residents.isEmpty() && !said) scope.fields().error("residents", "Enter how many residents as a number");
        Set<String> only = definitions.codes(actor, scope.type(), scope.to().atEndOfMonth());
        Map<Integer, Bases.Base> bases = new TreeMap<>();
        SeverityTable table = codes.of(
                force,
                scope.fields().value("period").equals("quarter"),
                by,
                only,
                year -> said
                        ? new Population(Long.parseLong(residents), 0, force)
                        : held(bases.computeIfAbsent(year, of -> living.ofForce(force, of)), force));
        List<String> findings = new ArrayList<>();
        findings.add("Code by code from the Home Office’s tables of " + force + ", by financial year."
                + (only.isEmpty() ? "" : " Only the offences that the definition names by code."));
        findings.add(
                said
                        ? "Divided by the %s residents that you entered, in every period.".formatted(residents)
                        : divided(bases));
        findings.add(broken(force, table, actor));
        findings.add(table.unweighed());
        findings.removeIf(String::isEmpty);
        return new Found(table.rows().isEmpty() ? null : table, findings);
    }

    /** Breaks in what the force records, over the financial years of the table. */
    private String broken(String force, SeverityTable table, Actor actor) {
        IntSummaryStatistics years = table.rows().stream()
                .mapToInt(row -> Integer.parseInt(row.period().substring(0, 4)))
                .summaryStatistics();
        return years.getCount() == 0
                ? ""
                : breaks.ofForce(force, YearMonth.of(years.getMin(), 4), YearMonth.of(years.getMax() + 1, 3), actor);
    }

    private static @Nullable Population held(Bases.Base base, String force) {
        return base.people() == null ? null : new Population(base.people(), base.year(), force);
    }

    /** Whose people, year by year; of those without any, why, and what to do. */
    private static String divided(Map<Integer, Bases.Base> bases) {
        Set<String> how = new TreeSet<>();
        bases.values().stream().filter(base -> base.people() != null).forEach(base -> how.add(base.how() + "."));
        bases.values().stream()
                .filter(base -> base.people() == null)
                .findFirst()
                .ifPresent(base -> how.add(base.how() + ": enter the force’s residents for a score of these years."));
        return String.join(" ", how);
    }

    private static Dimension period(String asked) {
        return switch (asked.toLowerCase(Locale.ROOT)) {
            case "quarter" -> Dimension.QUARTER;
            case "financial_year" -> Dimension.FINANCIAL_YEAR;
            default -> Dimension.YEAR;
        };
    }
}
