package uk.saferhub.registers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.web.Link;
import uk.saferhub.web.Words;

/** How an entry went on: what entries of other registers say of it. */
@Component
class Following {

    /**
     * One register's part.
     *
     * @param add where one more is entered with this entry chosen, or null where the reader may not
     */
    record Part(
            String title,
            List<String> columns,
            List<ListPage.Row> rows,
            @Nullable String add,
            String addLabel) {}

    private final EntryStore store;
    private final ObjectProvider<EntryLinks> links;

    Following(EntryStore store, ObjectProvider<EntryLinks> links) {
        this.store = store;
        this.links = links;
    }

    /** Where other modules let one go on from it. */
    List<Link> links(Actor actor, Register<?> register, UUID realmId, String reference) {
        return links.stream()
                .flatMap(some -> some.of(register, reference, realmId, actor).stream())
                .toList();
    }

    List<Part> of(Actor actor, Register<?> register, UUID realmId, String reference) {
        return register.followers().entrySet().stream()
                .map(follower -> part(actor, follower.getKey(), follower.getValue(), realmId, reference))
                .toList();
    }

    private <T extends Record & Entered> Part part(
            Actor actor, Register<T> other, String component, UUID realmId, String reference) {
        List<EntryField> columns = other.listed().stream()
                .filter(name -> !name.equals(component))
                .map(other.form()::named)
                .toList();
        List<ListPage.Row> rows = store.naming(actor, other, component, realmId, reference).stream()
                .map(entry -> new ListPage.Row(
                        entry.reference(),
                        other.path() + "/" + entry.reference(),
                        columns.stream()
                                .map(column -> column.shown(entry.words()))
                                .toList()))
                .toList();
        Words words = Words.of(other.kind());
        return new Part(
                words.text(other.name() + ".many"),
                columns.stream().map(EntryField::label).toList(),
                rows,
                actor.may(other.records(), realmId) ? other.path() + "/new?" + component + "=" + reference : null,
                words.text(other.name() + ".add"));
    }
}
