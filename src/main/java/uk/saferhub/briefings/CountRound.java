package uk.saferhub.briefings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.briefings.making.DrawWard;
import uk.saferhub.briefings.making.Months;
import uk.saferhub.briefings.making.WardCrime;
import uk.saferhub.briefings.making.WardPeople;
import uk.saferhub.crimedata.Counts;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.areas.Populations;

/** Counts what all briefings of a round have in common: two counts for all wards together. */
@Component
class CountRound {

    private final WardList wardList;
    private final CrimeData crime;
    private final Populations populations;
    private final Breaks breaks;

    CountRound(WardList wardList, CrimeData crime, Populations populations, Breaks breaks) {
        this.wardList = wardList;
        this.crime = crime;
        this.populations = populations;
        this.breaks = breaks;
    }

    Occasion of(Round round, Actor actor) {
        Months months = round.months();
        WardList.Wards wards = wardList.of(round.areaId(), months.to().atEndOfMonth());
        WardCrime counted = new WardCrime(
                months,
                wards.known(),
                counts(round, wards, months),
                counts(round, wards, months.before()),
                published(crime, round),
                breaks.of(round, wards, actor));
        WardPeople people = WardPeople.of(populations, months.year(), wards.year());
        return new Occasion(
                round,
                wards,
                counted,
                points(crime, round, wards, months),
                points(crime, round, wards, months.before()),
                people,
                actor.today());
    }

    /** In one query for all wards. */
    static Map<String, DrawWard> points(CrimeData crime, Round round, WardList.Wards wards, Months months) {
        Map<String, DrawWard> points = new HashMap<>();
        if (wards.known().isEmpty() || round.forceSlugs().isEmpty()) return points;
        crime.wardPoints(question(round, wards.known(), wards.year(), months))
                .forEach(point -> points.computeIfAbsent(point.ward(), none -> new DrawWard())
                        .add(point));
        return points;
    }

    /** How many rows the forces of a round published in its months, wherever they lie. */
    static long published(CrimeData crime, Round round) {
        return crime.parts().stream()
                .filter(part -> round.forceSlugs().contains(part.force().slug()))
                .filter(part -> round.months().meets(new Months(part.month(), part.month())))
                .mapToLong(Part::rows)
                .sum();
    }

    /** Nothing, rather than everywhere, where no ward can be counted. */
    private Counts counts(Round round, WardList.Wards wards, Months months) {
        if (wards.known().isEmpty() || round.forceSlugs().isEmpty())
            return new Counts(List.of(), List.of(), List.of(), List.of(), wards.year(), List.of(), List.of());
        return crime.count(question(round, wards.known(), wards.year(), months));
    }

    /** @param wards of which at least one */
    static Question question(Round round, Set<String> wards, int year, Months months) {
        return Question.countBy(Dimension.WARD, Dimension.TYPE)
                .ofForces(round.forceSlugs().toArray(String[]::new))
                .between(months.from(), months.to())
                .inWards(wards)
                .withWardsOf(year);
    }
}
