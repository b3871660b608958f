package uk.saferhub.complaints.street;

import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.web.Choice;

/**
 * Of the operations that one may record under, those that have begun and that nobody has ended: a phone in the street offers no
 * others. One whose last day has passed stays until somebody says what came of it, since an entry may be sent late.
 */
@Component
class RunningOperations {

    private final JdbcClient client;

    RunningOperations(JdbcClient client) {
        this.client = client;
    }

    List<Choice> among(List<Choice> operations, Actor actor) {
        if (operations.isEmpty()) return operations;
        Set<String> running = codes(actor);
        return operations.stream()
                .filter(operation -> running.contains(operation.value()))
                .toList();
    }

    private Set<String> codes(Actor actor) {
        var sight = actor.sight(RECORD_COMPLAINT);
        return new HashSet<>(
                client.sql("select o.code from operation_label o where o.begun_on <= :today and o.ended_on is null and "
                                + sight.where("o"))
                        .params(sight.params())
                        .param("today", actor.today())
                        .query(String.class)
                        .list());
    }
}
