package uk.saferhub.registers;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.configuration.Configuration;
import uk.saferhub.configuration.Settings;
import uk.saferhub.web.Choice;

/** The short lists that a register's words are picked from, of packs and of other registers, and what their codes are called. */
@Component
public class PackLists {

    private final Configuration configuration;
    private final EntryStore store;

    PackLists(Configuration configuration, EntryStore store) {
        this.configuration = configuration;
        this.store = store;
    }

    /** By component: what may be picked in the realms where the actor records. A component without a list is left out. */
    public Map<String, List<Choice>> of(Actor actor, Register<?> register) {
        return of(actor, register, register.records());
    }

    /** As above, in the realms where the actor holds that permission. */
    public Map<String, List<Choice>> of(Actor actor, Register<?> register, Permission permission) {
        var lists = new HashMap<String, List<Choice>>();
        register.picks().forEach((component, list) -> {
            Set<Choice> all = new LinkedHashSet<>();
            for (Settings settings : settings(actor, permission)) all.addAll(list.apply(settings));
            if (!all.isEmpty()) lists.put(component, List.copyOf(all));
        });
        register.choices().keySet().stream()
                .filter(component -> register.form().named(component).declared().isAnnotationPresent(Listed.class))
                .forEach(component -> lists.put(component, store.choices(actor, register, component, permission)));
        return lists;
    }

    /** What that partnership offers for a component; nothing where any words may stand. */
    List<Choice> of(Actor actor, Seat seat, Function<Settings, List<Choice>> list) {
        return settings(seat.partnership(), actor).map(list).orElse(List.of());
    }

    /** The settings of a partnership on the actor's day; none where no release speaks for it. */
    public Optional<Settings> settings(String partnership, Actor actor) {
        try {
            return Optional.of(configuration.of(partnership, actor.today()));
        } catch (NotFound silent) {
            return Optional.empty();
        }
    }

    private Set<Settings> settings(Actor actor, Permission permission) {
        return actor.seats(permission).stream()
                .map(Seat::partnership)
                .distinct()
                .flatMap(partnership -> settings(partnership, actor).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
