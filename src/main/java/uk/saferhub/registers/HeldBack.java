package uk.saferhub.registers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Mask;
import uk.saferhub.access.Permission;
import uk.saferhub.web.Words;

/** Takes from entries what their reader does not read of them (SHR-04), in one statement for all of a page. */
@Component
class HeldBack {

    private static final Words WORDS = Words.of(HeldBack.class);

    private final JdbcClient client;
    private final HeldNames names;

    HeldBack(JdbcClient client, HeldNames names) {
        this.names = names;
        this.client = client;
    }

    /** The entries as the actor reads them, in their order. The caller has decided that they may be seen. */
    <T extends Record & Entered> List<Entry<T>> over(Actor actor, Register<T> register, List<Entry<T>> entries) {
        RecordForm<T> form = register.form();
        return names.written(
                parts(actor, register, entries),
                entry -> form.written(entry.words()),
                (entry, held) -> entry.saying(form.told(entry.words(), held)),
                actor);
    }

    private static <T extends Record & Entered> T without(Register<T> register, Entry<T> entry, String body) {
        // What is picked from a list is a code; all else somebody typed, a place too.
        return register.form()
                .without(
                        entry.words(),
                        WORDS.text("held", body),
                        name -> !register.choices().containsKey(name)
                                && !register.picks().containsKey(name));
    }

    private <T extends Record & Entered> List<Entry<T>> parts(
            Actor actor, Register<T> register, List<Entry<T>> entries) {
        Permission part = register.form().held();
        if (part == null || entries.isEmpty()) return entries;
        Mask mask = Mask.of(actor, part, register.reads());
        Map<UUID, String> held = client
                .sql("""
                select e.id, b.name from entry_label e join entry_owner_label o on o.id = e.id
                join organisation_label b on b.id = o.organisation_id
                where e.id = any (:ids) and not (%s or %s)
                """.formatted(mask.reads("e"), mask.own("e.realm_id", "o.organisation_id")))
                .params(mask.params())
                .param("ids", entries.stream().map(Entry::id).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return entries.stream()
                .map(entry -> held.containsKey(entry.id())
                        ? entry.saying(without(register, entry, held.get(entry.id())))
                        : entry)
                .toList();
    }
}
