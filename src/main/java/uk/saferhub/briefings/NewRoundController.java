package uk.saferhub.briefings;

import static uk.saferhub.access.Permission.MAKE_BRIEFING;
import static uk.saferhub.access.Permission.READ_BRIEFING;
import static uk.saferhub.access.Permission.READ_CRIME;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.briefings.making.MapRule;
import uk.saferhub.briefings.making.Months;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Force;
import uk.saferhub.crimedata.Part;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Asks for a round: of which months, whose crime, and from how many incidents on a map is drawn. */
@Controller
class NewRoundController {

    private static final int MONTHS_BACK = 36;
    private static final int USUAL = 3;

    private final RoundSteps steps;
    private final RoundStore rounds;
    private final CrimeData crime;
    private final Configuration configuration;

    NewRoundController(RoundSteps steps, RoundStore rounds, CrimeData crime, Configuration configuration) {
        this.configuration = configuration;
        this.steps = steps;
        this.rounds = rounds;
        this.crime = crime;
    }

    @GetMapping("/briefings/rounds/new")
    @Requires(
            value = MAKE_BRIEFING,
            also = {READ_BRIEFING, READ_CRIME})
    ModelAndView form(Frame frame, Actor actor) {
        YearMonth last = held().stream()
                .max(YearMonth::compareTo)
                .orElse(YearMonth.from(actor.today()).minusMonths(1));
        Integer fewest = rounds.lastFewest(actor);
        Fields fields = Fields.empty()
                .with("from", last.minusMonths(USUAL - 1L))
                .with("to", last)
                .with("fewest", fewest == null ? usual(actor) : fewest);
        largest().ifPresent(force -> fields.with("force", force.slug()));
        return page(frame, actor, fields, HttpStatus.OK);
    }

    @PostMapping("/briefings/rounds/new")
    @Requires(
            value = MAKE_BRIEFING,
            also = {READ_BRIEFING, READ_CRIME})
    ModelAndView ask(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        List<Choice> partnerships = partnerships(actor);
        UUID realm = partnerships.size() == 1
                ? UUID.fromString(partnerships.getFirst().value())
                : read.id("partnership", "Choose the partnership");
        if (realm == null) fields.error("partnership", "Choose the partnership");
        List<Choice> months = months(actor);
        YearMonth from = month(fields, "from", months);
        YearMonth to = month(fields, "to", months);
        Integer fewest = read.number("fewest", "Enter a number from 10 to 10,000");
        if (fewest == null || fewest < 10 || fewest > 10_000)
            fields.error("fewest", "Enter a number from 10 to 10,000");
        Set<String> known = crime.forces().keySet();
        List<String> forces = fields.values("force").stream()
                .filter(known::contains)
                .distinct()
                .toList();
        if (forces.isEmpty() && !known.isEmpty()) fields.error("force", "Choose whose published crime is counted");
        if (!fields.ok() || realm == null || from == null || to == null || fewest == null)
            return page(frame, actor, fields, HttpStatus.BAD_REQUEST);
        return new ModelAndView("redirect:/briefings/rounds/" + steps.ask(actor, realm, from, to, forces, fewest));
    }

    /** The pack's number of whoever makes briefings for one partnership; else the usual one. */
    private int usual(Actor actor) {
        List<String> codes = actor.seats(MAKE_BRIEFING).stream()
                .filter(seat -> seat.onlyRecord() == null)
                .map(Seat::partnership)
                .distinct()
                .toList();
        if (codes.size() != 1) return MapRule.FEWEST;
        try {
            Integer said = configuration
                    .of(codes.getFirst(), actor.today())
                    .partnership()
                    .mapFrom();
            return said == null ? MapRule.FEWEST : said;
        } catch (NotFound noRelease) {
            return MapRule.FEWEST;
        }
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields, HttpStatus status) {
        List<Choice> forces = crime.forces().values().stream()
                .map(force -> Choice.of(force.slug(), force.name()))
                .toList();
        var page = new BriefingPages.NewPage(
                frame.withTitle("Make a round of ward briefings").withMarking("OFFICIAL"),
                fields,
                partnerships(actor),
                months(actor),
                forces);
        return new ModelAndView("saferhub/briefings/new", Map.of("page", page), status);
    }

    /** Months that are over, the newest first; those of which nothing is held say so. */
    private List<Choice> months(Actor actor) {
        Set<YearMonth> held = held();
        YearMonth last = YearMonth.from(actor.today()).minusMonths(1);
        YearMonth first = Stream.concat(held.stream(), Stream.of(last.minusMonths(MONTHS_BACK)))
                .min(YearMonth::compareTo)
                .orElseThrow();
        List<Choice> months = new ArrayList<>();
        for (YearMonth month = last; !month.isBefore(first); month = month.minusMonths(1)) {
            months.add(Choice.of(month, Months.words(month) + (held.contains(month) ? "" : " (no crime data)")));
        }
        return months;
    }

    private Set<YearMonth> held() {
        return crime.parts().stream().map(Part::month).collect(Collectors.toSet());
    }

    /** The force of which most is held. */
    private Optional<Force> largest() {
        return crime.parts().stream()
                .collect(Collectors.groupingBy(Part::force, Collectors.summingLong(Part::rows)))
                .entrySet()
                .stream()
                .max(Map.Entry.<Force, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().slug()))
                .map(Map.Entry::getKey);
    }

    private static List<Choice> partnerships(Actor actor) {
        return actor.seats(MAKE_BRIEFING).stream()
                .filter(seat -> seat.onlyRecord() == null)
                .collect(Collectors.toMap(Seat::realmId, Seat::partnershipName, (one, other) -> one))
                .entrySet()
                .stream()
                .map(seat -> Choice.of(seat.getKey(), seat.getValue()))
                .sorted(java.util.Comparator.comparing(Choice::label))
                .toList();
    }

    /** One of those that were offered. */
    private static @Nullable YearMonth month(Fields fields, String field, List<Choice> months) {
        String asked = fields.value(field);
        if (months.stream().anyMatch(month -> month.value().equals(asked))) return YearMonth.parse(asked);
        fields.error(field, "Choose a month");
        return null;
    }
}
