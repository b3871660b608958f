package uk.saferhub.api;

import static uk.saferhub.access.Permission.READ_CRIME;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.BadRequest;
import uk.saferhub.access.ForSystems;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.CrimeFeed;
import uk.saferhub.crimedata.CrimeFeed.Table;
import uk.saferhub.crimedata.NoLookup;
import uk.saferhub.crimedata.ReleaseFeed;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.web.Download;
import uk.saferhub.web.Json;

/** Open crime data for the programs of analysts: tables of fixed columns as CSV, described as CSV on the Web. Nobody is in them. */
@Controller
@ForSystems
class OpenDataController {

    private static final String ROOT = "/api/v1/open-data";

    private final CrimeFeed feed;
    private final ReleaseFeed releases;
    private final ObjectMapper json;

    OpenDataController(CrimeFeed feed, ReleaseFeed releases, ObjectMapper json) {
        this.feed = feed;
        this.releases = releases;
        this.json = json;
    }

    @Requires(READ_CRIME)
    @GetMapping(ROOT)
    ModelAndView tables() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("schema", CrimeFeed.SCHEMA);
        words.put(
                "tables",
                every().map(table -> ordered(
                                "name",
                                table.name(),
                                "description",
                                table.words(),
                                "csv",
                                ROOT + "/" + table.name() + ".csv",
                                "metadata",
                                ROOT + "/" + table.name() + ".csv-metadata.json"))
                        .toList());
        words.put("parts", releases.parts());
        words.put(
                "forces",
                feed.forces().entrySet().stream()
                        .map(each -> ordered(
                                "force", each.getKey(),
                                "from", each.getValue().getFirst().toString(),
                                "to", each.getValue().getLast().toString()))
                        .toList());
        return answer(words);
    }

    @Requires(READ_CRIME)
    @GetMapping(ROOT + "/crime-counts.csv")
    ModelAndView crimeCounts(
            @RequestParam(defaultValue = "") String force,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "lsoa") String area) {
        List<YearMonth> held = feed.forces().get(force);
        if (held == null)
            throw new BadRequest(400, "no-force", "force is the short name of one that is held: see " + ROOT + ".");
        YearMonth last = month(to, "to", held.getLast());
        YearMonth first = month(from, "from", last.minusMonths(CrimeFeed.MOST_MONTHS - 1));
        if (first.isAfter(last) || !first.plusMonths(CrimeFeed.MOST_MONTHS).isAfter(last))
            throw new BadRequest(400, "no-period", "from and to are a year at the most, and from comes first.");
        try {
            return csv(CrimeFeed.CRIME_COUNTS, feed.crimeCounts(force, first, last, kind(area)));
        } catch (NoLookup none) {
            throw new BadRequest(400, "no-look-up", String.valueOf(none.getMessage()));
        }
    }

    @Requires(READ_CRIME)
    @GetMapping(ROOT + "/months.csv")
    ModelAndView months() {
        return csv(CrimeFeed.MONTHS, feed.months());
    }

    /** What there is beside street crime. @param part such as a force and a month: those that are held are told with the tables */
    @Requires(READ_CRIME)
    @GetMapping(ROOT + "/{table}.csv")
    ModelAndView releases(@PathVariable String table, @RequestParam(defaultValue = "") String part) {
        Table found = named(ReleaseFeed.TABLES.stream(), table);
        try {
            return csv(
                    found,
                    releases.csv(found, part)
                            .orElseThrow(() -> new BadRequest(
                                    400,
                                    "no-part",
                                    "part is one that is held, or what several begin with up to a slash: see " + ROOT
                                            + ".")));
        } catch (ReleaseFeed.TooMany many) {
            throw new BadRequest(
                    400,
                    "too-many",
                    "That part has more than %,d rows. Ask for a smaller one.".formatted(ReleaseFeed.MOST_ROWS));
        }
    }

    private static Stream<Table> every() {
        return Stream.concat(CrimeFeed.TABLES.stream(), ReleaseFeed.TABLES.stream());
    }

    private static Table named(Stream<Table> tables, String name) {
        return tables.filter(each -> each.name().equals(name)).findFirst().orElseThrow(NotFound::new);
    }

    /** As CSV on the Web describes a table: {@code https://www.w3.org/TR/tabular-metadata/}. */
    @Requires(READ_CRIME)
    @GetMapping(ROOT + "/{table}.csv-metadata.json")
    ModelAndView metadata(@PathVariable String table) {
        Table found = named(every(), table);
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("@context", "http://www.w3.org/ns/csvw");
        words.put("url", found.name() + ".csv");
        words.put("dc:title", found.words());
        words.put("dc:license", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");
        words.put("schema:version", CrimeFeed.SCHEMA);
        words.put(
                "tableSchema",
                Map.of(
                        "columns",
                        found.columns().stream()
                                .map(column -> ordered(
                                        "name", column.name(),
                                        "titles", column.name(),
                                        "datatype", column.datatype(),
                                        "dc:description", column.words()))
                                .toList()));
        return answer(words);
    }

    /** Names and what they stand for, in this order: the same answer has the same bytes. */
    private static Map<String, String> ordered(String... words) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) ordered.put(words[i], words[i + 1]);
        return ordered;
    }

    private static AreaKind kind(String area) {
        return switch (area) {
            case "lsoa" -> AreaKind.LSOA;
            case "ward" -> AreaKind.WARD;
            case "district" -> AreaKind.DISTRICT;
            default -> throw new BadRequest(400, "no-area", "area is lsoa, ward or district.");
        };
    }

    private static YearMonth month(@Nullable String text, String name, YearMonth usual) {
        if (text == null || text.isEmpty()) return usual;
        if (!text.matches("\\d{4}-(0[1-9]|1[0-2])"))
            throw new BadRequest(400, "no-month", name + " is a month such as 2025-06.");
        return YearMonth.parse(text);
    }

    private ModelAndView answer(Object words) {
        return new ModelAndView(new Json(200, json.writeValueAsString(words)));
    }

    private static ModelAndView csv(Table table, String rows) {
        try {
            return new ModelAndView(Download.of(
                    rows.getBytes(StandardCharsets.UTF_8), table.name() + ".csv", "text/csv;charset=UTF-8"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
