package uk.saferhub.briefings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.analysis.Outlines;
import uk.saferhub.briefings.making.Content;
import uk.saferhub.briefings.making.DrawWard;
import uk.saferhub.briefings.making.Foretold;
import uk.saferhub.briefings.making.Line;
import uk.saferhub.briefings.making.MapRule;
import uk.saferhub.briefings.making.Months;
import uk.saferhub.briefings.making.Picture;
import uk.saferhub.briefings.making.SmallNumbers;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Words;

/** Writes what the briefing of one ward says. */
@Component
class WriteBriefing {

    private static final Words WORDS = Words.of(WriteBriefing.class);

    private final CrimeData crime;
    private final Boundaries boundaries;

    WriteBriefing(CrimeData crime, Boundaries boundaries) {
        this.crime = crime;
        this.boundaries = boundaries;
    }

    Content of(Occasion occasion, WardList.Ward ward, List<Content.Own> own) {
        Months months = occasion.round().months();
        String noCrime = occasion.crime().why(ward.code());
        Line total = occasion.crime().total(ward.code());
        List<String> notes = total == null ? List.of() : occasion.crime().notes();
        Drawn drawn = total == null ? new Drawn(null, WORDS.text("map.none"), null) : draw(occasion, ward);
        return new Content(
                months.words(),
                months.before().words(),
                occasion.crime().lines(ward.code()),
                total,
                noCrime,
                total == null || total.now() == null
                        ? ""
                        : occasion.people()
                                .words(
                                        ward.code(),
                                        total.now(),
                                        occasion.crime().everywhere(),
                                        occasion.wards().known()),
                notes,
                own,
                own.isEmpty() ? WORDS.text("own.none") : WORDS.text("own.some", SmallNumbers.THRESHOLD),
                drawn.picture(),
                drawn.why(),
                total == null
                        ? WORDS.text("source.none")
                        : WORDS.text(
                                "source.crime",
                                forces(occasion.round()),
                                occasion.wards().year(),
                                Dates.day(occasion.today())),
                total == null ? "" : query(occasion.round()),
                drawn.foretold());
    }

    private record Drawn(
            @Nullable Picture picture, String why, @Nullable String foretold) {}

    private Drawn draw(Occasion occasion, WardList.Ward ward) {
        DrawWard drawing = occasion.points().getOrDefault(ward.code(), new DrawWard());
        List<double[]> rings = outline(ward.code());
        String why = MapRule.why(
                !rings.isEmpty(),
                drawing.incidents(),
                drawing.points(),
                occasion.round().fewest());
        if (!why.isEmpty()) return new Drawn(null, why, null);
        DrawWard before = occasion.pointsBefore().getOrDefault(ward.code(), new DrawWard());
        return new Drawn(
                drawing.picture(rings),
                "",
                Foretold.words(
                        drawing.squares(rings),
                        before.squares(rings),
                        occasion.round().months()));
    }

    /** Of the newest layer that has the ward: a ward whose boundary changes gets a new code. */
    private List<double[]> outline(String code) {
        return boundaries.layers().stream()
                .map(Boundaries.Held::layer)
                .filter(layer -> layer.kind() == AreaKind.WARD)
                .sorted(Comparator.reverseOrder())
                .flatMap(layer -> boundaries.of(layer, List.of(code)).stream())
                .findFirst()
                .map(Boundary::outline)
                .map(Outlines::rings)
                .orElse(List.of());
    }

    private String forces(Round round) {
        Map<String, Force> held = crime.forces();
        return round.forceSlugs().stream()
                .map(slug -> held.containsKey(slug) ? held.get(slug).name() : slug)
                .collect(Collectors.joining(", "));
    }

    /** For the page of crime, which shows one force: the first. */
    private static String query(Round round) {
        return "?force=" + round.forceSlugs().getFirst() + "&from="
                + round.months().from() + "&to=" + round.months().to();
    }
}
