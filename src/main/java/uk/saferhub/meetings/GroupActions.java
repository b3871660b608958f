package uk.saferhub.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.timeline.ReadLog;

/** What a group agreed that others do: the actions of its decisions and meetings, whoever does them (MTG-08). One statement. */
@Component
class GroupActions {

    static final int MOST = 300;

    /** @param firstDueOn as it was agreed first: by it the table tells what is late, so that no record gets better by moving a date. @param agreedOn the day of the decision or meeting. @param status its name, as the register of actions has it */
    record Row(
            UUID id,
            String reference,
            String what,
            String owner,
            @Nullable String person,
            LocalDate dueOn,
            LocalDate firstDueOn,
            boolean isOpen,
            String status,
            @Nullable LocalDate chasedOn,
            String agreedIn,
            String path,
            LocalDate agreedOn) {

        private Row under(HeldWords held) {
            return new Row(
                    id,
                    reference,
                    held.in(what),
                    owner,
                    person,
                    dueOn,
                    firstDueOn,
                    isOpen,
                    status,
                    chasedOn,
                    agreedIn,
                    path,
                    agreedOn);
        }

        boolean isMoved() {
            return !firstDueOn.equals(dueOn);
        }

        boolean isLate(LocalDate today) {
            return isOpen && firstDueOn.isBefore(today);
        }
    }

    private final JdbcClient client;
    private final ReadLog log;
    private final HeldNames names;

    GroupActions(JdbcClient client, ReadLog log, HeldNames names) {
        this.names = names;
        this.client = client;
        this.log = log;
    }

    /**
     * What is still to be done first, the longest overdue before the rest.
     *
     * @param group code of a group of the pack, or of a series of meetings
     * @param open only what is still to be done
     */
    List<Row> of(String group, boolean open, Actor actor) {
        var meeting = actor.sight(Permission.READ_MEETING);
        var action = actor.sight(Permission.READ_ACTION);
        List<Row> rows = client.sql("""
            select a.id, a.reference, a.what, a.owner, a.person, a.due_on, a.first_due_on, a.is_open, a.status, a.chased_on,
                   a.source_reference as agreed_in, a.source_path as path, e.happened_on as agreed_on
            from action_label a join entry_label e on e.id = a.id
            left join meeting_decision d on d.id = e.id
            left join meeting_held m on m.id = e.id
            where (d.group_code = :group or exists (
                select from meeting_series s join entry_label k on k.id = s.id
                where s.realm_id = m.realm_id and s.code = m.series and (s.group_code = :group or s.code = :group)))
              and a.status <> 'WITHDRAWN' and (a.is_open or not :open) and %s and %s
            order by a.is_open desc, a.first_due_on, a.reference limit :most
            """.formatted(meeting.where("e"), action.where("a", "action_")))
                .params(meeting.params())
                .params(action.params("action_"))
                .param("group", group)
                .param("open", open)
                .param("most", MOST)
                .query(Row.class)
                .list();
        log.read(rows.stream().map(Row::id).distinct().toList());
        return names.written(rows, Row::what, Row::under, actor);
    }
}
