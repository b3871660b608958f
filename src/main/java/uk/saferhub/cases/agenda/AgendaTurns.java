package uk.saferhub.cases.agenda;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;

/** The cases of a kept agenda, as far as a reader may see them, with titles as that reader is told them. */
@Component
class AgendaTurns {

    /** @param off whether it was taken off the agenda */
    record Turn(boolean off, KeptAgenda.Item item) {}

    private final JdbcClient client;
    private final HeldNames names;

    AgendaTurns(JdbcClient client, HeldNames names) {
        this.client = client;
        this.names = names;
    }

    List<Turn> of(UUID agenda, Actor actor) {
        var sight = actor.sight();
        var turns = client.sql("""
                select i.id, i.case_id, c.reference, c.title, i.position, i.minutes, i.begins_at, i.circulated_at_time, i.late,
                       i.taken_off_at is not null as taken_off
                from case_agenda_item i join hub_case c on c.id = i.case_id
                where i.agenda_id = :agenda and %s order by i.position, i.id
                """.formatted(sight.where("c")))
                .param("agenda", agenda)
                .params(sight.params())
                .query((row, n) -> new Turn(
                        row.getBoolean("taken_off"),
                        new KeptAgenda.Item(
                                row.getObject("id", UUID.class),
                                row.getObject("case_id", UUID.class),
                                row.getString("reference"),
                                row.getString("title"),
                                row.getInt("position"),
                                row.getInt("minutes"),
                                row.getObject("begins_at", LocalTime.class),
                                row.getObject("circulated_at_time", LocalTime.class),
                                row.getBoolean("late"))))
                .list();
        return names.told(
                turns,
                turn -> turn.item().caseId(),
                (turn, words) -> new Turn(
                        turn.off(), turn.item().named(words.in(turn.item().title()))),
                actor);
    }

    static List<KeptAgenda.Item> items(List<Turn> turns, boolean off) {
        return turns.stream().filter(turn -> turn.off() == off).map(Turn::item).toList();
    }
}
