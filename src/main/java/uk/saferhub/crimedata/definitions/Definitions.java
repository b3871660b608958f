package uk.saferhub.crimedata.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Definition;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.web.Choice;

/** The definitions of the partnerships that somebody has a seat in, from the packs in force today (STR-12). */
@Component
public class Definitions {

    private final Configuration configuration;

    Definitions(Configuration configuration) {
        this.configuration = configuration;
    }

    /** By partnership, in the pack's order. */
    public List<LocalDefinition> of(Actor actor) {
        List<LocalDefinition> all = new ArrayList<>();
        actor.seats().stream()
                .map(seat -> new Whose(seat.partnership(), seat.partnershipName()))
                .distinct()
                .forEach(whose -> arranged(actor, whose)
                        .forEach(each -> all.add(new LocalDefinition(whose.code(), whose.name(), each))));
        return all;
    }

    /** @throws NotFound where there is none, or it is of a partnership in which one has no seat */
    public LocalDefinition one(Actor actor, String partnership, String code) {
        return of(actor).stream()
                .filter(each -> each.partnership().equals(partnership)
                        && each.definition().code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * What a filter asks for.
     *
     * @param asked empty, a published type, or a definition's key
     * @throws NotFound for the key of a definition that is not there
     */
    public Kinds kinds(Actor actor, String asked) {
        if (!LocalDefinition.isKey(asked)) return Kinds.published(asked);
        return of(actor).stream()
                .filter(each -> each.key().equals(asked) && each.countsStreetCrime())
                .findFirst()
                .orElseThrow(NotFound::new)
                .kinds();
    }

    /** Those that street crime can be counted by, for a filter. */
    public List<Choice> choices(Actor actor) {
        return of(actor).stream()
                .filter(LocalDefinition::countsStreetCrime)
                .map(each -> Choice.of(
                        each.key(), "By definition: " + each.definition().name() + " (" + each.partnershipName() + ")"))
                .toList();
    }

    /** Those that name offences by code, for a filter. */
    public List<Choice> codes(Actor actor) {
        return of(actor).stream()
                .filter(each -> !LocalDefinition.codes(each.on(actor.today())).isEmpty())
                .map(each -> Choice.of(each.key(), each.definition().name() + " (" + each.partnershipName() + ")"))
                .toList();
    }

    /** The Home Office's codes of the definition of that key on a day; none where no definition is asked for. */
    public Set<String> codes(Actor actor, String asked, LocalDate day) {
        return of(actor).stream()
                .filter(each -> each.key().equals(asked))
                .findFirst()
                .map(each -> LocalDefinition.codes(each.on(day)))
                .orElse(Set.of());
    }

    private List<Definition> arranged(Actor actor, Whose whose) {
        try {
            return configuration.of(whose.code(), actor.today()).definitions();
        } catch (NotFound noReleaseYet) {
            return List.of();
        }
    }

    private record Whose(String code, String name) {}
}
