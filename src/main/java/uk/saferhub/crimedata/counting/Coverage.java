package uk.saferhub.crimedata.counting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.ForceMonth;
import uk.saferhub.crimedata.Part;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.store.CrimeStore;

/**
 * Which months of which forces a question asks for, which of them are held, and which are missing.
 *
 * <p>Where the question names no first or last month, a force's own first and last held month stand in: a hole between
 * them is missing, the time before and after is not asked for. So is a month in which a type that is asked for was not
 * published.
 */
record Coverage(List<Part> held, List<ForceMonth> missing) {

    /** @param store is asked what a month holds where a type may not have been published in it */
    static Coverage of(Question question, List<Part> parts, CrimeStore store) {
        List<Part> held = parts.stream()
                .filter(part -> question.covers(new ForceMonth(part.force(), part.month())))
                .sorted(Comparator.comparing((Part part) -> part.force().slug()).thenComparing(Part::month))
                .toList();
        List<ForceMonth> missing = new ArrayList<>();
        forces(question, parts).values().forEach(force -> missing.addAll(missing(question, force, held)));
        return Unpublished.leftOut(new Coverage(held, missing), question, store);
    }

    private static Map<String, Force> forces(Question question, List<Part> parts) {
        Map<String, Force> known = new LinkedHashMap<>();
        parts.forEach(part -> known.put(part.force().slug(), part.force()));
        if (question.forces().isEmpty()) {
            return known;
        }
        Map<String, Force> asked = new LinkedHashMap<>();
        new TreeSet<>(question.forces())
                .forEach(slug -> asked.put(slug, known.getOrDefault(slug, new Force(slug, slug))));
        return asked;
    }

    private static List<ForceMonth> missing(Question question, Force force, List<Part> held) {
        TreeSet<YearMonth> there = new TreeSet<>();
        held.stream().filter(part -> part.force().slug().equals(force.slug())).forEach(part -> there.add(part.month()));
        YearMonth from = question.from();
        YearMonth to = question.to();
        if (there.isEmpty() && (from == null || to == null)) {
            return List.of();
        }
        YearMonth first = from == null ? there.first() : from;
        YearMonth last = to == null ? there.last() : to;
        List<ForceMonth> missing = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            if (!there.contains(month)) {
                missing.add(new ForceMonth(force, month));
            }
        }
        return missing;
    }
}
