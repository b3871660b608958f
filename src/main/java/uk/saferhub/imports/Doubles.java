package uk.saferhub.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.people.Described;
import uk.saferhub.people.People;
import uk.saferhub.people.PersonEntry;
import uk.saferhub.people.PossibleMatch;

/**
 * Who of the index may be somebody whom a file brings, for whoever looks before they import. It names those alone whom the
 * reader may know at the moment of reading; how many others there are is told to nobody.
 */
@Component
class Doubles {

    private static final int AT_ONCE = 200;
    private static final int MOST = 200;

    /** @param percent how likely it is one person, by the program's reckoning */
    record Shown(int line, PersonEntry person, int percent) {

        String path() {
            return "/people/" + person.reference();
        }
    }

    private record Newcomer(int line, Described somebody) {}

    private final People people;

    Doubles(People people) {
        this.people = people;
    }

    /** @param judged rows that can be imported @return the first {@link #MOST} */
    List<Report.Alike> of(List<Judged> judged, UUID realmId, Actor actor) {
        List<Newcomer> about = judged.stream()
                .flatMap(row -> row.newcomers().stream().map(somebody -> new Newcomer(row.line(), somebody)))
                .toList();
        var alike = new ArrayList<Report.Alike>();
        for (int from = 0; from < about.size() && alike.size() < MOST; from += AT_ONCE) {
            List<Newcomer> some = about.subList(from, Math.min(about.size(), from + AT_ONCE));
            List<Described> described = some.stream().map(Newcomer::somebody).toList();
            people.possibleMatches(described, realmId, actor).forEach((place, matches) -> {
                for (PossibleMatch match : matches)
                    alike.add(new Report.Alike(
                            some.get(place).line(), match.person().id(), match.percent()));
            });
        }
        return alike.stream().limit(MOST).toList();
    }

    /** Those whom this reader may know: another than the one who had the file checked, or the same on another day. */
    List<Shown> shown(Report report, Actor actor) {
        if (report.possibly().isEmpty()) return List.of();
        Map<UUID, PersonEntry> known = people.known(
                report.possibly().stream().map(Report.Alike::personId).toList(), actor);
        return report.possibly().stream()
                .filter(alike -> known.containsKey(alike.personId()))
                .map(alike -> new Shown(alike.line(), known.get(alike.personId()), alike.percent()))
                .toList();
    }
}
