package uk.saferhub.crimedata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.counting.CountCsv;
import uk.saferhub.crimedata.counting.CountReleases;
import uk.saferhub.crimedata.store.Release;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Download;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Outcomes, stops and searches and the Home Office's tables, each counted by itself. */
@Controller
class FamilyController {

    private static final int SHOWN = 200;

    /**
     * The page.
     *
     * @param releases the keys of what is held, such as a force and a month
     * @param rows at most two hundred; the file has all
     */
    record Page(
            Frame frame,
            Fields fields,
            Family family,
            Family.By by,
            List<Release> releases,
            List<CountReleases.Row> rows,
            long total,
            String file) {

        List<Choice> dimensions() {
            return family.dimensions().stream()
                    .map(each -> Choice.of(each.column(), each.words()))
                    .toList();
        }

        /** What is chosen where no part is; null where everything cannot be added up. */
        @Nullable
        String everything() {
            return family.overlapping() ? null : "Everything that is held";
        }

        /** What the releases are of: a force, or a year. */
        List<Choice> parts() {
            return releases.stream()
                    .map(release -> release.key().replaceAll("/.*", ""))
                    .distinct()
                    .map(part -> Choice.of(part, part))
                    .toList();
        }

        String held() {
            return releases.stream().map(Release::key).collect(Collectors.joining(", "));
        }

        String label(CountReleases.Row row) {
            return row.key().isEmpty() ? "Not stated" : row.key();
        }
    }

    private final CountReleases counts;

    FamilyController(CountReleases counts) {
        this.counts = counts;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/counts/{family}")
    ModelAndView show(
            Frame frame,
            @PathVariable String family,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String of) {
        Family asked = Family.named(family).orElseThrow(NotFound::new);
        Family.By dimension = asked.by(by);
        List<Release> held = counts.held(asked);
        String part = part(asked, held, of);
        List<CountReleases.Row> rows = counts.of(asked, dimension, part);
        Page page = new Page(
                frame.withTitle(asked.name()).withMarking("OFFICIAL"),
                Fields.empty().with("by", dimension.column()).with("of", part.replace("/", "")),
                asked,
                dimension,
                held,
                rows.stream().limit(SHOWN).toList(),
                rows.stream().mapToLong(CountReleases.Row::count).sum(),
                "/data/counts/" + asked.slug() + "/counts.csv?by=" + dimension.column()
                        + (part.isEmpty() ? "" : "&of=" + part.replace("/", "")));
        return new ModelAndView("saferhub/crimedata/family", "page", page);
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/counts/{family}/counts.csv")
    ModelAndView file(
            @PathVariable String family,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String of)
            throws IOException {
        Family asked = Family.named(family).orElseThrow(NotFound::new);
        Family.By dimension = asked.by(by);
        String csv = CountCsv.of(
                List.of(dimension.column(), "count"),
                counts.of(asked, dimension, part(asked, counts.held(asked), of)).stream()
                        .map(row -> List.of(row.key(), Long.toString(row.count())))
                        .toList());
        return new ModelAndView(Download.of(
                csv.getBytes(StandardCharsets.UTF_8),
                asked.slug() + "-by-" + dimension.column() + ".csv",
                "text/csv;charset=UTF-8"));
    }

    /**
     * The beginning of the keys asked for; of a force or year that is not held, everything, or the newest where they must not
     * be added up.
     */
    private static String part(Family family, List<Release> held, String of) {
        String newest =
                held.stream().map(Release::key).max(Comparator.naturalOrder()).orElse("");
        String otherwise = family.overlapping() && !held.isEmpty() ? newest.replaceAll("/.*", "") + "/" : "";
        return held.stream()
                        .map(release -> release.key() + "/")
                        .anyMatch(key -> !of.isEmpty() && key.startsWith(of + "/"))
                ? of + "/"
                : otherwise;
    }
}
