package uk.saferhub.cases.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Areas;
import uk.saferhub.access.Seat;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.agency.Organisations;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Settings;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Link;

/** What the list of cases can be narrowed by: what the partnerships have arranged, and never what their cases hold. */
@Component
class CaseFilter {

    /** @param bands by code; the labels are the list's too. @param areas those of hubs and all above wards that lie in them */
    record Options(
            List<Choice> hubs,
            List<Choice> agencies,
            List<Choice> statuses,
            List<Choice> bands,
            List<Choice> kinds,
            List<Choice> concerns,
            List<Choice> areas) {

        String band(String code) {
            return label(bands, code);
        }

        private static String label(List<Choice> choices, String value) {
            return choices.stream()
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(CaseWords.code(value));
        }
    }

    private final Choices choices;
    private final Organisations organisations;
    private final Areas areas;

    CaseFilter(Choices choices, Organisations organisations, Areas areas) {
        this.choices = choices;
        this.organisations = organisations;
        this.areas = areas;
    }

    Options options(Actor actor) {
        List<UUID> realms = actor.seats().stream().map(Seat::realmId).distinct().toList();
        List<Settings> settings =
                realms.stream().map(realm -> choices.now(realm, actor)).toList();
        List<Choice> statuses = Arrays.stream(CaseStatus.values())
                .map(status -> Choice.of(status, CaseWords.of(status)))
                .toList();
        return new Options(
                all(
                        settings,
                        s -> s.hubs().stream()
                                .map(h -> Choice.of(h.code(), h.name()))
                                .toList()),
                all(realms, realm -> organisations.of(realm, actor)),
                statuses,
                all(settings, CaseFilter::bands),
                Arrays.stream(CaseKind.values())
                        .map(kind -> Choice.of(kind, CaseWords.of(kind)))
                        .toList(),
                all(
                        settings,
                        s -> s.categories(CategorySet.CONCERN).stream()
                                .map(concern -> Choice.of(concern.code(), concern.label()))
                                .toList()),
                all(actor.seats().stream().map(Seat::areaId).distinct().toList(), this::areas));
    }

    /** Wards are left out: there are hundreds, and cases lie in the areas of hubs. */
    private List<Choice> areas(UUID seat) {
        return areas.within(seat).stream()
                .filter(area -> !area.kind().equals("ward"))
                .map(area -> Choice.of(area.id(), area.name()))
                .toList();
    }

    /** What an address only points to. @param words that its reader looked for last */
    CaseList.Sought sought(CaseList.Asked asked, String words) {
        UUID area = asked.about().area();
        List<UUID> within = area == null
                ? List.of()
                : areas.within(area).stream().map(Areas.Area::id).toList();
        return new CaseList.Sought(within, words);
    }

    /** Each filter in force, with the address of the list without it. @param words that its reader looked for last; empty not to say them */
    List<Link> chosen(CaseList.Asked asked, Options options, String words) {
        Map<String, String> values = values(asked);
        var links = new ArrayList<Link>();
        values.forEach((name, value) -> {
            var others = new LinkedHashMap<>(values);
            others.remove(name);
            String label = switch (name) {
                case "hub" -> Options.label(options.hubs(), value);
                case "agency" -> Options.label(options.agencies(), value);
                case "status" -> Options.label(options.statuses(), value);
                case "band" -> options.band(value);
                case "lacks" -> CaseWords.text("Lack." + value);
                case "closed" -> "Closed in the last twelve months";
                case "mine" -> "I am the lead officer";
                case "kind" -> Options.label(options.kinds(), value);
                case "concern" -> Options.label(options.concerns(), value);
                case "area" -> Options.label(options.areas(), value);
                case "words" -> words.isEmpty() ? "Narrowed by words" : "Words: " + words;
                default -> "Review overdue";
            };
            links.add(Link.to(label, address(others)));
        });
        return links;
    }

    /** Without words the list would come back as it was last left: the whole list is asked for by its first page. */
    static String address(Map<String, String> values) {
        return "/cases?" + (values.isEmpty() ? "page=1" : query(values));
    }

    static String query(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "="
                        + java.net.URLEncoder.encode(value.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("&"));
    }

    static Map<String, String> values(CaseList.Asked asked) {
        var values = new LinkedHashMap<String, String>();
        if (asked.hub() != null) values.put("hub", asked.hub());
        if (asked.agency() != null) values.put("agency", asked.agency().toString());
        if (asked.status() != null) values.put("status", asked.status().name());
        if (asked.band() != null) values.put("band", asked.band());
        if (asked.overdue()) values.put("overdue", "yes");
        if (asked.lacks() != null) values.put("lacks", asked.lacks().name());
        if (asked.closedThisYear()) values.put("closed", "year");
        CaseList.About about = asked.about();
        if (about.mine()) values.put("mine", "yes");
        if (about.kind() != null) values.put("kind", about.kind().name());
        if (about.concern() != null) values.put("concern", about.concern());
        if (about.area() != null) values.put("area", about.area().toString());
        if (about.worded()) values.put("words", "kept");
        return values;
    }

    private static List<Choice> bands(Settings settings) {
        return settings.hubs().stream()
                .filter(hub -> hub.matrix() != null)
                .map(hub -> settings.matrix(hub.matrix()))
                .distinct()
                .flatMap(matrix -> matrix.bands().stream())
                .map(band -> Choice.of(band.code(), band.label()))
                .toList();
    }

    private static <T> List<Choice> all(List<T> things, Function<T, List<Choice>> choices) {
        return things.stream()
                .flatMap(thing -> choices.apply(thing).stream())
                .distinct()
                .toList();
    }
}
