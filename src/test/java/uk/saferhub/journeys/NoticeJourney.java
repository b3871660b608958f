package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.saferhub.access.Reach;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.configuration.Compartment;
import uk.saferhub.configuration.NoticeType;
import uk.saferhub.kernel.Period;
import uk.saferhub.testing.Visitor;

/** A first step, served, and the notice that may only follow it; and what they come to in figures. */
final class NoticeJourney {

    /** Closed history, within which every type of the shipped packs is in use. */
    static final Period PERIOD = Period.parse("2024-04-01/2024-10-31");

    private static final LocalDate JUNE = LocalDate.of(2024, 6, 3);
    private static final List<String> NAMES = List.of("Ann Example", "Ben Example", "Cat Example");

    private final AnyPack in;
    private final Visitor officer;
    private final List<String> addresses = new ArrayList<>();

    NoticeJourney(AnyPack in, Cast cast, String suffix) {
        this.in = in;
        this.officer = cast.seated(
                "officer" + suffix + "@example.org",
                in,
                in.signatories(Compartment.ENFORCEMENT).getFirst().code(),
                Compartment.ENFORCEMENT,
                Reach.WHOLE_REALM,
                ISSUE_NOTICE,
                AUTHORISE_NOTICE,
                READ_FIGURE);
    }

    /** How many of the first step were issued. */
    int issued() {
        return NAMES.size();
    }

    List<String> walk() {
        AnyPack.Ladder ladder = in.ladder();
        NoticeType next = ladder.next();
        assertThat(check(next, JUNE, NAMES.getFirst(), "").body()).contains("ENF-03-A");
        String first = "";
        for (String name : NAMES) {
            String issued = issue(ladder.first(), JUNE, name, "");
            if (first.isEmpty()) first = issued;
        }
        var served = CaseJourney.day("on", JUNE.plusDays(1));
        served.putAll(Map.of("method", in.choice(CategorySet.SERVICE_METHOD), "note", "handed over"));
        assertThat(CaseJourney.done(CaseJourney.on(officer, first + "/service", served))
                        .body())
                .contains("Served");
        Integer days = ladder.first().termsOn(JUNE).orElseThrow().complyWithin();
        LocalDate after = JUNE.plusDays(Objects.requireNonNull(days) + 2);
        String prior = first.substring("/notices/".length());
        assertThat(check(next, JUNE.plusDays(2), NAMES.getFirst(), prior).body())
                .contains("ENF-03-D");
        issue(next, after, NAMES.getFirst(), prior);

        String address = "/figures/of/" + in.code() + "/" + ladder.counts().code() + "?from=" + PERIOD.from() + "&to="
                + PERIOD.to();
        Visitor.Page figure = CaseJourney.done(officer.get(address));
        assertThat(figure.body())
                .contains(CaseJourney.escaped(ladder.counts().label()) + ": " + issued() + "</h1>", prior);
        addresses.add(address);
        return addresses;
    }

    private Visitor.Page check(NoticeType type, LocalDate on, String name, String after) {
        var words = new HashMap<String, String>(CaseJourney.day("issued", on));
        words.putAll(Map.of(
                "recipient",
                type.servedOn().getFirst().name(),
                "name",
                name,
                "age",
                "40",
                "place",
                "1 Made-up Street",
                "area",
                in.partnership().area(),
                "conduct",
                in.choice(CategorySet.CONDUCT),
                "happened",
                "Loud music at night, three times",
                "requires",
                "Stop it",
                "step",
                "check",
                "after",
                after));
        String team = AnyPack.value(in.ladder().counts().where(), "team");
        if (team != null) words.put("team", team);
        return CaseJourney.on(officer, "/notices/new/" + type.code(), words);
    }

    private String issue(NoticeType type, LocalDate on, String name, String after) {
        Visitor.Page checked = CaseJourney.done(check(type, on, name, after));
        assertThat(checked.body()).contains(CaseJourney.escaped(type.label()));
        Visitor.Page shown =
                CaseJourney.done(officer.submit(checked, "/notices/new/" + type.code(), Map.of("step", "issue")));
        assertThat(shown.path()).startsWith("/notices/N-");
        addresses.add(shown.path());
        return shown.path();
    }
}
