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
import uk.saferhub.access.Seat;
import uk.saferhub.cases.agency.Organisations;
import uk.saferhub.cases.file.CaseStatus;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.configuration.Settings;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Link;

/** What the list of cases can be narrowed by: what the partnerships have arranged, and never what their cases hold. */
@Component
class CaseFilter {

    /** @param bands by code; the labels are the list's too */
    record Options(List<Choice> hubs, List<Choice> agencies, List<Choice> statuses, List<Choice> bands) {

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

    CaseFilter(Choices choices, Organisations organisations) {
        this.choices = choices;
        this.organisations = organisations;
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
                all(settings, CaseFilter::bands));
    }

    /** Each filter in force, with the address of the list without it. */
    List<Link> chosen(CaseList.Asked asked, Options options) {
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
