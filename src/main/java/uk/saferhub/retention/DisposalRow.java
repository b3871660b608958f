package uk.saferhub.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a disposal is read: with who decided, and what became of it. */
final class DisposalRow {

    static final String SELECT = """
            select d.id, d.realm_id, d.reference, d.record_id, d.record_kind, d.record_reference, d.subject, d.rule_code, d.rule_words,
                   d.trigger_on, d.due_on, d.decision, d.reason, d.next_review_on, o.name as organisation, d.account_id, a.name as by,
                   d.decided_at, ok.account_id as approved_id, okby.name as approved_by, ok.happened_at as approved_at,
                   ok.words as approved_words, no.account_id as refused_id, noby.name as refused_by, no.happened_at as refused_at,
                   no.words as refused_words, done.account_id as done_id, doneby.name as done_by, done.happened_at as done_at,
                   done.words as done_words
            from disposal d join organisation_label o on o.id = d.organisation_id join account_label a on a.id = d.account_id
            left join disposal_step ok on ok.disposal_id = d.id and ok.step = 'APPROVED'
            left join account_label okby on okby.id = ok.account_id
            left join disposal_step no on no.disposal_id = d.id and no.step = 'REFUSED'
            left join account_label noby on noby.id = no.account_id
            left join disposal_step done on done.disposal_id = d.id and done.step = 'DONE'
            left join account_label doneby on doneby.id = done.account_id
            """;

    private DisposalRow() {}

    static Disposal read(ResultSet row, int n) throws SQLException {
        return new Disposal(
                row.getObject("id", UUID.class),
                row.getObject("realm_id", UUID.class),
                row.getString("reference"),
                row.getObject("record_id", UUID.class),
                row.getString("record_kind"),
                row.getString("record_reference"),
                row.getString("subject"),
                row.getString("rule_code"),
                row.getString("rule_words"),
                row.getObject("trigger_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("decision"),
                row.getString("reason"),
                row.getObject("next_review_on", LocalDate.class),
                row.getString("organisation"),
                row.getObject("account_id", UUID.class),
                row.getString("by"),
                row.getTimestamp("decided_at").toInstant(),
                step(row, "approved"),
                step(row, "refused"),
                step(row, "done"));
    }

    private static Disposal.@Nullable Step step(ResultSet row, String name) throws SQLException {
        UUID who = row.getObject(name + "_id", UUID.class);
        return who == null
                ? null
                : new Disposal.Step(
                        who,
                        row.getString(name + "_by"),
                        row.getTimestamp(name + "_at").toInstant(),
                        row.getString(name + "_words"));
    }
}
