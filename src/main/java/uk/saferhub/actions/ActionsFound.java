package uk.saferhub.actions;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.search.Finds;
import uk.saferhub.search.Found;
import uk.saferhub.timeline.ReadLog;

/** An action by its reference, as the one search box asks for it; an action bears its record's locks and is no record itself. */
@Component
class ActionsFound implements Finds {

    private final ActionStore store;
    private final ReadLog log;
    private final HeldNames held;

    ActionsFound(ActionStore store, ReadLog log, HeldNames held) {
        this.held = held;
        this.store = store;
        this.log = log;
    }

    @Override
    public String heading() {
        return "Actions";
    }

    @Override
    public String path() {
        return "/actions/";
    }

    @Override
    public Permission permission() {
        return Permission.READ_ACTION;
    }

    @Override
    public List<Found> find(String typed, int most, Actor actor) {
        String reference = typed.strip().toUpperCase(Locale.UK);
        if (!reference.matches("A-[0-9A-Z]{7}")) return List.of();
        return store.seen(reference, actor, Permission.READ_ACTION).stream()
                .peek(action -> log.read(action.sourceId()))
                .map(action -> action.under(held.in(action.sourceId(), actor).and(held.named(action.what(), actor))))
                .map(action -> new Found(
                        action.actionId(), action.reference(), action.what(), ActionWords.of(action.status())))
                .toList();
    }
}
